import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { workTheGate } from '../../../test/support/gate-work.ts';
import { addDays } from '../../base/domain/day.ts';
import { sql } from '../../base/server/db.ts';
import { openTestSite, type TestSite } from '../../../test/support/site.ts';
import { sumFigures } from '../domain/figures.ts';
import { behindColumns, type BehindColumn } from '../domain/behind-columns.ts';
import { INDICATORS, type IndicatorCode } from '../domain/indicators.ts';
import { countFigures, listBehind, readScope } from './figure-queries.ts';

const A = 100;
const B = 101;
const C = 102;
const PAGE = 7;

let site: TestSite;

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: A, index: 0, households: 60 });
  await fillCommunity(site, { communityId: B, index: 1, households: 25 });
  await site.seed({
    alice: { phone: '13900000001', grants: [['director', A]] },
    bob: { phone: '13900000002', grants: [['director', B]] },
  });
  const alice = await site.signIn('13900000001');
  await workTheGate(site, { director: alice, communityId: A, mark: '' });
});
afterAll(() => site.close());

/** Every row of the list, page by page. */
async function lengthOfList(communityId: number, code: IndicatorCode): Promise<number> {
  const day = site.clock.today();
  return site.db.read({ communityIds: [communityId] }, async (tx) => {
    const scope = await readScope(tx, { communityIds: [communityId], day });
    const ids = new Set<string>();
    for (let after: string | undefined; ;) {
      const page = await listBehind(tx, { scope, code, after, limit: PAGE });
      for (const { id } of page) ids.add(id);
      if (page.length < PAGE) return ids.size;
      after = page.at(-1)?.id;
    }
  });
}

async function figuresOf(communityIds: readonly number[]) {
  const day = site.clock.today();
  return site.db.read({ communityIds }, async (tx) => countFigures(tx, await readScope(tx, { communityIds, day })));
}

describe('a figure', () => {
  it.each(INDICATORS.map(({ code }) => code))('%s is as large as its list is long', async (code) => {
    for (const communityId of [A, B, C])
      expect((await figuresOf([communityId])).get(communityId)?.[code]).toBe(await lengthOfList(communityId, code));
  });

  it.each(INDICATORS.map(({ code }) => code))(
    '%s lists nothing in the columns that its page leaves out',
    async (code) => {
      const has = (column: BehindColumn) => behindColumns(code).includes(column);
      await site.db.read({ communityIds: [A] }, async (tx) => {
        const scope = await readScope(tx, { communityIds: [A], day: site.clock.today() });
        const rows = await listBehind(tx, { scope, code, after: undefined, limit: PAGE });
        if (!has('name')) expect(rows.every(({ personId }) => personId === null)).toBe(true);
        if (!has('at')) expect(rows.every(({ at }) => at === null)).toBe(true);
        if (!has('state')) expect(rows.every(({ state }) => state === null)).toBe(true);
      });
    },
  );

  it('of the district is the sum over its communities', async () => {
    const together = await figuresOf([A, B, C]);
    const apart = await Promise.all([A, B, C].map(async (id) => (await figuresOf([id])).get(id)));
    expect([...together.values()]).toEqual(apart);
    const known = apart.filter((figures) => figures !== undefined);
    expect(sumFigures(known).residents).toBe((together.get(A)?.residents ?? 0) + (together.get(B)?.residents ?? 0));
  });

  it('counts what there is', async () => {
    const figures = (await figuresOf([A])).get(A);
    expect(figures).toMatchObject({
      gateChecks: 1,
      gateOut: 1,
      gateIn: 0,
      visitors: 1,
      incidents: 1,
      incidentsOpen: 1,
    });
    expect(figures?.residents).toBeGreaterThan(100);
    expect(figures?.households).toBeGreaterThanOrEqual(50);
  });

  it('of a community out of reach is nothing', async () => {
    const day = site.clock.today();
    const seen = await site.db.read({ communityIds: [B] }, async (tx) =>
      countFigures(tx, await readScope(tx, { communityIds: [A], day })),
    );
    expect(Object.values(seen.get(A) ?? {}).every((value) => value === 0)).toBe(true);
  });

  it('of a day whose log was deleted by rule stays what it was', async () => {
    const day = addDays(site.clock.today(), -90);
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        insert into gate_day_count (community_id, day, gate_id, direction, holder, outcome, resolution, checks, fevers)
        select ${B}, ${day}, gen_random_uuid(), v.direction, 'resident', v.outcome, v.resolution, v.checks, v.fevers
        from (values ('in', 'pass', 'let', 9, 0), ('out', 'pass', 'let', 4, 0), ('in', 'stop', 'referred', 2, 2))
          v (direction, outcome, resolution, checks, fevers)`),
    );
    await site.db.read({ communityIds: [B] }, async (tx) => {
      const scope = await readScope(tx, { communityIds: [B], day });
      const counted = (await countFigures(tx, scope)).get(B);
      expect(counted).toMatchObject({ gateChecks: 15, gateIn: 9, gateOut: 4, gateReferred: 2, gateFever: 2 });
      const list = await listBehind(tx, { scope, code: 'gateChecks', after: undefined, limit: 100 });
      expect(new Set(list.map(({ id }) => id)).size).toBe(15);
      expect(list.every(({ state }) => state === 'expired')).toBe(true);
    });
  });
});
