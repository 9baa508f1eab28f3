import type { ColumnMap } from './column-map.ts';
import { readDoorLine, readSeparator } from './given-place.ts';
import { LEVELS, readPlace, type Place } from './read-place.ts';
import { looksLikeName, saysNothing } from './read-name.ts';
import { headerWeight } from './read-header.ts';
import type { Meaning } from './reading.ts';
import { findRelation } from './relation-words.ts';
import {
  isFooterRow,
  isHeaderAgain,
  isHintRow,
  isNoteRow,
  isSampleRow,
  isSuspiciousName,
  isTotalRow,
  type NotRecordReason,
} from './row-kinds.ts';
import type { TableReader } from './table-reader.ts';

/** Rows below the header in which hints and samples stand. */
const HINT_ROWS = 3;
/** Columns that speak of a person; a row without any of them speaks of a dwelling or of nothing. */
export const PERSONAL: readonly Meaning[] = [
  'idNumber',
  'phone',
  'landline',
  'relation',
  'sex',
  'birthDate',
  'age',
  'ethnicity',
  'employer',
  'members',
  'plate',
];

/** True for a row that is plainly one person: a name and a number where they belong. */
export function isPlainRow(reader: TableReader, row: number): boolean {
  const columns = reader.slots[0]?.columns;
  if (reader.slots.length !== 1 || !columns || row < reader.span.firstRow + HINT_ROWS) return false;
  const texts = reader.grid.rows[row];
  const name = texts?.[columns.name?.[0] ?? -1] ?? '';
  if (!texts || !looksLikeName(name)) return false;
  return (texts[columns.idNumber?.[0] ?? -1] ?? '').length >= 15 || (texts[columns.phone?.[0] ?? -1] ?? '').length >= 7;
}

/** Why a row without people and without any other reason is no record. */
export function looseReason(reader: TableReader, row: number, texts: readonly string[]): NotRecordReason {
  const inside = (reader.grid.rows[row] ?? []).some(
    (text, column) => text !== '' && column >= reader.span.left && column <= reader.span.right,
  );
  if (!inside) return 'sideNote';
  const serial = reader.slots.flatMap((slot) => slot.columns.serial ?? slot.columns.householdKey ?? []);
  const isForm = texts.every((text) => /^\d{1,5}$/.test(text)) && serial.length > 0;
  return isForm ? 'blankForm' : 'note';
}

/** Why the whole row is no record; undefined when it may hold people. */
export function notRecordReason(
  reader: TableReader,
  row: number,
  texts: readonly string[],
): NotRecordReason | undefined {
  const name = nameText(reader, row);
  const isNear = row < reader.span.firstRow + HINT_ROWS;
  if (name !== '' && !isNear && !isSuspiciousName(name) && hasPersonal(reader, row)) return undefined;
  if (isHeaderAgain(texts, reader.headerKeys)) return 'duplicateHeader';
  if (isTotalRow(texts)) return 'total';
  if (standsAbove(reader, texts)) return 'separator';
  const hasNumber = texts.some((text) => /\d{11}/.test(text));
  if (isNear && isSampleRow(name, texts)) return 'sample';
  if (isSampleRow(name, [])) return 'sample';
  if (isNear && !hasNumber && isHintRow(texts)) return 'hint';
  if (!hasNumber && name !== '' && headerWeight(name) === 1 && findRelation(name) === undefined) return 'note';
  if (hasNumber && !isFooterRow(texts)) return undefined;
  return looseRow(reader, row, { texts, name });
}

function looseRow(
  reader: TableReader,
  row: number,
  at: { texts: readonly string[]; name: string },
): NotRecordReason | undefined {
  const { texts, name } = at;
  if (texts.length <= 2 && reader.titles.has(texts[0] ?? '')) return 'title';
  if (isFooterRow(texts)) return 'footer';
  if (texts.length <= 3 && !hasPersonal(reader, row) && separates(reader, row, texts)) return 'separator';
  if (texts.length <= 2 && (name === '' || name.length > 6) && !hasPersonal(reader, row) && isNoteRow(texts))
    return 'note';
  return undefined;
}

