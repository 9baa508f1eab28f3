import { createContext, use, useCallback } from 'react';
import type { Text } from '../../domain/texts.ts';
import { useLocale } from '../preferences.tsx';

/** What commands are called, of all rooms; the roof alone knows them. */
export const ActNamesContext = createContext<Readonly<Record<string, Text>>>({});

/** `name('recordGateChecks')` in the chosen language; a command without a name shows as it is. */
export function useActName(): (command: string) => string {
  const names = use(ActNamesContext);
  const locale = useLocale();
  return useCallback((command) => names[command]?.[locale] ?? command, [names, locale]);
}
