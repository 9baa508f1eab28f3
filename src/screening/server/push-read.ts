import { createHash } from 'node:crypto';
import type { Day } from '../../base/domain/day.ts';
import type { Details } from '../../base/domain/decision.ts';
import type { CommandFile } from '../../base/server/command.ts';
import { readFile } from '../../sheets/domain/read-file.ts';
import { readCellsInWorker } from '../../sheets/server/api.ts';
import { pushRecords, type PushReading } from '../domain/push-records.ts';

/** A list as read, or why it cannot be. */
export type ListReading =
  | { readonly status: 'read'; readonly reading: PushReading; readonly headers: readonly string[] }
  | { readonly status: 'refused'; readonly code: string; readonly details: Details };

/** Reads the file of a list. */
export async function readList(file: CommandFile, today: Day): Promise<ListReading> {
  const result = await readCellsInWorker(file);
  if ('refused' in result) return { status: 'refused', code: result.refused, details: { ...result.details } };
  const reading = readFile(result.cells, { choices: [], today });
  const headers = reading.tables
    .flatMap(({ columns }) => columns.map(({ header }) => header))
    .filter((one) => one !== '');
  return { status: 'read', reading: pushRecords(result.cells, reading), headers };
}

/** By which the same file is known again. */
export function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
