import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors } from '../../../test/support/dwellings.ts';
import { codesOf, operatorsOf, textsOf } from '../../../test/support/pdf-pages.ts';
import type { Answer } from '../../../test/support/app.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { cardNumber } from '../domain/card-number.ts';
import { readPass } from '../domain/pass-code.ts';
import { currentKeys } from './pass-keys.ts';
import { createVerify } from './pass-signing.ts';

let site: TestSite;
let worker: Person;
let guard: Person;
let elsewhere: Person;
let doors: ReadonlyMap<string, string>;
const passes = new Map<string, string>();

const HERE = { communityId: 100 };
const YEAR = { fromDay: '2026-03-10', untilDay: '2026-12-31' };
const PEOPLE = [
  ['石远', '10-1-101'],
  ['白露', '2-1-101'],
  ['张䶮', '3-2-501'],
  ['𠮷小田', '3-2-502'],
] as const;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    worker: { phone: '13900000001', grants: [['gridWorker', 100]] },
    guard: { phone: '13900000003', grants: [['gateGuard', 100]] },
    elsewhere: { phone: '13900000002', grants: [['director', 101]] },
  });
  worker = await site.signIn('13900000001');
  guard = await site.signIn('13900000003');
  elsewhere = await site.signIn('13900000002');
  doors = await createDoors(site.db, { communityId: 100, estate: '柳荫里', doors: PEOPLE.map(([, door]) => door) });
  for (const [name, door] of PEOPLE) {
    const personId = newId();
    await worker.command('registerPerson', { personId, name, dwellingId: doors.get(door) }, HERE);
    const issued = await worker.command(
      'issuePasses',
      { kind: 'resident', ...YEAR, who: { personIds: [personId] } },
      HERE,
    );
    passes.set(name, issued.reply.passIds[0]);
  }
});
afterAll(() => site.close());

const pagesOf = (answer: Answer): readonly string[] => operatorsOf(answer.bytes).filter((text) => text.includes(' Do'));
const cards = (query: string, by = worker): Promise<Answer> => by.get(`/api/passes/cards?community=100${query}`);

async function namesOn(answer: Answer): Promise<readonly string[]> {
  const keys = await site.db.read({ communityIds: [] }, (tx) => currentKeys(tx, { now: site.clock.now() }));
  const codes = (await Promise.all(pagesOf(answer).map(codesOf))).flat();
  const readings = await Promise.all(
    codes.map((text) => readPass({ text, keys, verify: createVerify(), now: site.clock.now() })),
  );
  return readings.map((reading) => ('claims' in reading ? (reading.claims.name ?? '') : reading.status));
}

describe('the cards of a community', () => {
  it('are a PDF whose codes verify, in walking order, each building on its own sheet', async () => {
    const answer = await cards('');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toContain('.pdf');
    expect(await namesOn(answer)).toEqual(['白露', '张䶮', '𠮷小田', '石远']);
    // Three buildings, and the list of what could not be printed.
    expect(answer.bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(4);
  });

  it('say in the margin whose sheet it is, and on the last page what to write by hand', async () => {
    const answer = await cards('');
    const texts = operatorsOf(answer.bytes).flatMap((page) => textsOf(answer.bytes, page));
    expect(texts.some((text) => text.startsWith('柳荫里 2号楼'))).toBe(true);
    expect(texts).toEqual(expect.arrayContaining(['杨柳社区', '张䶮', '□小田', 'U+20BB7', '2026年12月31日']));
  });

  it('have backs when asked', async () => {
    const [fronts, both] = [
      await cards(`&passIds=${passes.get('白露')}`),
      await cards(`&passIds=${passes.get('白露')}&backs=1`),
    ];
    expect([pagesOf(fronts).length, pagesOf(both).length]).toEqual([1, 2]);
  });

  it('can be of named passes or of those not printed yet', async () => {
    const named = [passes.get('石远'), passes.get('白露')].join(',');
    expect(await namesOn(await cards(`&passIds=${named}`))).toEqual(['白露', '石远']);
    await worker.command('markPrinted', { passIds: named.split(',') }, HERE);
    expect(await namesOn(await cards('&unprinted=1'))).toEqual(['张䶮', '𠮷小田']);
    expect(await namesOn(await cards('&kind=resident'))).toHaveLength(4);
    expect((await cards('&kind=vehicle')).body).toMatchObject({ code: 'passNobody' });
  });

  it('of a building are only those who live in it', async () => {
    const [building] = await site.db.asOwner((tx) =>
      tx.query<{ id: string }>(sql`select id from building where community_id = 100 and name in ('3', '3号楼')`),
    );
    expect(await namesOn(await cards(`&buildingId=${building?.id}`))).toEqual(['张䶮', '𠮷小田']);
  });

  it('are offered stack by stack, in walking order, and printed so', async () => {
    const { body } = await worker.get('/api/passes/cards/groups?community=100');
    expect(body.rows.map((row: { group: string }) => row.group)).toEqual([
      '柳荫里 2号楼',
      '柳荫里 3号楼',
      '柳荫里 10号楼',
    ]);
    expect(body.rows[1].passIds.sort()).toEqual([passes.get('张䶮'), passes.get('𠮷小田')].sort());
    expect(await namesOn(await cards(`&group=${encodeURIComponent('柳荫里 3号楼')}`))).toEqual(['张䶮', '𠮷小田']);
    const unprinted = await worker.get('/api/passes/cards/groups?community=100&unprinted=1');
    expect(unprinted.body.rows.map((row: { group: string }) => row.group)).toEqual(['柳荫里 3号楼']);
  });

  it('are found again by the number that is read aloud on the telephone', async () => {
    const passId = passes.get('白露') ?? '';
    const { body } = await worker.get(`/api/passes?community=100&q=${encodeURIComponent(cardNumber(passId))}`);
    expect(body.rows.map((row: { passId: string }) => row.passId)).toEqual([passId]);
  });

  it('are for those who may issue passes there, and leave a trace', async () => {
    expect((await cards('', guard)).body).toMatchObject({ code: 'notPermitted' });
    expect((await cards('', elsewhere)).status).toBe(404);
    const trail = await site.db.asOwner((tx) =>
      tx.query<{ reason: string }>(sql`select reason from audit where name = '/api/passes/cards' order by at`),
    );
    expect(trail.map(({ reason }) => reason)).toContain('passIds=1 backs=1');
  });
});
