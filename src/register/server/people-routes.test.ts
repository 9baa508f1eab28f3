import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors, idNumberOf } from '../../../test/support/dwellings.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { ListedPerson } from '../domain/linkage/listed-person.ts';
import { findByEndWords } from './list-key-queries.ts';
import { matchListed } from './match-lists.ts';

let site: TestSite;
let doors: ReadonlyMap<string, string>;
let personId: string;
let householdId: string;
const who: Record<string, Person> = {};
const HERE = { communityId: 100 };
const ID = idNumberOf('1985-05-05', 123);
const PHONE = '13812345678';

beforeAll(async () => {
  site = await openTestSite();
  const roles = ['director', 'gridWorker', 'gateGuard', 'policeLiaison', 'subdistrictOfficer'] as const;
  await site.seed({
    ...Object.fromEntries(
      roles.map(
        (role, index) =>
          [role, { phone: `1390000000${index}`, grants: [[role, role === 'subdistrictOfficer' ? 10 : 100]] }] as const,
      ),
    ),
    stranger: { phone: '13900000009', grants: [['director', 101]] },
  });
  for (const [index, role] of roles.entries()) who[role] = await site.signIn(`1390000000${index}`);
  who['stranger'] = await site.signIn('13900000009');
  doors = await createDoors(site.db, {
    communityId: 100,
    estate: '柳荫里',
    doors: ['2-1-101', '10-1-101', '3-2-501', '3-2-502'],
  });
  personId = await register('庄周', {
    idNumber: ID,
    phones: [PHONE],
    dwellingId: doors.get('3-2-501'),
    relation: 'head',
  });
  householdId = (await ask('director', `/api/people/${personId}`)).body.residencies[0].householdId as string;
});
afterAll(() => site.close());

const ask = (role: string, path: string) => {
  const person = who[role];
  if (!person) throw new Error(role);
  return person.get(path);
};
const tell = (role: string, name: string, input: unknown) => who[role]?.command(name, input, HERE);

async function register(name: string, more: object = {}): Promise<string> {
  const id = newId();
  expect(await tell('director', 'registerPerson', { personId: id, name, ...more })).toMatchObject({ ok: true });
  return id;
}

const raw = (path: string, role = 'director') =>
  site.app.inject({ method: 'GET', url: path, cookies: { menshen_session: who[role]?.cookie ?? '' } });

describe('numbers', () => {
  it('are masked in every route for whoever has no right to them', async () => {
    const paths = [
      '/api/people',
      '/api/people?sort=place',
      `/api/people/${personId}`,
      `/api/people/${personId}/history`,
      `/api/households/${householdId}`,
      '/api/duplicates',
      '/api/search?q=5678',
      '/api/search?q=' + ID,
    ];
    for (const path of paths) {
      const reply = await raw(path, 'policeLiaison');
      expect([path, reply.statusCode, reply.body.includes(ID), reply.body.includes(PHONE)]).toEqual([
        path,
        200,
        false,
        false,
      ]);
    }
  });

  it('of phones are open to whoever calls homes all day', async () => {
    expect((await ask('gridWorker', `/api/people/${personId}`)).body.phones).toMatchObject([{ number: PHONE }]);
    expect((await ask('policeLiaison', `/api/people/${personId}`)).body.phones).toEqual([
      { key: expect.any(String) as string, masked: '138****5678' },
    ]);
  });

  it('open for a reason, for three hours, to the one who gave it', async () => {
    const opened = await tell('policeLiaison', 'disclosePersonValue', {
      personId,
      field: 'idNumber',
      reason: '核实身份信息',
    });
    expect(opened).toMatchObject({ ok: true });
    expect((await ask('policeLiaison', `/api/people/${personId}`)).body.identities).toMatchObject([{ number: ID }]);
    expect((await ask('director', `/api/people/${personId}`)).body.identities[0].number).toBeUndefined();
    site.clock.advance({ hours: 4 });
    who['policeLiaison'] = await site.signIn('13900000003');
    who['director'] = await site.signIn('13900000000');
    expect((await ask('policeLiaison', `/api/people/${personId}`)).body.identities[0].number).toBeUndefined();
  });
});

