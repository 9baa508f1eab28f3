import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeGate, sentCheck } from '../../../test/support/gate-checks.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import type { JobContext } from '../../base/server/jobs.ts';
import { rawSql, sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { expireChecks, flagChecks, makeCheckMonths } from './jobs.ts';
import { dropEmptyMonths, listMonths } from './partition-queries.ts';
import { EXPIRE_AT_ONCE } from './retention-commands.ts';
import { deleteExpired, logExpiredAt } from './retention-queries.ts';
import { getDay } from '../../base/domain/day.ts';

/** What happens to the log behind the gates: months are made, doubtful passages flagged, old rows counted and deleted. */

const HERE = 100;

let site: TestSite;
let guard: Person;
let director: Person;
let east: string;
let west: string;
const deviceId = newId<'device'>();
const job = (): JobContext => site;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await site.seed({
    lin: { phone: '13900000001', grants: [['gateGuard', HERE]] },
    mei: { phone: '13900000002', grants: [['director', HERE]] },
  });
  director = await site.signIn('13900000002');
  guard = await site.signIn('13900000001');
  east = await makeGate(site.db, { communityId: HERE, name: '东门' });
  west = await makeGate(site.db, { communityId: HERE, name: '西门' });
});
afterAll(() => site.close());
beforeEach(() =>
  site.db.asOwner(async (tx) => {
    await tx.execute(sql`truncate gate_check, gate_day_count, gate_flag`);
    await tx.execute(sql`delete from site_setting where name like 'gate%'`);
  }),
);

const minutesAgo = (minutes: number) => new Date(Date.parse(site.clock.now()) - minutes * 60_000).toISOString();
const record = async (checks: readonly object[]) => {
  const answer = await guard.command('recordGateChecks', { deviceId, checks }, { communityId: HERE });
  expect(answer).toMatchObject({ ok: true, reply: { stored: checks.length } });
};
const rows = (text: string) => site.db.asOwner((tx) => tx.query(sql`${rawSql(text)}`));
const flags = () => rows('select kind, check_id as id from gate_flag order by at, kind');

describe('a doubtful passage', () => {
  const passId = newId();
  const pass = (minutes: number, more: object = {}) =>
    sentCheck({ at: minutesAgo(minutes), gateId: east, more: { passId, direction: 'out', ...more } });

  it('is flagged once however often it is looked at', async () => {
    const [first, second] = [pass(10), pass(8, { gateId: west })];
    await record([first, second]);
    for (let round = 0; round < 3; round += 1) await flagChecks.run(job());
    expect(await flags()).toEqual([
      { kind: 'twoGates', id: second.id },
      { kind: 'wrongDirection', id: second.id },
    ]);
    const facts = await rows("select body ->> 'kind' as kind from fact where type = 'gateFlagRaised' order by 1");
    expect(facts).toEqual([{ kind: 'twoGates' }, { kind: 'wrongDirection' }]);
  });

  it('comes to light when the phone of the earlier passage comes late', async () => {
    const [earlier, later] = [pass(60), pass(30)];
    await record([later]);
    await flagChecks.run(job());
    expect(await flags()).toEqual([]);
    site.clock.advance({ minutes: 20 });
    await record([earlier]);
    await flagChecks.run(job());
    expect(await flags()).toEqual([{ kind: 'wrongDirection', id: later.id }]);
  });

  it('is one of somebody who must stay home, or who did not know the answer', async () => {
    const personId = newId();
    expect(await director.command('registerPerson', { personId, name: '柳青' }, { communityId: HERE })).toMatchObject({
      ok: true,
    });
    await rows(`
      insert into standing (community_id, person_id, code, from_day, until_day, source_order, clause)
      values (${HERE}, '${personId}', 'stayHome', '2026-03-01', '2026-03-31', '${newId()}', '居家')`);
    const kept = pass(5, { passId: undefined, personId });
    const failed = pass(4, { passId: undefined, code: 'failedQuestion', outcome: 'stop', resolution: 'turnedAway' });
    await record([kept, failed, pass(3, { passId: undefined, personId, direction: 'in' })]);
    await flagChecks.run(job());
    expect(await flags()).toEqual([
      { kind: 'restrictedPassed', id: kept.id },
      { kind: 'failedQuestion', id: failed.id },
    ]);
  });

  it('is not a usual day', async () => {
    await record([pass(90), pass(60, { direction: 'in' }), pass(59.5, { direction: 'in' }), pass(30)]);
    await flagChecks.run(job());
    expect(await flags()).toEqual([]);
  });
});

