import type { Measure } from './card.ts';

/** A text broken into lines of one size. */
export interface FittedText {
  /** Height of the type in mm. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** From base line to base line, in sizes: Chinese characters fill their square. */
export const LINE_HEIGHT = 1.18;
const STEP = 0.96;

/** What may not be parted: a number with its counting word (3号楼), a word of letters. Everything else parts anywhere, but no line begins with a stop. */
const PIECES = /(?:[\dA-Za-z#.'-]+(?:号楼|单元|号院|楼|栋|幢|座|弄|室|层|号)?|\s+|.)[，。；：！？、）·•…]*/gu;

/**
 * The largest type in which a text fits a box, in as many lines as that takes. What does not fit at the smallest size
 * is cut and ends in an ellipsis, so that nobody takes a part for the whole.
 */
export function fitText(of: {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly maxSize: number;
  readonly minSize: number;
  readonly measure: Measure;
}): FittedText {
  const { width, height, minSize, measure } = of;
  const text = of.text.trim();
  const pieces = (text.match(PIECES) ?? []).map((piece): Piece => ({ text: piece, ems: measure(piece) }));
  const ems = pieces.reduce((sum, piece) => sum + piece.ems, 0);
  for (let size = of.maxSize; size >= minSize; size *= STEP) {
    if (heightOf(Math.ceil((ems * size) / width - 1)) * size > height) continue;
    const lines = wrap(pieces, width / size);
    if (lines && heightOf(lines.length) * size <= height) return { size, lines };
  }
  return cut({ text, ems: width / minSize, rows: rowsIn(height / minSize), size: minSize, measure });
}

interface Piece {
  readonly text: string;
  readonly ems: number;
}

/** Of rows of type of height 1. */
function heightOf(rows: number): number {
  return rows <= 0 ? 0 : 1 + (rows - 1) * LINE_HEIGHT;
}

/** Several paragraphs in one size, the largest in which all of them fit with a gap of so many sizes between. */
export function fitParagraphs(of: {
  readonly texts: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly maxSize: number;
  readonly minSize: number;
  readonly gap: number;
  readonly measure: Measure;
}): { readonly size: number; readonly paragraphs: readonly (readonly string[])[] } {
  const { texts, width, height, minSize, gap, measure } = of;
  for (let size = of.maxSize; ; size *= STEP) {
    const paragraphs = texts.map((text) => fitText({ text, width, height, maxSize: size, minSize, measure }));
    const rows = paragraphs.reduce((sum, { lines }) => sum + lines.length, 0);
    const used = (rows * LINE_HEIGHT + Math.max(0, texts.length - 1) * gap) * size;
    const isOneSize = paragraphs.every((paragraph) => paragraph.size === size);
    if ((isOneSize && used <= height) || size * STEP < minSize)
      return { size, paragraphs: paragraphs.map(({ lines }) => lines) };
  }
}

/** Rows of type of height 1 in a height. */
function rowsIn(height: number): number {
  return Math.max(1, Math.floor((height - 1) / LINE_HEIGHT) + 1);
}

/** Lines no wider than so many ems; undefined when one piece alone is wider. */
function wrap(pieces: readonly Piece[], ems: number): readonly string[] | undefined {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces) {
    if (piece.ems > ems) return undefined;
    if (used + piece.ems > ems) {
      lines.push(line.trim());
      [line, used] = ['', 0];
    }
    // Spaces at the beginning of a line are not drawn.
    if (line === '' && piece.text.trim() === '') continue;
    line += piece.text;
    used += piece.ems;
  }
  return [...lines, line.trim()].filter((text) => text !== '');
}

function cut(of: {
  readonly text: string;
  readonly ems: number;
  readonly rows: number;
  readonly size: number;
  readonly measure: Measure;
}): FittedText {
  const { ems, rows, size, measure } = of;
  const lines: string[] = [];
  let line = '';
  for (const sign of of.text) {
    if (measure(line + sign) <= ems) line += sign;
    else if (lines.length + 1 < rows) {
      lines.push(line);
      line = sign;
    } else return { size, lines: [...lines, shortened(line, of)] };
  }
  return { size, lines: [...lines, line] };
}

function shortened(line: string, of: { readonly ems: number; readonly measure: Measure }): string {
  const signs = Array.from(line);
  while (signs.length > 0 && of.measure(`${signs.join('')}…`) > of.ems) signs.pop();
  return `${signs.join('')}…`;
}
