import { z } from 'zod';
import type { CommunityId } from '../../base/domain/ids.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';

/** Where a page of places ended: lists go community by community, then by one sorted text, then by id. */
export interface PlaceCursor {
  readonly communityId: CommunityId;
  readonly text: string;
  readonly id: string;
}

const PlaceKey = z.tuple([z.int32(), z.string(), z.guid()]);

/** Query parameters of every list of places. */
export const pageQuery = {
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** Undefined for none or a broken one. */
export function readPlaceCursor(text: string | undefined): PlaceCursor | undefined {
  const key = readCursor(text, PlaceKey);
  return key && { communityId: key[0], text: key[1], id: key[2] };
}

/** Cuts a page out of the rows, of which one more than wanted was read. */
export function placePage<Row extends { readonly communityId: CommunityId; readonly id: string }>({
  text,
  ...of
}: {
  readonly rows: readonly Row[];
  readonly limit: number;
  readonly text: (row: Row) => string;
}): { readonly rows: readonly Row[]; readonly next: string | null } {
  return pageOf({ ...of, key: (row) => [row.communityId, text(row), row.id] });
}
