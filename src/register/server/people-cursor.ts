import { z } from 'zod';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { PeopleListRow } from './people-list-queries.ts';

const PeopleKey = z.tuple([z.string(), z.guid()]);

/** Where a page of people ended: name or place, then the id by which lines of one name or door are sorted. */
export function readPeopleCursor(text: string | undefined): readonly [string, string] | undefined {
  return readCursor(text, PeopleKey);
}

/** Cuts a page out of the rows, of which one more than wanted was read. */
export function peoplePage({
  sort,
  ...of
}: {
  readonly rows: readonly PeopleListRow[];
  readonly limit: number;
  readonly sort: 'name' | 'place';
}): { readonly rows: readonly PeopleListRow[]; readonly next: string | null } {
  return pageOf({ ...of, key: ({ nameKey, placeKey, sortId }) => [sort === 'name' ? nameKey : placeKey, sortId] });
}
