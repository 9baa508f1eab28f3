import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCollective, createDoors, idNumberOf } from '../../../test/support/dwellings.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';

let site: TestSite;
let worker: Person;
let both: Person;
let doors: ReadonlyMap<string, string>;
let elsewhere: ReadonlyMap<string, string>;

const HERE = { communityId: 100 };
const THERE = { communityId: 101 };
const doorOf = (door: string) => doors.get(door) ?? '';

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    worker: { phone: '13900000001', grants: [['gridWorker', 100]] },
    both: {
      phone: '13900000002',
      grants: [
        ['director', 100],
        ['director', 101],
      ],
    },
  });
  worker = await site.signIn('13900000001');
  both = await site.signIn('13900000002');
  doors = await createDoors(site.db, {
    communityId: 100,
    estate: '柳荫里',
    doors: ['3-2-501', '3-2-502', '10-1-101', '2-1-101'],
  });
  elsewhere = await createDoors(site.db, { communityId: 101, estate: '白杨新村', doors: ['1-1-101'] });
});
afterAll(() => site.close());

async function register(name: string, more: object = {}): Promise<string> {
  const personId = newId();
  const result = await worker.command('registerPerson', { personId, name, ...more }, HERE);
  expect(result).toEqual({ commandId: result.commandId, ok: true, reply: { personId } });
  return personId;
}

const pageOf = async (personId: string, reader = worker) => (await reader.get(`/api/people/${personId}`)).body;
const search = async (q: string, reader = worker) =>
  (await reader.get(`/api/search?q=${encodeURIComponent(q)}`)).body.people as { personId: string; name: string }[];

describe('registering somebody', () => {
  it('takes birth date and sex from the id number and opens a household behind the door', async () => {
    const personId = await register('顾晓芸', {
      idNumber: idNumberOf('1984-05-06', 22),
      phones: ['138 0000 1111'],
      dwellingId: doorOf('3-2-501'),
      relation: 'head',
    });
    const page = await pageOf(personId);
    expect(page).toMatchObject({
      name: '顾晓芸',
      sex: 'female',
      birthDate: '1984-05-06',
      age: 41,
      residencies: [{ dwelling: '柳荫里 3号楼2单元501', relation: 'head', untilDay: null }],
      members: [{ name: '顾晓芸', relation: 'head' }],
    });
    expect(page.phones).toMatchObject([{ masked: '138****1111', number: '13800001111' }]);
    expect(page.identities[0].number).toBeUndefined();
    expect(JSON.stringify(page)).not.toContain(idNumberOf('1984-05-06', 22));
  });

  it('refuses an id number of somebody else here, and names the community when it is registered elsewhere', async () => {
    const idNumber = idNumberOf('1991-01-02', 11);
    const first = await register('雷大川', { idNumber });
    const again = { personId: newId(), name: '雷大川', idNumber };
    expect(await worker.command('registerPerson', again, HERE)).toMatchObject({
      code: 'idRegisteredHere',
      details: { personId: first, field: 'idNumber' },
    });
    expect(await both.command('registerPerson', { ...again, personId: newId() }, THERE)).toMatchObject({
      code: 'idRegisteredElsewhere',
      details: { community: '杨柳社区' },
    });
  });

  it('refuses a number with a wrong check digit and one that says another birthday', async () => {
    const right = idNumberOf('1991-01-03', 13);
    const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1');
    const input = { personId: newId(), name: '雷小川' };
    expect(await worker.command('registerPerson', { ...input, idNumber: wrong }, HERE)).toMatchObject({
      code: 'idUnusable',
    });
    expect(
      await worker.command('registerPerson', { ...input, idNumber: right, birthDate: '1991-01-04' }, HERE),
    ).toMatchObject({ code: 'idContradictsPerson', details: { field: 'idNumber' } });
  });

  it('finds the person at once by name, pinyin, room and the tail of phone and id', async () => {
    const idNumber = idNumberOf('1950-12-31', 77);
    const personId = await register('单雄信', {
      idNumber,
      phones: ['13777776543'],
      dwellingId: doorOf('10-1-101'),
    });
    for (const typed of [
      '单雄信',
      '雄信',
      'shan',
      'sxx',
      'dxx',
      '6543',
      '776543',
      '10-1-101',
      idNumber.slice(-4),
      idNumber,
    ]) {
      expect((await search(typed)).map((found) => [typed, found.personId])).toContainEqual([typed, personId]);
    }
  });
});

