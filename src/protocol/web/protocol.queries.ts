import { useRead } from '../../base/web/use-read.ts';
import { EditionLines, EditionPage } from './edition-shapes.ts';

/** What is read again after an edition was published. */
export const PROTOCOL_TOPICS: readonly string[] = ['protocols'];

/** All editions. Rules change overnight, not by the minute. */
export function useEditions() {
  return useRead({
    ...{ topic: 'protocols', path: '/api/protocols', shape: EditionLines },
    ...{ facts: ['editionPublished'], staleMs: 60_000 },
  });
}

/** One edition; nothing is read before one is chosen. */
export function useEdition(packId: string | undefined, version?: number) {
  return useRead({
    ...{
      topic: 'protocols',
      path: `/api/protocols/${packId ?? ''}`,
      shape: EditionPage,
      enabled: packId !== undefined,
    },
    ...(version === undefined ? {} : { params: { version: String(version) } }),
    ...{ facts: ['editionPublished'], staleMs: 60_000 },
  });
}
