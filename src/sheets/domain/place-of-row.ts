import type { ColumnMap } from './column-map.ts';
import { underGiven } from './place-of-record.ts';
import { saysNothing } from './read-name.ts';
import { isUnplaced, LEVELS, readPlace, type MutablePlace, type Place } from './read-place.ts';
import type { Meaning } from './reading.ts';
import { isHead } from './relation-words.ts';
import type { TableReader } from './table-reader.ts';

/** Name of the head of the household as another column says it. */
export function headOfRow(reader: TableReader, index: number, textOf: (column: number) => string): string {
  const column = reader.slots[index]?.columns.householdHead?.[0];
  return column === undefined ? '' : textOf(column).replace(/\s/g, '');
}

/** The household number of a row, or of the block that it continues. */
export function numberOfRow(
  reader: TableReader,
  at: { index: number; textOf: (column: number) => string; relation: string | undefined },
): string {
  const column = reader.slots[at.index]?.columns.householdKey?.[0];
  const last = reader.last[at.index];
  if (column === undefined || !last) return '';
  const own = at.textOf(column);
  if (own !== '' && !saysNothing(own)) last.number = own;
  else if (!(reader.style.isBlock || (reader.style.blanks.householdKey ?? 0) > 0.15) || isHead(at.relation))
    last.number = '';
  return last.number;
}

/** The place of a row: its own cells, then the block it continues, then separators, title, sheet and file. */
export function placeOfRow(
  reader: TableReader,
  at: { row: number; index: number; relation: string | undefined; textOf: (column: number) => string },
): { place: Place; isContinued: boolean } {
  const slot = reader.slots[at.index];
  const last = reader.last[at.index];
  if (!slot || !last) return { place: {}, isContinued: false };
  const own = readPlace(slot.columns, at.textOf, reader.memory);
  if (isUnplaced(own) && last.place && reader.style.isBlock && !isHead(at.relation))
    return { place: last.place, isContinued: true };
  const linked = reader.linked?.placeOf.get(at.textOf(reader.linked.column));
  if (linked) return { place: underGiven({ ...linked }, reader.base), isContinued: false };
  partUnit(reader, own, slot.columns);
  fillWider(reader, { own, last: last.place, columns: slot.columns });
  const isPlaced = !isUnplaced(own);
  if (slot.given) underGiven(own, slot.given);
  const place = underGiven(underGiven(own, reader.separated), reader.base);
  last.place = isPlaced ? place : undefined;
  return { place, isContinued: false };
}

/** A blank building above a filled room is the building of the row above, as long as nothing wider changed. */
function fillWider(
  reader: TableReader,
  at: { own: MutablePlace; last: Place | undefined; columns: Readonly<Partial<Record<Meaning, readonly number[]>>> },
): void {
  const { own, last, columns } = at;
  if (!last) return;
  const narrowest = LEVELS.findLastIndex((level) => own[level] !== undefined);
  for (let depth = 0; depth < narrowest; depth += 1) {
    const level = LEVELS[depth];
    if (level === undefined) continue;
    if (own[level] !== undefined) {
      if (own[level] !== last[level]) return;
    } else if (columns[level] !== undefined && last[level] !== undefined && (reader.style.blanks[level] ?? 0) >= 0.15)
      own[level] = last[level];
  }
}

/** Takes `2-501` apart as unit and room where the table means that. */
function partUnit(reader: TableReader, own: MutablePlace, columns: ColumnMap): void {
  if (own.first === undefined || own.unit !== undefined) return;
  const told = columns.building !== undefined ? own.building : (reader.separated.building ?? reader.base.building);
  if (told === undefined || !(reader.isUnitFirst || told !== own.first)) return;
  own.unit = own.first;
  own.building = told;
}
