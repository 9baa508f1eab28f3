import { readPhones } from '../../base/domain/phone.ts';
import { listedPerson, type ListedPerson } from '../../register/domain/linkage/listed-person.ts';
import { estateKey, placeKey } from '../../register/domain/spelling.ts';
import { parseAddress } from '../../sheets/domain/address.ts';
import { isMaskedName, looksLikeName } from '../../sheets/domain/read-name.ts';
import type { CellValue, FileCells } from '../../sheets/domain/cells.ts';
import type { FileReading, RosterRecord, RowAccount, TableReading } from '../../sheets/domain/reading.ts';
import { pushFields } from './push-fields.ts';
import type { PushRecord } from './push-row.ts';

/** A list as rows of people; together they account for every row of the file. */
export interface PushReading {
  readonly records: readonly PushRecord[];
  /** Rows that say too little to look for anybody, with the reason. */
  readonly unreadable: readonly { readonly sheet: string; readonly row: number; readonly reason: string }[];
  /** Rows that are no people (title, header, blank ...) by reason. */
  readonly otherRows: Readonly<Record<string, number>>;
}

/**
 * Reads the rows of a list: several people of one row are several records, and a row that has only a phone or an address is a record
 * too, which a roster would hold back.
 */
export function pushRecords(cells: FileCells, reading: FileReading): PushReading {
  const byRow = new Map<string, RosterRecord[]>();
  for (const record of reading.records) {
    const key = rowKey(record);
    const group = byRow.get(key);
    if (group) group.push(record);
    else byRow.set(key, [record]);
  }
  const records: PushRecord[] = [];
  const unreadable: { sheet: string; row: number; reason: string }[] = [];
  const otherRows: Record<string, number> = {};
  for (const account of reading.rows) {
    const { sheet, row, outcome, reason = '' } = account;
    const people = byRow.get(rowKey(account)) ?? [];
    const nameless =
      people.length === 0 && outcome === 'held' ? namelessPerson({ cells, reading, account }) : undefined;
    const crowd = people.length === 0 && NOTES.has(reason) ? namesOfNote({ cells, reading, account }) : [];
    if (people.length > 0)
      records.push(...people.map((record, position) => recordOf(record, { position, first: people[0] })));
    else if (crowd.length > 0) records.push(...crowd);
    else if (nameless) records.push({ sheet, row, position: 0, content: nameless });
    else if (outcome === 'notRecord') otherRows[reason] = (otherRows[reason] ?? 0) + 1;
    else unreadable.push({ sheet, row, reason });
  }
  return { records, unreadable, otherRows };
}

function rowKey({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet}|${String(row)}`;
}

function recordOf(
  record: RosterRecord,
  of: { readonly position: number; readonly first: RosterRecord | undefined },
): PushRecord {
  const { sheet, row, estate, building, unit, room, group, addressRest } = record;
  const address = [estate, group, building, unit, room, addressRest].filter((part) => part !== undefined).join(' ');
  const fields = pushFields({ ...of.first?.others, ...record.others });
  return {
    ...{ sheet, row, position: of.position },
    content: { person: listedPerson(record), name: record.name ?? '', address, fields },
  };
}

/** Rows that a roster reads as remarks; in a list they may be a cell with forty names. */
const NOTES: ReadonlySet<string> = new Set(['note', 'separator', 'footer', 'hint']);
const BETWEEN_NAMES = /[、，,;；/\s]+/u;

function namesOfNote(of: Place): readonly PushRecord[] {
  const { sheet, row } = of.account;
  const found = findRow(of);
  if (!found) return [];
  const pieces = textOf({ ...found, meaning: 'name' })
    .split(BETWEEN_NAMES)
    .filter((piece) => piece !== '');
  if (pieces.length < 2 || !pieces.every((piece) => looksLikeName(piece) || isMaskedName(piece))) return [];
  return pieces.map((name, position) => {
    const person = listedPerson({ sheet, row, name, phones: [], tags: [], plates: [], others: {}, problems: [] });
    return { sheet, row, position, content: { person, name, address: '', fields: {} } };
  });
}

interface Place {
  readonly cells: FileCells;
  readonly reading: FileReading;
  readonly account: RowAccount;
}

/** The cells of a row with the columns of the table above or around it. */
function findRow({ cells, reading, account }: Place) {
  const { sheet, row } = account;
  const values = cells.sheets.find(({ name }) => name === sheet)?.rows[row - 1] ?? [];
  const table = reading.tables.findLast(
    (one) => one.sheet === sheet && (one.headerRows.at(-1) ?? one.firstRow - 1) < row,
  );
  return table && { table, values };
}

/** A held row, for want of a name that could be read, may still have a number, a phone or a door. */
function namelessPerson(of: Place): PushRecord['content'] | undefined {
  const found = findRow(of);
  if (!found) return undefined;
  const read = (meaning: string) => textOf({ ...found, meaning });
  const { sheet, row } = of.account;
  const [name, idNumberAsTyped] = [read('name'), read('idNumber')];
  const { phones, masked } = readPhones(read('phone'));
  const others = { idNumberAsTyped, phoneMasked: masked.join(' ') };
  const shown = /[*＊某]/.test(name) ? name : '';
  const half = listedPerson({ sheet, row, name: shown, phones, tags: [], plates: [], others, problems: [] });
  const address = read('address');
  const parsed = parseAddress(address);
  const place =
    parsed.estate === undefined || parsed.room === undefined
      ? {}
      : { place: placeKey({ ...parsed, estateKey: estateKey(parsed.estate) }) };
  const person: ListedPerson = { ...half, ...place };
  const { id, idTyped, phoneMasks } = person;
  const isSilent = phones.length + phoneMasks.length === 0 && (id ?? idTyped ?? person.place) === undefined;
  return isSilent ? undefined : { person, name, address, fields: {} };
}

function textOf(of: {
  readonly table: TableReading;
  readonly values: readonly CellValue[];
  readonly meaning: string;
}): string {
  const column = of.table.columns.find(({ meaning }) => meaning === of.meaning);
  const value = column === undefined ? null : (of.values[column.index] ?? null);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