describe('rows past their time', () => {
  const DAYS = 40;
  /** Written past the command, which would count them at once. */
  const fill = (perDay: number) =>
    rows(`
      insert into gate_check (community_id, id, at, received_at, gate_id, device_id, account_id, direction, holder, method, outcome, code, resolution)
      select ${HERE}, gen_random_uuid(), at, at, '${east}', gen_random_uuid(), gen_random_uuid(), case when n % 2 = 0 then 'in' else 'out' end,
        'resident', 'scan', 'pass', 'goOut', 'let'
      from generate_series(0, ${DAYS - 1}) d, generate_series(1, ${perDay}) n,
        lateral (select '${site.clock.now()}'::timestamptz - d * interval '1 day' - n * interval '1 second' as at) t`);
  const totals = async () => {
    const [row] = await rows(`
      select (select count(*)::int from gate_check) as kept, coalesce((select sum(checks)::int from gate_day_count), 0) as counted,
        (select min(at at time zone menshen_zone())::date from gate_check) as oldest`);
    return row;
  };

  it('become counts of their local days, and nothing is lost or counted twice, however often it runs', async () => {
    await fill(10);
    for (let round = 0; round < 3; round += 1) await expireChecks.run(job());
    // 21 days and today are kept.
    expect(await totals()).toEqual({ kept: 220, counted: 180, oldest: '2026-02-17' });
    const [day] = await rows('select day, direction, checks from gate_day_count order by day desc, direction limit 1');
    expect(day).toEqual({ day: '2026-02-16', direction: 'in', checks: 5 });
  });

  it('are deleted a bounded number at once, all in the end', async () => {
    await fill(Math.ceil(EXPIRE_AT_ONCE / 15));
    await expireChecks.run(job());
    const perDay = Math.ceil(EXPIRE_AT_ONCE / 15);
    expect(await totals()).toMatchObject({ kept: 22 * perDay, counted: 18 * perDay });
  });

  it('are as they were when the deletion is cut short', async () => {
    await fill(5);
    const cut = site.db.write({ communityIds: [HERE] }, async (tx) => {
      expect(await deleteExpired(tx, { communityId: HERE, before: getDay('2026-03-01'), limit: 50 })).toBe(50);
      throw new Error('the power fails');
    });
    await expect(cut).rejects.toThrow('the power fails');
    expect(await totals()).toMatchObject({ kept: 200, counted: 0 });
  });

  it('go by the rule of the community', async () => {
    await fill(1);
    await rows(`insert into gate_rules (community_id, rules, changed_at) values (${HERE}, '{"keepDays": 7}', now())`);
    await expireChecks.run(job());
    expect(await totals()).toMatchObject({ kept: 8, counted: 32 });
    await rows('truncate gate_rules');
  });

  it('were cleared when: told after every success and only then', async () => {
    expect(await site.db.asOwner(logExpiredAt)).toBeUndefined();
    await expireChecks.run(job());
    expect(await site.db.asOwner(logExpiredAt)).toBe(site.clock.now());
  });
});

describe('the months of the log', () => {
  const partOf = async (at: string, zone: string) => {
    const [row] = await site.db.asOwner(async (tx) => {
      await tx.query(sql`select set_config('timezone', ${zone}, true)`);
      await tx.execute(sql`truncate gate_check`);
      await tx.execute(sql`
        insert into gate_check (community_id, id, at, received_at, gate_id, device_id, account_id, direction, holder, method, outcome, code, resolution)
        values (${HERE}, ${newId()}, ${at}, ${at}, ${east}, ${newId()}, ${newId()}, 'in', 'resident', 'scan', 'pass', 'goOut', 'let')`);
      return tx.query<{ part: string }>(sql`select tableoid::regclass::text as part from gate_check`);
    });
    return row?.part;
  };

  it('turn with the year in UTC, whatever zone made them', async () => {
    for (const [zone, month] of [
      ['America/New_York', '2030-12-31'],
      ['Pacific/Auckland', '2031-01-01'],
      ['UTC', '2030-12-01'],
    ] as const)
      await site.db.asOwner(async (tx) => {
        await tx.query(sql`select set_config('timezone', ${zone}, true)`);
        await tx.query(sql`select gate_make_month(${month}::date)`);
      });
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
      expect(await partOf('2030-12-31T23:59:59.999Z', zone)).toBe('gate_check_203012');
      expect(await partOf('2031-01-01T00:00:00.000Z', zone)).toBe('gate_check_203101');
    }
  });

  it('are made ahead by the clock of the server, and again without harm', async () => {
    await makeCheckMonths.run(job());
    await makeCheckMonths.run(job());
    const months = await site.db.asOwner(listMonths);
    expect(months).toEqual(expect.arrayContaining(['202602', '202603', '202604', '202605', '202606']));
  });

  it('that were made too late take their rows out of the others', async () => {
    expect(await partOf('2033-05-31T23:00:00.000Z', 'UTC')).toBe('gate_check_other');
    await makeCheckMonths.run(job());
    expect(await rows('select tableoid::regclass::text as part from gate_check')).toEqual([
      { part: 'gate_check_203305' },
    ]);
    expect(await rows('select count(*)::int as n from gate_check_other')).toEqual([{ n: 0 }]);
  });

  it('are dropped when they are over and empty, never with a row in them', async () => {
    await partOf('2025-07-15T00:00:00.000Z', 'UTC');
    await site.db.asOwner((tx) => tx.query(sql`select gate_make_month('2025-06-01'), gate_make_month('2025-07-01')`));
    expect(await site.db.asOwner((tx) => dropEmptyMonths(tx, getDay('2025-08-01')))).toBe(1);
    const months = await site.db.asOwner(listMonths);
    expect([months.includes('202506'), months.includes('202507')]).toEqual([false, true]);
    expect(await rows('select count(*)::int as n from gate_check')).toEqual([{ n: 1 }]);
  });

  it('are seen through the log alone, under its scope', async () => {
    await partOf('2026-03-09T00:00:00.000Z', 'UTC');
    const scoped = (text: string) => site.db.read({ communityIds: [101] }, (tx) => tx.query(sql`${rawSql(text)}`));
    expect(await scoped('select * from gate_check')).toEqual([]);
    await expect(scoped('select * from gate_check_other')).rejects.toThrow(/permission denied/);
    await expect(scoped('select * from gate_check_203012')).rejects.toThrow(/permission denied/);
  });
});
