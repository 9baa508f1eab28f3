import { cellKey } from '../domain/grid.ts';
import { cellText } from '../domain/cell-text.ts';
import type { CellValue, FileCells, SheetCells } from '../domain/cells.ts';
import { plainFormulas } from '../domain/shared-formulas.ts';
import { readSheetXml, columnLetters, formulaOf, type SheetXml } from '../domain/sheet-xml.ts';
import type { TemplateSheet, ValueList } from '../domain/template.ts';
import { attributeOf, decodeXml } from '../domain/xml-words.ts';
import { namedRanges, type Book, type BookSheet } from './template-book.ts';

/** The sheets of a form as understanding wants them: cells from the hardened reader, the rest from the XML. */
export function templateSheets(book: Book, { sheets }: FileCells): readonly TemplateSheet[] {
  const names = namedRanges(book);
  return book.sheets.flatMap((part, at): TemplateSheet[] => {
    // A converted text file has another name for its only sheet.
    const found = sheets.find(({ name }) => name === part.name) ?? (sheets.length === 1 ? sheets[at] : undefined);
    const cells = found && { ...found, name: part.name };
    const xml = readSheetXml(part.xml);
    return cells && xml ? [templateSheet({ book, part, cells, xml, names, sheets })] : [];
  });
}

interface SheetParts {
  readonly book: Book;
  readonly part: BookSheet;
  readonly cells: SheetCells;
  readonly xml: SheetXml;
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: readonly SheetCells[];
}

function templateSheet({ book, part, cells, xml, names, sheets }: SheetParts): TemplateSheet {
  const styles = new Map<number, number>();
  const formulas = new Map<number, string>();
  const written = plainFormulas(xml.rows);
  for (const { row, cells: own } of xml.rows) {
    for (const cell of own) {
      const key = cellKey(row - 1, cell.column);
      styles.set(key, cell.style);
      if (cell.inner.includes('f') && formulaOf(cell))
        formulas.set(key, written.get(columnLetters(cell.column) + String(row)) ?? '');
    }
  }
  const rows = cells.rows.map((values, row) =>
    formulas.size === 0
      ? values
      : values.map((value, column): CellValue => (formulas.has(cellKey(row, column)) ? null : value)),
  );
  const ofColumns = columnFormats(xml.head, book);
  return {
    cells: { ...cells, rows },
    formulas,
    formatOf: (row, column) => {
      const style = styles.get(cellKey(row, column));
      return style === undefined ? ofColumns(column) : (book.formats[style] ?? 'General');
    },
    isDrawn: (row, column) => styles.has(cellKey(row, column)),
    rowCount: xml.rows.at(-1)?.row ?? 0,
    lists: listsOf(part, { names, sheets }),
  };
}

function columnFormats(head: string, { formats }: Book): (column: number) => string {
  const ranges = [...head.matchAll(/<(?:[\w.-]+:)?col\s([^>]*?)\/?>/gu)].map((match) => {
    const number = (name: string): number => Number(attributeOf(match[1] ?? '', name) ?? 0);
    return { min: number('min') - 1, max: number('max') - 1, style: number('style') };
  });
  return (column) => {
    const range = ranges.find(({ min, max }) => column >= min && column <= max);
    return (range && formats[range.style]) ?? 'General';
  };
}

/** Drop-down lists, those of Excel 2010 and later among them. */
function listsOf(
  { xml, name }: BookSheet,
  of: { readonly names: ReadonlyMap<string, string>; readonly sheets: readonly SheetCells[] },
): readonly ValueList[] {
  const pattern = /<((?:[\w.-]+:)?)dataValidation\s([^>]*?)>([\s\S]*?)<\/\1dataValidation>/gu;
  return [...xml.matchAll(pattern)].flatMap((match): ValueList[] => {
    const [, , attributes = '', inner = ''] = match;
    if (attributeOf(attributes, 'type') !== 'list') return [];
    const sqref = attributeOf(attributes, 'sqref') ?? /<xm:sqref>([^<]*)</u.exec(inner)?.[1] ?? '';
    const formula = /formula1>(?:<xm:f>)?([^<]*)</u.exec(inner)?.[1] ?? '';
    return [{ ranges: rangesOf(sqref), words: wordsOf(decodeXml(formula), { ...of, own: name }) }];
  });
}

type Range = ValueList['ranges'][number];

function rangesOf(text: string): readonly Range[] {
  return text.split(/\s+/u).flatMap((each) => {
    const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u.exec(each);
    if (!match) return [];
    const [, left = '', top = '', right = left, bottom = top] = match;
    return [{ top: Number(top) - 1, left: numberOf(left), bottom: Number(bottom) - 1, right: numberOf(right) }];
  });
}

function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const MOST_WORDS = 200;

function wordsOf(
  formula: string,
  of: { readonly own: string; readonly names: ReadonlyMap<string, string>; readonly sheets: readonly SheetCells[] },
): readonly string[] {
  const quoted = /^"(.*)"$/su.exec(formula.trim())?.[1];
  if (quoted !== undefined)
    return quoted
      .split(/[,，]/u)
      .map((word) => word.trim())
      .filter((word) => word !== '');
  const place = of.names.get(formula.trim().replace(/^=/u, '').toLowerCase()) ?? formula.trim().replace(/^=/u, '');
  const match = /^(?:(?:'((?:[^']|'')+)'|([^!']+))!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/u.exec(place);
  const sheet = of.sheets.find(({ name }) => name === (match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? of.own));
  const [range] = rangesOf(match?.[3] ?? '');
  if (!sheet || !range) return [];
  const words: string[] = [];
  for (let row = range.top; row <= range.bottom && words.length < MOST_WORDS; row += 1)
    for (let column = range.left; column <= range.right; column += 1) {
      const text = cellText(sheet.rows[row]?.[column]);
      if (text !== '') words.push(text);
    }
  return words;
}
