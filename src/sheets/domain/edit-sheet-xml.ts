import { copyFormula, moveFormula } from './formula-refs.ts';
import { planRows, type RowPlan } from './row-plans.ts';
import type { RowInsertion } from './row-insertion.ts';
import { columnWidths, heightOf, mergedCells, NO_CELL_TYPE, type CellType } from './row-height.ts';
import { insertionsOf, type SheetEdit, type WrittenValue } from './sheet-edit.ts';
import { moveSheetEnds } from './sheet-ends.ts';
import { columnLetters, formulaOf, readSheetXml, type SheetXml, type XmlCell, type XmlRow } from './sheet-xml.ts';
import { attributeOf, encodeCellText, encodeXml, withAttribute } from './xml-words.ts';
import { plainFormulas } from './shared-formulas.ts';

/** A sheet after the edit. */
export interface EditedSheet {
  readonly xml: string;
  readonly insertions: readonly RowInsertion[];
  /** Cells with formulas that were not there before, for the calculation chain. */
  readonly newFormulas: readonly string[];
}

interface Editing {
  readonly sheet: SheetXml;
  readonly edit: SheetEdit;
  readonly insertions: readonly RowInsertion[];
  /** Texts of shared formulas by cell, as if each cell had its own. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Styles of whole columns, for cells that the sheet does not mention. */
  readonly columnStyles: readonly { readonly min: number; readonly max: number; readonly style: number }[];
  readonly newFormulas: string[];
  readonly type: CellType;
  readonly widthOf: (column: number) => number;
  readonly isMerged: (row: number, column: number) => boolean;
}

/**
 * Writes values into the XML of a sheet. Undefined when it has no sheet data. What is not touched stays byte for byte; a row of fixed
 * height grows when a written text would be cut off on paper.
 */
export function editSheetXml(xml: string, edit: SheetEdit, type: CellType = NO_CELL_TYPE): EditedSheet | undefined {
  const sheet = readSheetXml(xml);
  if (!sheet) return undefined;
  const insertions = insertionsOf(edit.tables);
  const editing: Editing = {
    sheet,
    edit,
    insertions,
    formulas: insertions.length > 0 ? plainFormulas(sheet.rows) : new Map(),
    columnStyles: columnStylesOf(sheet.head),
    newFormulas: [],
    type,
    widthOf: columnWidths(sheet),
    isMerged: mergedCells(sheet),
  };
  const plans = planRows(sheet.rows, edit, insertions);
  const rows = plans.map((plan) => rowXml(editing, plan)).join('');
  const { head, tail } = moveSheetEnds(sheet, { edit, insertions, plans });
  return { xml: head + rows + tail, insertions, newFormulas: editing.newFormulas };
}

function columnStylesOf(head: string): Editing['columnStyles'] {
  return [...head.matchAll(/<(?:[\w.-]+:)?col\s([^>]*?)\/?>/gu)].flatMap((match) => {
    const attributes = match[1] ?? '';
    const style = attributeOf(attributes, 'style');
    if (style === undefined) return [];
    const number = (name: string) => Number(attributeOf(attributes, name) ?? 0) - 1;
    return [{ min: number('min'), max: number('max'), style: Number(style) }];
  });
}

function rowXml(editing: Editing, plan: RowPlan): string {
  const { source, at, isCopy, values, look } = plan;
  const { prefix } = editing.sheet;
  const hasFormula = source?.raw.includes(`<${prefix}f`) === true;
  if (source && !isCopy && !values && source.row === at && !hasFormula) return source.raw;
  const cells = new Map<number, string>();
  let height = 0;
  for (const cell of source?.cells ?? []) {
    const value = values?.get(cell.column);
    // A form's own formula is never overwritten.
    const isFree = value !== undefined && !(cell.inner.includes('f') && formulaOf(cell));
    const { column } = cell;
    if (!isFree) {
      cells.set(column, cellXml(editing, plan, cell));
      continue;
    }
    const style = look?.cells.find((one) => one.column === column)?.style ?? cell.style;
    cells.set(column, valueXml({ prefix, reference: columnLetters(column) + String(at), style, value }));
    height = Math.max(height, heightFor(editing, { row: source?.row ?? at, column, style, value }));
  }
  for (const [column, value] of values ?? []) {
    if (cells.has(column)) continue;
    const style = styleFor(editing, source, column);
    cells.set(column, valueXml({ prefix, reference: columnLetters(column) + String(at), style, value }));
    height = Math.max(height, heightFor(editing, { row: source?.row ?? at, column, style, value }));
  }
  const inside = [...cells.entries()].sort(([a], [b]) => a - b).map(([, text]) => text);
  return `<${prefix}row${rowAttributes(source, { at, height })}>${inside.join('')}</${prefix}row>`;
}

