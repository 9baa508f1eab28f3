import { z } from 'zod';
import { readCursor } from '../../base/server/page-cursor.ts';

const TimeKey = z.tuple([z.iso.datetime(), z.guid()]);

/** Query parameters of every list by time. */
export const timePage = {
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** Where a page of a list by time ended: instant and id. */
export function readTimeCursor(text: string | undefined): readonly [string, string] | undefined {
  return readCursor(text, TimeKey);
}
