import type { z } from 'zod';

/** Where a page of a list ended: the values by which it is ordered. Undefined for none, or for one made up or cut off: the list begins at its beginning. */
export function readCursor<Key>(text: string | undefined, shape: z.ZodType<Key>): Key | undefined {
  if (!text) return undefined;
  try {
    return shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Cuts a page out of the rows, of which one more than wanted was read, and says where the next one begins. */
export function pageOf<Row>(of: {
  readonly rows: readonly Row[];
  readonly limit: number;
  readonly key: (row: Row) => readonly (string | number | null)[];
}): { readonly rows: readonly Row[]; readonly next: string | null } {
  const rows = of.rows.slice(0, of.limit);
  const last = rows.at(-1);
  const hasMore = of.rows.length > of.limit && last !== undefined;
  return { rows, next: hasMore ? Buffer.from(JSON.stringify(of.key(last))).toString('base64url') : null };
}
