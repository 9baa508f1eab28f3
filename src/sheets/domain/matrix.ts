import type { Merge } from './cells.ts';
import { readSeparator } from './given-place.ts';
import { textAt, type Grid } from './grid.ts';
import { looksLikeName, readName, saysNothing, saysVacant } from './read-name.ts';
import { readListCell } from './list-cells.ts';

/** One door of a building drawn as a picture, with who lives behind it. Rows and columns from 0. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly floor?: string;
  readonly unit?: string;
  readonly room: string;
  /** Names, phones and notes as they stand in the cell or in the cells below the number. */
  readonly text: string;
}

/** A building drawn floor by floor: rows are floors, columns are doors. */
export interface Matrix {
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly cells: readonly MatrixCell[];
}

const CORNER =
  /^(?:楼层|层|层数|层号|楼层号|楼层[\\/|、 ]{0,2}(?:房号|室号|门牌号?|房间号?)|(?:房号|室号|门牌号?|房间号?)[\\/|、 ]{0,2}楼层|)$/;
const FLOOR = /^第?(-?\d{1,2}|[一二三四五六七八九十]{1,3})(层|楼|F|f)?$/;
const DOOR = /^(?:\d{1,2}|[A-Z])(?:室|号|房|门|户)?$/;
const ROOM = /^[A-Z]?\d{3,4}[A-Z]?(?:室|号|房)?$/;
/** No building has more. */
const ROWS_MAX = 600;
/** Share of cells with names from which a picture is one of people. */
const NAMES_LEAST = 0.5;

/** The pictures of buildings in a sheet: `楼层 | 01 | 02` with names in the cells, or room numbers with names below them. */
export function findMatrices(grid: Grid): readonly Matrix[] {
  if (grid.rows.length > ROWS_MAX) return [];
  const found: Matrix[] = [];
  for (let row = 0; row < grid.rows.length; row += 1) {
    const matrix = floorsAt(grid, row) ?? roomsAt(grid, row);
    if (!matrix) continue;
    found.push(matrix);
    row = matrix.lastRow;
  }
  return found;
}

function filledColumns(texts: readonly string[]): readonly number[] {
  return texts.flatMap((text, column) => (text === '' ? [] : [column]));
}

/** `楼层 | 01 | 02 | 03` above `6层 | 张三 | 李四 | 王五`. */
function floorsAt(grid: Grid, row: number): Matrix | undefined {
  const head = grid.rows[row] ?? [];
  const [corner, first] = [head[0] ?? '', grid.rows[row + 1]?.[0] ?? ''];
  const columns = filledColumns(head).filter((column) => column > 0);
  if (!CORNER.test(corner) || !FLOOR.test(first) || columns.length < 2) return undefined;
  if (!columns.every((column) => DOOR.test(head[column] ?? '') || ROOM.test(head[column] ?? ''))) return undefined;
  // Without a corner word the floors themselves must say that they are floors.
  if (corner === '' && FLOOR.exec(first)?.[2] === undefined) return undefined;
  const cells: MatrixCell[] = [];
  let last = row;
  for (let at = row + 1; at < grid.rows.length; at += 1) {
    const floor = FLOOR.exec(textAt(grid, at, 0))?.[1];
    if (floor === undefined) break;
    last = at;
    for (const column of columns) {
      const text = textAt(grid, at, column);
      if (text !== '') cells.push({ row: at, column, floor, room: roomOn(floor, head[column] ?? ''), text });
    }
  }
  return namesPeople(cells) ? { headerRows: [row], firstRow: row + 1, lastRow: last, cells } : undefined;
}

/** Door `02` of floor 6 is room 602. */
function roomOn(floor: string, door: string): string {
  const bare = door.replace(/[室号房门户]$/, '');
  if (bare.length > 2) return bare;
  const level = /^\d/.test(floor) ? String(Number(floor)) : floor;
  return /^\d/.test(bare) ? level + bare.padStart(2, '0') : level + bare;
}

/** `601 | 602 | 603` above `张三 | 李四 | 王五`, floor below floor. */
function roomsAt(grid: Grid, row: number): Matrix | undefined {
  if (!isRoomRow(grid, row)) return undefined;
  const cells: MatrixCell[] = [];
  const headerRows: number[] = [];
  let last = row;
  let doors: ReadonlyMap<number, string> = new Map();
  for (let at = row; at < grid.rows.length; at += 1) {
    const texts = grid.rows[at] ?? [];
    const columns = filledColumns(texts);
    if (isRoomRow(grid, at)) {
      doors = new Map(columns.map((column) => [column, (texts[column] ?? '').replace(/[室号房]$/, '')]));
      headerRows.push(at);
    } else if (columns.length === 0 || !columns.every((column) => doors.has(column))) break;
    else
      for (const column of columns)
        addBelow(cells, { row: at, column, room: doors.get(column) ?? '', text: texts[column] ?? '' });
    last = at;
  }
  const units = unitsAbove(grid, row);
  const placed = cells.map((cell) => ({
    ...cell,
    ...(units.get(cell.column) ? { unit: units.get(cell.column) ?? '' } : {}),
  }));
  if (headerRows.length < 2 || !namesPeople(placed)) return undefined;
  return { headerRows, firstRow: row, lastRow: last, cells: placed };
}

/** A phone below a name belongs to the same door. */
function addBelow(cells: MatrixCell[], cell: MatrixCell): void {
  const above = cells.findIndex(
    (each) => each.column === cell.column && each.room === cell.room && each.row < cell.row,
  );
  const known = cells[above];
  if (known) cells[above] = { ...known, text: `${known.text}\n${cell.text}` };
  else cells.push(cell);
}

function isRoomRow(grid: Grid, row: number): boolean {
  const texts = (grid.rows[row] ?? []).filter((text) => text !== '');
  return texts.length >= 2 && texts.every((text) => ROOM.test(text));
}

/** `1单元` over the columns of its doors, merged or standing over the first one. */
function unitsAbove(grid: Grid, row: number): ReadonlyMap<number, string> {
  const units = new Map<number, string>();
  const texts = grid.rows[row - 1] ?? [];
  const spans = grid.merges.filter((merge: Merge) => merge.top === row - 1);
  let open: string | undefined;
  for (let column = 0; column < grid.width; column += 1) {
    const text = texts[column] ?? '';
    if (text !== '') open = readSeparator([text])?.unit;
    const span = spans.find((merge) => merge.left <= column && merge.right >= column);
    const unit = span ? readSeparator([textAt(grid, row - 1, span.left)])?.unit : open;
    if (unit !== undefined) units.set(column, unit);
  }
  return units;
}

function namesPeople(cells: readonly MatrixCell[]): boolean {
  const told = cells.filter(({ text }) => !saysNothing(text) && !saysVacant(text));
  const names = told.filter(({ text }) => looksLikeName(readName(text).name ?? readListCell(text)[0]?.name ?? ''));
  return told.length >= 2 && names.length >= told.length * NAMES_LEAST;
}
