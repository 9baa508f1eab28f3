import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors } from '../../../test/support/dwellings.ts';
import type { Answer } from '../../../test/support/app.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';

let site: TestSite;
let lin: Person;
let volunteer: Person;
const COMMUNITY = 100;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    何苗: { phone: '13900000002', grants: [['volunteer', COMMUNITY]] },
    顾南: { phone: '13900000003', grants: [['subdistrictOfficer', 10]] },
  });
  lin = await site.signIn('13900000001');
  volunteer = await site.signIn('13900000002');
});
afterAll(() => site.close());

async function does(name: string, input: object) {
  const result = await lin.command(name, input);
  expect([name, result.ok, result.code]).toEqual([name, true, undefined]);
  return result.reply;
}

async function newEstate(name: string): Promise<string> {
  const estateId = newId();
  await does('createEstate', { estateId, name, kind: 'walkup' });
  return estateId;
}

const pattern = { firstBuilding: 1, buildings: 2, units: 2, floors: 3, doors: 2 };

async function livesAt(dwellingId: string, name: string): Promise<string> {
  const personId = newId();
  await does('registerPerson', { personId, name, dwellingId, relation: 'head' });
  return personId;
}

async function doorsOf(estate: string) {
  return (await lin.get(`/api/dwellings?estate=${estate}&limit=200`)).body.rows;
}

async function doorIn(estate: string, label: string): Promise<string> {
  return (await doorsOf(estate)).find((row: { label: string }) => row.label.endsWith(label))?.id;
}

describe('drawing buildings', () => {
  it('makes what the pattern draws, once', async () => {
    const estateId = await newEstate('晴川里');
    expect(await does('generateBuildings', { estateId, pattern })).toEqual({ buildings: 2, units: 4, dwellings: 24 });
    expect(await lin.command('generateBuildings', { estateId, pattern })).toMatchObject({ code: 'patternNothingNew' });
    const more = { ...pattern, buildings: 3 };
    expect(await does('generateBuildings', { estateId, pattern: more })).toEqual({
      buildings: 1,
      units: 2,
      dwellings: 12,
    });
    const { rows } = (await lin.get(`/api/buildings?estate=${estateId}`)).body;
    expect(rows.map(({ name, units }: { name: string; units: unknown[] }) => [name, units.length])).toEqual([
      ['1', 2],
      ['2', 2],
      ['3', 2],
    ]);
    expect((await doorsOf(estateId)).map(({ label }: { label: string }) => label).slice(0, 3)).toEqual([
      '晴川里 1号楼1单元101',
      '晴川里 1号楼1单元102',
      '晴川里 1号楼1单元201',
    ]);
  });

  it('refuses a slip of the keyboard', async () => {
    const estateId = await newEstate('多多里');
    const input = { estateId, pattern: { ...pattern, buildings: 500, doors: 60 } };
    expect(await lin.command('generateBuildings', input)).toMatchObject({ code: 'patternTooMany' });
  });
});

describe('the house front', () => {
  it('shows who lives there, and key people only to those who may read people', async () => {
    const estateId = await newEstate('望楼');
    await does('generateBuildings', { estateId, pattern: { ...pattern, buildings: 1 } });
    const [{ id }] = (await lin.get(`/api/buildings?estate=${estateId}`)).body.rows;
    const door = await doorIn(estateId, '1单元302');
    const personId = newId();
    await does('registerPerson', {
      personId,
      name: '梁老',
      birthDate: '1940-03-10',
      dwellingId: door,
      relation: 'head',
    });
    await does('addTag', { personId, kind: 'livingAlone' });
    const cellOf = (body: { cells: readonly { dwellingId: string }[] }) =>
      body.cells.find((one) => one.dwellingId === door);
    const seen = (await lin.get(`/api/buildings/${id}/front`)).body;
    expect(seen.cells).toHaveLength(12);
    expect(cellOf(seen)).toMatchObject({
      ...{ floor: 3, room: '302', households: 1, people: 1, keyPeople: 1 },
      keyTags: ['aged', 'livingAlone'],
    });
    expect(cellOf((await volunteer.get(`/api/buildings/${id}/front`)).body)).toMatchObject({
      ...{ people: 1, keyPeople: 0, keyTags: [] },
    });
  });
});

