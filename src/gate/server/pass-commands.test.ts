import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { createDoors } from '../../../test/support/dwellings.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { instantOf } from '../../base/domain/day.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { readPass } from '../domain/pass-code.ts';
import { isRevoked, readRevocations } from '../domain/revocation-list.ts';
import { currentKeys } from './pass-keys.ts';
import { signedRevocations } from './pass-revocations.ts';
import { createVerify, hashOfPass } from './pass-signing.ts';
import { passTexts, type PassText } from './pass-texts.ts';

let site: TestSite;
let worker: Person;
let elsewhere: Person;
let guard: Person;
let administrator: Person;
let doors: ReadonlyMap<string, string>;

const HERE = { communityId: 100 };
const THERE = { communityId: 101 };
const YEAR = { fromDay: '2026-03-10', untilDay: '2026-12-31' };
const verify = createVerify();

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    worker: { phone: '13900000001', grants: [['gridWorker', 100]] },
    elsewhere: { phone: '13900000002', grants: [['director', 101]] },
    guard: { phone: '13900000003', grants: [['gateGuard', 100]] },
    administrator: { phone: '13900000004', grants: [['administrator', 1]] },
    below: { phone: '13900000005', grants: [['administrator', 2]] },
  });
  worker = await site.signIn('13900000001');
  elsewhere = await site.signIn('13900000002');
  guard = await site.signIn('13900000003');
  administrator = await site.signIn('13900000004');
  doors = await createDoors(site.db, {
    communityId: 100,
    estate: '柳荫里',
    doors: ['10-1-101', '2-1-101', '3-2-501', '3-2-502', '4-1-101'],
  });
});
afterAll(() => site.close());

async function register(name: string, door: string | undefined, more: object = {}): Promise<string> {
  const personId = newId();
  const dwellingId = door === undefined ? undefined : doors.get(door);
  const result = await worker.command('registerPerson', { personId, name, dwellingId, ...more }, HERE);
  expect(result).toMatchObject({ ok: true });
  return personId;
}

const issue = (input: object, by = worker, where = HERE) =>
  by.command('issuePasses', { kind: 'resident', ...YEAR, ...input }, where);

async function textsOf(question: Partial<Parameters<typeof passTexts>[1]>): Promise<PassText[]> {
  const found: PassText[] = [];
  await site.db.write({ communityIds: [100] }, async (tx) => {
    const all = { communityId: 100, vault: site.vault, now: site.clock.now(), ...question };
    for await (const card of passTexts(tx, all)) found.push(card);
  });
  return found;
}

const keys = () => site.db.read({ communityIds: [] }, (tx) => currentKeys(tx, { now: site.clock.now() }));
const read = async (text: string) => readPass({ text, keys: await keys(), verify, now: site.clock.now() });
const revocations = async () => {
  const text = await site.db.read({ communityIds: [100] }, (tx) =>
    signedRevocations(tx, { communityId: 100, now: site.clock.now(), vault: site.vault }),
  );
  return readRevocations({ text, keys: await keys(), verify });
};

