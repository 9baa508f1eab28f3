import type { Tx } from '../../base/server/db.ts';
import { writeSheet, type SheetColumn } from '../../sheets/server/api.ts';
import { exportLine, type ExportedPerson } from '../domain/export-row.ts';
import { EXPORT_COLUMNS, exportCells } from '../domain/round-trip.ts';
import { listPeopleInOrder, readExported, todayOf, type ExportQuestion } from './people-export-queries.ts';

const BATCH = 2000;

/** The people of a community in the order of the booklet, in batches: memory does not grow with the community. */
export async function* exportPeople(tx: Tx, question: ExportQuestion): AsyncGenerator<readonly ExportedPerson[]> {
  const ids = await listPeopleInOrder(tx, question);
  for (let from = 0; from < ids.length; from += BATCH) {
    yield await readExported(tx, { ...question, personIds: ids.slice(from, from + BATCH) });
  }
}

/** One JSON line per person, a batch at a time. */
export async function* exportPeopleJsonl(tx: Tx, question: ExportQuestion): AsyncGenerator<string> {
  const today = await todayOf(tx, question);
  for await (const people of exportPeople(tx, question)) {
    yield people.map((person) => `${JSON.stringify(exportLine(person, today))}\n`).join('');
  }
}

/** A workbook that can be edited and brought back: the last columns name the record and its version. */
export async function exportPeopleXlsx(tx: Tx, question: ExportQuestion): Promise<Uint8Array> {
  const today = await todayOf(tx, question);
  const households = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = households.get(id) ?? households.size + 1;
    households.set(id, known);
    return known;
  };
  async function* rows(): AsyncGenerator<readonly string[]> {
    for await (const people of exportPeople(tx, question))
      for (const person of people) yield exportCells(person, { today, numberOf });
  }
  const columns = EXPORT_COLUMNS.map(({ header, widthChars }): SheetColumn => ({ header, widthChars, kind: 'text' }));
  return writeSheet({ sheets: [{ name: '人员', columns, rows: rows(), freezeHeader: true }] });
}