describe('scope', () => {
  it('answers 404 to whoever asks for somebody of another community by id', async () => {
    for (const path of [`/api/people/${personId}`, `/api/people/${personId}/history`, `/api/households/${householdId}`])
      expect([path, (await ask('stranger', path)).status]).toEqual([path, 404]);
    expect((await ask('stranger', '/api/people')).body.rows).toEqual([]);
    expect((await ask('stranger', '/api/search?q=庄周')).body.people).toEqual([]);
    expect((await ask('stranger', `/api/people?community=100`)).body.rows).toEqual([]);
  });

  it('shows a guard name and dwelling only', async () => {
    const { body } = await ask('gateGuard', '/api/search?q=zz');
    expect(body.people).toMatchObject([{ name: '庄周', dwelling: '柳荫里 3号楼2单元501', phoneMasked: null }]);
    expect(body.places).toEqual([]);
    expect((await ask('gateGuard', `/api/people/${personId}`)).status).toBe(403);
    expect((await ask('director', '/api/search?q=zz')).body.people).toMatchObject([{ phoneMasked: '138****5678' }]);
  });

  it('finds whom a masked list means in a whole city as in one community, and nobody beyond the scope', async () => {
    const masked: ListedPerson = {
      ...{ name: '庄*', idTyped: `${ID.slice(0, 6)}********${ID.slice(14)}` },
      ...{ phones: [], phoneMasks: [`${PHONE.slice(0, 3)}****${PHONE.slice(7)}`] },
    };
    const strangers = Array.from({ length: 200 }, (_, at): ListedPerson => ({
      ...{ name: '刘*', idTyped: `510104********${1000 + at}`, phones: [], phoneMasks: [`166****${1000 + at}`] },
    }));
    const city = Array.from({ length: 8 }, (_, at) => 900 + at);
    const match = (communityIds: readonly number[], people: readonly ListedPerson[]) =>
      site.db.read({ communityIds }, async (tx) => {
        const [first] = await matchListed(tx, { communityIds, people, year: 2022, vault: site.vault });
        return [first?.verdict, first?.candidates.map(({ person }) => person.personId)];
      });
    expect(await match([100], [masked])).toEqual(['certain', [personId]]);
    expect(await match([100, ...city], [masked, ...strangers])).toEqual(['certain', [personId]]);
    expect(await match([101, ...city], [masked, ...strangers])).toEqual(['none', []]);
    const keys = [`庄${ID.slice(-4)}`];
    const found = (communityIds: readonly number[]) =>
      site.db.read({ communityIds }, (tx) => findByEndWords(tx, { communityIds, keys }));
    expect(await found([100])).toEqual([{ key: keys[0], communityId: 100, personId }]);
    expect(await found([101])).toEqual([]);
  });

  it('leaves a trace of every look', async () => {
    const before = await looks();
    await ask('director', `/api/people/${personId}`);
    expect(await looks()).toBe(before + 1);
  });
});

async function looks(): Promise<number> {
  const rows = await site.db.asOwner((tx) =>
    tx.query(sql`select 1 from audit where kind = 'look' and subject_id = ${personId} and name = '/api/people/:id'`),
  );
  return rows.length;
}

describe('lists', () => {
  it('go by pinyin, and by house number as people count, page by page without a gap', async () => {
    await register('安一', { dwellingId: doors.get('10-1-101') });
    await register('包二', { dwellingId: doors.get('2-1-101') });
    await register('张无忌');
    const names = async (query: string) => {
      const found: string[] = [];
      let after = '';
      do {
        const { body } = await ask('director', `/api/people?limit=1&${query}${after ? `&after=${after}` : ''}`);
        found.push(...(body.rows as { name: string }[]).map(({ name }) => name));
        after = (body.next as string | null) ?? '';
      } while (after);
      return found;
    };
    expect(await names('')).toEqual(['安一', '包二', '张无忌', '庄周']);
    expect(await names('sort=place')).toEqual(['包二', '庄周', '安一']);
  });

  it('filter and count alike', async () => {
    await tell('director', 'addTag', { personId, kind: 'livingAlone' });
    const building = (
      await site.db.asOwner((tx) => tx.query<{ id: string }>(sql`select id from building where name = '3'`))
    )[0]?.id;
    for (const [query, expected] of [
      ['tag=livingAlone', 1],
      [`building=${building ?? ''}`, 1],
      ['hasNoId=1', 3],
      ['hasNoPhone=1', 3],
      ['ageFrom=40&ageTo=40&sex=male', 1],
      ['ageFrom=41', 0],
      ['state=left', 0],
      ['q=庄', 1],
      ['q=zhuang&tag=livingAlone', 1],
    ] as const) {
      expect([query, (await ask('director', `/api/people/count?${query}`)).body.count]).toEqual([query, expected]);
      expect([query, (await ask('director', `/api/people?${query}`)).body.rows.length]).toEqual([query, expected]);
    }
  });

  it('find doors and buildings, empty ones too', async () => {
    expect((await ask('director', '/api/search?q=3-2-502')).body.places).toMatchObject([
      { kind: 'dwelling', name: '柳荫里 3号楼2单元502', id: doors.get('3-2-502') },
    ]);
    expect((await ask('director', '/api/search?q=3号楼')).body.places).toMatchObject([{ kind: 'building' }]);
    expect((await ask('director', '/api/search?q=柳荫')).body.places).toMatchObject([
      { kind: 'estate', name: '柳荫里' },
    ]);
  });
});

describe('export', () => {
  it('masks id numbers unless a reason is given, and says in the trail what went out', async () => {
    const masked = await raw('/api/people/export?community=100&format=jsonl');
    expect(masked.statusCode).toBe(200);
    expect(masked.body).toContain('"name":"庄周"');
    expect(masked.body).not.toContain(ID);
    expect((await raw('/api/people/export?community=100&format=jsonl&withIds=1')).statusCode).toBe(422);
    const open = await raw(
      `/api/people/export?community=100&format=jsonl&withIds=1&tag=livingAlone&reason=${encodeURIComponent('街道核查')}`,
    );
    expect(
      open.body
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      {
        name: '庄周',
        idNumber: ID,
        idType: '居民身份证',
        sex: '男',
        birthDate: '1985-05-05',
        phones: [PHONE],
        estate: '柳荫里',
        building: '3',
        unit: '2',
        room: '501',
        householdKey: householdId,
        relation: '户主',
        tags: ['独居'],
      },
    ]);
    const [trace] = await site.db.asOwner((tx) =>
      tx.query<{ reason: string }>(
        sql`select reason from audit where subject_kind = 'export' order by id desc limit 1`,
      ),
    );
    expect(trace?.reason).toContain('街道核查');
    expect((await raw('/api/people/export?community=100', 'gridWorker')).statusCode).toBe(403);
  });

  it('writes a workbook', async () => {
    const reply = await raw('/api/people/export?community=100&format=xlsx');
    expect(reply.headers['content-type']).toContain('spreadsheetml');
    expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});
