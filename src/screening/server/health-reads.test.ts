import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { ageOn } from '../../base/domain/day.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import { listHouseholds, personRisks, type ListedHousehold } from '../../register/server/api.ts';
import { matchChatList } from '../domain/chat-list-match.ts';
import { askedDoor, chatQuestions, MOST_ASKED } from '../domain/chat-list-lookup.ts';
import { readChatList } from '../domain/chat-list.ts';
import { riskList } from '../domain/risk-list.ts';

const COMMUNITY = 100;
let site: TestSite;
let director: Person;
let stranger: Person;
let households: readonly ListedHousehold[];

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 90 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    远客: { phone: '13900000003', grants: [['director', 101]] },
  });
  director = await site.signIn('13900000001');
  stranger = await site.signIn('13900000003');
  // Somebody died, and the only one of a household was found to be somebody else.
  await site.db.asOwner(async (tx) => {
    const all = await listHouseholds(tx, { communityId: COMMUNITY, target: { everybody: true } });
    const several = all.find(({ members }) => members.length > 1)?.members[0]?.personId;
    const [alone, other] = all.filter(({ members }) => members.length === 1).map(({ members }) => members[0]?.personId);
    await tx.execute(sql`update person set died_on = ${site.clock.today()} where id = ${several}`);
    await tx.execute(sql`update person set merged_into = ${other} where id = ${alone}`);
    households = await listHouseholds(tx, { communityId: COMMUNITY, target: { everybody: true } });
  });
});
afterAll(() => site.close());

const read = async (path: string, who = director) =>
  who.get(`${path}${path.includes('?') ? '&' : '?'}community=${COMMUNITY}`);

/** All rows of a list by its pages. */
async function everyPage<Row>(path: string, limit: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | null = '';
  while (after !== null) {
    const { body, status } = await read(`${path}?limit=${limit}&after=${after}`);
    expect(status).toBe(200);
    rows.push(...body.rows);
    after = body.next;
  }
  return rows;
}

const ill = (temperature: number): Answers => ({
  state: 'detail',
  members: [{ name: '某人', isAway: false, temperature, symptoms: ['fever'] }],
});
const answerOf = (nth: number): Answers | undefined =>
  [
    { state: 'allWell' },
    ill(38 + (nth % 10) / 10),
    { state: 'detail', members: [{ name: '某人', isAway: true }] },
    undefined,
  ][nth % 4];

describe('the day of a community', () => {
  beforeAll(async () => {
    const lines = households.flatMap(({ householdId }, nth) => {
      const answers = answerOf(nth);
      return answers ? [{ answerId: newId(), householdId, at: site.clock.now(), answers }] : [];
    });
    expect(await director.command('recordDailyHealth', { source: 'office', lines })).toMatchObject({ ok: true });
  });

  it('counts every household once', async () => {
    const { body } = await read('/api/health/day');
    const sum = (key: string) =>
      body.buildings.reduce((total: number, one: Readonly<Record<string, number>>) => total + (one[key] ?? 0), 0);
    const isSo = (rest: number) => households.filter((_, nth) => nth % 4 === rest).length;
    expect(sum('households')).toBe(households.length);
    expect([0, 1, 2, 3].map(isSo)).toEqual(['well', 'abnormal', 'away', 'missing'].map(sum));
    expect(body.sources).toEqual({ office: households.length - isSo(3) });
    expect(new Set(body.buildings.map(({ name }: { name: string }) => name)).size).toBe(body.buildings.length);
  });

  it('lists who is unwell in the order of the doors, page by page, nobody twice', async () => {
    const rows = await everyPage<{ householdId: string; head: string; temperature: number }>('/api/health/unwell', 4);
    const expected = households.filter((_, nth) => nth % 4 === 1);
    expect(rows.map(({ householdId }) => householdId)).toEqual(expected.map(({ householdId }) => householdId));
    expect(rows.map(({ head }) => head)).toEqual(expected.map(({ members }) => members[0]?.name));
    expect(rows.every(({ temperature }) => temperature >= 38)).toBe(true);
  });

  it('takes the last answer of the day', async () => {
    const [first] = households.filter((_, nth) => nth % 4 === 1);
    site.clock.advance({ seconds: 60 });
    const lines = [
      { answerId: newId(), householdId: first?.householdId, at: site.clock.now(), answers: { state: 'allWell' } },
    ];
    await director.command('recordDailyHealth', { source: 'chat', lines });
    expect((await read('/api/health/unwell')).body.rows).not.toContainEqual(
      expect.objectContaining({ householdId: first?.householdId }),
    );
    expect((await read('/api/health/day')).body.sources).toMatchObject({ chat: 1 });
    expect((await read('/api/health/unwell?day=2020-01-01')).body).toMatchObject({ rows: [], next: null });
  });

  it('names the rooms that are missing by stairwell, of one building or of all', async () => {
    type Stairwell = { estate: string; building: string; unit: string; households: number; rooms: readonly string[] };
    const doors = (rows: readonly Stairwell[]) =>
      rows.flatMap(({ estate, building, unit, rooms }) =>
        rooms.map((room) => [estate, building, unit, room].join('|')),
      );
    const expected = (some: readonly ListedHousehold[]) =>
      some.map(({ estate, building, unit, room }) => [estate, building, unit, room].join('|'));
    const missing = households.filter((_, nth) => nth % 4 === 3);
    const { rows } = (await read('/api/health/missing')).body;
    expect([...doors(rows)].sort()).toEqual([...expected(missing)].sort());
    const buildingId = missing[0]?.buildingId;
    const one = (await read(`/api/health/missing?buildingId=${buildingId}`)).body.rows;
    expect([...doors(one)].sort()).toEqual(
      [...expected(missing.filter((home) => home.buildingId === buildingId))].sort(),
    );
    expect((await stranger.get(`/api/health/missing?community=${COMMUNITY}`)).status).not.toBe(200);
  });
});

