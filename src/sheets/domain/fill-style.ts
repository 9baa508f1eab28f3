import { parseDwellingCell, readBuilding } from './address-cell.ts';
import type { ColumnMap, PersonSlot } from './column-map.ts';
import { coveredTextAt, type Grid } from './grid.ts';
import type { Meaning } from './reading.ts';
import { findRelation, isHead } from './relation-words.ts';
import type { TableSpan } from './table-spans.ts';

/** How blank place cells below a filled one are meant, told by the whole table. */
export interface FillStyle {
  /** Members stand below their head without a place of their own. */
  readonly isBlock: boolean;
  /** Share of people whose cell of this level is blank. */
  readonly blanks: Readonly<Partial<Record<Meaning, number>>>;
}

interface Counts {
  people: number;
  /** Place as a whole is blank. */
  blank: number;
  /** Place and serial or household number are blank. */
  blankWithNumber: number;
  members: number;
  blankMembers: number;
  /** Place is written again although the row above has the same. */
  again: number;
}

const PLACE: readonly Meaning[] = ['address', 'group', 'building', 'unit', 'floor', 'room', 'householdKey'];

/**
 * Looks at every row that names a person: whose place is blank, the members' or anybody's? Only blocks are filled from
 * above; a place that is missing here and there stays missing.
 */
export function fillStyleOf(grid: Grid, span: TableSpan, slot: PersonSlot | undefined): FillStyle {
  const columns = slot?.columns ?? {};
  const name = columns.name?.[0] ?? columns.idNumber?.[0];
  const levels = PLACE.filter((meaning) => columns[meaning] !== undefined);
  const blanks: Partial<Record<Meaning, number>> = {};
  const counts: Counts = { people: 0, blank: 0, blankWithNumber: 0, members: 0, blankMembers: 0, again: 0 };
  if (name === undefined || levels.length === 0) return { isBlock: false, blanks };
  const placeColumns = levels.map((level) => columns[level]?.[0] ?? -1);
  if (!hasBlanks(grid, span, { name, columns: placeColumns })) return { isBlock: false, blanks };
  const number = columns.serial?.[0] ?? columns.householdKey?.[0];
  let before: readonly string[] = [];
  for (let row = span.firstRow; row <= span.lastRow; row += 1) {
    const texts = grid.rows[row];
    if (!texts || (texts[name] ?? '') === '' || span.repeatedHeaderRows.has(row)) continue;
    const place = placeColumns.map((column) => coveredTextAt(grid, row, column));
    let blankLevels = 0;
    levels.forEach((level, at) => {
      if (place[at] !== '') return;
      blanks[level] = (blanks[level] ?? 0) + 1;
      blankLevels += 1;
    });
    const isBlank = blankLevels === levels.length;
    count(counts, {
      isBlank,
      hasNumber: number !== undefined && (texts[number] ?? '') !== '',
      isAgain: !isBlank && place.every((text, at) => text === before[at]),
      relation: relationText(texts, { relation: columns.relation?.[0], name }),
    });
    if (!isBlank) before = place;
  }
  for (const level of levels) blanks[level] = (blanks[level] ?? 0) / Math.max(1, counts.people);
  return {
    isBlock: isBlockStyle(counts, {
      hasNumber: number !== undefined,
      isAddressOnly: levels.every((level) => level === 'address'),
    }),
    blanks,
  };
}

/** Most tables repeat the place in every row; then there is nothing to work out. */
function hasBlanks(grid: Grid, span: TableSpan, at: { name: number; columns: readonly number[] }): boolean {
  for (let row = span.firstRow; row <= span.lastRow; row += 1) {
    const texts = grid.rows[row];
    if (!texts || (texts[at.name] ?? '') === '') continue;
    for (const column of at.columns) if ((texts[column] ?? '') === '') return true;
  }
  return false;
}

/** The relation of a row, from its own column or from brackets behind the name. */
function relationText(texts: readonly string[], at: { relation: number | undefined; name: number }): string {
  if (at.relation !== undefined) return texts[at.relation] ?? '';
  return /[(（]([^)）]{1,6})[)）]\s*$/.exec(texts[at.name] ?? '')?.[1] ?? '';
}

function count(
  counts: Counts,
  row: { isBlank: boolean; hasNumber: boolean; isAgain: boolean; relation: string },
): void {
  counts.people += 1;
  if (row.isAgain) counts.again += 1;
  if (row.isBlank) counts.blank += 1;
  if (row.isBlank && !row.hasNumber) counts.blankWithNumber += 1;
  if (row.relation === '' || isHead(findRelation(row.relation))) return;
  counts.members += 1;
  if (row.isBlank) counts.blankMembers += 1;
}

function isBlockStyle(counts: Counts, at: { hasNumber: boolean; isAddressOnly: boolean }): boolean {
  if (counts.members > 0) return counts.blankMembers >= counts.members * 0.3;
  if (counts.blank === 0 || counts.blank === counts.people) return false;
  // A serial number only in the first row of a block is the surest sign; one in every row says nothing.
  if (at.hasNumber && counts.blankWithNumber >= counts.blank * 0.8) return true;
  const repeats = counts.again / Math.max(1, counts.people - counts.blank);
  return !at.isAddressOnly && repeats < 0.05 && counts.blank >= counts.people * 0.2;
}

/**
 * True when `2-501` in the room column means unit and room: the building is told elsewhere and differs from the 2. Judged
 * on a sample, because in one row the numbers may be equal by chance.
 */
export function saysUnitFirst(
  grid: Grid,
  at: { columns: ColumnMap; sample: readonly number[]; building: string | undefined },
): boolean {
  const room = at.columns.room?.[0] ?? at.columns.address?.[0];
  if (room === undefined || at.columns.unit !== undefined) return false;
  const column = at.columns.building?.[0];
  return at.sample.some((row) => {
    const parsed = parseDwellingCell(grid.rows[row]?.[room] ?? '');
    const text = column === undefined ? '' : (grid.rows[row]?.[column] ?? '');
    const building = text === '' ? at.building : readBuilding(text);
    const isPair = parsed.building !== undefined && parsed.room !== undefined && parsed.unit === undefined;
    return isPair && building !== undefined && parsed.building !== building;
  });
}
