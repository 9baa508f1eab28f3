import type { Locale } from '../../base/domain/texts.ts';
import type { FileCells } from '../../sheets/domain/cells.ts';
import type { FileReading, TableReading } from '../../sheets/domain/reading.ts';
import type { SheetEdit, WrittenRow, WrittenValue } from '../../sheets/domain/sheet-edit.ts';
import { ANSWER_COLUMNS, answerCells, answerHeader, type AnsweredRow } from './push-answer-cells.ts';

/** The sender's own column for what we found, where he left one. */
const RESULT_COLUMN =
  /核查结果|核查結果|反馈|反饋|处置结果|處置結果|处理结果|處理結果|落实情况|落實情況|核查情况|核查情況/;

/**
 * What is written into the sender's file: our columns to the right of his, and his own column for the result where it is empty. Every
 * row of the list is answered.
 */
export function answerEdits(of: {
  readonly cells: FileCells;
  readonly reading: FileReading;
  /** By `sheet|row`. */
  readonly answers: ReadonlyMap<string, readonly AnsweredRow[]>;
  readonly locale: Locale;
}): readonly SheetEdit[] {
  const { cells, reading, answers, locale } = of;
  return cells.sheets.flatMap(({ name, rows }) => {
    const tables = reading.tables.filter(({ sheet }) => sheet === name);
    const width = rows.reduce((most, row) => Math.max(most, lastFilled(row) + 1), 0);
    const written = new Map<number, WrittenRow>();
    for (const { headerRows } of tables) {
      const header = headerRows.at(-1);
      if (header === undefined) continue;
      written.set(
        header,
        new Map(ANSWER_COLUMNS.map((column, at) => [width + at, text(answerHeader(column, locale))])),
      );
    }
    for (const [at, row] of rows.entries()) {
      const answered = answers.get(`${name}|${String(at + 1)}`);
      if (!answered) continue;
      const words = answerCells(answered, locale);
      const values = new Map(ANSWER_COLUMNS.map((column, place) => [width + place, text(words[column])]));
      const own = ownColumn(tables, at + 1);
      if (own !== undefined && isBlank(row[own])) values.set(own, text(words.result));
      written.set(at + 1, values);
    }
    return written.size === 0 ? [] : [{ sheet: name, tables: [], cells: written }];
  });
}

function ownColumn(tables: readonly TableReading[], row: number): number | undefined {
  const table = tables.find(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
  return table?.columns.find(({ header }) => RESULT_COLUMN.test(header))?.index;
}

function text(value: string): WrittenValue {
  return { kind: 'text', text: value };
}

function lastFilled(row: readonly unknown[]): number {
  let at = row.length - 1;
  while (at >= 0 && isBlank(row[at])) at -= 1;
  return at;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
