import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity, type FilledCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { workOnTasks } from '../../../test/support/task-work.ts';
import { readOfficeFile } from '../../sheets/server/read-office-file.ts';
import { MAIN_LISTS } from '../domain/main-lists.ts';
import { listFile } from './list-file.ts';

const A = 100;
let site: TestSite;
let director: Person;
let worker: Person;
let filled: FilledCommunity;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  filled = await fillCommunity(site, { communityId: A, index: 0, households: 12 });
  await site.seed({
    director: { phone: '13900000001', grants: [['director', A]] },
    worker: { phone: '13900000002', grants: [['gridWorker', A]] },
  });
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  await workOnTasks(site, { director, communityId: A, mark: '' });
});
afterAll(() => site.close());

const path = (list: string, format: string, more = '') =>
  `/api/reporting/list-file?community=${A}&list=${list}&format=${format}${more}`;

async function csvRows(list: string, more = '') {
  const { bytes } = await director.get(path(list, 'csv', more));
  const read = await readOfficeFile({ fileName: 'a.csv', bytes });
  return 'cells' in read ? (read.cells.sheets[0]?.rows ?? []) : [];
}

async function parquetRows(list: string, more = '') {
  const { bytes } = await director.get(path(list, 'parquet', more));
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

describe('a list as a file for analysts', () => {
  it('has as many rows in CSV as in Parquet, under the same names', async () => {
    for (const list of MAIN_LISTS) {
      const [head = [], ...rows] = await csvRows(list);
      const objects = await parquetRows(list);
      expect([list, objects.length]).toEqual([list, rows.length]);
      if (objects[0]) expect(Object.keys(objects[0])).toEqual(head.map(String));
    }
    expect(await parquetRows('people')).toHaveLength(filled.names.length);
    expect((await parquetRows('tasks')).length).toBeGreaterThan(0);
  });

  it('shows id numbers in full only for a reason, and leaves a trace', async () => {
    expect(JSON.stringify(await parquetRows('people'))).not.toMatch(/\d{17}[\dX]/u);
    expect((await director.get(path('people', 'csv', '&withIds=1'))).status).toBe(422);
    const open = await parquetRows('people', '&withIds=1&reason=流调核对名单');
    expect(open.filter((row) => filled.idNumbers.includes(String(row['idNumber']))).length).toBeGreaterThan(10);
    const { rows } = await site.db.pool.query(`select reason from audit where name = '/api/reporting/list-file'`);
    expect(JSON.stringify(rows)).toContain('流调核对名单 people parquet withIds');
  });

  it('is for whoever may take lists out', async () => {
    expect((await worker.get(path('people', 'csv'))).status).toBe(403);
    expect((await director.get('/api/reporting/list-file?community=102')).status).toBe(404);
  });

  it('is the list behind a figure as well, row by row', async () => {
    const query = `community=${A}&code=residents`;
    const { rows } = (await director.get(`/api/reporting/behind?${query}&limit=1000`)).body;
    const { bytes } = await director.get(`/api/reporting/behind.parquet?${query}`);
    const objects = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(objects.map((row) => row['id'])).toEqual(rows.map((row: { id: string }) => row.id));
  });
});

describe('Parquet', () => {
  it('keeps days as days, instants as instants and nothing as nothing', async () => {
    const columns = [
      { key: 'text', kind: 'text' as const },
      { key: 'number', kind: 'number' as const },
      { key: 'day', kind: 'day' as const },
      { key: 'at', kind: 'instant' as const },
    ];
    const rows = [
      ['=1+1,"好"\n', 0.5, '2026-03-10', '2026-03-10T02:00:00.000Z'],
      [null, null, null, null],
    ];
    const { bytes } = listFile({ columns, rows }, { name: 'a', format: 'parquet' });
    if (!(bytes instanceof Uint8Array)) throw new Error('not bytes');
    const read = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(read).toEqual([
      { text: '=1+1,"好"\n', number: 0.5, day: new Date('2026-03-10'), at: new Date('2026-03-10T02:00:00.000Z') },
      { text: null, number: null, day: null, at: null },
    ]);
  });

  it('takes a list with no row', async () => {
    const { bytes } = listFile({ columns: [{ key: 'a', kind: 'text' }], rows: [] }, { name: 'a', format: 'parquet' });
    if (!(bytes instanceof Uint8Array)) throw new Error('not bytes');
    expect(await parquetReadObjects({ file: new Uint8Array(bytes).buffer })).toEqual([]);
  });
});