describe('editing', () => {
  it('refuses an edit of an older version and keeps the newer one', async () => {
    const personId = await register('章一鸣');
    const { version } = await pageOf(personId);
    const edit = { personId, name: '章一鸣', employer: '东风印刷厂', version };
    expect(await worker.command('editPerson', edit, HERE)).toMatchObject({ ok: true, reply: { changes: 1 } });
    expect(await worker.command('editPerson', { ...edit, employer: '西风印刷厂' }, HERE)).toMatchObject({
      code: 'changedMeanwhile',
    });
    expect(await pageOf(personId)).toMatchObject({ employer: '东风印刷厂' });
  });

  it('writes before and after into the history, numbers masked', async () => {
    const personId = await register('章二鸣');
    const { version } = await pageOf(personId);
    await worker.command('editPerson', { personId, name: '章双鸣', version }, HERE);
    await worker.command('addPhone', { personId, phone: '13511112222' }, HERE);
    const { rows } = (await worker.get(`/api/people/${personId}/history`)).body;
    expect(rows).toMatchObject([
      { type: 'phoneAdded', by: 'worker', changes: [{ field: 'phone', after: '135****2222' }] },
      { type: 'personEdited', changes: [{ field: 'name', before: '章二鸣', after: '章双鸣' }] },
      { type: 'personRegistered' },
    ]);
    expect((await search('章双鸣')).map((found) => found.personId)).toEqual([personId]);
    expect(await search('章二鸣')).toEqual([]);
  });

  it('drops a phone by its key, so that a masked one can be dropped', async () => {
    const personId = await register('章三鸣', { phones: ['13511113333', '13511114444'] });
    const [first] = (await pageOf(personId)).phones;
    expect(await worker.command('dropPhone', { personId, key: first.key }, HERE)).toMatchObject({ ok: true });
    expect((await pageOf(personId)).phones).toMatchObject([{ number: '13511114444' }]);
    expect(await search('13511113333')).toEqual([]);
  });

  it('lets a number go so that it can be registered again', async () => {
    const idNumber = idNumberOf('1971-07-08', 15);
    const personId = await register('章四鸣', { idNumber });
    const [identity] = (await pageOf(personId)).identities;
    await worker.command('dropIdentity', { personId, key: identity.key }, HERE);
    const other = await register('章五鸣');
    expect(await worker.command('addIdentity', { personId: other, number: idNumber }, HERE)).toMatchObject({
      ok: true,
    });
    expect(await pageOf(other)).toMatchObject({ birthDate: '1971-07-08', sex: 'male' });
  });

  it('ends tags, and refuses the ones that follow from age', async () => {
    const personId = await register('章老太', { birthDate: '1930-02-02' });
    expect(await worker.command('addTag', { personId, kind: 'aged' }, HERE)).toMatchObject({
      code: 'tagFollowsFromAge',
    });
    await worker.command('addTag', { personId, kind: 'livingAlone', note: '儿子在外地', fromDay: '2026-02-01' }, HERE);
    expect(await pageOf(personId)).toMatchObject({ tagKinds: ['livingAlone', 'aged'] });
    const [tag] = (await pageOf(personId)).tags;
    await worker.command('endTag', { personId, tagId: tag.id }, HERE);
    expect(await pageOf(personId)).toMatchObject({
      tagKinds: ['aged'],
      tags: [{ kind: 'livingAlone', untilDay: '2026-03-09' }],
    });
  });

  it('keeps plates', async () => {
    const personId = await register('车有才');
    expect(await worker.command('addVehicle', { personId, plate: '京a·12345' }, HERE)).toMatchObject({ ok: true });
    expect((await search('京A12345')).map((found) => found.personId)).toEqual([personId]);
    await worker.command('dropVehicle', { personId, plate: '京A12345' }, HERE);
    expect(await search('京A12345')).toEqual([]);
  });
});

