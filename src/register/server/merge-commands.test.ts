import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors, idNumberOf } from '../../../test/support/dwellings.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { publishStandings, withdrawStandings, type StandingOf } from './standing-queries.ts';

let site: TestSite;
let director: Person;
let worker: Person;
let doors: ReadonlyMap<string, string>;
const HERE = { communityId: 100 };
const HERE_SCOPE = { communityIds: [100] };
let sequence = 31;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    director: { phone: '13900000001', grants: [['director', 100]] },
    worker: { phone: '13900000002', grants: [['gridWorker', 100]] },
  });
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  doors = await createDoors(site.db, { communityId: 100, estate: '柳荫里', doors: ['1-1-101', '1-1-102'] });
});
afterAll(() => site.close());

async function register(name: string, more: object = {}): Promise<string> {
  const personId = newId();
  expect(await director.command('registerPerson', { personId, name, ...more }, HERE)).toMatchObject({
    reply: { personId },
  });
  return personId;
}

/** Every row that the database holds of these people, without versions and times. */
async function rowsOf(ids: readonly string[]): Promise<unknown> {
  const mine = sql`person_id = any (${[...ids]}::uuid[])`;
  return site.db.asOwner(async (tx) => ({
    person:
      await tx.query(sql`select id, name, name_key, sex, birth_date, employer, note, died_on, merged_into from person
      where id = any (${[...ids]}::uuid[]) order by id`),
    identity: await tx.query(sql`select * from person_identity where ${mine} order by hash`),
    claims: await tx.query(sql`select * from identity where ${mine} order by hash`),
    phones: await tx.query(sql`select * from person_phone where ${mine} order by person_id, position`),
    plates: await tx.query(sql`select * from vehicle where ${mine} order by plate`),
    tags: await tx.query(sql`select * from person_tag where ${mine} order by id`),
    stays: await tx.query(sql`select * from residency where ${mine} order by id`),
    tokens: await tx.query(
      sql`select person_id, array(select unnest(tokens) order by 1) from person_search where ${mine} order by person_id`,
    ),
  }));
}

async function twoRecords(): Promise<readonly [string, string]> {
  const kept = await register('沈并', {
    idNumber: idNumberOf('1975-03-04', (sequence += 2)),
    dwellingId: doors.get('1-1-101'),
  });
  const gone = await register('沈并', {
    phones: ['13511119999'],
    employer: '棉纺厂',
    dwellingId: doors.get('1-1-102'),
  });
  await director.command('addTag', { personId: gone, kind: 'chronic' }, HERE);
  await director.command('addVehicle', { personId: gone, plate: '京B54321' }, HERE);
  return [kept, gone];
}

