import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

let site: TestSite;
let director: Person;
let guardId: string;
let people: readonly { readonly id: string; readonly name: string }[];
const east = newId<'gate'>();
const west = newId<'gate'>();
const COMMUNITY = 100;
const RESIDENTS_FROM = '2026-03-10T02:00:00.000Z';

// Ten in the morning in Shanghai.
beforeAll(async () => {
  site = await openTestSite(RESIDENTS_FROM);
  const ids = await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    王守: { phone: '13900000005', grants: [['gateGuard', COMMUNITY]] },
    邻: { phone: '13900000006', grants: [['director', 101]] },
  });
  guardId = ids.get('王守') ?? '';
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 12 });
  director = await site.signIn('13900000001');
  for (const [gateId, name, position] of [
    [east, '东门', 0],
    [west, '西门', 1],
  ] as const)
    await director.command('saveGate', { gateId, name, kind: 'both', position });
  people = await site.db.asOwner((tx) =>
    tx.query<{ id: string; name: string }>(sql`
      select p.id, p.name from person p join residency r on r.community_id = p.community_id and r.person_id = p.id
      where p.community_id = ${COMMUNITY} and r.kind = 'home' and r.until_day is null order by p.id limit 8`),
  );
  await pass(DAY);
});
afterAll(() => site.close());

interface Passage {
  readonly at: string;
  readonly gate?: string;
  readonly direction?: 'in' | 'out';
  readonly who?: number;
  readonly outcome?: 'pass' | 'ask' | 'stop';
  readonly code?: string;
  readonly resolution?: string;
  readonly holder?: string;
}

/** Local times of 10 March; minus one day begins with `-`. The board looks at 10:00. */
const DAY: readonly Passage[] = [
  // Out since yesterday at nine in the morning: late.
  { at: '-09:00', direction: 'out', who: 0 },
  // Went out yesterday, came back at 21:00.
  { at: '-09:10', direction: 'out', who: 1 },
  { at: '-21:00', direction: 'in', who: 1 },
  // Out last night after the hour: out, not late.
  { at: '-22:30', direction: 'out', who: 2 },
  // Out today.
  { at: '07:00', direction: 'out', who: 3 },
  { at: '09:50', direction: 'out', who: 4, gate: west },
  // Out and in again today.
  { at: '08:00', direction: 'out', who: 5 },
  { at: '09:58', direction: 'in', who: 5, gate: west },
  // Stopped on the way out: is inside.
  { at: '09:57', direction: 'out', who: 6, outcome: 'stop', code: 'stayHome', resolution: 'turnedAway' },
  // An emergency goes through, whatever the rule says.
  { at: '09:30', direction: 'out', who: 7, outcome: 'pass', code: 'emergency', resolution: 'emergency' },
  // A visitor is nobody who lives here.
  { at: '09:59', direction: 'in', holder: 'visitor', code: 'visitorIn' },
  { at: '09:59', direction: 'in', holder: 'unknown', outcome: 'ask', code: 'unknownPerson', resolution: 'turnedAway' },
];

