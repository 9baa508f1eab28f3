import { isResidentId, normaliseIdText } from '../../base/domain/id-number.ts';
import { headerKey } from './cell-text.ts';
import { sampleRows } from './column-content.ts';
import { textAt, type Grid } from './grid.ts';
import { findHeader } from './read-header.ts';
import type { TableSpan } from './table-spans.ts';

/** Columns that hold one value between them; the first one gets it, the others are emptied. */
interface Join {
  readonly columns: readonly number[];
  readonly join: (texts: readonly string[]) => string;
  /** The header that the first column gets instead of its own. */
  readonly header?: string;
}

const TICK = /^(?:[√✓✔☑●■○◯▲*vV1]|是|对|有)$/;
const ID_COLUMNS_MAX = 18;
/** Share of rows in which the pieces must give a whole number. */
const AGREEMENT = 0.6;

/**
 * Puts values together that a table spreads over several columns: an id number in two pieces or in eighteen boxes, ticks under
 * 男 and 女, lane and house number, floor and door on it. Returns grid and span as they are when there is no such thing.
 */
export function mendColumns(grid: Grid, span: TableSpan): { readonly grid: Grid; readonly span: TableSpan } {
  const joins = [idPieces(grid, span), sexTicks(grid, span), laneAndHouse(span), floorAndDoor(grid, span)].filter(
    (join) => join !== undefined,
  );
  if (joins.length === 0) return { grid, span };
  const rows = grid.rows.map((texts, row) =>
    row < span.firstRow || row > span.lastRow || span.repeatedHeaderRows.has(row) ? texts : joined(texts, joins),
  );
  const levels = span.header.levels.map((words, column) => {
    const join = joins.find((each) => each.columns.includes(column));
    if (!join) return words;
    if (column !== join.columns[0]) return [];
    return join.header === undefined ? words : [join.header];
  });
  return { grid: { ...grid, rows }, span: { ...span, header: { ...span.header, levels } } };
}

function joined(texts: readonly string[], joins: readonly Join[]): readonly string[] {
  const result = [...texts];
  for (const { columns, join } of joins) {
    const value = join(columns.map((column) => texts[column] ?? ''));
    for (const column of columns) if (column < result.length) result[column] = '';
    const [first] = columns;
    if (first !== undefined && value !== '') result[first] = value;
  }
  return result;
}

function leafKey(span: TableSpan, column: number): string {
  return headerKey(span.header.levels[column]?.at(-1) ?? '');
}

function columnsOf(span: TableSpan): readonly number[] {
  return Array.from({ length: Math.max(0, span.right - span.left + 1) }, (_, at) => span.left + at);
}

function meaningAt(span: TableSpan, column: number): string | undefined {
  return findHeader(span.header.levels[column] ?? [])?.meaning;
}

/** `身份证前14位 | 后4位`, or one digit in each box. */
function idPieces(grid: Grid, span: TableSpan): Join | undefined {
  const start = columnsOf(span).find(
    (column) => meaningAt(span, column) === 'idNumber' || /身份证/.test(leafKey(span, column)),
  );
  if (start === undefined) return undefined;
  const isPiece = (column: number) => {
    const words = span.header.levels[column] ?? [];
    return words.length === 0 || /位|身份证/.test(words.join('')) || words.join() === span.header.levels[start]?.join();
  };
  const next = start + 1;
  if (next > span.right || !isPiece(next)) return undefined;
  const rows = sampleRows(grid, span.firstRow, span.lastRow).filter((row) => textAt(grid, row, start) !== '');
  const share = (end: number) => {
    const columns = Array.from({ length: end - start + 1 }, (_, at) => start + at);
    return rows.filter((row) =>
      isResidentId(normaliseIdText(columns.map((column) => textAt(grid, row, column)).join(''))),
    ).length;
  };
  if (rows.length === 0 || share(start) > 0) return undefined;
  for (let end = next; end < start + ID_COLUMNS_MAX && end <= span.right && isPiece(end); end += 1) {
    if (share(end) < rows.length * AGREEMENT) continue;
    const columns = Array.from({ length: end - start + 1 }, (_, at) => start + at);
    return { columns, join: (texts) => texts.join('') };
  }
  return undefined;
}

function sexTicks(grid: Grid, span: TableSpan): Join | undefined {
  const male = columnsOf(span).find((column) => leafKey(span, column) === '男');
  if (male === undefined || leafKey(span, male + 1) !== '女') return undefined;
  const rows = sampleRows(grid, span.firstRow, span.lastRow);
  const isTicked = (row: number, column: number) => TICK.test(textAt(grid, row, column));
  const ticked = rows.filter((row) => isTicked(row, male) !== isTicked(row, male + 1)).length;
  if (ticked === 0 || ticked < rows.length * AGREEMENT) return undefined;
  const join = ([first = '', second = '']: readonly string[]) =>
    TICK.test(first) === TICK.test(second) ? '' : TICK.test(first) ? '男' : '女';
  return { columns: [male, male + 1], join, header: '性别' };
}

/** `弄 | 号 | 室` of old lanes: lane and house are one building. */
function laneAndHouse(span: TableSpan): Join | undefined {
  const lane = columnsOf(span).find((column) => /^弄号?$/.test(leafKey(span, column)));
  if (lane === undefined || !/^(?:号|门牌号?|门号)$/.test(leafKey(span, lane + 1))) return undefined;
  const hasRoom = columnsOf(span).some((column) => column > lane + 1 && meaningAt(span, column) === 'room');
  if (!hasRoom) return undefined;
  const join = ([first = '', second = '']: readonly string[]) =>
    first === '' || second === '' ? first : `${first.replace(/弄$/, '')}弄${second.replace(/号$/, '')}号`;
  return { columns: [lane, lane + 1], join };
}

/** `楼层 3 | 室 01` is room 301, when no door has more than two digits. */
function floorAndDoor(grid: Grid, span: TableSpan): Join | undefined {
  const floor = columnsOf(span).find((column) => meaningAt(span, column) === 'floor');
  const room = columnsOf(span).find((column) => meaningAt(span, column) === 'room');
  if (floor === undefined || room === undefined || room < floor) return undefined;
  const digits = (text: string) => /^\D{0,1}(\d{1,2})(?:层|楼|F|f|室|号|房)?$/.exec(text)?.[1];
  const rows = sampleRows(grid, span.firstRow, span.lastRow).filter((row) => textAt(grid, row, room) !== '');
  const isShort = (row: number) => digits(textAt(grid, row, room)) !== undefined;
  if (rows.length < 2 || !rows.every((row) => isShort(row) && digits(textAt(grid, row, floor)) !== undefined))
    return undefined;
  return {
    columns: [room, floor],
    join: ([door = '', level = '']) => {
      const [a, b] = [digits(level), digits(door)];
      return a === undefined || b === undefined ? door : `${Number(a)}${b.padStart(2, '0')}`;
    },
  };
}
