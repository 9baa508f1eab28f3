import { getDay } from '../../base/domain/day.ts';
import { idCheckDigit } from '../../base/domain/id-number.ts';
import type { CellValue, FileCells, Merge } from './cells.ts';
import { readFile } from './read-file.ts';
import type { ColumnChoice, FileReading, RosterRecord } from './reading.ts';

/** A sheet as tests write it. */
export interface SheetFixture {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly Merge[];
  readonly isHidden?: boolean;
}

/** The day on which all fixtures are read. */
export const TODAY = getDay('2026-11-21');

/** A file with the given sheets. */
export function fileOf(sheets: readonly SheetFixture[], fileName = '名单.xlsx'): FileCells {
  return {
    fileName,
    kind: 'xlsx',
    sheets: sheets.map(({ name, rows, merges, isHidden }, at) => ({
      name: name ?? `Sheet${at + 1}`,
      rows,
      merges: merges ?? [],
      isHidden: isHidden ?? false,
    })),
  };
}

/** Reads one sheet. */
export function readRows(
  rows: readonly (readonly CellValue[])[],
  more: { merges?: readonly Merge[]; fileName?: string; sheet?: string; choices?: readonly ColumnChoice[] } = {},
): FileReading {
  const file = fileOf(
    [{ rows, ...(more.merges ? { merges: more.merges } : {}), ...(more.sheet ? { name: more.sheet } : {}) }],
    more.fileName,
  );
  return readFile(file, { choices: more.choices ?? [], today: TODAY });
}

/** A valid id number of an invented person: birth date as eight digits and a sequence number, odd for men. */
export function idOf(birth: string, sequence: number): string {
  const first17 = `110105${birth}${String(sequence).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

/** `3-2-501` of a record. */
export function doorOf(record: RosterRecord): string {
  return [record.group, record.building, record.unit, record.room].filter((part) => part !== undefined).join('-');
}

/** Names with their doors: `张三 3-2-501`. */
export function peopleOf(reading: FileReading): readonly string[] {
  return reading.records.map((record) => `${record.name ?? '?'} ${doorOf(record)}`.trim());
}

/** Outcome and reason of every row in order: `header`, `taken`, `separator`. */
export function fatesOf(reading: FileReading): readonly string[] {
  return reading.rows.map((row) => row.reason ?? row.outcome);
}

/** Codes of all problems in order. */
export function codesOf(reading: FileReading): readonly string[] {
  return [...reading.problems, ...reading.records.flatMap((record) => record.problems)].map((problem) => problem.code);
}