describe('issuing passes', () => {
  it('gives everybody one, accounts for everybody, and gives nobody a second', async () => {
    const [ma, shen] = [await register('马小川', '3-2-501'), await register('沈秋白', undefined)];
    const unknown = newId();
    const first = await issue({ who: { personIds: [ma, shen, unknown] } });
    expect(first).toMatchObject({ ok: true, reply: { issued: 1, already: 0, without: 2 } });
    expect(await issue({ who: { personIds: [ma, shen] } })).toMatchObject({
      reply: { issued: 0, already: 1, without: 1, passIds: [] },
    });
    const [passId] = first.reply.passIds;
    const [card] = await textsOf({ passIds: [passId] });
    expect(card).toMatchObject({
      name: '马小川',
      place: '柳荫里 3号楼2单元501',
      kind: 'resident',
      lastDay: '2026-12-31',
    });
    expect(await read(card?.text ?? '')).toEqual({
      status: 'valid',
      claims: {
        passId,
        communityId: 100,
        kind: 'resident',
        personId: ma,
        name: '马小川',
        place: '柳荫里 3号楼2单元501',
        issuedAt: '2026-03-10T02:00:00.000Z',
        fromAt: '2026-03-10T02:00:00.000Z',
        untilAt: '2026-12-31T16:00:00.000Z',
      },
    });
    expect(card?.text).not.toContain('1380');
  });

  it('renews before the end: the next pass may begin on the day after the last one', async () => {
    const personId = await register('贺知春', '4-1-101');
    await issue({ who: { personIds: [personId] }, untilDay: '2026-03-20' });
    const next = { who: { personIds: [personId] }, fromDay: '2026-03-21', untilDay: '2026-04-20' };
    expect(await issue({ ...next, fromDay: '2026-03-20' })).toMatchObject({ reply: { issued: 0, already: 1 } });
    expect(await issue(next)).toMatchObject({ reply: { issued: 1, already: 0 } });
  });

  it('gives one errand card per household, in the name of its head', async () => {
    const head = await register('罗守拙', '3-2-502');
    const { householdId } = (await worker.get(`/api/people/${head}`)).body.residencies[0];
    await register('罗小满', '3-2-502', { householdId });
    const result = await issue({ kind: 'errand', who: { householdIds: [householdId], personIds: [head] } });
    expect(result).toMatchObject({ reply: { issued: 1, already: 0, without: 0 } });
    const [card] = await textsOf({ passIds: result.reply.passIds });
    expect(card).toMatchObject({ kind: 'errand', name: '罗守拙' });
    const { claims } = (await read(card?.text ?? '')) as { claims: object };
    expect(claims).toMatchObject({ householdId, name: '罗守拙' });
    expect(claims).not.toHaveProperty('personId');
  });

  it.each([
    ['passEndsBeforeStart', { fromDay: '2026-04-02', untilDay: '2026-04-01' }],
    ['passEndsInPast', { fromDay: '2026-03-01', untilDay: '2026-03-09' }],
    ['passTooLong', { untilDay: '2027-03-12' }],
  ])('refuses %s', async (code, days) => {
    expect(await issue({ who: { everybody: true }, ...days })).toMatchObject({ ok: false, code });
  });

  it('is for those who may, in their own community', async () => {
    expect(await issue({ who: { everybody: true } }, guard)).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await issue({ who: { everybody: true } }, elsewhere)).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await issue({ who: {} })).toMatchObject({ ok: false, code: 'invalidInput' });
  });

  it('gives nobody two when two workers issue at the same time', async () => {
    const personId = await register('童听雨', '2-1-101');
    const results = await Promise.all(Array.from({ length: 5 }, () => issue({ who: { personIds: [personId] } })));
    expect(results.map(({ reply }) => Number(reply.issued)).filter((issued) => issued > 0)).toEqual([1]);
  });
});

describe('a vehicle and a visit', () => {
  it('gives a vehicle one pass by its plate, however it is written', async () => {
    const send = (plate: string) => worker.command('issueVehiclePass', { plate, ...YEAR }, HERE);
    const { reply } = await send('京 a·12345');
    const [card] = await textsOf({ passIds: [reply.passId] });
    expect(card).toMatchObject({ kind: 'vehicle', plate: '京A12345', name: '', place: '' });
    expect(await read(card?.text ?? '')).toMatchObject({ status: 'valid', claims: { plate: '京A12345' } });
    expect(await send('京A12345')).toMatchObject({ ok: false, code: 'passHeldAlready' });
    expect(await send('那辆白车')).toMatchObject({ ok: false, code: 'passPlateUnreadable' });
  });

  it('gives a visit a pass until its end, the same one when asked again', async () => {
    const visitId = newId();
    const visit = {
      ...{ visitId, kind: 'visitor', name: '顾远山', passengers: 0, hostAnswer: 'agreed', answeredBy: 'call' },
      ...{ hostDwellingId: doors.get('3-2-501'), isRegular: false, registeredAt: site.clock.now() },
      ...{ fromAt: site.clock.now(), untilAt: '2026-03-10T06:00:00.000Z' },
    };
    expect(await guard.command('registerVisit', visit, HERE)).toMatchObject({ ok: true });
    const { reply } = await guard.command('issueVisitPass', { visitId }, HERE);
    expect((await guard.command('issueVisitPass', { visitId }, HERE)).reply).toEqual(reply);
    const [card] = await textsOf({ passIds: [reply.passId] });
    expect(card).toMatchObject({ kind: 'temporary', name: '顾远山', place: '柳荫里 3号楼2单元501' });
    expect(await read(card?.text ?? '')).toMatchObject({
      status: 'valid',
      claims: { visitId, untilAt: '2026-03-10T06:00:00.000Z' },
    });
    expect(await guard.command('issueVisitPass', { visitId: newId() }, HERE)).toMatchObject({ code: 'notFound' });
  });
});

