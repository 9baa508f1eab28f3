import { z } from 'zod';

const keySchema = z.tuple([z.iso.datetime(), z.guid()]);

/** Query parameters of every list by time. */
export const timePage = {
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** Where a page of a list by time ended: instant and id. Undefined for none or a broken one: the list begins at its beginning. */
export function readTimeCursor(text: string | undefined): readonly [string, string] | undefined {
  if (!text) return undefined;
  try {
    return keySchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Cuts a page out of the rows, of which one more than wanted was read. */
export function pageOf<Row>(of: {
  readonly rows: readonly Row[];
  readonly limit: number;
  readonly key: (row: Row) => readonly [string, string];
}): { readonly rows: readonly Row[]; readonly next: string | null } {
  const rows = of.rows.slice(0, of.limit);
  const last = rows.at(-1);
  if (of.rows.length <= of.limit || !last) return { rows, next: null };
  return { rows, next: Buffer.from(JSON.stringify(of.key(last))).toString('base64url') };
}
