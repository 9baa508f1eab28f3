import { createHash } from 'node:crypto';
import type { Day } from '../../base/domain/day.ts';
import type { Details } from '../../base/domain/decision.ts';
import type { CommandFile } from '../../base/server/command.ts';
import { readFile } from '../../sheets/domain/read-file.ts';
import { readCellsInWorker } from '../../sheets/server/api.ts';
import { pushRecords, type PushReading } from '../domain/push-records.ts';

/** More people than this belong into several lists: 16,000 are matched with a city in some seconds. */
export const MOST_PEOPLE = 50_000;
/** With titles, hints and totals; what is longer is not even understood, which took the server seconds in which nobody else is served. */
const MOST_LINES = 60_000;

/** A list as read, or why it cannot be. */
export type ListReading =
  | { readonly status: 'read'; readonly reading: PushReading; readonly headers: readonly string[] }
  | { readonly status: 'refused'; readonly code: string; readonly details: Details };

/** Reads the file of a list. */
export async function readList(file: CommandFile, today: Day): Promise<ListReading> {
  const result = await readCellsInWorker(file);
  if ('refused' in result) return { status: 'refused', code: result.refused, details: { ...result.details } };
  const lines = result.cells.sheets.reduce((sum, sheet) => sum + sheet.rows.filter((row) => row.length > 0).length, 0);
  if (lines > MOST_LINES) return tooLong(lines);
  const reading = readFile(result.cells, { choices: [], today });
  const headers = reading.tables
    .flatMap(({ columns }) => columns.map(({ header }) => header))
    .filter((one) => one !== '');
  const records = pushRecords(result.cells, reading);
  if (records.records.length > MOST_PEOPLE) return tooLong(records.records.length);
  return { status: 'read', reading: records, headers };
}

function tooLong(rows: number): ListReading {
  return { status: 'refused', code: 'pushListTooLong', details: { rows, most: MOST_PEOPLE } };
}

/** By which the same file is known again. */
export function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
