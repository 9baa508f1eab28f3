import type { Day } from '../../base/domain/day.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import type { Assignment, PersonSlot } from './column-map.ts';
import type { Card } from './cards.ts';
import { columnLetter } from './cell-text.ts';
import type { GivenPlace } from './given-place.ts';
import { fillStyleOf, saysUnitFirst, type FillStyle } from './fill-style.ts';
import { cellKey, type Grid } from './grid.ts';
import type { LinkedPlaces } from './linked-places.ts';
import type { HouseholdState } from './households.ts';
import type { Draft } from './read-person.ts';
import { newPlaceMemory, type MutablePlace, type Place, type PlaceMemory } from './read-place.ts';
import type { DwellingRow, Meaning, ReadingProblem, RowAccount } from './reading.ts';
import { headerKeysOf, type TableSpan } from './table-spans.ts';

/** What is gathered over all sheets of a file. */
export interface Gathered {
  /** By sheet in the order of the file, then by row from 0. */
  readonly accounts: (RowAccount | undefined)[][];
  readonly drafts: Draft[];
  readonly problems: ReadingProblem[];
  readonly dwellings: DwellingRow[];
  readonly households: HouseholdState;
}

/** Everything that the reading of one table's rows needs, and what changes from row to row. */
export interface TableReader {
  readonly grid: Grid;
  readonly span: TableSpan;
  readonly slots: readonly PersonSlot[];
  readonly others: readonly (readonly { readonly index: number; readonly header: string }[])[];
  readonly style: FillStyle;
  readonly headerKeys: ReadonlySet<string>;
  readonly isColumnDamaged: boolean;
  readonly today: Day;
  readonly gathered: Gathered;
  /** What file, sheet and title say. */
  readonly base: GivenPlace;
  /** `2-501` means unit and room here. */
  readonly isUnitFirst: boolean;
  /** The household cards of the sheet. */
  readonly cards: readonly Card[];
  /** Where another sheet says that these people live. */
  readonly linked: LinkedPlaces | undefined;
  /** What stands above the header; comes again after page breaks. */
  readonly titles: ReadonlySet<string>;
  /** What separator rows say in addition. */
  separated: Place;
  readonly memory: PlaceMemory;
  readonly last: { place: MutablePlace | undefined; number: string; draft: Draft | undefined }[];
}

const KEPT_BY_HEADER: ReadonlySet<Meaning | null> = new Set<Meaning | null>([
  null,
  'other',
  'age',
  'grid',
  'gridWorker',
  'movedIn',
  'area',
  'occupation',
  'school',
  'householdHead',
]);

/** Columns beyond which nobody writes beside a table. */
const BESIDE_MAX = 100;

/** Prepares the reading of a table's rows. */
export function newTableReader(at: {
  grid: Grid;
  span: TableSpan;
  assignment: Assignment;
  base: GivenPlace;
  today: Day;
  gathered: Gathered;
  sample: readonly number[];
  cards: readonly Card[];
  linked: LinkedPlaces | undefined;
}): TableReader {
  const { grid, span, assignment } = at;
  return {
    grid,
    span,
    slots: assignment.slots,
    others: assignment.slots.map((slot) => othersOf({ assignment, grid, span }, slot)),
    style: fillStyleOf(grid, span, assignment.slots.at(-1)),
    headerKeys: headerKeysOf(span.header),
    isColumnDamaged: hasDamagedIds(grid, at.sample, assignment.slots),
    isUnitFirst: assignment.slots.some((slot) =>
      saysUnitFirst(grid, { columns: slot.columns, sample: at.sample, building: at.base.building }),
    ),
    today: at.today,
    gathered: at.gathered,
    base: at.base,
    cards: at.cards,
    linked: at.linked,
    titles: new Set(
      grid.rows
        .slice(0, Math.min(span.header.top, 20))
        .flat()
        .filter((text) => text !== ''),
    ),
    separated: {},
    memory: newPlaceMemory(),
    last: assignment.slots.map(() => ({ place: undefined, number: '', draft: undefined })),
  };
}

/** Text of a cell, filled from the merged range above it. */
export function coveredText(reader: TableReader, row: number): (column: number) => string {
  const texts = reader.grid.rows[row] ?? [];
  const { fromAbove } = reader.grid;
  if (fromAbove.size === 0) return (column) => texts[column] ?? '';
  return (column) => texts[column] || (fromAbove.get(cellKey(row, column)) ?? '');
}

/** One row of the sheet that is being read. `row` from 0. */
export interface RowPlace {
  readonly gathered: Gathered;
  readonly sheet: string;
  readonly row: number;
}

/** True when something became of the row already. */
export function isAccounted(at: RowPlace): boolean {
  return at.gathered.accounts.at(-1)?.[at.row] !== undefined;
}

/** Says what became of a row of the sheet that is being read; the first word counts. */
export function account(at: RowPlace, outcome: RowAccount['outcome'], reason?: string): void {
  const rows = at.gathered.accounts.at(-1);
  if (!rows || rows[at.row] !== undefined) return;
  const place = { sheet: at.sheet, row: at.row + 1, outcome };
  rows[at.row] = reason === undefined ? place : { ...place, reason };
}

/** Columns that no meaning is understood of, the ones beside the table too; they are kept by header so nothing is lost. */
function othersOf(
  at: { assignment: Assignment; grid: Grid; span: TableSpan },
  slot: PersonSlot,
): readonly { index: number; header: string }[] {
  const { assignment, grid, span } = at;
  const taken = new Set(
    assignment.slots.filter((each) => each !== slot).flatMap((each) => Object.values(each.columns).flat()),
  );
  const own = new Set(Object.values(slot.columns).flat());
  const header = (index: number, levels: readonly string[]) => ({
    index,
    header: levels.join('/') || `${columnLetter(index)}列`,
  });
  const inside = assignment.candidates
    .filter((each) => KEPT_BY_HEADER.has(each.meaning) && (own.has(each.index) || !taken.has(each.index)))
    .map((each) => header(each.index, each.levels));
  const beside = Array.from({ length: Math.min(grid.width, BESIDE_MAX) }, (_, index) => index)
    .filter((index) => index < span.left || index > span.right)
    .map((index) => header(index, span.header.levels[index] ?? []));
  return [...inside, ...beside];
}

function hasDamagedIds(grid: Grid, sample: readonly number[], slots: readonly PersonSlot[]): boolean {
  return slots.some((slot) =>
    (slot.columns.idNumber ?? []).some((column) =>
      sample.some((row) => {
        const text = grid.rows[row]?.[column] ?? '';
        return /[eE]\+|000$/.test(text) && readIdNumber(text).problem === 'idDamagedByExcel';
      }),
    ),
  );
}
