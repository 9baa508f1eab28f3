import { columnLetter, headerKey, withoutBrackets } from './cell-text.ts';
import { shapeOf } from './classify-columns.ts';
import { cellKey, coveredTextAt, readGrid, textAt, type Grid } from './grid.ts';
import { readForm } from './read-form.ts';
import { findTemplateBlocks, type Form, type TemplateBlock } from './template-blocks.ts';
import { fieldOfFigure, fieldOfHeader, type FoundField } from './template-fields.ts';
import { kindOfTable } from './template-kind.ts';
import { findLines } from './template-lines.ts';
import { mannerOf } from './template-manner.ts';
import type {
  TemplateChoice,
  TemplateColumn,
  TemplateFigure,
  TemplateReading,
  TemplateSheet,
  TemplateTable,
} from './template.ts';

/** Understands a form from above. `choices` are corrections that a person made for forms of the same shape. */
export function readTemplate(sheets: readonly TemplateSheet[], choices: readonly TemplateChoice[]): TemplateReading {
  const read = sheets.map((sheet) => readTemplateSheet(sheet, choices));
  return {
    sheets: read.map(({ name, tables }) => ({ name, kind: tables[0]?.kind ?? 'notes' })),
    tables: read.flatMap(({ tables }) => tables),
    lines: read.flatMap(({ lines }) => lines),
  };
}

function readTemplateSheet(sheet: TemplateSheet, choices: readonly TemplateChoice[]) {
  const grid = readGrid(sheet.cells);
  const form: Form = { grid, sheet };
  const card = sheet.cells.isHidden ? undefined : readForm(form, choices);
  if (card) return { name: sheet.cells.name, tables: [card.table], lines: card.lines };
  const blocks = sheet.cells.isHidden ? [] : findTemplateBlocks(form);
  const tables = blocks.map((block) => readBlock(form, block, choices)).filter(({ kind }) => kind !== 'notes');
  const inTable = (row: number): boolean =>
    tables.some(({ headerRows, lastDataRow }) => row + 1 >= headerRows[0] && row + 1 <= lastDataRow);
  const lines =
    tables.length === 0
      ? []
      : findLines(sheet.cells, {
          isInTable: inTable,
          isFree: (row, column) =>
            column < Math.max(grid.width, 2) && textAt(grid, row, column) === '' && !isCovered(grid, row, column),
        });
  return { name: sheet.cells.name, tables, lines };
}

function isCovered(grid: Grid, row: number, column: number): boolean {
  return grid.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
  );
}

function readBlock(form: Form, block: TemplateBlock, choices: readonly TemplateChoice[]): TemplateTable {
  const { grid, sheet } = form;
  const found = block.columns.map((index) => readColumn(form, block, index));
  const title = titleOf(grid, block);
  const kind = kindOfTable(found, { title: `${title} ${grid.name}`, labelled: rowLabels(form, block) });
  const shape = shapeOf(found.map(({ index, header }) => ({ index, header, meaning: null })));
  const choice = choices.find((each) => each.shape === shape);
  const settled = onceEach(found.map((column) => settle(column, kind))).map((column) =>
    choose(column, choice?.fields[String(column.index)]),
  );
  const figures = kind === 'figures' ? readFigures(form, block, { title, choice }) : [];
  return {
    sheet: sheet.cells.name,
    kind,
    title,
    shape,
    headerRows: [block.header.top + 1, block.header.bottom + 1],
    hintRows: block.hintRows.map((row) => row + 1),
    firstDataRow: block.firstRow + 1,
    lastDataRow: block.lastRow + 1,
    sampleRows: block.sampleRows.map((row) => row + 1),
    columns: settled,
    figures,
  };
}

function readColumn({ grid, sheet }: Form, block: TemplateBlock, index: number): TemplateColumn {
  const levels = block.header.levels[index] ?? [];
  const sampleRow = block.sampleRows[0];
  const manner = mannerOf(sheet, {
    block,
    column: index,
    sample: sampleRow === undefined ? '' : textAt(grid, sampleRow, index),
  });
  const said = fieldOfHeader(inContext(block, index));
  const byList = manner.list && fieldOfList(manner.list);
  const found: FoundField | undefined =
    byList && (said === undefined || byList.confidence > said.confidence) ? byList : said;
  const computed = sheet.formulas.get(cellKey(block.firstRow, index));
  return {
    index,
    letter: columnLetter(index),
    header: levels.join('>'),
    field: found?.field,
    confidence: agreed(found, byList),
    by: found === undefined ? 'none' : found === said ? 'header' : 'list',
    ...manner,
    ...(computed === undefined ? {} : { computed }),
  };
}

/** `出发地 | 详细地址`: a bare address goes with the place named before it. */
function inContext(block: TemplateBlock, index: number): readonly string[] {
  const levels = block.header.levels[index] ?? [];
  const before = block.header.levels[index - 1] ?? [];
  const isBare =
    levels.length === 1 && /^(?:详细|具体)?(?:地址|地点)$/u.test(headerKey(withoutBrackets(levels[0] ?? '')));
  const place = withoutBrackets(before.at(-1) ?? '');
  return isBare && /(?:出发|来源|始发|户籍|返回)/u.test(place) ? [place, ...levels] : levels;
}

