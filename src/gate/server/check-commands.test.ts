import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loggedChecks, makeGate, sentCheck, sentChecks, type SentCheck } from '../../../test/support/gate-checks.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { rawSql, sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

/** A gate guard's phone hands in what it saw, as phones do: twice, late, in bits, with a broken one in between. */

const HERE = 100;
const ELSEWHERE = 101;

let site: TestSite;
let guard: Person;
let gateId: string;
const deviceId = newId<'device'>();

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await site.seed({ lin: { phone: '13900000001', grants: [['gateGuard', HERE]] } });
  guard = await site.signIn('13900000001');
  gateId = await makeGate(site.db, { communityId: HERE, name: '东门' });
});
afterAll(() => site.close());
beforeEach(() => site.db.asOwner((tx) => tx.execute(sql`truncate gate_check, gate_day_count`)).then(() => undefined));

const record = (checks: readonly unknown[], commandId: string = newId()) =>
  guard.command('recordGateChecks', { deviceId, checks }, { communityId: HERE, commandId });
const checksUntilNow = (count: number) => sentChecks({ count, until: site.clock.now(), gateId });
const once = (checks: readonly SentCheck[]) => new Map(checks.map(({ id }) => [id, 1]));
const countRows = async (table: string, where = 'true') => {
  const [row] = await site.db.asOwner((tx) =>
    tx.query<{ count: number }>(sql`select count(*)::int as count from ${rawSql(table)} where ${rawSql(where)}`),
  );
  return row?.count;
};