describe('a lost card', () => {
  it('is replaced: the old one is on the signed list, the new one is good until the same day', async () => {
    const personId = await register('祝青禾', '10-1-101');
    const { reply } = await issue({ who: { personIds: [personId] } });
    const [passId] = reply.passIds;
    const before = await revocations();
    site.clock.advance({ hours: 1 });
    const replaced = await worker.command('replacePass', { passId, reason: 'lost' }, HERE);
    expect(replaced).toMatchObject({ ok: true });
    const after = await revocations();
    if (before.status !== 'valid' || after.status !== 'valid') throw new Error('the lists do not verify');
    expect(after.list).toMatchObject({ communityId: 100, version: before.list.version + 1 });
    expect(isRevoked(before.list, hashOfPass(passId))).toBe(false);
    expect(isRevoked(after.list, hashOfPass(passId))).toBe(true);
    expect(isRevoked(after.list, hashOfPass(replaced.reply.passId))).toBe(false);
    const cards = await textsOf({ passIds: [passId, replaced.reply.passId] });
    expect(cards.map((card) => [card.passId, card.untilAt])).toEqual([
      [replaced.reply.passId, '2026-12-31T16:00:00.000Z'],
    ]);
    expect((await worker.get(`/api/passes/${passId}`)).body).toMatchObject({
      state: 'revoked',
      revokeReason: 'lost',
      replacedBy: replaced.reply.passId,
    });
    expect(await worker.command('replacePass', { passId, reason: 'lost' }, HERE)).toMatchObject({
      code: 'passRevokedAlready',
    });
  });

  it('is revoked only by its own community', async () => {
    const personId = await register('祝青苗', '10-1-101');
    const { reply } = await issue({ who: { personIds: [personId] } });
    const revoke = { passId: reply.passIds[0], reason: 'misused' };
    expect(await elsewhere.command('revokePass', revoke, THERE)).toMatchObject({ ok: false, code: 'notFound' });
    expect(await elsewhere.command('revokePass', revoke, HERE)).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await worker.command('revokePass', revoke, HERE)).toMatchObject({ ok: true });
  });
});

describe('the list of passes', () => {
  it('is found by what a worker types, kind, state, building and printing', async () => {
    const personId = await register('闻人雪', '3-2-501');
    const { reply } = await issue({ who: { personIds: [personId] } });
    const names = async (query: string) =>
      (await worker.get(`/api/passes?${query}`)).body.rows.map(({ name }: { name: string }) => name);
    expect(await names(`q=${encodeURIComponent('闻人')}`)).toEqual(['闻人雪']);
    expect(await names('kind=errand')).toEqual(['罗守拙']);
    expect(await names(`person=${personId}&printed=yes`)).toEqual([]);
    expect(await worker.command('markPrinted', { passIds: reply.passIds }, HERE)).toMatchObject({
      reply: { printed: 1 },
    });
    expect(await names(`person=${personId}&printed=yes`)).toEqual(['闻人雪']);
    expect((await worker.get(`/api/people/${personId}/passes`)).body.rows).toMatchObject([
      { passId: reply.passIds[0], state: 'valid', place: '柳荫里 3号楼2单元501' },
    ]);
    expect((await elsewhere.get('/api/passes')).body.rows).toEqual([]);
    expect((await elsewhere.get(`/api/passes/${reply.passIds[0]}/text`)).status).toBe(404);
  });

  it('goes on from page to page without losing or repeating a line', async () => {
    const all = (await worker.get('/api/passes?limit=200')).body.rows;
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { rows, next } = (await worker.get(`/api/passes?limit=2&after=${after}`)).body;
      seen.push(...rows.map(({ passId }: { passId: string }) => passId));
      if (next === null) break;
      after = next;
    }
    expect(seen).toEqual(all.map(({ passId }: { passId: string }) => passId));
    expect((await worker.get('/api/passes/count')).body).toEqual({ count: all.length });
  });

  it('leaves a trace of whoever opens the text of a pass', async () => {
    const [row] = (await worker.get('/api/passes?state=valid&limit=1')).body.rows;
    const { text } = (await worker.get(`/api/passes/${row.passId}/text`)).body;
    expect(await read(text)).toMatchObject({ status: 'valid', claims: { passId: row.passId } });
    const traces = await site.db.asOwner((tx) =>
      tx.query(
        sql`select subject_kind, subject_id from audit where kind = 'look' and name = '/api/passes/:passId/text'`,
      ),
    );
    expect(traces).toEqual([{ subject_kind: 'pass', subject_id: row.passId }]);
  });
});

