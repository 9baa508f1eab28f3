import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { readCellsInWorker } from '../../sheets/server/api.ts';
import { maskPhone } from '../domain/masking.ts';
import {
  compareRow,
  exportCells,
  readBroughtBack,
  type BroughtBackRow,
  type RowDifference,
} from '../domain/round-trip.ts';
import { readStoredFiles } from './import-queries.ts';
import { readExported } from './people-export-queries.ts';

interface Question {
  readonly communityId: CommunityId;
  readonly importId: string;
  readonly vault: Vault;
  readonly today: Day;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Compares a workbook that was brought back with the register as it is now, cell by cell. Undefined when there is no such drop.
 * @throws notBroughtBack for files that were not exported here
 */
export async function compareBroughtBack(tx: Tx, question: Question): Promise<readonly RowDifference[] | undefined> {
  const rows = await readRows(tx, question);
  if (!rows) return undefined;
  const ids = [
    ...new Set(rows.flatMap(({ cells: { personId } }) => (personId && UUID.test(personId) ? [personId] : []))),
  ];
  const isOpen = (text: string | undefined) => text !== undefined && !text.includes('*');
  // Where the file holds masked values, the register is masked alike, so that only what was typed differs.
  const people = await readExported(tx, {
    ...question,
    withIds: rows.some(({ cells }) => isOpen(cells.idNumber)),
    personIds: ids,
  });
  const households = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = households.get(id) ?? households.size + 1;
    households.set(id, known);
    return known;
  };
  const current = new Map(
    people.map((person) => [
      person.personId,
      { person, cells: exportCells(person, { today: question.today, numberOf }) },
    ]),
  );
  return rows.map((row) => {
    const found = current.get(row.cells.personId ?? '');
    if (!found) return compareRow(row, undefined);
    const { person, cells } = found;
    const masked = row.cells.phones?.includes('*')
      ? exportCells({ ...person, phones: person.phones.map(maskPhone) }, { today: question.today, numberOf })
      : cells;
    return compareRow(row, { cells: masked, version: person.version });
  });
}

async function readRows(
  tx: Tx,
  { communityId, importId, vault }: Question,
): Promise<readonly BroughtBackRow[] | undefined> {
  const files = await readStoredFiles(tx, communityId, importId);
  if (files.length === 0) return undefined;
  const all: BroughtBackRow[] = [];
  for (const { name, content } of files) {
    const read = await readCellsInWorker({ fileName: name, bytes: content ? vault.open(content) : new Uint8Array() });
    if ('refused' in read) throw new Problem(read.refused, read.details);
    for (const sheet of read.cells.sheets) {
      const rows = readBroughtBack(sheet.rows.map((row) => row.map(textOf)));
      if (rows) all.push(...rows);
    }
  }
  if (all.length === 0) throw new Problem('notBroughtBack');
  return all;
}

function textOf(value: string | number | boolean | { readonly day: string } | null): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.day : String(value);
}
