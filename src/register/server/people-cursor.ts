import { z } from 'zod';
import type { PeopleListRow } from './people-list-queries.ts';

const keySchema = z.tuple([z.string(), z.guid()]);

/** Where a page of people ended: name or place, then the id by which lines of one name or door are sorted. */
export function readPeopleCursor(text: string | undefined): readonly [string, string] | undefined {
  if (!text) return undefined;
  try {
    return keySchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    // Made up or cut off: the list begins at its beginning.
    return undefined;
  }
}

/** Cuts a page out of the rows, of which one more than wanted was read. */
export function peoplePage(of: {
  readonly rows: readonly PeopleListRow[];
  readonly limit: number;
  readonly sort: 'name' | 'place';
}): { readonly rows: readonly PeopleListRow[]; readonly next: string | null } {
  const rows = of.rows.slice(0, of.limit);
  const last = rows.at(-1);
  if (of.rows.length <= of.limit || !last) return { rows, next: null };
  const key = [of.sort === 'name' ? last.nameKey : last.placeKey, last.sortId];
  return { rows, next: Buffer.from(JSON.stringify(key)).toString('base64url') };
}
