import type { Card } from './cards.ts';
import { readSeparator } from './given-place.ts';
import { cellKey } from './grid.ts';
import { nextHousehold } from './households.ts';
import { addNote, reportOn, takePhones, type Draft } from './read-person.ts';
import { looksLikeName, saysNothing, saysVacant } from './read-name.ts';
import { keepCard } from './keep-card.ts';
import { putPlace, underGiven } from './place-of-record.ts';
import { isUnplaced, LEVELS, readPlace, type MutablePlace, type Place } from './read-place.ts';
import type { Meaning } from './reading.ts';
import { headerWeight } from './read-header.ts';
import { findRelation, isHead } from './relation-words.ts';
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
import { readRowPeople } from './row-people.ts';
import { account, coveredText, isAccounted, type TableReader } from './table-reader.ts';

/** Rows below the header in which hints and samples stand. */
const HINT_ROWS = 3;
const PERSONAL: readonly Meaning[] = [
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

/** Reads every row of a table and accounts for each. */
export function readTableRows(reader: TableReader): void {
  for (let row = reader.span.firstRow; row <= reader.span.lastRow; row += 1) {
    for (const card of reader.cards) if (card.firstRow === row) passCard(reader, card);
    readRow(reader, row);
  }
}

/** Members listed below a card live where the card says. */
function passCard(reader: TableReader, card: Card): void {
  reader.separated = keepCard({ gathered: reader.gathered, sheet: reader.grid.name, base: reader.base }, card);
  for (const last of reader.last) Object.assign(last, { place: undefined, number: '' });
}

function readRow(reader: TableReader, row: number): void {
  const at = { gathered: reader.gathered, sheet: reader.grid.name, row };
  if (isAccounted(at)) return;
  // Nearly every row is plainly one person; all doubts below are for the others.
  if (isPlainRow(reader, row) && readSlot(reader, row, 0) === 'taken') return account(at, 'taken');
  const texts = (reader.grid.rows[row] ?? []).filter((text) => text !== '');
  if (texts.length === 0) return account(at, 'notRecord', 'blank');
  if (reader.span.repeatedHeaderRows.has(row)) return account(at, 'notRecord', 'duplicateHeader');
  const reason = notRecordReason(reader, row, texts);
  if (reason !== undefined) return account(at, 'notRecord', reason);
  const results = reader.slots.map((_, slot) => readSlot(reader, row, slot));
  if (results.includes('taken')) return account(at, 'taken');
  const held = results.find((result) => result === 'noNameNoId' || result === 'nameUnreadable');
  if (held !== undefined) return account(at, 'held', held);
  const reasons = results.filter((result) => result !== 'nothing');
  account(at, 'notRecord', reasons[0] ?? looseReason(reader, row, texts));
}

function isPlainRow(reader: TableReader, row: number): boolean {
  const columns = reader.slots[0]?.columns;
  if (reader.slots.length !== 1 || !columns || row < reader.span.firstRow + HINT_ROWS) return false;
  const texts = reader.grid.rows[row];
  const name = texts?.[columns.name?.[0] ?? -1] ?? '';
  if (!texts || !looksLikeName(name)) return false;
  return (texts[columns.idNumber?.[0] ?? -1] ?? '').length >= 15 || (texts[columns.phone?.[0] ?? -1] ?? '').length >= 7;
}

function looseReason(reader: TableReader, row: number, texts: readonly string[]): NotRecordReason {
  const inside = (reader.grid.rows[row] ?? []).some(
    (text, column) => text !== '' && column >= reader.span.left && column <= reader.span.right,
  );
  if (!inside) return 'sideNote';
  const serial = reader.slots.flatMap((slot) => slot.columns.serial ?? slot.columns.householdKey ?? []);
  const isForm = texts.every((text) => /^\d{1,5}$/.test(text)) && serial.length > 0;
  return isForm ? 'blankForm' : 'note';
}

/** Why the whole row is no record; undefined when it may hold people. */
function notRecordReason(reader: TableReader, row: number, texts: readonly string[]): NotRecordReason | undefined {
  const name = nameText(reader, row);
  const isNear = row < reader.span.firstRow + HINT_ROWS;
  if (name !== '' && !isNear && !isSuspiciousName(name) && hasPersonal(reader, row)) return undefined;
  if (isHeaderAgain(texts, reader.headerKeys)) return 'duplicateHeader';
  if (isTotalRow(texts)) return 'total';
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
  const place = readSeparator(distinct);
  if (!place) return false;
  const before = reader.separated;
  reader.separated =
    place.estate !== undefined || place.building !== undefined
      ? {
          ...(place.building === undefined ? {} : before.estate === undefined ? {} : { estate: before.estate }),
          ...place,
        }
      : place.unit !== undefined || place.group !== undefined
        ? { ...before, floor: '', ...place }
        : { ...before, ...place };
  for (const last of reader.last) {
    last.place = undefined;
    last.number = '';
  }
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

type SlotResult =
  'taken' | 'noNameNoId' | 'nameUnreadable' | 'vacantDwelling' | 'dwellingOnly' | 'continuation' | 'nothing';

function readSlot(reader: TableReader, row: number, index: number): SlotResult {
  const slot = reader.slots[index];
  const last = reader.last[index];
  if (!slot || !last) return 'nothing';
  const textOf = coveredText(reader, row);
  const own = reader.grid.rows[row] ?? [];
  const nameColumn = slot.columns.name?.[0];
  const name = nameColumn === undefined ? '' : (own[nameColumn] ?? '');
  if (name === '' && nameColumn !== undefined && reader.grid.fromAbove.has(cellKey(row, nameColumn)))
    return continueRow(reader, { row, index });
  const isVacant = saysVacant(name);
  const hasPeople =
    name !== '' || PERSONAL.some((meaning) => slot.columns[meaning]?.some((column) => !saysNothing(own[column] ?? '')));
  if (
    isVacant ||
    !hasPeople ||
    (saysNothing(name) &&
      !hasOwn(slot.columns.idNumber, own) &&
      !hasOwn(slot.columns.members, own) &&
      saysVacantAnywhere(own))
  ) {
    return noteDwelling(reader, { row, index, textOf });
  }
  const drafts = readRowPeople({
    sheet: reader.grid.name,
    row: row + 1,
    slot,
    textOf,
    others: reader.others[index] ?? [],
    isColumnDamaged: reader.isColumnDamaged,
    today: reader.today,
    report: reportOn(reader.grid.name),
  });
  return keepPeople(reader, { row, index, drafts, name, textOf });
}

function hasOwn(columns: readonly number[] | undefined, own: readonly string[]): boolean {
  return columns?.some((column) => !saysNothing(own[column] ?? '')) ?? false;
}

function saysVacantAnywhere(own: readonly string[]): boolean {
  return own.some((text) => text !== '' && saysVacant(text));
}

function keepPeople(
  reader: TableReader,
  at: { row: number; index: number; drafts: readonly Draft[]; name: string; textOf: (column: number) => string },
): SlotResult {
  const { row, index, drafts, name, textOf } = at;
  const kept = drafts.filter(
    (draft) => draft.name !== undefined || draft.idNumber !== undefined || draft.personId !== undefined,
  );
  if (kept.length === 0) {
    const isUnreadable = name !== '' && !saysNothing(name);
    const code = isUnreadable ? 'nameUnreadable' : 'noNameNoId';
    reader.gathered.problems.push({
      code,
      severity: 'error',
      sheet: reader.grid.name,
      row: row + 1,
      ...(isUnreadable ? { details: { value: name } } : {}),
    });
    return code;
  }
  const slot = reader.slots[index];
  const place = slot
    ? placeOfRow(reader, { row, index, relation: kept[0]?.relation, textOf })
    : { place: {}, isContinued: false };
  for (const draft of kept) {
    if (draft.name === undefined)
      reportOn(reader.grid.name)(draft)(name === '' || saysNothing(name) ? 'nameMissing' : 'nameUnreadable', {
        value: name,
      });
    putPlace(draft, place.place);
    const key = nextHousehold(reader.gathered.households, {
      sheet: reader.grid.name,
      row,
      place: place.place,
      number: numberOfRow(reader, { index, textOf, relation: draft.relation, isContinued: place.isContinued }),
      head: headOfRow(reader, index, textOf),
      relation: draft.relation,
      isContinued: place.isContinued || draft !== kept[0],
    });
    if (key !== undefined) draft.householdKey = key;
    reader.gathered.drafts.push(draft);
  }
  const last = reader.last[index];
  if (last) last.draft = kept[0];
  return 'taken';
}

function headOfRow(reader: TableReader, index: number, textOf: (column: number) => string): string {
  const column = reader.slots[index]?.columns.householdHead?.[0];
  return column === undefined ? '' : textOf(column).replace(/\s/g, '');
}

function numberOfRow(
  reader: TableReader,
  at: { index: number; textOf: (column: number) => string; relation: string | undefined; isContinued: boolean },
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
function placeOfRow(
  reader: TableReader,
  at: { row: number; index: number; relation: string | undefined; textOf: (column: number) => string },
): { place: Place; isContinued: boolean } {
  const slot = reader.slots[at.index];
  const last = reader.last[at.index];
  if (!slot || !last) return { place: {}, isContinued: false };
  const own = readPlace(slot.columns, at.textOf, reader.memory);
  if (isUnplaced(own) && last.place && reader.style.isBlock && !isHead(at.relation))
    return { place: last.place, isContinued: true };
  fillWider(reader, { own, last: last.place, columns: slot.columns });
  const isPlaced = !isUnplaced(own);
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

/** A second line of a merged person: another phone, another remark. */
function continueRow(reader: TableReader, at: { row: number; index: number }): SlotResult {
  const slot = reader.slots[at.index];
  const draft = reader.last[at.index]?.draft;
  if (!slot || !draft) return 'nothing';
  const own = reader.grid.rows[at.row] ?? [];
  const report = reportOn(reader.grid.name)(draft);
  for (const column of slot.columns.phone ?? []) takePhones(draft, { text: own[column] ?? '', column }, report);
  for (const column of slot.columns.note ?? []) addNote(draft, own[column] ?? '');
  return 'continuation';
}

function noteDwelling(
  reader: TableReader,
  at: { row: number; index: number; textOf: (column: number) => string },
): SlotResult {
  const own = reader.grid.rows[at.row] ?? [];
  const isVacant = saysVacantAnywhere(own);
  const { place } = placeOfRow(reader, { ...at, relation: '户主' });
  const slot = reader.slots[at.index];
  const isPlaced =
    (slot !== undefined && LEVELS.some((level) => hasOwn(slot.columns[level], own))) ||
    (slot !== undefined && hasOwn(slot.columns.address, own));
  if (!isPlaced) return isVacant ? 'vacantDwelling' : 'nothing';
  const note = (slot?.columns.note ?? [])
    .map((column) => own[column] ?? '')
    .filter((text) => text !== '')
    .join('；');
  const { rest: _, ...known } = place;
  reader.gathered.dwellings.push({
    sheet: reader.grid.name,
    row: at.row + 1,
    ...known,
    isVacant,
    ...(note === '' ? {} : { note }),
  });
  return isVacant ? 'vacantDwelling' : 'dwellingOnly';
}
