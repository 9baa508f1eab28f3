import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../access/domain/demo.ts';
import { sql } from '../base/server/db.ts';
import { openTestSite, type TestSite } from '../../test/support/site.ts';
import { loadDemo } from './demo.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
  await site.db.asOwner((tx) => tx.query(sql`select setval('area_id_seq', 200)`));
  await loadDemo(site, { households: 1200, seed: 7 });
});
afterAll(() => site.close());

async function count(statement: ReturnType<typeof sql>): Promise<number> {
  const [row] = await site.db.asOwner((tx) => tx.query<{ n: string }>(statement));
  return Number(row?.n ?? 0);
}

describe('the outbreak of the demo', () => {
  it('has orders that run, are late and are over, with their tests', async () => {
    expect(await count(sql`select count(*) as n from isolation_order where state = 'running'`)).toBeGreaterThan(20);
    expect(await count(sql`select count(*) as n from isolation_order where state = 'ended'`)).toBeGreaterThan(0);
    expect(await count(sql`select count(*) as n from isolation_order where state = 'proposed'`)).toBe(0);
    expect(await count(sql`select count(*) as n from isolation_test where result = 'negative'`)).toBeGreaterThan(20);
  });

  it('has work that is done and work that is open, and an abnormal check with the doctor', async () => {
    expect(
      await count(sql`select count(*) as n from task where state = 'done' and kind = 'orderCheck'`),
    ).toBeGreaterThan(20);
    expect(await count(sql`select count(*) as n from task where state = 'done' and kind = 'campaign'`)).toBeGreaterThan(
      100,
    );
    expect(await count(sql`select count(*) as n from task where state = 'open'`)).toBeGreaterThan(100);
    expect(await count(sql`select count(*) as n from referral where closed_at is null`)).toBeGreaterThan(0);
  });

  it('has a list from above with rows of every state, registrations, hints and a day of health', async () => {
    const states = await site.db.asOwner((tx) =>
      tx.query<{ state: string }>(sql`select distinct state from push_row order by state`),
    );
    expect(states.map(({ state }) => state)).toEqual(['matched', 'notOurs', 'review']);
    expect(await count(sql`select count(*) as n from self_registration where state = 'open'`)).toBeGreaterThan(3);
    expect(await count(sql`select count(*) as n from hint`)).toBe(2);
    expect(await count(sql`select count(*) as n from answer where form_key = 'dailyHealth'`)).toBeGreaterThan(50);
  });

  it('has doors with an alarm that waits, and yesterday’s report signed', async () => {
    expect(await count(sql`select count(*) as n from sensor where state = 'installed'`)).toBe(6);
    expect(await count(sql`select count(*) as n from sensor_alarm where closed_at is not null`)).toBe(2);
    expect(await count(sql`select count(*) as n from sensor_alarm where closed_at is null`)).toBe(1);
    expect(await count(sql`select count(*) as n from daily_report where state = 'signed'`)).toBe(1);
  });

  it('is what the director sees', async () => {
    const director = await site.signIn('10000000001', DEMO_PASSWORD);
    expect((await director.get('/api/register/overview')).status).toBe(200);
  });
});
