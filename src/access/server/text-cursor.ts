import { z } from 'zod';
import { readCursor } from '../../base/server/page-cursor.ts';

const TextKey = z.tuple([z.string(), z.string()]);

/** Where a page of a list ended that is ordered by two texts. */
export function readTextCursor(text: string | undefined): readonly [string, string] | undefined {
  return readCursor(text, TextKey);
}
