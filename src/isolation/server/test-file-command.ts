import { refuse, type Details } from '../../base/domain/decision.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { CommandFile } from '../../base/server/command.ts';
import type { Day } from '../../base/domain/day.ts';
import { readGrid } from '../../sheets/domain/grid.ts';
import { readCellsInWorker } from '../../sheets/server/api.ts';
import { readLaboratoryList, type ExpectedTest, type LaboratoryRow } from '../domain/laboratory-list.ts';
import { ReadTestFile } from '../domain/test-file-inputs.ts';
import { expectedTests } from './test-file-queries.ts';

type Reading = { readonly rows: readonly LaboratoryRow[] } | { readonly code: string; readonly details: Details };

/** Reads the file and writes nothing but that it was read; `recordTests` takes what somebody has looked at. */
export const readTestFile = defineCommand({
  name: 'readTestFile',
  summary: "Reads a laboratory's list of results and says of every line whose it is; results are recorded afterwards",
  permission: 'isolation.test.record',
  scope: 'community',
  schema: ReadTestFile,
  subject: ({ fileId }) => ({ kind: 'testFile', id: fileId }),
  async load(tx, { fileId, day }, { communityId, files, today }): Promise<Reading> {
    const file = files.get(fileId);
    if (!file) return { code: 'fileMissing', details: { count: 1 } };
    return readList(file, { expected: await expectedTests(tx, communityId), day: day ?? today, today });
  },
  decide: (reading, { fileName }) =>
    'code' in reading
      ? refuse(reading.code, reading.details)
      : { facts: [{ type: 'testFileRead' as const, fileName, lines: reading.rows.length }] },
  apply: (_tx, _facts, _context, reading) =>
    Promise.resolve({ rows: 'rows' in reading ? reading.rows.map(shown) : [] }),
});

async function readList(
  file: CommandFile,
  of: { readonly expected: readonly ExpectedTest[]; readonly day: Day; readonly today: Day },
): Promise<Reading> {
  const result = await readCellsInWorker(file);
  if ('refused' in result) return { code: result.refused, details: { ...result.details } };
  for (const sheet of result.cells.sheets) {
    const rows = readLaboratoryList({ rows: readGrid(sheet).rows, ...of });
    if (rows !== undefined) return { rows };
  }
  return { code: 'testFileNoList', details: {} };
}

/** Of people who are nobody's here the family name is enough to find the line again. */
function shown(row: LaboratoryRow): LaboratoryRow {
  return row.state === 'notOurs' ? { ...row, name: `${row.name.slice(0, 1)}＊` } : row;
}
