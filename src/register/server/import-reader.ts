import { createHash } from 'node:crypto';
import type { Day } from '../../base/domain/day.ts';
import type { Details } from '../../base/domain/decision.ts';
import { readFile } from '../../sheets/domain/read-file.ts';
import type { SheetCells } from '../../sheets/domain/cells.ts';
import type { ColumnChoice, FileReading } from '../../sheets/domain/reading.ts';
import { readCellsInWorker } from '../../sheets/server/api.ts';
import type { ImportReport } from '../domain/import-report.ts';

/** What became of one file: understood, or refused as a whole with a code. */
export interface FileOutcome {
  readonly fileName: string;
  readonly reading: FileReading;
  /** The cells themselves, for showing what was recognised and for the file of held rows. */
  readonly sheets: readonly SheetCells[];
  readonly refused?: { readonly code: string; readonly details: Details };
}

export interface OfficeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The estate of people whom no column places. */
  readonly estate?: string;
}

/** The refused ones as a report names them, with what their words need. */
export function refusedFilesOf(outcomes: readonly FileOutcome[]): ImportReport['refusedFiles'] {
  return outcomes.flatMap(({ fileName, refused }) => (refused ? [{ fileName, ...refused }] : []));
}

interface ReadOptions {
  readonly choices: readonly ColumnChoice[];
  readonly today: Day;
  /** Called after each file with the bytes read so far: the truth behind the progress bar. */
  readonly onProgress?: (bytesRead: number) => void;
}

/** Preview, correction and commit read the same files within minutes; more than this is read again. */
const MOST_KEPT_CELLS = 3_000_000;
const kept = new Map<string, FileOutcome>();

/** Reads all files of a drop. A refused one has an empty reading, so that positions stay. */
export async function readOfficeFiles(
  files: readonly OfficeFile[],
  options: ReadOptions,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let bytesRead = 0;
  for (const file of files) {
    outcomes.push(await readOne(file, options));
    bytesRead += file.bytes.length;
    options.onProgress?.(bytesRead);
  }
  return outcomes;
}

async function readOne(file: OfficeFile, options: ReadOptions): Promise<FileOutcome> {
  const key = keyOf(file, options);
  const known = kept.get(key);
  if (known) {
    // Used again: the last to go.
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const result = await readCellsInWorker(file);
  if ('refused' in result) return refusedFile(file.fileName, { code: result.refused, details: result.details });
  const reading = readFile(result.cells, {
    choices: options.choices,
    today: options.today,
    ...(file.estate === undefined ? {} : { estate: file.estate }),
  });
  const outcome: FileOutcome = { fileName: file.fileName, reading, sheets: result.cells.sheets };
  keep(key, outcome);
  return outcome;
}

function refusedFile(fileName: string, refused: { readonly code: string; readonly details: Details }): FileOutcome {
  return { fileName, reading: { fileName, tables: [], records: [], rows: [], problems: [] }, sheets: [], refused };
}

function keyOf(file: OfficeFile, { choices, today }: ReadOptions): string {
  return createHash('sha256')
    .update(`${file.sha256}\0${file.fileName}\0${file.estate ?? ''}\0${today}\0${JSON.stringify(choices)}`)
    .digest('hex');
}

function keep(key: string, outcome: FileOutcome): void {
  kept.set(key, outcome);
  let cells = [...kept.values()].reduce((sum, { sheets }) => sum + cellsIn(sheets), 0);
  for (const [oldest, { sheets }] of kept) {
    if (cells <= MOST_KEPT_CELLS) return;
    kept.delete(oldest);
    cells -= cellsIn(sheets);
  }
}

function cellsIn(sheets: readonly SheetCells[]): number {
  return sheets.reduce((sum, { rows }) => sum + rows.reduce((inSheet, row) => inSheet + row.length, 0), 0);
}

/** The digest by which a file is recognised when it comes again. */
export function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
