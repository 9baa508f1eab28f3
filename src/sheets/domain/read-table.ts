import type { PersonSlot } from './column-map.ts';
import type { Card } from './cards.ts';
import { cellKey } from './grid.ts';
import { nextHousehold } from './households.ts';
import { isPlainRow, looseReason, notRecordReason, PERSONAL } from './judge-row.ts';
import { keepCard } from './keep-card.ts';
import { putPlace } from './place-of-record.ts';
import { headOfRow, numberOfRow, placeOfRow } from './place-of-row.ts';
import { saysNothing, saysVacant } from './read-name.ts';
import { addNote, reportOn, takePhones, type Draft } from './read-person.ts';
import { LEVELS, type Place } from './read-place.ts';
import type { RowAccount } from './reading.ts';
import { readRowPeople } from './row-people.ts';
import { account, coveredText, isAccounted, type TableReader } from './table-reader.ts';

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
  const { outcome, reason } = fateOf(reader, row);
  account(at, outcome, reason);
}

interface Fate {
  readonly outcome: RowAccount['outcome'];
  readonly reason?: string;
}

const TAKEN: Fate = { outcome: 'taken' };

function fateOf(reader: TableReader, row: number): Fate {
  // Nearly every row is plainly one person; all doubts below are for the others.
  if (isPlainRow(reader, row) && readSlot(reader, row, 0) === 'taken') return TAKEN;
  const texts = (reader.grid.rows[row] ?? []).filter((text) => text !== '');
  if (texts.length === 0) return { outcome: 'notRecord', reason: 'blank' };
  if (reader.span.repeatedHeaderRows.has(row)) return { outcome: 'notRecord', reason: 'duplicateHeader' };
  const why = notRecordReason(reader, row, texts);
  if (why !== undefined) return { outcome: 'notRecord', reason: why };
  const results = reader.slots.map((_, slot) => readSlot(reader, row, slot));
  if (results.includes('taken')) return TAKEN;
  const held = results.find((result) => result === 'noNameNoId' || result === 'nameUnreadable');
  if (held !== undefined) return { outcome: 'held', reason: held };
  const reason = results.find((result) => result !== 'nothing') ?? looseReason(reader, row, texts);
  return { outcome: 'notRecord', reason };
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
    !saysNothing(name) ||
    PERSONAL.some((meaning) => slot.columns[meaning]?.some((column) => !saysNothing(own[column] ?? '')));
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

/** The people of one slot of one row, and what its cells say. */
interface SlotOfRow {
  readonly row: number;
  readonly index: number;
  readonly drafts: readonly Draft[];
  readonly name: string;
  readonly textOf: (column: number) => string;
}

function keepPeople(reader: TableReader, at: SlotOfRow): SlotResult {
  const { row, index, drafts, name, textOf } = at;
  const kept = drafts.filter(
    (draft) => draft.name !== undefined || draft.idNumber !== undefined || draft.personId !== undefined,
  );
  if (kept.length === 0) return reportNobody(reader, at);
  const slot = reader.slots[index];
  const place = slot
    ? placeOfRow(reader, { row, index, relation: kept[0]?.relation, textOf })
    : { place: {}, isContinued: false };
  // A row that lists members is a household; a count of them is no list.
  const isList = slot?.columns.members?.some((column) => /[^\d\s人口名]/.test(textOf(column))) === true;
  const isHousehold = isList || (index === 0 && reader.slots[1]?.joinsRow === true);
  for (const draft of kept) {
    if (draft.name === undefined)
      reportOn(reader.grid.name)(draft)(name === '' || saysNothing(name) ? 'nameMissing' : 'nameUnreadable', {
        value: name,
      });
    putPlace(draft, place.place);
    const key = nextHousehold(reader.gathered.households, {
      sheet: reader.grid.name,
      row,
      place: hasDoor(slot, place.place) ? place.place : {},
      number: numberOfRow(reader, { index, textOf, relation: draft.relation }),
      head: headOfRow(reader, index, textOf),
      relation: draft.relation,
      isContinued: place.isContinued || draft !== kept[0],
      joinsRow:
        (slot?.joinsRow === true && reader.gathered.drafts.at(-1)?.row === draft.row) ||
        (isHousehold && draft !== kept[0]),
      beginsRow:
        draft === kept[0] && (isHousehold || statesDoorAgain(reader, { row, index, relation: draft.relation })),
    });
    if (key !== undefined) draft.householdKey = key;
    reader.gathered.drafts.push(draft);
  }
  const last = reader.last[index];
  if (last) last.draft = kept[0];
  return 'taken';
}

function reportNobody(reader: TableReader, { row, name }: SlotOfRow): SlotResult {
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

/** In blocks with one door each a door written again is that of the next household, if the relation can begin one. */
function statesDoorAgain(
  reader: TableReader,
  at: { row: number; index: number; relation: string | undefined },
): boolean {
  const columns = reader.slots[at.index]?.columns;
  const column = (columns?.room ?? columns?.address)?.[0];
  if (column === undefined || !(at.relation === undefined || at.relation === '租户')) return false;
  if (reader.last[at.index]?.draft?.row !== at.row) return false;
  const [before, own] = [reader.grid.rows[at.row - 1], reader.grid.rows[at.row]];
  return (before?.[column] ?? '') === '' && (own?.[column] ?? '') !== '';
}

/** A building alone is a home only in tables that know no doors, such as those of villas. */
function hasDoor(slot: PersonSlot | undefined, place: Place): boolean {
  if (place.room !== undefined) return true;
  const columns = slot?.columns;
  return place.building !== undefined && columns?.building !== undefined && !columns.room && !columns.address;
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
    slot !== undefined && [...LEVELS, 'address' as const].some((level) => hasOwn(slot.columns[level], own));
  if (!isPlaced) return isVacant ? 'vacantDwelling' : 'nothing';
  const note = (slot.columns.note ?? [])
    .map((column) => own[column] ?? '')
    .filter((text) => text !== '')
    .join('；');
  const { rest: _, first: __, ...known } = place;
  reader.gathered.dwellings.push({
    sheet: reader.grid.name,
    row: at.row + 1,
    ...known,
    isVacant,
    ...(note === '' ? {} : { note }),
  });
  return isVacant ? 'vacantDwelling' : 'dwellingOnly';
}