function rowAttributes(source: XmlRow | undefined, of: { readonly at: number; readonly height: number }): string {
  // `spans` is only a hint and would be wrong for a cell that is new.
  const rest = (source?.attributes ?? '').replace(/(^|\s)(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '').trimEnd();
  const fixed = Number(attributeOf(rest, 'ht') ?? Number.NaN);
  // A row without a height of its own is made to fit by whoever opens it.
  return ` r="${of.at}"${of.height > fixed ? withAttribute(rest, 'ht', String(of.height)) : rest}`;
}

/** Points that a written value needs; 0 where the text stays on one line. */
function heightFor(
  { type, widthOf, isMerged }: Editing,
  of: { readonly row: number; readonly column: number; readonly style: number; readonly value: WrittenValue },
): number {
  const { row, column, style, value } = of;
  const size = type.wrapped[style];
  if (size === undefined || value.kind !== 'text' || isMerged(row, column)) return 0;
  return heightOf(value.text, { width: widthOf(column), size, plain: type.plain });
}

/** A cell that gets no value: moved, its formula following, without a result that no longer holds. */
function cellXml(editing: Editing, { at, source, isCopy }: RowPlan, cell: XmlCell): string {
  const { prefix } = editing.sheet;
  const letters = columnLetters(cell.column);
  const reference = letters + String(at);
  const formula = cell.inner.includes('f') ? formulaOf(cell) : undefined;
  const attributes = cell.attributes.replace(/(^|\s)r\s*=\s*(?:"[^"]*"|'[^']*')/u, '').trimEnd();
  if (!formula) {
    const inner = isCopy ? '' : cell.inner;
    const kept = isCopy ? attributes.replace(/(^|\s)t\s*=\s*(?:"[^"]*"|'[^']*')/u, '') : attributes;
    if (inner === '') return `<${prefix}c r="${reference}"${kept}/>`;
    return `<${prefix}c r="${reference}"${kept}>${inner}</${prefix}c>`;
  }
  const kept = attributes.replace(/(^|\s)t\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
  if (isCopy) editing.newFormulas.push(reference);
  const before = editing.formulas.get(letters + String(source?.row ?? at)) ?? formula.text;
  const text = formulaAt(editing, { before, cell, from: source?.row ?? at, at, isCopy });
  const own = formulaAttributes(editing, formula.attributes);
  return `<${prefix}c r="${reference}"${kept}><${prefix}f${own}${text === '' ? '/>' : `>${encodeXml(text)}</${prefix}f>`}</${prefix}c>`;
}

function formulaAt(
  { edit, insertions, formulas }: Editing,
  of: {
    readonly before: string;
    readonly cell: XmlCell;
    readonly from: number;
    readonly at: number;
    readonly isCopy: boolean;
  },
): string {
  const { before, cell, from, at, isCopy } = of;
  const about = { sheet: edit.sheet, insertions };
  if (isCopy) return copyFormula(moveFormula(before, edit.sheet, about), { rows: at - from });
  if (from !== at) {
    // The last row of the body goes on counting from the row above it, wherever that is now.
    const above = formulas.get(columnLetters(cell.column) + String(from - 1));
    if (above !== undefined && above !== before && copyFormula(above, { rows: 1 }) === before)
      return copyFormula(moveFormula(above, edit.sheet, about), { rows: at - from + 1 });
  }
  return moveFormula(before, edit.sheet, about);
}

/** Shared formulas have become plain ones when rows were put in; ranges of array formulas follow. */
function formulaAttributes({ insertions }: Editing, attributes: string): string {
  if (insertions.length === 0) return attributes;
  if (attributeOf(attributes, 't') === 'shared') return '';
  const ref = attributeOf(attributes, 'ref');
  return ref === undefined ? attributes : attributes.replace(ref, moveFormula(ref, 'x', { sheet: 'x', insertions }));
}

function styleFor({ columnStyles }: Editing, source: XmlRow | undefined, column: number): number {
  const ofRow = source && attributeOf(source.attributes, 's');
  if (ofRow !== undefined) return Number(ofRow);
  return columnStyles.find(({ min, max }) => column >= min && column <= max)?.style ?? 0;
}

function valueXml(of: {
  readonly prefix: string;
  readonly reference: string;
  readonly style: number;
  readonly value: WrittenValue;
}): string {
  const { prefix, reference, style, value } = of;
  const start = `<${prefix}c r="${reference}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value.kind === 'blank') return `${start}/>`;
  if (value.kind === 'number') return `${start}><${prefix}v>${value.number}</${prefix}v></${prefix}c>`;
  const space = /^\s|\s$|\n|\s\s/u.test(value.text) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><${prefix}is><${prefix}t${space}>${encodeCellText(value.text)}</${prefix}t></${prefix}is></${prefix}c>`;
}
