import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';
import { makeLinks } from '../../messaging/server/api.ts';
import { listHouseholds, type ListedHousehold } from '../../register/server/api.ts';

const COMMUNITY = 100;
const gateId = newId<'gate'>();
let site: TestSite;
let guard: Person;
let host: ListedHousehold;
let neighbour: ListedHousehold;

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 10 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    门卫: { phone: '13900000005', grants: [['gateGuard', COMMUNITY]] },
  });
  const director = await site.signIn('13900000001');
  guard = await site.signIn('13900000005');
  await director.command('saveGate', { gateId, name: '东门', kind: 'both', position: 0 });
  const households = await site.db.asOwner((tx) =>
    listHouseholds(tx, { communityId: COMMUNITY, target: { everybody: true } }),
  );
  const [first, second] = households.filter(({ members }) => members.length > 0);
  if (!first || !second) throw new Error('the community has no households');
  [host, neighbour] = [first, second];
});
afterAll(() => site.close());

const linkOf = ({ householdId }: ListedHousehold) =>
  site.db.asOwner(async (tx) => {
    const links = await makeLinks(tx, {
      ...{ kind: 'dailyHealth', communityId: COMMUNITY, subjectIds: [householdId], vault: site.vault },
      until: '2026-04-30' as never, // a text of the test is a day
    });
    return links.get(householdId) ?? '';
  });
const page = async (token: string) =>
  (await site.request({ method: 'GET', url: `/api/resident/page?token=${encodeURIComponent(token)}` })).body;

async function answer(token: string, visitId: string, said: 'agreed' | 'refused') {
  const { opening } = await page(token);
  site.clock.advance({ seconds: 20 });
  const command = { commandId: newId(), name: 'answerVisitByLink', input: { visitId, answer: said } };
  return site.request({ method: 'POST', url: '/api/resident/commands', payload: { token, opening, command } });
}

/** A visitor at the gate whose host is asked by the link. */
async function arrives(name: string): Promise<string> {
  const visitId = newId();
  const now = site.clock.now();
  const visit = {
    visitId,
    kind: 'visitor',
    name,
    hostPersonId: host.members[0]?.personId,
    hostAnswer: 'asked',
    gateId,
  };
  expect(
    await guard.command('registerVisit', { ...visit, plate: '京A12345', fromAt: now, registeredAt: now }),
  ).toMatchObject({
    ok: true,
  });
  return visitId;
}
const standing = async (visitId: string) =>
  (await guard.get('/api/gate/visits?state=open')).body.rows.find(
    (row: { readonly visitId: string }) => row.visitId === visitId,
  );
async function snapshotRows(part: string): Promise<readonly (readonly unknown[])[]> {
  const { body } = await guard.get(`/api/phone/snapshot?community=${COMMUNITY}&have=`);
  const buckets: Readonly<Record<string, readonly (readonly unknown[])[]>> = body.parts[part].changed;
  return Object.values(buckets).flat();
}

describe('a household that is asked by its link', () => {
  it('sees who stands at which gate, says yes, and the guard’s list has it', async () => {
    const token = await linkOf(host);
    const visitId = await arrives('周行');
    expect((await page(token)).asks).toMatchObject([
      { key: visitId, title: { en: expect.stringContaining('东门') }, about: { 'zh-CN': '周行 · 京A12345' } },
    ]);
    expect(await answer(token, visitId, 'agreed')).toMatchObject({ status: 200 });
    expect(await standing(visitId)).toMatchObject({ hostAnswer: 'agreed', answeredBy: 'app' });
    expect((await snapshotRows('gateVisits')).find(([id]) => id === visitId)?.[7]).toBe('agreed');
    expect((await page(token)).asks).toEqual([]);
  });

  it('says no, and may say it twice', async () => {
    const token = await linkOf(host);
    const visitId = await arrives('陈路');
    for (let times = 0; times < 2; times += 1)
      expect(await answer(token, visitId, 'refused')).toMatchObject({ status: 200 });
    expect((await snapshotRows('gateVisits')).find(([id]) => id === visitId)?.[7]).toBe('refused');
  });

  it('is the only one that sees and answers', async () => {
    const visitId = await arrives('方知');
    const other = await linkOf(neighbour);
    expect((await page(other)).asks).toEqual([]);
    expect(await answer(other, visitId, 'agreed')).toMatchObject({ status: 404, body: { code: 'notFound' } });
    expect(await standing(visitId)).toMatchObject({ hostAnswer: 'asked' });
    const bySignIn = { link: { kind: 'dailyHealth', subjectId: host.householdId }, visitId, answer: 'agreed' };
    expect(await guard.command('answerVisitByLink', bySignIn)).toMatchObject({ code: 'notPermitted' });
  });

  it('is told when the visitor has gone', async () => {
    const token = await linkOf(host);
    const visitId = await arrives('吴声');
    await guard.command('endVisit', { visitId });
    expect(await answer(token, visitId, 'agreed')).toMatchObject({ status: 409, body: { code: 'visitAskOver' } });
  });

  it('is known to the guard’s phone once it has used its link', async () => {
    expect(await snapshotRows('gateAsk')).toEqual([]);
    const token = await linkOf(host);
    const { opening } = await page(token);
    site.clock.advance({ seconds: 20 });
    const input = { answerId: newId(), at: site.clock.now(), answers: { state: 'allWell' } };
    const command = { commandId: newId(), name: 'answerDailyHealth', input };
    const payload = { token, opening, command };
    expect(await site.request({ method: 'POST', url: '/api/resident/commands', payload })).toMatchObject({
      status: 200,
    });
    site.clock.advance({ seconds: 40 });
    expect(await snapshotRows('gateAsk')).toEqual([[host.householdId]]);
  });
});
