import { useMemo } from 'react';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { TableFilter } from '../../base/web/table-filters.tsx';
import { PASS_KINDS } from '../domain/pass-claims.ts';
import { PASS_KIND_WORDS } from '../domain/pass-kind-words.ts';
import { usePassPlaces } from './pass-places.ts';
import { passTexts } from './pass-texts.ts';

/** The filters of the list of passes. */
export function usePassFilters(): readonly TableFilter[] {
  const t = useTexts(passTexts);
  const locale = useLocale();
  const { buildings } = usePassPlaces();
  return useMemo(
    (): readonly TableFilter[] => [
      { kind: 'search', key: 'q', label: t('find'), width: 300 },
      { kind: 'choice', key: 'building', label: t('building'), width: 176, choices: buildings },
      {
        kind: 'choice',
        key: 'kind',
        label: t('anyKind'),
        width: 128,
        choices: PASS_KINDS.map((kind) => ({ value: kind, text: PASS_KIND_WORDS[kind][locale] })),
      },
      {
        kind: 'choice',
        key: 'state',
        label: t('anyState'),
        width: 104,
        choices: (['valid', 'expired', 'revoked'] as const).map((value) => ({ value, text: t(value) })),
      },
      {
        kind: 'choice',
        key: 'printed',
        label: t('anyPrinted'),
        width: 104,
        choices: [
          { value: 'no', text: t('unprinted') },
          { value: 'yes', text: t('printed') },
        ],
      },
      // By links from the pages of people and households.
      ...(['person', 'household'] as const).map((key): TableFilter => ({ kind: 'custom', key, render: () => null })),
    ],
    [t, locale, buildings],
  );
}
