import { z } from 'zod';
import type { CommunityId } from '../../base/domain/ids.ts';

/** Where a page of places ended: lists go community by community, then by one sorted text, then by id. */
export interface PlaceCursor {
  readonly communityId: CommunityId;
  readonly text: string;
  readonly id: string;
}

const shape = z.tuple([z.number().int(), z.string(), z.guid()]);

/** Query parameters of every list of places. */
export const pageQuery = {
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** Undefined for none or a broken one: the list begins at its beginning. */
export function readPlaceCursor(text: string | undefined): PlaceCursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [communityId, sorted, id] = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { communityId, text: sorted, id };
  } catch {
    return undefined;
  }
}

/** Cuts a page out of the rows, of which one more than wanted was read. */
export function placePage<Row extends { readonly communityId: CommunityId; readonly id: string }>(of: {
  readonly rows: readonly Row[];
  readonly limit: number;
  readonly text: (row: Row) => string;
}): { readonly rows: readonly Row[]; readonly next: string | null } {
  const rows = of.rows.slice(0, of.limit);
  const last = rows.at(-1);
  if (of.rows.length <= of.limit || !last) return { rows, next: null };
  const key = [last.communityId, of.text(last), last.id];
  return { rows, next: Buffer.from(JSON.stringify(key)).toString('base64url') };
}