describe('keys', () => {
  it('are changed at the top of the site only', async () => {
    const below = await site.signIn('13900000005');
    expect(await below.command('rotatePassKeys', {}, { areaId: 2 })).toMatchObject({ code: 'passKeysOfSite' });
    expect(await administrator.command('rotatePassKeys', {}, { areaId: 2 })).toMatchObject({ code: 'passKeysOfSite' });
    expect(await worker.command('rotatePassKeys', {}, { areaId: 1 })).toMatchObject({ code: 'notPermitted' });
  });

  it('overlap: cards of the old key verify until the last of them ends', async () => {
    const [old] = await textsOf({});
    expect(await administrator.command('rotatePassKeys', {}, { areaId: 1 })).toMatchObject({ ok: true });
    expect(await read(old?.text ?? '')).toMatchObject({ status: 'valid' });
    const [made] = await textsOf({});
    expect(made?.passId).toBe(old?.passId);
    expect(await read(made?.text ?? '')).toMatchObject({ status: 'valid' });
    expect((await keys()).size).toBe(2);
    const later = await site.db.read({ communityIds: [] }, (tx) =>
      currentKeys(tx, { now: instantOf(new Date('2026-12-31T16:00:00Z')) }),
    );
    expect(later.size).toBe(1);
  });

  it('stop at once when one was stolen; the list is signed by the new one', async () => {
    const [old] = await textsOf({});
    await administrator.command('rotatePassKeys', { reason: 'stolen' }, { areaId: 1 });
    expect(await read(old?.text ?? '')).toEqual({ status: 'unknownKey' });
    const [made] = await textsOf({});
    expect(await read(made?.text ?? '')).toMatchObject({ status: 'valid' });
    expect(await revocations()).toMatchObject({ status: 'valid' });
    expect((await administrator.get('/api/pass-keys')).body.rows).toHaveLength(3);
  });

  it('trusts the foreign keys that it is told, and no others', async () => {
    const entry = { kid: Buffer.alloc(8, 1).toString('base64'), publicKey: Buffer.alloc(65, 4).toString('base64') };
    const set = (keyList: object[]) => administrator.command('setTrustList', { keys: keyList }, { areaId: 1 });
    expect(await set([entry])).toMatchObject({ ok: true });
    expect((await administrator.get('/api/pass-keys')).body.trusted).toBe(1);
    expect(await set([])).toMatchObject({ ok: true });
    expect((await administrator.get('/api/pass-keys')).body.trusted).toBe(0);
  });
});

describe('the pass of somebody who is gone', () => {
  const statesOf = async (personId: string): Promise<readonly string[]> =>
    (await worker.get(`/api/people/${personId}/passes`)).body.rows.map(({ state }: { state: string }) => state);

  it.each(['recordLeaving', 'recordDeath'])('ends with %s, in the same transaction', async (command) => {
    const personId = await register('萧去', '4-1-101');
    expect(await issue({ who: { personIds: [personId] } })).toMatchObject({ reply: { issued: 1 } });
    const input = { personId, day: site.clock.today() };
    expect(await worker.command(command, input, HERE)).toMatchObject({ ok: true });
    expect(await statesOf(personId)).toEqual(['revoked']);
  });

  it('stays good when only the number of the door changes', async () => {
    const personId = await register('萧留', '4-1-101');
    await issue({ who: { personIds: [personId] } });
    const move = { personId, dwellingId: doors.get('3-2-502'), day: site.clock.today() };
    expect(await worker.command('movePerson', move, HERE)).toMatchObject({ ok: true });
    expect(await statesOf(personId)).toEqual(['valid']);
  });
});

describe('a whole community', () => {
  it('gets its passes in one command, building by building in walking order', async () => {
    const { names } = await fillCommunity(site, { communityId: 101, index: 0, households: 60 });
    const start = performance.now();
    const { reply } = await issue({ who: { everybody: true } }, elsewhere, THERE);
    expect(Number(reply.issued) + Number(reply.without)).toBe(names.length);
    expect(reply.issued).toBeGreaterThan(100);
    expect(performance.now() - start).toBeLessThan(10_000);
    const cards = await textsOf({ communityId: 101, passIds: undefined });
    expect(cards).toEqual([]);
    const places: string[] = [];
    await site.db.write({ communityIds: [101] }, async (tx) => {
      const question = { communityId: 101, vault: site.vault, now: site.clock.now() };
      for await (const card of passTexts(tx, question)) places.push(card.building);
    });
    expect(places).toHaveLength(reply.issued);
    // Each building is one run of cards.
    const runs = places.filter((place, at) => place !== places[at - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });
});
