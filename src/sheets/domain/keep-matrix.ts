import type { Day } from '../../base/domain/day.ts';
import { columnLetter } from './cell-text.ts';
import type { GivenPlace } from './given-place.ts';
import { textAt, type Grid } from './grid.ts';
import { nextHousehold } from './households.ts';
import type { Matrix, MatrixCell } from './matrix.ts';
import { putPlace, underGiven } from './place-of-record.ts';
import { saysNothing, saysVacant } from './read-name.ts';
import type { MutablePlace } from './read-place.ts';
import type { TableReading } from './reading.ts';
import { readListed } from './row-people.ts';
import { account, type Gathered } from './table-reader.ts';

/** Takes the people and the empty doors of a drawn building into the reading. */
export function keepMatrix(
  at: { readonly gathered: Gathered; readonly grid: Grid; readonly base: GivenPlace; readonly today: Day },
  matrix: Matrix,
): TableReading {
  const sheet = at.grid.name;
  const taken = new Set<number>();
  for (const cell of matrix.cells) {
    const place: MutablePlace = underGiven({ ...placeOf(cell) }, at.base);
    const drafts = keepCell({ ...at, sheet, place }, cell);
    if (drafts > 0) taken.add(cell.row);
  }
  for (const row of matrix.headerRows) account({ gathered: at.gathered, sheet, row }, 'notRecord', 'header');
  for (let row = matrix.firstRow; row <= matrix.lastRow; row += 1) {
    const place = { gathered: at.gathered, sheet, row };
    if (taken.has(row)) account(place, 'taken');
    else account(place, 'notRecord', matrix.cells.some((cell) => cell.row === row) ? 'vacantDwelling' : 'continuation');
  }
  const columns = [...new Set(matrix.cells.map(({ column }) => column))].sort((a, b) => a - b);
  return {
    sheet,
    headerRows: matrix.headerRows.map((row) => row + 1),
    firstRow: matrix.firstRow + 1,
    lastRow: matrix.lastRow + 1,
    columns: columns.map((index) => ({
      index,
      letter: columnLetter(index),
      header: textAt(at.grid, matrix.headerRows[0] ?? 0, index),
      meaning: 'members',
      confidence: 0.8,
      by: 'content',
    })),
    shape: `matrix-${columns.length}`,
    given: at.base,
  };
}

function placeOf({ floor, unit, room }: MatrixCell): MutablePlace {
  return { room, ...(floor === undefined ? {} : { floor }), ...(unit === undefined ? {} : { unit }) };
}

/** Keeps the people of one door; returns how many they are. */
function keepCell(
  at: { readonly gathered: Gathered; readonly sheet: string; readonly place: MutablePlace; readonly today: Day },
  cell: MatrixCell,
): number {
  const { gathered, sheet, place, today } = at;
  // `张三` above `13800000000` in one cell are one person.
  const text = cell.text.replace(/\n(?=[\d+(])/g, ' ');
  if (saysNothing(text) || saysVacant(text)) {
    gathered.dwellings.push({ sheet, row: cell.row + 1, ...place, isVacant: saysVacant(text) });
    return 0;
  }
  const drafts = readListed({ sheet, row: cell.row + 1, column: cell.column, text, today });
  drafts.forEach((draft, index) => {
    putPlace(draft, place);
    const key = nextHousehold(gathered.households, {
      sheet,
      row: cell.row,
      place,
      number: '',
      head: '',
      relation: draft.relation,
      isContinued: index > 0,
      joinsRow: index > 0,
    });
    if (key !== undefined) draft.householdKey = key;
    gathered.drafts.push(draft);
  });
  return drafts.length;
}
