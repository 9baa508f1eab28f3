import { useLocale } from '../../base/web/preferences.tsx';
import { roundNameOf } from '../domain/round-name.ts';
import { useWorkKinds } from './work.queries.ts';

/** What a round is called in the reader's language. */
export function useRoundName(): (round: { readonly title: string; readonly kind: string }) => string {
  const locale = useLocale();
  const kinds = useWorkKinds();
  return ({ title, kind }) => roundNameOf({ title, kind: kinds.get(kind), locale }).text;
}
