import { headerKey } from './cell-text.ts';
import type { CellValue, SheetCells } from './cells.ts';
import type { LinePart, TemplateLine } from './template.ts';
import { LINE_RULES } from './template-words.ts';

/** A label and the gap behind it: blanks or underscores, up to the next words; `年 月 日` with blanks is a gap too. */
const GAPS =
  /([\p{Script=Han}A-Za-z（）()]{2,20})(\s*[:：]|(?<=截[止至]))([\s_＿]*(?:\d{0,4}[\s_＿]*年[\s_＿]*月[\s_＿]*日(?:[\s_＿]*时)?|[\s_＿]*))(?=$|[\p{Script=Han}A-Za-z（(;；,，。])/gu;

/** The field that a label before a gap asks for; `before`: the words of the sentence before the label. */
export type FieldOfGap = (label: string, before: string) => string | undefined;

/** Gaps of a sentence that are understood; gaps that nobody understands stay gaps. */
export function gapsOf(text: string, fieldOf: FieldOfGap = fieldOfLabel): readonly LinePart[] {
  const parts: LinePart[] = [];
  for (const match of text.matchAll(GAPS)) {
    const [whole, label = '', colon = '', gap = ''] = match;
    const field = fieldOf(label, text.slice(0, match.index));
    if (field === undefined) continue;
    const to = match.index + whole.length;
    parts.push({ label: label + colon, field, from: to - gap.length, to });
  }
  return parts;
}

function fieldOfLabel(label: string): string | undefined {
  const key = headerKey(label.replace(/[（(].*?[）)]/gu, ''));
  return LINE_RULES.find(([pattern]) => pattern.test(key))?.[1];
}

/**
 * Cells outside the tables with gaps in their words. A cell that is only a label (`填表人：`) beside an empty cell of its own
 * is told as a line whose gap begins in that cell.
 */
export function findLines(
  cells: SheetCells,
  of: {
    readonly isInTable: (row: number) => boolean;
    readonly isFree: (row: number, column: number) => boolean;
    readonly fieldOf?: FieldOfGap;
  },
): readonly TemplateLine[] {
  const lines: TemplateLine[] = [];
  cells.rows.forEach((row, at) => {
    if (of.isInTable(at)) return;
    row.forEach((value, column) => {
      const text = textOf(value);
      if (text === '') return;
      const parts = gapsOf(text, of.fieldOf);
      if (parts.length === 0) return;
      const line = { sheet: cells.name, row: at + 1, column, text };
      const [only] = parts;
      const isLabel = only !== undefined && parts.length === 1 && only.to === text.length && only.to - only.from <= 1;
      const next = nextCell(cells, at, column);
      // A filled neighbour is the answer itself.
      if (isLabel && textOf(row[next]) !== '' && !/[:：]/u.test(textOf(row[next]))) return;
      if (isLabel && of.isFree(at, next))
        lines.push({ ...line, column: next, text: '', parts: [{ ...only, from: 0, to: 0 }] });
      else lines.push({ ...line, parts });
    });
  });
  return lines;
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The column behind a cell or behind the merge that it begins. */
function nextCell({ merges }: SheetCells, row: number, column: number): number {
  return (merges.find(({ top, left }) => top === row && left === column)?.right ?? column) + 1;
}

/** A sentence with its gaps filled; what is not known stays a gap. Values by field. */
export function fillLine(line: TemplateLine, valueOf: (part: LinePart) => string | undefined): string | undefined {
  let text = '';
  let at = 0;
  let isChanged = false;
  for (const part of line.parts) {
    const value = valueOf(part);
    text += line.text.slice(at, part.from);
    const gap = line.text.slice(part.from, part.to);
    at = part.to;
    if (value === undefined || value === '') {
      text += gap;
      continue;
    }
    isChanged = true;
    // What follows keeps its place as far as the gap was wide enough.
    const room = /[年月日]/u.test(gap) ? 0 : widthOf(gap) - widthOf(value);
    const isLast = part.to === line.text.length;
    text += value + (isLast ? '' : ' '.repeat(Math.max(1, room)));
  }
  return isChanged ? text + line.text.slice(at) : undefined;
}

/** A Chinese character is two letters wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u2e80-\uffef]/u.test(sign) ? 2 : 1;
  return width;
}