describe('moving house', () => {
  it('ends the old residency and begins a new one, and the room finds the person anew', async () => {
    const personId = await register('穆迁', { dwellingId: doorOf('3-2-502'), fromDay: '2020-01-01' });
    const moved = await worker.command(
      'movePerson',
      { personId, dwellingId: doorOf('2-1-101'), day: '2026-03-01' },
      HERE,
    );
    expect(moved).toMatchObject({ ok: true });
    expect((await pageOf(personId)).residencies).toMatchObject([
      { dwelling: '柳荫里 3号楼2单元502', untilDay: '2026-03-01', untilReason: 'moved' },
      { dwelling: '柳荫里 2号楼1单元101', fromDay: '2026-03-01', untilDay: null, relation: 'head' },
    ]);
    expect((await search('2-1-101')).map(({ name }) => name)).toEqual(['穆迁']);
    expect(await search('3-2-502')).toEqual([]);
  });

  it('moves a household together and keeps relations', async () => {
    const head = await register('贺一', { dwellingId: doorOf('3-2-502'), relation: 'head' });
    const { householdId } = (await pageOf(head)).residencies[0];
    const wife = await register('贺二', { dwellingId: doorOf('3-2-502'), householdId, relation: 'spouse' });
    await worker.command('moveHousehold', { householdId, dwellingId: doorOf('10-1-101'), day: '2026-03-05' }, HERE);
    const members = (await pageOf(wife)).members as { name: string; relation: string }[];
    expect(members.map(({ name, relation }) => [name, relation])).toEqual([
      ['贺一', 'head'],
      ['贺二', 'spouse'],
    ]);
  });

  it('opens the record in another community under the same id, with numbers, and needs the permission in both', async () => {
    const idNumber = idNumberOf('1980-10-10', 33);
    const personId = await register('迁远', { idNumber, phones: ['13612340000'], dwellingId: doorOf('3-2-502') });
    const input = { personId, dwellingId: elsewhere.get('1-1-101'), toCommunityId: 101, day: '2026-03-02' };
    expect(await worker.command('movePerson', input, HERE)).toMatchObject({ code: 'notPermitted' });
    expect(await both.command('movePerson', input, HERE)).toMatchObject({ ok: true });
    const there = (await both.get(`/api/people/${personId}?community=101`)).body;
    expect(there).toMatchObject({
      communityId: 101,
      residencies: [{ dwelling: '白杨新村 1号楼1单元101', untilDay: null }],
      phones: [{ number: '13612340000' }],
      identities: [{ kind: 'residentId' }],
    });
    const here = await pageOf(personId);
    expect(here).toMatchObject({ communityId: 100, identities: [], phones: [] });
    expect(here.residencies[0]).toMatchObject({ untilReason: 'moved', untilDay: '2026-03-02' });
    // Each side says where the other record stands, and no more of it.
    expect(here.elsewhere).toEqual([{ communityId: 101, community: '白杨社区', lives: true, holds: false }]);
    expect(there.elsewhere).toEqual([{ communityId: 100, community: '杨柳社区', lives: false, holds: false }]);
    expect(await both.command('registerPerson', { personId: newId(), name: '迁远', idNumber }, HERE)).toMatchObject({
      code: 'idRegisteredElsewhere',
      details: { community: '白杨社区' },
    });
    const { rows } = (await both.get(`/api/people/${personId}/history?community=101`)).body;
    expect(rows).toMatchObject([
      { type: 'personArrived', changes: [{ field: 'community', before: '杨柳社区' }, {}, {}] },
    ]);
  });

  it('refuses a door of another community', async () => {
    const personId = await register('窦门');
    const input = { personId, dwellingId: elsewhere.get('1-1-101'), day: '2026-03-02' };
    expect(await worker.command('movePerson', input, HERE)).toMatchObject({ code: 'notFound' });
  });
});

