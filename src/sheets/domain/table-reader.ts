import type { Day } from '../../base/domain/day.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import type { Assignment, PersonSlot } from './assign-columns.ts';
import { columnLetter } from './cell-text.ts';
import type { GivenPlace } from './given-place.ts';
import { cellKey, type Grid } from './grid.ts';
import type { HouseholdState } from './households.ts';
import type { Draft, Report } from './read-person.ts';
import { newPlaceMemory, type MutablePlace, type PlaceMemory } from './read-place.ts';
import type { DwellingRow, Meaning, ReadingProblem, RowAccount } from './reading.ts';
import { isHead, findRelation } from './relation-words.ts';
import { headerKeysOf, type TableSpan } from './table-spans.ts';

/** What is gathered over all sheets of a file. */
export interface Gathered {
  readonly accounts: Map<string, RowAccount>;
  readonly drafts: Draft[];
  readonly problems: ReadingProblem[];
  readonly dwellings: DwellingRow[];
  readonly households: HouseholdState;
}

/** How blank place cells below a filled one are meant, told by the whole table. */
export interface FillStyle {
  /** Members stand below their head without a place of their own. */
  readonly isBlock: boolean;
  /** Share of people whose cell of this level is blank. */
  readonly blanks: Readonly<Partial<Record<Meaning, number>>>;
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
  /** What separator rows say in addition. */
  separated: GivenPlace;
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
const PLACE_MEANINGS: readonly Meaning[] = [
  'address',
  'estate',
  'group',
  'building',
  'unit',
  'floor',
  'room',
  'householdKey',
];

/** Prepares the reading of a table's rows. */
export function newTableReader(at: {
  grid: Grid;
  span: TableSpan;
  assignment: Assignment;
  base: GivenPlace;
  today: Day;
  gathered: Gathered;
  sample: readonly number[];
}): TableReader {
  const { grid, span, assignment } = at;
  return {
    grid,
    span,
    slots: assignment.slots,
    others: assignment.slots.map((slot) => othersOf(assignment, slot)),
    style: fillStyle(grid, span, assignment.slots[0]),
    headerKeys: headerKeysOf(span.header),
    isColumnDamaged: hasDamagedIds(grid, at.sample, assignment.slots),
    today: at.today,
    gathered: at.gathered,
    base: at.base,
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

/** Says what became of a row. `row` from 0. */
export function account(
  at: { gathered: Gathered; sheet: string; row: number },
  outcome: RowAccount['outcome'],
  reason?: string,
): void {
  const key = `${at.sheet}\n${at.row}`;
  if (at.gathered.accounts.has(key)) return;
  at.gathered.accounts.set(key, {
    sheet: at.sheet,
    row: at.row + 1,
    outcome,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** A reporter of problems with the values of one draft. */
export function reportOn(sheet: string): (draft: Draft) => Report {
  return (draft) => (code, at) =>
    draft.problems.push({
      code,
      severity: 'warning',
      sheet,
      row: draft.row,
      ...(at.column === undefined ? {} : { column: columnLetter(at.column) }),
      ...(at.value === undefined ? {} : { details: { value: at.value } }),
    });
}

function othersOf(assignment: Assignment, slot: PersonSlot): readonly { index: number; header: string }[] {
  const taken = new Set(
    assignment.slots.filter((each) => each !== slot).flatMap((each) => Object.values(each.columns).flat()),
  );
  const own = new Set(Object.values(slot.columns).flat());
  return assignment.candidates
    .filter((each) => KEPT_BY_HEADER.has(each.meaning) && (own.has(each.index) || !taken.has(each.index)))
    .map((each) => ({ index: each.index, header: each.levels.join('/') || `${columnLetter(each.index)}列` }));
}

/** Looks at every row that names a person: whose place is blank, the members' or everybody's? */
function fillStyle(grid: Grid, span: TableSpan, slot: PersonSlot | undefined): FillStyle {
  const columns = slot?.columns ?? {};
  const name = columns.name?.[0] ?? columns.idNumber?.[0];
  const relation = columns.relation?.[0];
  const levels = PLACE_MEANINGS.filter((meaning) => columns[meaning] !== undefined && meaning !== 'estate');
  const blanks: Partial<Record<Meaning, number>> = {};
  const count = { people: 0, members: 0, blankMembers: 0, blank: 0 };
  if (name === undefined) return { isBlock: false, blanks };
  for (let row = span.firstRow; row <= span.lastRow; row += 1) {
    const texts = grid.rows[row];
    if (!texts || (texts[name] ?? '') === '' || span.repeatedHeaderRows.has(row)) continue;
    count.people += 1;
    let isBlank = true;
    for (const level of levels) {
      const column = columns[level]?.[0] ?? -1;
      if ((texts[column] ?? '') !== '' || grid.fromAbove.has(cellKey(row, column))) isBlank = false;
      else blanks[level] = (blanks[level] ?? 0) + 1;
    }
    if (isBlank) count.blank += 1;
    const isMember =
      relation !== undefined && (texts[relation] ?? '') !== '' && !isHead(findRelation(texts[relation] ?? ''));
    if (isMember) count.members += 1;
    if (isMember && isBlank) count.blankMembers += 1;
  }
  for (const level of levels) blanks[level] = (blanks[level] ?? 0) / Math.max(1, count.people);
  const isBlock =
    count.members > 0
      ? count.blankMembers >= count.members * 0.3
      : count.blank >= count.people * 0.15 && count.blank < count.people;
  return { isBlock: isBlock && levels.length > 0, blanks };
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
