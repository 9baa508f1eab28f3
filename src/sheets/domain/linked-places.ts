import type { Day } from '../../base/domain/day.ts';
import { assignColumns } from './assign-columns.ts';
import { headerKey } from './cell-text.ts';
import { readCandidates } from './classify-columns.ts';
import { sampleRows } from './column-content.ts';
import { textAt, type Grid } from './grid.ts';
import { findHeader } from './read-header.ts';
import { isUnplaced, newPlaceMemory, readPlace, type Place } from './read-place.ts';
import type { Meaning } from './reading.ts';
import { findSpans, type TableSpan } from './table-spans.ts';

/** The dwellings of people whose sheet only gives a number that another sheet explains. */
export interface LinkedPlaces {
  /** Column of the number in the sheet of the people, from 0. */
  readonly column: number;
  readonly placeOf: ReadonlyMap<string, Place>;
}

interface LinkSheet {
  readonly grid: Grid;
  readonly span: TableSpan;
  readonly meanings: readonly (Meaning | undefined)[];
}

const PLACES: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['building', 'unit', 'room', 'address', 'group']);
/** Columns that never link: everybody has them or many share them. */
const NO_LINKS: ReadonlySet<Meaning | undefined> = new Set<Meaning>([
  'name',
  'householdHead',
  'sex',
  'age',
  'birthDate',
  'relation',
  'ethnicity',
  'floor',
  'area',
  'note',
  'estate',
  'building',
  'unit',
]);
/** Rows in which the header of a linked sheet stands. */
const HEAD_ROWS = 40;
const SHEETS_MAX = 12;
/** Share of people whose number the other sheet must know. */
const KNOWN_LEAST = 0.6;
const DISTINCT_LEAST = 0.9;

/**
 * Finds for every sheet of people without dwellings the sheet that has them: `业主 | 业主编号` beside `房屋 | 楼栋 | 房号 |
 * 业主编号`. By the name of the sheet of the people.
 */
export function linkPlaces(grids: readonly Grid[], today: Day): ReadonlyMap<Grid, LinkedPlaces> {
  const links = new Map<Grid, LinkedPlaces>();
  if (grids.length < 2 || grids.length > SHEETS_MAX) return links;
  const sheets = grids.flatMap((grid) => linkSheet(grid) ?? []);
  const people = sheets.filter(isOfPeopleOnly);
  if (people.length === 0) return links;
  const places = sheets.filter(({ meanings }) => meanings.some((meaning) => PLACES.has(meaning)));
  for (const sheet of people) {
    const best = places.flatMap((other) => bestLink(sheet, other) ?? []).sort((a, b) => b.known - a.known)[0];
    if (best) links.set(sheet.grid, { column: best.column, placeOf: placesBy(best.other, best.key, today) });
  }
  return links;
}

function linkSheet(grid: Grid): LinkSheet | undefined {
  const head = findSpans({ ...grid, rows: grid.rows.slice(0, HEAD_ROWS) })[0];
  if (!head) return undefined;
  const span = { ...head, lastRow: grid.rows.length - 1 };
  return { grid, span, meanings: head.header.levels.map((levels) => findHeader(levels)?.meaning) };
}

/** A number of a home like 房屋编码 is called a room by its words, so one such column is no dwelling yet. */
function isOfPeopleOnly({ meanings }: LinkSheet): boolean {
  const places = meanings.filter((meaning) => PLACES.has(meaning));
  const isOfPeople = meanings.includes('name') || meanings.includes('idNumber');
  return isOfPeople && (places.length === 0 || (places.length === 1 && places[0] === 'room'));
}

interface Link {
  readonly column: number;
  readonly other: LinkSheet;
  readonly key: number;
  readonly known: number;
}

function bestLink(people: LinkSheet, other: LinkSheet): Link | undefined {
  if (other === people) return undefined;
  const links = columnsOf(people).flatMap((column) =>
    columnsOf(other)
      .filter((key) => areAlike(keyAt(people, column), keyAt(other, key)))
      .flatMap((key): readonly Link[] => {
        const known = knownShare(people, column, { other, key });
        return known >= KNOWN_LEAST ? [{ column, other, key, known }] : [];
      }),
  );
  return links.sort((a, b) => b.known - a.known)[0];
}

function columnsOf({ span, meanings }: LinkSheet): readonly number[] {
  return Array.from({ length: span.right - span.left + 1 }, (_, at) => span.left + at).filter(
    (column) => !NO_LINKS.has(meanings[column]) && (span.header.levels[column]?.length ?? 0) > 0,
  );
}

function keyAt({ span }: LinkSheet, column: number): string {
  return headerKey(span.header.levels[column]?.at(-1) ?? '');
}

/** `业主编号` and `业主编号`, or `编号` in the sheet whose rows the number counts; never `序号`. */
function areAlike(a: string, b: string): boolean {
  if (/^(?:序号?|行号|no|备注)$/.test(a) || /^(?:序号?|行号|no|备注)$/.test(b)) return false;
  return (
    a === b ||
    (/(?:编号|编码|代码|id)$/.test(a) && /(?:编号|编码|代码|id)$/.test(b) && (a.endsWith(b) || b.endsWith(a)))
  );
}

/** How many of the people's numbers the other sheet knows; 0 when the numbers are not unique there. */
function knownShare(people: LinkSheet, column: number, to: { other: LinkSheet; key: number }): number {
  const keys = valuesOf(to.other, to.key);
  const distinct = new Set(keys);
  if (keys.length === 0 || distinct.size < keys.length * DISTINCT_LEAST) return 0;
  const own = sampleRows(people.grid, people.span.firstRow, people.span.lastRow).map((row) =>
    textAt(people.grid, row, column),
  );
  const told = own.filter((text) => text !== '');
  return told.length === 0 ? 0 : told.filter((text) => distinct.has(text)).length / told.length;
}

function valuesOf({ grid, span }: LinkSheet, column: number): readonly string[] {
  const values: string[] = [];
  for (let row = span.firstRow; row <= span.lastRow; row += 1) {
    const text = textAt(grid, row, column);
    if (text !== '') values.push(text);
  }
  return values;
}

function placesBy({ grid, span }: LinkSheet, key: number, today: Day): ReadonlyMap<string, Place> {
  const rows = sampleRows(grid, span.firstRow, span.lastRow);
  const area = { levels: span.header.levels, left: span.left, right: span.right, rows };
  const candidates = readCandidates(grid, area, today).filter((each) => each.index !== key);
  const columns = assignColumns(candidates).slots[0]?.columns ?? {};
  const memory = newPlaceMemory();
  const found = new Map<string, Place>();
  for (let row = span.firstRow; row <= span.lastRow; row += 1) {
    const value = textAt(grid, row, key);
    const place = readPlace(columns, (column) => textAt(grid, row, column), memory);
    if (value !== '' && !found.has(value) && !isUnplaced(place)) found.set(value, place);
  }
  return found;
}
