import { fillText } from '../../base/domain/texts.ts';
import { useLocale } from '../../base/web/preferences.tsx';
import type { FormFault } from '../domain/form-faults.ts';
import { formsProblems } from '../domain/problems.ts';

/** Says in the chosen language what keeps a form from being asked. */
export function useProblemText(): (fault: FormFault) => string {
  const locale = useLocale();
  const registry: Readonly<Record<string, Readonly<Record<typeof locale, string>>>> = formsProblems;
  return ({ code, details }) => fillText(registry[code]?.[locale] ?? code, details);
}