function agreed(found: FoundField | undefined, byList: FoundField | undefined): number {
  if (found === undefined) return 0;
  return byList && byList !== found && byList.field === found.field ? 1 : found.confidence;
}

/** A drop-down list tells what it is about. */
function fieldOfList(words: readonly string[]): FoundField | undefined {
  const has = (...wanted: readonly string[]): boolean =>
    wanted.every((word) => words.some((each) => each.includes(word)));
  if (words.length <= 3 && has('男', '女')) return { field: 'sex', confidence: 0.97 };
  if (has('红码') || has('黄码') || has('绿码')) return { field: 'code.health', confidence: 0.97 };
  if (has('居家', '集中')) return { field: 'observation.mode', confidence: 0.97 };
  if (has('隔离中') || has('已解除')) return { field: 'observation.status', confidence: 0.97 };
  if (has('身份证', '护照')) return { field: 'idType', confidence: 0.97 };
  if (has('阴性', '阳性')) return { field: 'test.result', confidence: 0.97 };
  return undefined;
}

/** Words that mean one thing in a list of people and another in a ledger. */
function settle(column: TemplateColumn, kind: TemplateTable['kind']): TemplateColumn {
  const leaf = headerKey(column.header.split('>').at(-1) ?? '');
  if (kind === 'person list' && leaf === '单位') return { ...column, field: 'employer' };
  if (kind === 'ledger' && (leaf === '日期' || leaf === '时间'))
    return { ...column, field: 'disinfection.date', confidence: 0.8 };
  if (kind === 'household list' && (leaf === '人数' || leaf === '人口'))
    return { ...column, field: 'household.size', confidence: 0.9 };
  if (kind === 'household list' && column.field === 'name') return { ...column, field: 'household.head' };
  return column;
}

/** What is asked twice is not answered twice: a second phone is another one, a second date nobody knows what. */
function onceEach(columns: readonly TemplateColumn[]): readonly TemplateColumn[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const { field } = column;
    if (field === undefined || column.computed !== undefined || field.startsWith('report.')) return column;
    if (!seen.has(field)) {
      seen.add(field);
      return column;
    }
    const isSecondPhone = field === 'phone' && !seen.has('phone.second');
    if (isSecondPhone) seen.add('phone.second');
    return isSecondPhone
      ? { ...column, field: 'phone.second' }
      : { ...column, field: undefined, confidence: 0, by: 'none' as const };
  });
}

function choose(column: TemplateColumn, choice: string | null | undefined): TemplateColumn {
  if (choice === undefined) return column;
  return { ...column, field: choice ?? undefined, confidence: 1, by: 'choice' };
}

function titleOf(grid: Grid, block: TemplateBlock): string {
  for (let row = 0; row < block.header.top; row += 1) {
    const texts = (grid.rows[row] ?? []).filter((text) => text !== '');
    // A time in brackets (`每日16:00前报送`) makes a title no sentence with gaps.
    if (texts.length === 1 && !/[:：]/u.test(withoutBrackets(texts[0] ?? ''))) return texts[0] ?? '';
  }
  return '';
}

/** Texts in the first columns of blank rows: what each row of figures is about. */
function rowLabels({ grid }: Form, block: TemplateBlock): readonly string[] {
  const labels: string[] = [];
  for (let row = block.firstRow; row <= block.lastRow; row += 1) {
    if (block.sampleRows.includes(row)) continue;
    const text = block.columns
      .slice(0, 2)
      .map((column) => coveredTextAt(grid, row, column))
      .filter((each) => each !== '' && !/^\d+$/u.test(each));
    if (text.length > 0) labels.push(text.join('>'));
  }
  return labels;
}

/** Every blank cell of a table of figures with the words of its row and its columns. */
function readFigures(
  { grid, sheet }: Form,
  block: TemplateBlock,
  of: { readonly title: string; readonly choice: TemplateChoice | undefined },
): readonly TemplateFigure[] {
  const figures: TemplateFigure[] = [];
  for (let row = block.firstRow; row <= block.lastRow; row += 1) {
    const label = block.columns
      .slice(0, 2)
      .map((column) => coveredTextAt(grid, row, column))
      .filter((text) => text !== '' && !/^\d+$/u.test(text));
    for (const column of block.columns) {
      if (textAt(grid, row, column) !== '' || sheet.formulas.has(cellKey(row, column)) || isCovered(grid, row, column))
        continue;
      const levels = block.header.levels[column] ?? [];
      const own = fieldOfHeader(levels);
      // Remarks are words of whoever signs, not a count.
      if (own?.field === 'remark') continue;
      const words = [...label, ...levels];
      const found =
        fieldOfFigure(words) ??
        (block.firstRow === block.lastRow ? fieldOfFigure([of.title, ...words].slice(-3)) : undefined);
      const chosen = of.choice?.fields[`${row + 1}:${column}`] ?? of.choice?.fields[String(column)];
      const field =
        chosen === undefined
          ? (found?.field ?? (own?.field.startsWith('report.') ? own.field : undefined))
          : (chosen ?? undefined);
      figures.push({
        row: row + 1,
        column,
        words: words.join('>'),
        field,
        confidence: chosen === undefined ? (found?.confidence ?? own?.confidence ?? 0) : 1,
        by: chosen !== undefined ? 'choice' : field === undefined ? 'none' : 'header',
      });
    }
  }
  return figures;
}
