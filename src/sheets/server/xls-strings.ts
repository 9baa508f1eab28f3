import { refuseFile } from './limits.ts';
import type { TextPool } from './text-pool.ts';

const WIDE = 1;
const HAS_PHONETICS = 4;
const HAS_RUNS = 8;

/** A text of a record: `start` points to its flags. Source: [MS-XLS] 2.5.294 (XLUnicodeString). */
export function recordText(record: Buffer, start: number, length: number): string {
  const isWide = ((record[start] ?? 0) & WIDE) === WIDE;
  const end = start + 1 + (isWide ? length * 2 : length);
  if (end > record.length) return refuseFile('fileDamaged');
  return record.toString(isWide ? 'utf16le' : 'latin1', start + 1, end);
}

/**
 * Puts all shared texts into the pool, in order. `segments` are the SST record and the CONTINUE records after it: a text
 * may run over from one into the next, where its width is stated anew. Source: [MS-XLS] 2.4.265 and 2.5.293.
 */
export function readSharedTexts(segments: readonly Buffer[], texts: TextPool): void {
  const cursor = { segments, segment: 0, at: 8 };
  const count = segments[0]?.readUInt32LE(4) ?? 0;
  for (let index = 0; index < count; index++) readSharedText(cursor, texts);
}

interface Cursor {
  readonly segments: readonly Buffer[];
  segment: number;
  at: number;
}

/** The segment to read from next; goes on to the following one at the end of a segment. */
function current(cursor: Cursor): Buffer {
  let segment = cursor.segments[cursor.segment];
  while (segment && cursor.at >= segment.length) {
    cursor.at -= segment.length;
    segment = cursor.segments[++cursor.segment];
  }
  return segment ?? refuseFile('fileDamaged');
}

function readSharedText(cursor: Cursor, texts: TextPool): void {
  const head = current(cursor);
  let length = head.readUInt16LE(cursor.at);
  let flags = head.readUInt8(cursor.at + 2);
  cursor.at += 3;
  let aside = 0;
  if (flags & HAS_RUNS) {
    aside += head.readUInt16LE(cursor.at) * 4;
    cursor.at += 2;
  }
  if (flags & HAS_PHONETICS) {
    aside += head.readUInt32LE(cursor.at);
    cursor.at += 4;
  }
  while (length > 0) {
    const before = cursor.segment;
    const segment = current(cursor);
    // Only the width is stated anew; what follows the characters was counted above.
    if (cursor.segment !== before) flags = segment.readUInt8(cursor.at++);
    const width = flags & WIDE ? 2 : 1;
    const taken = Math.min(length, Math.floor((segment.length - cursor.at) / width));
    if (taken === 0) refuseFile('fileDamaged');
    texts.appendString(segment.toString(width === 2 ? 'utf16le' : 'latin1', cursor.at, cursor.at + taken * width));
    cursor.at += taken * width;
    length -= taken;
  }
  texts.finish();
  cursor.at += aside;
}