describe('a chat list', () => {
  it('is matched by what it asks for as by everybody', async () => {
    const lines = households.slice(0, 60).map(({ building, unit, room, members }, nth) => {
      const place = nth % 5 === 0 ? '' : `${building}号楼${unit === '' ? '' : `${unit}单元`}${room} `;
      return `${nth + 1}. ${place}${members[0]?.name} 36.5`;
    });
    const { entries } = readChatList([...lines, '61. 99-9-901 36.5', '62. 欧阳无名 36.5'].join('\n'));
    const found: ListedHousehold[] = [];
    for (const { doors, names } of chatQuestions(entries)) {
      const asked = new URLSearchParams({ doors: doors.join(','), names: names.join(',') });
      found.push(...(await read(`/api/health/households?${asked.toString()}`)).body.rows);
    }
    const chat = (one: ListedHousehold) => ({ ...one, names: one.members.map(({ name }) => name) });
    const matching = matchChatList(entries, households.map(chat));
    expect(matchChatList(entries, [...new Map(found.map((one) => [one.householdId, chat(one)])).values()])).toEqual(
      matching,
    );
    expect(matching.matches.filter(({ householdId }) => householdId !== undefined).length).toBeGreaterThan(40);
  });

  it('is answered with the households that were asked for, and only to whoever may record', async () => {
    const [one] = households;
    if (!one) throw new Error('there are households');
    const doors = encodeURIComponent(askedDoor(one));
    const { rows } = (await read(`/api/health/households?doors=${doors}`)).body;
    expect(rows).toContainEqual(one);
    expect(rows.every((row: ListedHousehold) => askedDoor(row) === askedDoor(one))).toBe(true);
    expect((await read('/api/health/households')).body.rows).toEqual([]);
    expect((await read(`/api/health/households?doors=${'3%7C%7C1,'.repeat(MOST_ASKED + 1)}`)).status).toBe(400);
    expect((await stranger.get(`/api/health/households?community=${COMMUNITY}&doors=${doors}`)).status).not.toBe(200);
  });
});

describe('whom to ask first', () => {
  interface Line {
    readonly personId: string;
    readonly householdId: string;
    readonly weight: number;
    readonly reasons: readonly { readonly id: string }[];
  }

  /** The list as it was before anything was looked up cleverly: everybody is read and weighed. */
  async function plainList(): Promise<ReadonlyMap<string, readonly string[]>> {
    const today = site.clock.today();
    const personIds = households.flatMap(({ members }) => members.map(({ personId }) => personId));
    const known = await site.db.asOwner((tx) => personRisks(tx, { communityId: COMMUNITY, personIds, today }));
    const list = riskList(known, ({ birthDate, tags, isUnderOrder }) => ({
      ...{ tags, isUnderOrder, failures: 0 },
      ...(birthDate === null ? {} : { age: ageOn(birthDate, today) }),
    }));
    return new Map(list.map(({ person, reasons }) => [person.personId, reasons.map(({ id }) => id)]));
  }

  it('is everybody who meets a rule, with the reasons, page by page, nobody twice', async () => {
    const rows = await everyPage<Line>('/api/risks', 7);
    expect(new Map(rows.map(({ personId, reasons }) => [personId, reasons.map(({ id }) => id)]))).toEqual(
      await plainList(),
    );
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length);
    const weights = rows.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    const way = new Map(households.map(({ householdId }, at) => [householdId, at]));
    const heaviest = rows.filter(({ weight }) => weight === weights[0]).map((row) => way.get(row.householdId) ?? -1);
    expect(heaviest).toEqual([...heaviest].sort((a, b) => a - b));
  });

  it('is counted by reason, narrowed by it, and picked at once by id', async () => {
    const all = await everyPage<Line>('/api/risks', 200);
    expect((await read('/api/risks/count')).body.count).toBe(all.length);
    const { counts } = (await read('/api/risks/reasons')).body;
    const [reason = '', many = 0] = Object.entries<number>(counts)[0] ?? [];
    const narrowed = (await read(`/api/risks?limit=200&reasons=${reason}`)).body.rows;
    expect(narrowed).toEqual(all.filter(({ reasons }) => reasons.some(({ id }) => id === reason)));
    expect(narrowed).toHaveLength(many);
    expect((await read(`/api/risks/count?reasons=${reason}`)).body.count).toBe(many);
    expect((await read(`/api/risks/ids?reasons=${reason}`)).body.rows).toEqual(
      narrowed.map(({ personId, householdId }: Line) => ({ personId, householdId })),
    );
    for (const path of ['', '/count', '/reasons', '/ids'])
      expect((await stranger.get(`/api/risks${path}?community=${COMMUNITY}`)).status).not.toBe(200);
  });
});
