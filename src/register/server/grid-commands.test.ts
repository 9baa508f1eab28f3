import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors } from '../../../test/support/dwellings.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

let site: TestSite;
let lin: Person;
let officer: Person;
let ids: ReadonlyMap<string, string>;
const COMMUNITY = 100;

beforeAll(async () => {
  site = await openTestSite();
  ids = await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    何苗: { phone: '13900000002', grants: [['gridWorker', COMMUNITY]] },
    田野: { phone: '13900000003', grants: [['gridWorker', COMMUNITY]] },
    顾南: { phone: '13900000004', grants: [['subdistrictOfficer', 10]] },
    门卫: { phone: '13900000005', grants: [['gateGuard', COMMUNITY]] },
  });
  lin = await site.signIn('13900000001');
  await createDoors(site.db, {
    communityId: COMMUNITY,
    estate: '锦里',
    doors: ['1-1-101', '1-1-102', '1-2-101', '2-1-101', '2-1-102', '3-1-101'],
  });
});
afterAll(() => site.close());

async function does(name: string, input: object) {
  const result = await lin.command(name, input);
  expect([name, result.ok, result.code]).toEqual([name, true, undefined]);
  return result.reply;
}

async function newGrid(name: string): Promise<string> {
  const gridId = newId();
  await does('createGrid', { gridId, name });
  return gridId;
}

async function buildingIds(): Promise<ReadonlyMap<string, { id: string; units: { id: string; name: string }[] }>> {
  const { rows } = (await lin.get('/api/buildings')).body;
  return new Map(
    rows.map((row: { name: string; id: string; units: { id: string; name: string }[] }) => [row.name, row]),
  );
}

async function gridNames(): Promise<readonly (string | null)[]> {
  const { rows } = (await lin.get('/api/dwellings')).body;
  return rows.map(({ gridName }: { gridName: string | null }) => gridName);
}

describe('cutting grids', () => {
  it('lists what has no grid as things to do, and one assignment does each', async () => {
    const east = await newGrid('东网格');
    const west = await newGrid('西网格');
    const buildings = await buildingIds();
    const todo = async () => (await lin.get('/api/grids/homes-without')).body.rows;
    expect(
      (await todo()).map((row: { label: string; homes: number; kind: string }) => [row.label, row.homes, row.kind]),
    ).toEqual([
      ['锦里 1号楼', 3, 'building'],
      ['锦里 2号楼', 2, 'building'],
      ['锦里 3号楼', 1, 'building'],
    ]);
    await does('assignBuildings', { gridId: east, unitIds: [buildings.get('1')?.units[0]?.id] });
    expect((await todo())[0]).toMatchObject({ kind: 'units', homes: 1, suggestedGridId: east });
    for (const { assign } of await todo()) await does('assignBuildings', { gridId: west, ...assign });
    expect(await todo()).toEqual([]);
    expect(await gridNames()).toEqual(['东网格', '东网格', '西网格', '西网格', '西网格', '西网格']);
    await does('assignBuildings', { gridId: west, buildingIds: [buildings.get('1')?.id] });
    expect(new Set(await gridNames())).toEqual(new Set(['西网格']));
    const { rows } = (await lin.get('/api/grids')).body;
    expect(rows.map((row: { name: string; homes: number }) => [row.name, row.homes])).toEqual([
      ['东网格', 0],
      ['西网格', 6],
    ]);
    expect(await lin.command('retireGrid', { gridId: west })).toMatchObject({ code: 'gridHasHomes' });
    await does('retireGrid', { gridId: east });
    await newGrid('东网格');
  });

  it('refuses doors of buildings, unknown parts and nothing at all', async () => {
    const gridId = await newGrid('南网格');
    const [{ id }] = (await lin.get('/api/dwellings')).body.rows;
    const assign = (parts: object) => lin.command('assignBuildings', { gridId, ...parts });
    expect(await assign({})).toMatchObject({ code: 'nothingChosen' });
    expect(await assign({ dwellingIds: [id] })).toMatchObject({ code: 'doorInBuilding', details: { count: 1 } });
    expect(await assign({ buildingIds: [newId()] })).toMatchObject({ code: 'notFound' });
  });
});

describe('who answers for a grid', () => {
  const worker = async (gridId: string) => {
    const { rows } = (await lin.get('/api/grids')).body;
    return rows.find(({ id }: { id: string }) => id === gridId)?.worker?.name;
  };

  it('is one person at a time', async () => {
    const gridId = await newGrid('责任网格');
    await does('setGridWorker', { gridId, accountId: ids.get('何苗') });
    expect(await worker(gridId)).toBe('何苗');
    const again = { gridId, accountId: ids.get('何苗') };
    expect(await lin.command('setGridWorker', again)).toMatchObject({ code: 'alreadyResponsible' });
    site.clock.advance({ days: 3 });
    lin = await site.signIn('13900000001');
    await does('setGridWorker', { gridId, accountId: ids.get('田野') });
    expect(await worker(gridId)).toBe('田野');
    expect((await lin.get(`/api/grids/${gridId}/work`)).body.rows).toMatchObject([
      { name: '田野', fromDay: '2026-03-13', untilDay: null },
      { name: '何苗', fromDay: '2026-03-10', untilDay: '2026-03-12' },
    ]);
    const open = await site.db.asOwner((tx) =>
      tx.query(sql`select from grid_worker where grid_id = ${gridId} and until_day is null`),
    );
    expect(open).toHaveLength(1);
  });

  it('must work in this community', async () => {
    const gridId = await newGrid('北网格');
    for (const name of ['门卫', '顾南'])
      expect(await lin.command('setGridWorker', { gridId, accountId: ids.get(name) })).toMatchObject({
        code: 'notWorkerHere',
      });
    const { rows } = (await lin.get('/api/grids/workers')).body;
    expect(rows.map(({ name }: { name: string }) => name).sort()).toEqual(['何苗', '林岚', '田野'].sort());
  });

  it('ends by itself when the office above ends the job', async () => {
    const gridId = await newGrid('中网格');
    await does('setGridWorker', { gridId, accountId: ids.get('田野') });
    officer = await site.signIn('13900000004');
    const disable = { accountId: ids.get('田野'), reason: '调离本街道' };
    expect(await officer.command('disableAccount', disable, { areaId: 10 })).toMatchObject({ ok: true });
    expect(await worker(gridId)).toBeUndefined();
  });

  it('goes on when only another job ends', async () => {
    const gridId = await newGrid('再网格');
    await does('setGridWorker', { gridId, accountId: ids.get('何苗') });
    const grantId = newId();
    const at = { areaId: COMMUNITY };
    const grant = { accountId: ids.get('何苗'), grantId, role: 'volunteer' };
    expect(await lin.command('grantRole', grant, at)).toMatchObject({ ok: true });
    expect(await lin.command('endGrant', { accountId: ids.get('何苗'), grantId }, at)).toMatchObject({ ok: true });
    expect(await worker(gridId)).toBe('何苗');
  });
});