describe('a door', () => {
  it('is added with its unit, corrected and found by its new number', async () => {
    const estateId = await newEstate('门里');
    const buildingId = newId();
    await does('createBuilding', { buildingId, estateId, name: '5号楼', floors: 6 });
    const dwellingId = newId();
    await does('addDwelling', { dwellingId, estateId, buildingId, unit: '2', room: '501' });
    const again = { dwellingId: newId(), estateId, buildingId, unit: '2单元', room: '0501' };
    expect(await lin.command('addDwelling', again)).toMatchObject({ code: 'dwellingKnown' });
    await livesAt(dwellingId, '何必真');
    await does('editDwelling', { dwellingId, room: '502', floor: 5, kind: 'home' });
    const found = (await lin.get(`/api/search?q=${encodeURIComponent('502')}&community=100`)).body.people;
    expect(found.map(({ name }: { name: string }) => name)).toEqual(['何必真']);
    await does('renameBuilding', { buildingId, name: '6号楼', floors: 6 });
    const detail = (await lin.get(`/api/dwellings/${dwellingId}`)).body;
    expect(detail).toMatchObject({
      label: '门里 6号楼2单元502',
      people: 1,
      residents: [{ name: '何必真', relation: 'head' }],
    });
    expect(await lin.command('removeDwelling', { dwellingId })).toMatchObject({ code: 'dwellingOccupied' });
  });

  it('goes when it was a mistake and stays when somebody once lived there', async () => {
    const estateId = await newEstate('误里');
    const dwellingId = newId();
    await does('addDwelling', { dwellingId, estateId, room: '甲1' });
    await does('removeDwelling', { dwellingId });
    expect(await doorsOf(estateId)).toEqual([]);
    const other = newId();
    await does('addDwelling', { dwellingId: other, estateId, room: '甲2' });
    const personId = await livesAt(other, '路过人');
    await does('recordLeaving', { personId, day: '2026-03-10' });
    expect(await lin.command('removeDwelling', { dwellingId: other })).toMatchObject({ code: 'dwellingHasHistory' });
    expect((await lin.get(`/api/dwellings/${other}`)).body).toMatchObject({ people: 0, former: [{ name: '路过人' }] });
    expect((await lin.get(`/api/dwellings?estate=${estateId}&empty=yes`)).body.rows).toHaveLength(1);
  });
});

describe('an estate', () => {
  it('keeps its former name for files and gives the new one to every door', async () => {
    const estateId = await newEstate('旧名小区');
    await does('generateBuildings', { estateId, pattern: { ...pattern, buildings: 1 } });
    await does('renameEstate', { estateId, name: '新名苑' });
    const estate = (await lin.get('/api/estates')).body.rows.find(({ id }: { id: string }) => id === estateId);
    expect(estate).toMatchObject({ name: '新名苑', aliases: ['旧名小区'] });
    const taken = { estateId: newId(), name: '旧名', kind: 'other' };
    expect(await lin.command('createEstate', taken)).toMatchObject({ code: 'estateNameTaken' });
    // The keys have followed: the same pattern finds nothing new.
    const drawn = { estateId, pattern: { ...pattern, buildings: 1 } };
    expect(await lin.command('generateBuildings', drawn)).toMatchObject({ code: 'patternNothingNew' });
  });

  it('swallows another one: common doors keep everybody, the others change estate', async () => {
    const keptId = await newEstate('合江里');
    const goneId = await newEstate('合江里宿舍');
    await does('generateBuildings', { estateId: keptId, pattern: { ...pattern, buildings: 1 } });
    await does('generateBuildings', { estateId: goneId, pattern: { ...pattern, buildings: 2, units: 3 } });
    await livesAt(await doorIn(keptId, '1号楼1单元101'), '甲方');
    await livesAt(await doorIn(goneId, '1号楼1单元101'), '乙方');
    const moved = await livesAt(await doorIn(goneId, '1号楼3单元302'), '丙方');
    expect(await does('mergeEstates', { keptId, goneId })).toEqual({ movedDoors: 24, joinedDoors: 12 });
    expect(await doorsOf(keptId)).toHaveLength(36);
    const both = (await lin.get(`/api/dwellings/${await doorIn(keptId, '1号楼1单元101')}`)).body.residents;
    expect(both.map(({ name }: { name: string }) => name).sort()).toEqual(['乙方', '甲方'].sort());
    const there = (await lin.get(`/api/dwellings/${await doorIn(keptId, '1号楼3单元302')}`)).body.residents;
    expect(there).toMatchObject([{ personId: moved }]);
    const { rows } = (await lin.get(`/api/buildings?estate=${keptId}`)).body;
    expect(rows.map(({ units }: { units: unknown[] }) => units.length)).toEqual([3, 3]);
    expect((await lin.get('/api/estates')).body.rows.map(({ id }: { id: string }) => id)).not.toContain(goneId);
  });
});

describe('lists of doors', () => {
  it('turn their pages without losing or repeating a door, over several communities', async () => {
    const officer = await site.signIn('13900000003');
    await createDoors(site.db, {
      communityId: 101,
      estate: '邻里',
      doors: Array.from({ length: 30 }, (_, at) => `${String(at + 1)}-1-101`),
    });
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const answer: Answer = await officer.get(`/api/dwellings?limit=7&after=${after}`);
      seen.push(...answer.body.rows.map(({ id }: { id: string }) => id));
      after = answer.body.next;
    }
    const all = (await officer.get('/api/dwellings?limit=500')).body.rows.map(({ id }: { id: string }) => id);
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('count what estates and buildings hold', async () => {
    const { rows } = (await lin.get('/api/places/counts?community=100')).body;
    const total = rows.reduce((sum: number, { dwellings }: { dwellings: number }) => sum + dwellings, 0);
    expect(total).toBe((await lin.get('/api/dwellings?limit=500')).body.rows.length);
    expect((await lin.get('/api/register/overview')).body).toMatchObject({ dwellings: total, grids: 0 });
    expect((await lin.get('/api/first-run')).body).toMatchObject({ dwellings: total, homesWithoutGrid: total });
  });
});
