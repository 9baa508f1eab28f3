import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../base/server/db.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';

let site: TestSite;
let officer: Person;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    顾南: { phone: '13900000001', grants: [['districtOfficer', 2]] },
    林岚: { phone: '13900000002', grants: [['director', 100]] },
  });
  // The areas of the test site have numbers of their own; the sequence begins above them.
  await site.db.asOwner((tx) => tx.query(sql`select setval('area_id_seq', 200)`));
  officer = await site.signIn('13900000001');
});
afterAll(() => site.close());

describe('areas', () => {
  it('are shown with those above, and only one’s own may be managed', async () => {
    const { rows } = (await officer.get('/api/areas')).body;
    expect(rows.map((row: { code: string; mayManage: boolean }) => [row.code, row.mayManage])).toEqual([
      ['C1', false],
      ['D2', true],
      ['S10', true],
      ['M100', true],
      ['M101', true],
    ]);
    const lin = await site.signIn('13900000002');
    const own = (await lin.get('/api/areas')).body.rows;
    expect(own.map(({ code }: { code: string }) => code)).toEqual(['C1', 'D2', 'S10', 'M100']);
  });

  it('are made below another, renamed, and retired once they are empty', async () => {
    const input = { code: 'M103', name: '新社区', level: 'community' };
    const made = await officer.command('createArea', input, { areaId: 10 });
    expect(made).toMatchObject({ ok: true, reply: { areaId: expect.any(Number) } });
    const at = { areaId: made.reply.areaId };
    expect(await officer.command('createArea', { ...input, code: 'X1' }, at)).toMatchObject({
      code: 'areaLevelTooHigh',
    });
    expect(await officer.command('createArea', input, { areaId: 10 })).toMatchObject({ code: 'areaCodeTaken' });
    expect(await officer.command('renameArea', { name: '新禾社区' }, at)).toMatchObject({ ok: true });
    const { rows } = (await officer.get('/api/areas')).body;
    expect(rows.find(({ id }: { id: number }) => id === at.areaId)).toMatchObject({
      name: '新禾社区',
      parentId: 10,
      mayManage: true,
    });
    expect(await officer.command('retireArea', {}, { areaId: 10 })).toMatchObject({ code: 'areaHasParts' });
    expect(await officer.command('retireArea', {}, at)).toMatchObject({ ok: true });
    expect(await officer.command('renameArea', { name: '旧' }, { areaId: 3 })).toMatchObject({ code: 'notPermitted' });
  });
});