describe('a batch', () => {
  it('is written with everything that the phone said', async () => {
    const check = sentCheck({
      at: site.clock.now(),
      gateId,
      more: {
        plate: '浙A"1\\2{',
        passengers: 3,
        phoneAt: '2026-03-10T01:00:00.000Z',
        visitId: newId(),
        temperature: 373,
        temperatureAgain: 365,
      },
    });
    expect(await record([check])).toMatchObject({ ok: true, reply: { stored: 1, repeated: 0, refused: [] } });
    const [row] = await site.db.asOwner((tx) => tx.query(sql`select * from gate_check`));
    expect(row).toMatchObject({
      ...{
        community_id: HERE,
        id: check.id,
        at: check.at,
        phone_at: '2026-03-10T01:00:00.000Z',
        gate_id: gateId,
        device_id: deviceId,
      },
      ...{
        direction: 'in',
        holder: 'resident',
        method: 'scan',
        person_id: check['personId'],
        household_id: null,
        pass_id: check['passId'],
      },
      ...{ plate: '浙A"1\\2{', passengers: 3, outcome: 'pass', code: 'welcomeHome', resolution: 'let' },
      ...{ temperature: 373, temperature_again: 365, temperature_site: 'forehead', received_at: site.clock.now() },
    });
  });

  it('leaves one receipt and one line in the trail, with figures and no names', async () => {
    const commandId = newId();
    await record(checksUntilNow(7), commandId);
    const rows = await site.db.asOwner((tx) =>
      tx.query(sql`
        select a.details, a.subject_kind, a.subject_id, r.outcome from audit a, command_receipt r
        where a.name = 'recordGateChecks' and r.command_id = ${commandId} order by a.id desc limit 1`),
    );
    expect(rows).toEqual([
      {
        details: { stored: 7, repeated: 0, refused: 0 },
        subject_kind: 'device',
        subject_id: deviceId,
        outcome: { reply: { stored: 7, repeated: 0, refused: [] } },
      },
    ]);
  });

  it('is written once when the same command comes ten times at once, and all ten hear the same', async () => {
    const checks = checksUntilNow(50);
    const commandId = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(checks, commandId)));
    for (const answer of answers)
      expect(answer).toEqual({ commandId, ok: true, reply: { stored: 50, repeated: 0, refused: [] } });
    expect(await loggedChecks(site.db, HERE)).toEqual(once(checks));
  });

  it('is written once when ten commands bring the same checks at once', async () => {
    const checks = checksUntilNow(50);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => record(at % 2 ? checks : [...checks].reverse())),
    );
    expect(answers.every(({ ok }) => ok === true)).toBe(true);
    expect(answers.reduce<number>((sum, { reply }) => sum + Number(reply.stored), 0)).toBe(50);
    expect(answers.reduce<number>((sum, { reply }) => sum + Number(reply.repeated), 0)).toBe(450);
    expect(await loggedChecks(site.db, HERE)).toEqual(once(checks));
  });

  it('is written once out of order and in overlapping pieces', async () => {
    const checks = checksUntilNow(90);
    const pieces = [checks.slice(40, 90), checks.slice(0, 50), checks.slice(20, 70), checks.slice(0, 90)];
    await Promise.all(pieces.map((piece) => record(piece)));
    expect(await loggedChecks(site.db, HERE)).toEqual(once(checks));
  });

  it('is not for another command id to answer: an id that was used for something else is refused', async () => {
    const commandId = newId();
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        insert into command_receipt (community_id, command_id, name, account_id, received_at)
        values (${HERE}, ${commandId}, 'another', ${newId()}, ${site.clock.now()})`),
    );
    expect(await record(checksUntilNow(2), commandId)).toMatchObject({ ok: false, code: 'commandIdUsed' });
    expect(await countRows('gate_check')).toBe(0);
  });
});

describe('a bad record', () => {
  it('is refused by its id and the 99 beside it are written', async () => {
    const checks = checksUntilNow(100);
    const bad = { ...checks[40], temperature: 9000 };
    const answer = await record(checks.map((check, at) => (at === 40 ? bad : check)));
    expect(answer.reply).toEqual({ stored: 99, repeated: 0, refused: [{ id: checks[40]?.id, code: 'checkBroken' }] });
    expect(await countRows('gate_check')).toBe(99);
  });

  it('may be anything at all', async () => {
    const answer = await record([null, 7, 'text', [], {}, { id: 'x'.repeat(500) }, { id: newId(), plate: '\0' }]);
    expect(answer).toMatchObject({ ok: true, reply: { stored: 0, repeated: 0 } });
    expect(answer.reply.refused).toHaveLength(7);
    expect(answer.reply.refused[5].id).toHaveLength(36);
  });

  it('names a gate that nobody knows, while a gate that was retired is known', async () => {
    const retired = await makeGate(site.db, { communityId: HERE, name: '老北门', retiredAt: '2026-03-09T00:00:00Z' });
    const other = await makeGate(site.db, { communityId: ELSEWHERE, name: '他门' });
    const at = site.clock.now();
    const checks = [retired, newId(), other].map((gate) => sentCheck({ at, gateId: gate }));
    expect((await record(checks)).reply).toEqual({
      stored: 1,
      repeated: 0,
      refused: [
        { id: checks[1]?.id, code: 'gateUnknown' },
        { id: checks[2]?.id, code: 'gateUnknown' },
      ],
    });
  });

  it('comes from the future by more than ten minutes', async () => {
    const at = (minutes: number) => new Date(Date.parse(site.clock.now()) + minutes * 60_000).toISOString();
    const [near, far] = [sentCheck({ at: at(10), gateId }), sentCheck({ at: at(10.1), gateId })];
    expect((await record([near, far])).reply).toEqual({
      stored: 1,
      repeated: 0,
      refused: [{ id: far.id, code: 'checkFromFuture' }],
    });
  });

  it('is older than the log is kept: counted on its local day, once for one command', async () => {
    // 00:30 on 1 February in Shanghai.
    const old = sentCheck({ at: '2026-01-31T16:30:00.000Z', gateId });
    const commandId = newId();
    const answer = await record([old], commandId);
    expect(answer.reply).toEqual({ stored: 0, repeated: 0, refused: [{ id: old.id, code: 'checkTooOld' }] });
    await record([old], commandId);
    const rows = await site.db.asOwner((tx) =>
      tx.query(sql`select day, direction, outcome, checks from gate_day_count`),
    );
    expect(rows).toEqual([{ day: '2026-02-01', direction: 'in', outcome: 'pass', checks: 1 }]);
    expect(await countRows('gate_check')).toBe(0);
  });
});

describe('a guard of this community', () => {
  it('records nothing for another one', async () => {
    const answer = await guard.command(
      'recordGateChecks',
      { deviceId, checks: checksUntilNow(3) },
      { communityId: ELSEWHERE },
    );
    expect(answer).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await countRows('gate_check')).toBe(0);
  });

  it('sees no row of another one even when both were written in one group', async () => {
    await site.seed({ mei: { phone: '13900000002', grants: [['gateGuard', ELSEWHERE]] } });
    const mei = await site.signIn('13900000002');
    const other = await makeGate(site.db, { communityId: ELSEWHERE, name: '西门' });
    const theirs = sentChecks({ count: 5, until: site.clock.now(), gateId: other });
    await Promise.all([
      record(checksUntilNow(5)),
      mei.command('recordGateChecks', { deviceId, checks: theirs }, { communityId: ELSEWHERE }),
    ]);
    const seen = await site.db.read({ communityIds: [HERE] }, (tx) =>
      tx.query<{ community: number }>(sql`select community_id as community from gate_check`),
    );
    expect(seen.map(({ community }) => community)).toEqual(Array.from({ length: 5 }, () => HERE));
    expect(await loggedChecks(site.db, ELSEWHERE)).toEqual(once(theirs));
  });

  it('may send no more than 500 at once', async () => {
    expect(await record(checksUntilNow(501))).toMatchObject({ ok: false, code: 'invalidInput' });
    expect(await record([])).toMatchObject({ ok: false, code: 'invalidInput' });
  });
});
