import { columnLetters, type SheetXml } from './sheet-xml.ts';
import { attributeOf } from './xml-words.ts';

/** Type sizes of a workbook in points: of plain cells, and by style index of cells that break their text into lines. */
export interface CellType {
  readonly plain: number;
  readonly wrapped: readonly (number | undefined)[];
}

/** A book of which nothing is known: no row is made higher. */
export const NO_CELL_TYPE: CellType = { plain: 11, wrapped: [] };

/** Excel makes no row higher. Points. */
const HIGHEST = 409.5;
/** A line of Chinese type with the white above and below it, as a part of the type size. */
const LINE = 1.4;
/** Left and right of a text, in widths of a digit. */
const MARGIN = 0.7;
const DEFAULT_WIDTH = 8.43;

/** Which columns of a sheet are how wide, in digits of plain type; none for columns that are hidden. */
export function columnWidths({ head }: Pick<SheetXml, 'head'>): (column: number) => number {
  const standard = Number(
    attributeOf(/<(?:[\w.-]+:)?sheetFormatPr\s([^>]*)>/u.exec(head)?.[1] ?? '', 'defaultColWidth'),
  );
  const spans = [...head.matchAll(/<(?:[\w.-]+:)?col\s([^>]*?)\/?>/gu)].flatMap(([, attributes = '']) => {
    const width = Number(attributeOf(attributes, 'width'));
    const number = (name: string) => Number(attributeOf(attributes, name)) - 1;
    return width > 0 ? [{ from: number('min'), to: number('max'), width }] : [];
  });
  return (column) =>
    spans.find(({ from, to }) => column >= from && column <= to)?.width ?? (standard > 0 ? standard : DEFAULT_WIDTH);
}

/** Cells that lie in a merge, as `B7`: how much room their text has is not told by one column. */
export function mergedCells({ tail }: Pick<SheetXml, 'tail'>): (row: number, column: number) => boolean {
  const ranges = [...tail.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)/gu)].map(
    ([, left = '', top, right = '', bottom]) => ({ left, right, top: Number(top), bottom: Number(bottom) }),
  );
  const isUpTo = (a: string, b: string): boolean => (a.length === b.length ? a <= b : a.length < b.length);
  return (row, column) => {
    const letters = columnLetters(column);
    return ranges.some(
      ({ left, right, top, bottom }) => row >= top && row <= bottom && isUpTo(left, letters) && isUpTo(letters, right),
    );
  };
}

/** Points that a text needs in a cell that breaks lines; `width` in digits of plain type. */
export function heightOf(
  text: string,
  of: { readonly width: number; readonly size: number; readonly plain: number },
): number {
  const { width, size, plain } = of;
  const room = Math.max(1, ((width - MARGIN) * plain) / size);
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);
  return Math.min(HIGHEST, Math.ceil(lines * size * LINE));
}

/** Lines that a paragraph takes: a run of letters and figures stays together while it fits, other signs break anywhere. */
function linesOf(line: string, room: number): number {
  if (line.length * 2 <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(/[\w.@-]+|./gu)) {
    const width = widthOf(piece);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = used === 0 && width > room ? width % room : used + width;
  }
  return lines;
}

/** In digits: a Chinese sign is two wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
  return width;
}