describe('merging', () => {
  it('makes one record that is found by what either knew, and is taken back exactly', async () => {
    const ids = await twoRecords();
    const [keptId, goneId] = ids;
    const before = await rowsOf(ids);
    const merged = await director.command('mergePeople', { keptId, goneId }, HERE);
    expect(merged).toMatchObject({ ok: true });
    const page = (await director.get(`/api/people/${keptId}`)).body;
    expect(page).toMatchObject({
      employer: '棉纺厂',
      plates: ['京B54321'],
      tagKinds: ['chronic'],
      merges: [{ goneId }],
    });
    expect(page.residencies.filter(({ untilDay }: { untilDay: string | null }) => untilDay === null)).toHaveLength(1);
    const found = (await director.get('/api/search?q=9999')).body.people;
    expect(found).toMatchObject([{ personId: keptId }]);
    expect((await director.get(`/api/people/${goneId}`)).body).toMatchObject({ mergedInto: keptId, phones: [] });
    expect(await director.command('unmergePeople', { mergeId: merged.reply.mergeId }, HERE)).toMatchObject({
      ok: true,
    });
    expect(await rowsOf(ids)).toEqual(before);
    expect(await director.command('unmergePeople', { mergeId: merged.reply.mergeId }, HERE)).toMatchObject({
      code: 'mergeUndone',
    });
  });

  it('is refused to a grid worker, of a record with itself, and of a record that was merged away', async () => {
    const [keptId, goneId] = await twoRecords();
    expect(await worker.command('mergePeople', { keptId, goneId }, HERE)).toMatchObject({ code: 'notPermitted' });
    expect(await director.command('mergePeople', { keptId, goneId: keptId }, HERE)).toMatchObject({
      code: 'mergeSelf',
    });
    await director.command('mergePeople', { keptId, goneId }, HERE);
    expect(await director.command('mergePeople', { keptId, goneId }, HERE)).toMatchObject({ code: 'personMerged' });
    expect(await director.command('addPhone', { personId: goneId, phone: '13511110000' }, HERE)).toMatchObject({
      code: 'personMerged',
    });
  });

  it('keeps the stricter restriction of the two, and gives each record its own when taken back', async () => {
    const [keptId, goneId] = await twoRecords();
    const standing = (personId: string, code: StandingOf['code'], untilDay: string): StandingOf => ({
      personId,
      code,
      fromDay: '2026-01-01',
      untilDay,
      sourceOrder: newId(),
      clause: '社区通知',
    });
    const [ofKept, ofGone] = [
      standing(keptId, 'medicalOnly', '2999-02-01'),
      standing(goneId, 'stayHome', '2999-01-01'),
    ];
    await site.db.write(HERE_SCOPE, (tx) => publishStandings(tx, { ...HERE, standings: [ofKept, ofGone] }));
    const standings = () =>
      site.db.asOwner((tx) =>
        tx.query(sql`
          select person_id as "personId", code, until_day as "untilDay" from standing
          where person_id = any (${[keptId, goneId]}::uuid[]) order by code`),
      );
    const { reply } = await director.command('mergePeople', { keptId, goneId }, HERE);
    expect(await standings()).toEqual([{ personId: keptId, code: 'stayHome', untilDay: '2999-01-01' }]);
    await director.command('unmergePeople', { mergeId: reply.mergeId }, HERE);
    expect(await standings()).toEqual([
      { personId: keptId, code: 'medicalOnly', untilDay: '2999-02-01' },
      { personId: goneId, code: 'stayHome', untilDay: '2999-01-01' },
    ]);
  });

  it('brings no restriction back that an order has withdrawn since', async () => {
    const [keptId, goneId] = await twoRecords();
    const sourceOrder = newId();
    const one: StandingOf = {
      personId: goneId,
      code: 'stayHome',
      fromDay: '2026-01-01',
      untilDay: '2999-01-01',
      sourceOrder,
      clause: '社区通知',
    };
    await site.db.write(HERE_SCOPE, (tx) => publishStandings(tx, { ...HERE, standings: [one] }));
    const { reply } = await director.command('mergePeople', { keptId, goneId }, HERE);
    await site.db.write(HERE_SCOPE, (tx) => withdrawStandings(tx, { ...HERE, sourceOrders: [sourceOrder] }));
    await director.command('unmergePeople', { mergeId: reply.mergeId }, HERE);
    expect(
      await site.db.asOwner((tx) => tx.query(sql`select 1 from standing where source_order = ${sourceOrder}`)),
    ).toEqual([]);
  });

  it('is taken back in the reverse order only', async () => {
    const [keptId, goneId] = await twoRecords();
    const third = await register('沈并');
    const first = await director.command('mergePeople', { keptId, goneId }, HERE);
    site.clock.advance({ minutes: 1 });
    const second = await director.command('mergePeople', { keptId, goneId: third }, HERE);
    expect(await director.command('unmergePeople', { mergeId: first.reply.mergeId }, HERE)).toMatchObject({
      code: 'mergeNotLast',
    });
    await director.command('unmergePeople', { mergeId: second.reply.mergeId }, HERE);
    expect(await director.command('unmergePeople', { mergeId: first.reply.mergeId }, HERE)).toMatchObject({ ok: true });
  });
});

describe('doubles', () => {
  it('are found by shared keys, put side by side, and decided once', async () => {
    const one = await register('欧阳重', { birthDate: '1966-06-06', phones: ['13622223333'] });
    const other = await register('欧阳重', {
      birthDate: '1966-06-06',
      phones: ['13622223333'],
      dwellingId: doors.get('1-1-101'),
    });
    await register('欧阳轻', { birthDate: '1999-09-09', phones: ['13622223333'] });
    const sought = await director.command('findDuplicates', {}, HERE);
    expect(sought).toMatchObject({ ok: true, reply: { found: expect.any(Number) as number } });
    const pairs = (await director.get('/api/duplicates?limit=100')).body.rows as {
      id: string;
      a: { personId: string; phones: string[] };
      b: { personId: string };
    }[];
    const pair = pairs.find(
      ({ a, b }) => [a.personId, b.personId].includes(one) && [a.personId, b.personId].includes(other),
    );
    expect(pair).toMatchObject({
      a: { phones: ['136****3333'] },
      evidence: expect.arrayContaining(['nameSame', 'birthSame', 'phoneSame']) as string[],
    });
    expect(await director.command('decideDuplicate', { pairId: pair?.id }, HERE)).toMatchObject({ ok: true });
    expect(await director.command('decideDuplicate', { pairId: pair?.id }, HERE)).toMatchObject({
      code: 'pairDecided',
    });
    await director.command('findDuplicates', {}, HERE);
    const left = (await director.get('/api/duplicates?limit=100')).body.rows as { id: string }[];
    expect(left.some(({ id }) => id === pair?.id)).toBe(false);
  });
});