/** `1-1-101  户主：张三` above the people of a table that has no columns for places. */
function standsAbove(reader: TableReader, texts: readonly string[]): boolean {
  const [text] = texts;
  if (text === undefined || texts.length > 1 || reader.slots.some(({ columns }) => hasPlaceColumn(columns)))
    return false;
  const place = readDoorLine(text);
  if (!place) return false;
  beginPlace(reader, place);
  return true;
}

function hasPlaceColumn(columns: ColumnMap): boolean {
  return columns.address !== undefined || LEVELS.some((level) => columns[level] !== undefined);
}

/** What follows lives there until the next separator. */
function beginPlace(reader: TableReader, place: Place): void {
  reader.separated = below(reader.separated, place);
  for (const last of reader.last) {
    last.place = undefined;
    last.number = '';
  }
}

/** A whole address alone above people who have no place of their own: they live there. */
function doorAbove(
  reader: TableReader,
  row: number,
  at: { texts: readonly string[]; column: number },
): Place | undefined {
  if (at.texts.length !== 1 || !hasPersonal(reader, row + 1)) return undefined;
  const below = reader.grid.rows[row + 1] ?? [];
  for (const { columns } of reader.slots) {
    if (LEVELS.some((level) => columns[level]?.some((column) => (below[column] ?? '') !== ''))) return undefined;
    if (columns.address?.some((column) => (below[column] ?? '') !== '')) return undefined;
  }
  const texts = reader.grid.rows[row] ?? [];
  const place = readPlace(reader.slots[0]?.columns ?? {}, (column) => texts[column] ?? '', reader.memory);
  return place.room === undefined ? undefined : place;
}

/** `3号楼`, `二单元` alone in a row set the place of what follows. */
function separates(reader: TableReader, row: number, texts: readonly string[]): boolean {
  const distinct = [...new Set(texts)];
  if (distinct.length > 2) return false;
  const cells = reader.grid.rows[row] ?? [];
  const column = cells.findIndex((text) => text !== '');
  const isOwnColumn = reader.slots.some((slot) =>
    (['building', 'unit', 'room', 'address', 'group', 'estate'] as const).some((level) =>
      slot.columns[level]?.includes(column),
    ),
  );
  const isSpanned = reader.grid.merges.some(
    (merge) => merge.top === row && merge.left === column && merge.right > merge.left,
  );
  // In the place columns of a table a lone value is a dwelling without people, unless it spans the table.
  if (isOwnColumn && !isSpanned && distinct.length === texts.length && texts.length > 1) return false;
  const place = readSeparator(distinct) ?? (isOwnColumn ? doorAbove(reader, row, { texts, column }) : undefined);
  if (!place) return false;
  beginPlace(reader, place);
  return true;
}

function nameText(reader: TableReader, row: number): string {
  for (const slot of reader.slots) {
    const column = slot.columns.name?.[0];
    const text = column === undefined ? '' : (reader.grid.rows[row]?.[column] ?? '');
    if (text !== '') return text;
  }
  return '';
}

function hasPersonal(reader: TableReader, row: number): boolean {
  const texts = reader.grid.rows[row] ?? [];
  return reader.slots.some((slot) =>
    PERSONAL.some((meaning) =>
      slot.columns[meaning]?.some((column) => (texts[column] ?? '') !== '' && !saysNothing(texts[column] ?? '')),
    ),
  );
}

/** A new building ends the unit before it, a new estate everything. */
function below(before: Place, place: Place): Place {
  if (place.estate !== undefined) return place;
  if (place.building !== undefined) return before.estate === undefined ? place : { estate: before.estate, ...place };
  const { floor: _, room: __, ...wider } = before;
  return { ...wider, ...place };
}