async function pass(passages: readonly Passage[]) {
  for (const [index, one] of passages.entries()) {
    const [day, clock] = one.at.startsWith('-') ? [9, one.at.slice(1)] : [10, one.at];
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    const at = new Date(Date.UTC(2026, 2, day, hour - 8, minute, 0, index)).toISOString();
    const {
      gate = east,
      direction = 'in',
      outcome = 'pass',
      resolution = 'let',
      code = 'goOut',
      holder = 'resident',
    } = one;
    const person = one.who === undefined ? null : people[one.who]?.id;
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        insert into gate_check (community_id, id, at, received_at, gate_id, device_id, account_id, direction, holder, method, person_id,
          outcome, code, resolution)
        values (${COMMUNITY}, ${newId()}, ${at}, ${at}, ${gate}, ${newId()}, ${guardId}, ${direction}, ${holder}, 'scan', ${person},
          ${outcome}, ${code}, ${resolution})`),
    );
  }
}

describe('the board', () => {
  it('counts the gates of today and of the last 15 minutes as a hand would', async () => {
    const { gates } = (await director.get('/api/gate/board')).body;
    expect(gates).toMatchObject([
      {
        name: '东门',
        inToday: 1,
        outToday: 3,
        stoppedToday: 2,
        inLately: 1,
        outLately: 0,
        stoppedLately: 2,
        checksNow: 3,
      },
      {
        name: '西门',
        inToday: 1,
        outToday: 1,
        stoppedToday: 0,
        inLately: 1,
        outLately: 1,
        stoppedLately: 0,
        checksNow: 1,
      },
    ]);
  });

  it('knows who is out, and who of them should be back', async () => {
    const { people: count } = (await director.get('/api/gate/board')).body;
    expect(count).toMatchObject({ out: 5, late: 1, backByHour: 22, backBy: '2026-03-09T14:00:00.000Z' });
    expect(count.inside).toBe(count.residents - 5);
    const { rows } = (await director.get('/api/gate/out')).body;
    expect(rows.map(({ personId, isLate }: { personId: string; isLate: boolean }) => [personId, isLate])).toEqual([
      [people[0]?.id, true],
      [people[2]?.id, false],
      [people[3]?.id, false],
      [people[7]?.id, false],
      [people[4]?.id, false],
    ]);
    const late = (await director.get('/api/gate/out?show=late')).body.rows;
    expect(late).toMatchObject([{ name: people[0]?.name, isLate: true }]);
    expect(late[0].dwelling).not.toBe('');
    const first = (await director.get('/api/gate/out?limit=2')).body;
    const second = (await director.get(`/api/gate/out?limit=200&after=${first.next}`)).body;
    expect([...first.rows, ...second.rows].map(({ personId }) => personId)).toEqual(
      rows.map(({ personId }: { personId: string }) => personId),
    );
  });

  it('shows the last stops without names, and the looks at names are in the trail', async () => {
    const { stops } = (await director.get('/api/gate/board')).body;
    expect(stops).toMatchObject([{ gate: '东门', code: 'stayHome', direction: 'out', resolution: 'turnedAway' }]);
    expect(JSON.stringify(stops)).not.toContain(people[6]?.name);
    const looks = await site.db.asOwner((tx) =>
      tx.query(sql`select distinct name, subject_kind from audit where kind = 'look' order by name`),
    );
    expect(looks).toContainEqual({ name: '/api/gate/out', subject_kind: 'out' });
  });

  it('draws the hours of a day', async () => {
    const { cells } = (await director.get('/api/gate/hours?day=2026-03-09')).body;
    expect(cells).toEqual([
      { gateId: east, hour: 9, in: 0, out: 2, stopped: 0 },
      { gateId: east, hour: 21, in: 1, out: 0, stopped: 0 },
      { gateId: east, hour: 22, in: 0, out: 1, stopped: 0 },
    ]);
  });

  it('shows the neighbours nothing', async () => {
    const next = await site.signIn('13900000006');
    expect((await next.get('/api/gate/board')).body).toMatchObject({
      gates: [],
      stops: [],
      people: { out: 0, residents: 0 },
    });
    expect((await next.get('/api/gate/log')).body.rows).toEqual([]);
  });
});

describe('the log', () => {
  const log = async (query: string) => (await director.get(`/api/gate/log?${query}`)).body;

  it('is about today unless another day or a person is asked for', async () => {
    expect((await log('')).rows).toHaveLength(8);
    expect((await log('day=2026-03-09')).rows).toHaveLength(4);
    expect(
      (await log(`person=${people[1]?.id}`)).rows.map(({ direction }: { direction: string }) => direction),
    ).toEqual(['in', 'out']);
  });

  it('is narrowed by gate, direction, outcome, holder and hours, and says how many there are', async () => {
    expect((await log(`gate=${west}`)).rows).toHaveLength(2);
    expect((await log('direction=out&gate=' + west)).rows).toHaveLength(1);
    expect((await log('outcome=held')).rows.map(({ code }: { code: string }) => code)).toEqual([
      'unknownPerson',
      'stayHome',
    ]);
    expect((await log('outcome=ask')).rows).toHaveLength(1);
    expect((await log('holder=visitor')).rows).toHaveLength(1);
    expect((await log('fromHour=7&untilHour=9')).rows).toHaveLength(2);
    expect((await director.get('/api/gate/log/count?fromHour=7&untilHour=9')).body).toEqual({ count: 2 });
  });

  it('gives every line once, page by page', async () => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { rows: { checkId: string }[]; next: string | null } = await log(
        `limit=3${next ? `&after=${next}` : ''}`,
      );
      seen.push(...page.rows.map(({ checkId }) => checkId));
      next = page.next;
    }
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });

  it('names people with their door, and the guard', async () => {
    const { rows } = await log(`person=${people[0]?.id}`);
    expect(rows).toMatchObject([{ name: people[0]?.name, guard: '王守', gate: '东门', code: 'goOut' }]);
  });
});
