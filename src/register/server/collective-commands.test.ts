import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';

let site: TestSite;
let lin: Person;
let estateId: string;
const COMMUNITY = 100;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({ 林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] } });
  lin = await site.signIn('13900000001');
  estateId = newId();
  await does('createEstate', { estateId, name: '港湾', kind: 'other' });
});
afterAll(() => site.close());

async function does(name: string, input: object) {
  const result = await lin.command(name, input);
  expect([name, result.ok, result.code]).toEqual([name, true, undefined]);
  return result.reply;
}

describe('a collective dwelling', () => {
  it('shows who is there, who came and who left, day by day', async () => {
    const dwellingId = newId();
    await does('createCollective', { dwellingId, estateId, kind: 'site', name: '二期工地' });
    const day = '2026-03-10';
    const people = [newId(), newId()];
    for (const [at, personId] of people.entries()) {
      await does('registerPerson', { personId, name: `工友${String(at)}` });
      await does('checkIn', { personId, dwellingId, kind: 'work', day });
    }
    site.clock.advance({ days: 2 });
    lin = await site.signIn('13900000001');
    const inside = (await lin.get(`/api/collectives/${dwellingId}`)).body;
    expect(inside.people).toBe(2);
    const { residencyId, personId } = inside.residents[0];
    await does('checkOut', { personId, residencyId, day: '2026-03-12' });
    const { rows } = (await lin.get('/api/collectives')).body;
    expect(rows).toMatchObject([{ name: '二期工地', kind: 'site', people: 1, cameToday: 0, leftToday: 1 }]);
    const after = (await lin.get(`/api/collectives/${dwellingId}`)).body;
    expect(
      after.days
        .slice(0, 3)
        .map((one: { day: string; came: unknown[]; left: unknown[] }) => [one.day, one.came.length, one.left.length]),
    ).toEqual([
      ['2026-03-12', 0, 1],
      ['2026-03-11', 0, 0],
      ['2026-03-10', 2, 0],
    ]);
    expect(await lin.command('closeCollective', { dwellingId })).toMatchObject({
      code: 'collectiveOccupied',
      details: { count: 1 },
    });
  });

  it('closes when nobody is there, and opens again under its name', async () => {
    const dwellingId = newId();
    const input = { dwellingId, estateId, kind: 'hotel', name: '如归旅店' };
    await does('createCollective', input);
    expect(await lin.command('createCollective', { ...input, dwellingId: newId() })).toMatchObject({
      code: 'collectiveKnown',
    });
    await does('closeCollective', { dwellingId });
    const named = async (closed: string) =>
      (await lin.get(`/api/collectives?kind=hotel&closed=${closed}`)).body.rows.map(
        ({ name }: { name: string }) => name,
      );
    expect([await named('no'), await named('yes')]).toEqual([[], ['如归旅店']]);
    expect(await does('createCollective', { ...input, dwellingId: newId() })).toEqual({ dwellingId });
    expect(await named('no')).toEqual(['如归旅店']);
  });
});
