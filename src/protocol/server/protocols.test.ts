import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { Pack } from '../domain/pack.ts';
import { packById } from '../domain/packs.ts';
import { findEdition } from './api.ts';

let site: TestSite;
let street: Person;
let district: Person;
let worker: Person;

beforeAll(async () => {
  site = await openTestSite('2026-11-22T02:00:00.000Z');
  await site.seed({
    街道: { phone: '13900000001', grants: [['districtOfficer', 10]] },
    区里: { phone: '13900000002', grants: [['districtOfficer', 2]] },
    西城: { phone: '13900000003', grants: [['districtOfficer', 3]] },
    林岚: { phone: '13900000004', grants: [['director', 100]] },
  });
  street = await site.signIn('13900000001');
  district = await site.signIn('13900000002');
  worker = await site.signIn('13900000004');
});
afterAll(() => site.close());

const own = { ...packById('covid19-cn-twenty')!, id: 'willow-covid', effectiveFrom: '2026-11-23' };
const input = { pack: own, basedOn: 'covid19-cn-twenty', note: '街道试行方案' };
const at = { areaId: 10 };

describe('editions', () => {
  it('of the product are there for everybody who works with orders, with the one in force', async () => {
    const { rows } = (await worker.get('/api/protocols')).body;
    expect(rows).toHaveLength(11);
    const covid = rows.filter(
      ({ disease, isInForce }: { disease: string; isInForce: boolean }) => disease === 'covid19' && isInForce,
    );
    expect(covid.map(({ packId }: { packId: string }) => packId)).toEqual(['covid19-cn-10']);
    const { pack } = (await worker.get('/api/protocols/covid19-cn-9')).body;
    expect(Pack.parse(pack)).toEqual(packById('covid19-cn-9'));
  });

  it('are not there under a name that nobody published', async () => {
    expect((await worker.get('/api/protocols/nobody-knows')).status).toBe(404);
    expect((await worker.get('/api/protocols/covid19-cn-9?version=2')).status).toBe(404);
  });
});

describe('publishing', () => {
  it('needs the permission, in an area of one’s own', async () => {
    expect(await worker.command('publishEdition', input, { areaId: 100 })).toMatchObject({ code: 'notPermitted' });
    expect(await street.command('publishEdition', input, { areaId: 3 })).toMatchObject({ code: 'notPermitted' });
  });

  it('makes a version that can be read and ordered by, and that holds below the area', async () => {
    expect(await street.command('publishEdition', input, at)).toMatchObject({
      ok: true,
      reply: { packId: 'willow-covid', version: 1 },
    });
    const { body } = await worker.get('/api/protocols/willow-covid');
    expect(body).toMatchObject({
      version: 1,
      published: { areaId: 10, areaName: '杨柳街道', basedOn: 'covid19-cn-twenty', note: '街道试行方案' },
    });
    expect(Pack.parse(body.pack)).toEqual(Pack.parse(own));
    const listed = async (area: number) =>
      (await worker.get(`/api/protocols?area=${area}`)).body.rows.map(({ packId }: { packId: string }) => packId);
    expect(await listed(100)).toContain('willow-covid');
    expect(await listed(102)).not.toContain('willow-covid');
    const found = await site.db.read({ communityIds: [100] }, (tx) =>
      findEdition(tx, { packId: 'willow-covid', version: 1 }),
    );
    expect(found?.measures).toHaveLength(4);
  });

  it('supersedes and never edits: the old version stays as it was', async () => {
    const shorter = { ...own, jurisdiction: { 'zh-CN': '杨柳街道', 'zh-TW': '楊柳街道', en: 'Willow street' } };
    expect(
      await district.command('publishEdition', { ...input, pack: shorter, note: '区里修订' }, { areaId: 2 }),
    ).toMatchObject({
      reply: { version: 2 },
    });
    const first = (await worker.get('/api/protocols/willow-covid?version=1')).body;
    expect(first.pack.jurisdiction.en).toBe('Nationwide');
    expect(
      first.versions.map(({ version, areaName }: { version: number; areaName: string }) => [version, areaName]),
    ).toEqual([
      [2, '东城区'],
      [1, '杨柳街道'],
    ]);
    // The district took it over: the sub-district cannot take it back.
    expect(await street.command('publishEdition', input, at)).toMatchObject({ code: 'protocolIdTaken' });
    const west = await site.signIn('13900000003');
    expect(await west.command('publishEdition', input, { areaId: 3 })).toMatchObject({ code: 'protocolIdTaken' });
  });

  it('is in force from its day on', async () => {
    const inForce = async () =>
      (await worker.get('/api/protocols?area=100')).body.rows
        .filter(({ disease, isInForce }: { disease: string; isInForce: boolean }) => disease === 'covid19' && isInForce)
        .map(({ packId, version }: { packId: string; version: number }) => [packId, version]);
    expect(await inForce()).toEqual([['covid19-cn-10', 1]]);
    site.clock.advance({ days: 1 });
    // A session ends with the day.
    worker = await site.signIn('13900000004');
    street = await site.signIn('13900000001');
    expect(await inForce()).toEqual([['willow-covid', 2]]);
  });

  it('refuses an id of the product, a day that is past, and a pack that contradicts itself', async () => {
    const send = (pack: object) => street.command('publishEdition', { ...input, pack }, at);
    expect(await send({ ...own, id: 'covid19-cn-9' })).toMatchObject({ code: 'protocolIdBuiltIn' });
    expect(await send({ ...own, id: 'willow-late', effectiveFrom: '2026-11-20' })).toMatchObject({
      code: 'protocolEffectivePast',
    });
    const [first, ...rest] = own.measures;
    const broken = { ...own, id: 'willow-broken', measures: [{ ...first, tests: [] }, ...rest] };
    expect(await send(broken)).toMatchObject({ code: 'invalidInput', details: { field: 'pack.measures.0.release.1' } });
  });

  it('leaves a trace with the reason and without the whole text', async () => {
    const { rows } = await site.db.pool.query(
      `select name, reason from audit where name = 'publishEdition' and outcome = 'done' order by at`,
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['街道试行方案', '区里修订']);
    const facts = await site.db.pool.query(`select body from fact where type = 'editionPublished'`);
    expect(JSON.stringify(facts.rows)).not.toContain('"measures"');
  });

  it('cannot be undone in the database either', async () => {
    const change = site.db.write({ communityIds: [100] }, async (tx) => {
      const { sql } = await import('../../base/server/db.ts');
      await tx.execute(sql`update protocol_edition set note = 'x'`);
    });
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