describe('households', () => {
  it('split and join behind the same door', async () => {
    const head = await register('分一', { dwellingId: doorOf('2-1-101'), relation: 'head' });
    const { householdId } = (await pageOf(head)).residencies[0];
    const son = await register('分二', { dwellingId: doorOf('2-1-101'), householdId, relation: 'son' });
    const split = { householdId, personIds: [son], headId: son };
    expect(await worker.command('splitHousehold', { ...split, personIds: [son, head] }, HERE)).toMatchObject({
      code: 'householdMembersLeft',
    });
    expect(await worker.command('splitHousehold', split, HERE)).toMatchObject({ ok: true });
    const now = (await pageOf(son)).residencies.find(({ untilDay }: { untilDay: string | null }) => untilDay === null);
    expect(now).toMatchObject({ relation: 'head', dwelling: '柳荫里 2号楼1单元101' });
    expect(now.householdId).not.toBe(householdId);
    const join = { intoHouseholdId: householdId, fromHouseholdId: now.householdId };
    expect(await worker.command('joinHouseholds', join, HERE)).toMatchObject({ ok: true });
    expect(await worker.command('setRelation', { personId: son, relation: 'son' }, HERE)).toMatchObject({ ok: true });
    const { body } = await worker.get(`/api/households/${householdId}`);
    expect(body.members.filter((one: { untilDay: string | null }) => one.untilDay === null)).toMatchObject([
      { name: '分一', relation: 'head' },
      { name: '分二', relation: 'son' },
    ]);
  });
});

describe('death, leaving and coming back', () => {
  it('ends what held, and takes it back when it was recorded in error', async () => {
    const personId = await register('寿长', { birthDate: '1930-01-01', dwellingId: doorOf('3-2-501') });
    await worker.command('addTag', { personId, kind: 'bedridden' }, HERE);
    await worker.command('recordDeath', { personId, day: '2026-03-10' }, HERE);
    expect(await pageOf(personId)).toMatchObject({
      diedOn: '2026-03-10',
      residencies: [{ untilReason: 'died' }],
      tags: [{ untilDay: '2026-03-10' }],
    });
    expect(
      await worker.command('movePerson', { personId, dwellingId: doorOf('2-1-101'), day: '2026-03-10' }, HERE),
    ).toMatchObject({
      code: 'personDead',
    });
    expect(await worker.command('reopenPerson', { personId, reason: '登记错人' }, HERE)).toMatchObject({ ok: true });
    expect(await pageOf(personId)).toMatchObject({
      diedOn: null,
      residencies: [{ untilDay: null, untilReason: null }],
    });
  });

  it('records who came to a hotel and who left', async () => {
    const hotel = await createCollective(site.db, { communityId: 100, name: '如归旅馆', kind: 'hotel' });
    const personId = await register('客来');
    expect(
      await worker.command('checkIn', { personId, dwellingId: doorOf('3-2-501'), day: '2026-03-10' }, HERE),
    ).toMatchObject({ code: 'dwellingNotCollective' });
    await worker.command('checkIn', { personId, dwellingId: hotel, day: '2026-03-10' }, HERE);
    const [stay] = (await pageOf(personId)).residencies;
    expect(stay).toMatchObject({ kind: 'stay', dwelling: '柳荫里 如归旅馆', untilDay: null });
    await worker.command('checkOut', { personId, residencyId: stay.id, day: '2026-03-10' }, HERE);
    expect((await pageOf(personId)).residencies).toMatchObject([{ untilDay: '2026-03-10', untilReason: 'left' }]);
  });
});
