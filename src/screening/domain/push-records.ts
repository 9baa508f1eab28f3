import { readPhones } from '../../base/domain/phone.ts';
import { listedPerson, type ListedPerson } from '../../register/domain/linkage/listed-person.ts';
import { estateKey, placeKey } from '../../register/domain/spelling.ts';
import { parseAddress } from '../../sheets/domain/address.ts';
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
    if (people.length > 0)
      records.push(...people.map((record, position) => recordOf(record, { position, first: people[0] })));
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

/** A held row without name and id may still have a phone or a door. */
function namelessPerson(of: {
  readonly cells: FileCells;
  readonly reading: FileReading;
  readonly account: RowAccount;
}): PushRecord['content'] | undefined {
  const { sheet, row } = of.account;
  const values = of.cells.sheets.find(({ name }) => name === sheet)?.rows[row - 1] ?? [];
  const table = of.reading.tables.find((one) => one.sheet === sheet && one.firstRow <= row && row <= one.lastRow);
  if (!table) return undefined;
  const read = (meaning: string) => textOf({ table, values, meaning });
  const { phones } = readPhones(read('phone'));
  const address = read('address');
  const parsed = parseAddress(address);
  const place =
    parsed.estate === undefined || parsed.room === undefined
      ? {}
      : { place: placeKey({ ...parsed, estateKey: estateKey(parsed.estate) }) };
  const person: ListedPerson = { name: '', phones, phoneMasks: [], ...place };
  return phones.length === 0 && person.place === undefined ? undefined : { person, name: '', address, fields: {} };
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
