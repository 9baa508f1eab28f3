import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { makeLinks } from '../../messaging/server/api.ts';
import { listHouseholds, type ListedHousehold } from '../../register/server/api.ts';

const COMMUNITY = 100;
let site: TestSite;
let director: Person;
let doctor: Person;
let stranger: Person;
let households: readonly ListedHousehold[];

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 40 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    白医生: { phone: '13900000002', grants: [['familyDoctor', COMMUNITY]] },
    远客: { phone: '13900000003', grants: [['director', 101]] },
  });
  director = await site.signIn('13900000001');
  doctor = await site.signIn('13900000002');
  stranger = await site.signIn('13900000003');
  households = await site.db.asOwner((tx) =>
    listHouseholds(tx, { communityId: COMMUNITY, target: { everybody: true } }),
  );
});
afterAll(() => site.close());

const linkTo = (kind: 'selfRegistration' | 'dailyHealth', subjectId: string, until = '2026-04-30') =>
  site.db.asOwner(async (tx) => {
    const links = await makeLinks(tx, {
      ...{ kind, communityId: COMMUNITY, subjectIds: [subjectId], vault: site.vault },
      until: until as never, // a text of the test is a day
    });
    return links.get(subjectId) ?? '';
  });

const openPage = (token: string) =>
  site.request({ method: 'GET', url: `/api/resident/page?token=${encodeURIComponent(token)}` });

/** Opens the page, reads it for a while and sends. */
async function send(token: string, name: string, input: object, more: object = {}) {
  const { body } = await openPage(token);
  site.clock.advance({ seconds: 20 });
  const command = { commandId: newId(), name, input };
  const payload = { token, opening: body.opening, command, ...more };
  return site.request({ method: 'POST', url: '/api/resident/commands', payload });
}

async function poster(name = '东门'): Promise<{ readonly posterId: string; readonly token: string }> {
  const made = await director.command('makePosters', { places: [name], untilDay: '2026-04-30' });
  expect(made).toMatchObject({ ok: true });
  const { body } = await director.get(`/api/posters?community=${COMMUNITY}`);
  const found = body.rows.find((row: { readonly name: string }) => row.name === name);
  return { posterId: found.posterId, token: await linkTo('selfRegistration', found.posterId) };
}

const form = (more: object = {}) => ({
  name: '苗小雨',
  sex: 'female',
  mobile: '13812340000',
  address: '3号楼2单元501',
  from: '临川市东湖区',
  arrivedAt: '2026-03-10T09:00',
  transport: 'train',
  transportNumber: 'G123',
  symptoms: ['none'],
  ...more,
});
const registered = (more: object = {}, partyId = newId()) => ({
  partyId,
  filledAt: site.clock.now(),
  answers: form(more),
});

describe('the door for residents', () => {
  it('opens to a signed link and to nothing else', async () => {
    const { token } = await poster();
    const page = await openPage(token);
    expect(page).toMatchObject({
      status: 200,
      body: {
        kind: 'selfRegistration',
        community: '杨柳社区',
        place: '东门',
        keptDays: 30,
        form: { id: 'selfRegistration' },
      },
    });
    const forged = token.slice(0, -3) + (token.endsWith('AAA') ? 'BBB' : 'AAA');
    expect(await openPage(forged)).toMatchObject({ status: 404, body: { code: 'linkUnknown' } });
    expect(await openPage('x'.repeat(47))).toMatchObject({ body: { code: 'linkUnknown' } });
  });

  it('closes when the link ends, when its poster ends and when all of a kind are revoked', async () => {
    const { posterId, token } = await poster('西门');
    expect(await openPage(await linkTo('selfRegistration', posterId, '2026-03-09'))).toMatchObject({
      status: 410,
      body: { code: 'linkEnded', details: { day: '2026-03-09' } },
    });
    expect(await director.command('endPosters', { posterIds: [posterId] })).toMatchObject({ ok: true });
    expect(await openPage(token)).toMatchObject({ body: { code: 'linkUnknown' } });
    const [household] = households;
    const health = await linkTo('dailyHealth', household?.householdId ?? '');
    expect(await openPage(health)).toMatchObject({ status: 200 });
    expect(await director.command('revokeLinks', { kind: 'dailyHealth' })).toMatchObject({ ok: true });
    expect(await openPage(health)).toMatchObject({ status: 410, body: { code: 'linkRevoked' } });
    expect(await openPage(await linkTo('dailyHealth', household?.householdId ?? ''))).toMatchObject({ status: 200 });
  });

  it('lets no link run the commands of workers, nor of another kind of link', async () => {
    const { token } = await poster();
    const answer = { answerId: newId(), at: site.clock.now(), answers: { state: 'allWell' } };
    for (const name of ['registerPerson', 'answerDailyHealth', 'revokeLinks'])
      expect(await send(token, name, answer)).toMatchObject({ body: { code: 'notPermitted' } });
  });

  it('lets no worker run the commands of links', async () => {
    const { posterId } = await poster();
    const input = { ...registered(), link: { kind: 'selfRegistration', subjectId: posterId } };
    expect(await director.command('submitSelfRegistration', input, { communityId: COMMUNITY })).toMatchObject({
      code: 'notPermitted',
    });
  });

  it('takes the subject of the link, whatever the input says', async () => {
    const [mine, other] = households;
    const token = await linkTo('dailyHealth', mine?.householdId ?? '');
    const link = { kind: 'dailyHealth', subjectId: other?.householdId };
    const sent = await send(token, 'answerDailyHealth', {
      ...{ answerId: newId(), at: site.clock.now(), answers: { state: 'allWell' }, link },
    });
    expect(sent.status).toBe(200);
    const rows = await site.db.asOwner((tx) =>
      tx.query<{ id: string }>(
        sql`select household_id as id from answer where source = 'link' order by received_at desc limit 1`,
      ),
    );
    expect(rows).toEqual([{ id: mine?.householdId }]);
  });

  it('tells machines by their speed and by what no person sees', async () => {
    const { token } = await poster();
    const { body } = await openPage(token);
    const payload = {
      token,
      opening: body.opening,
      command: { commandId: newId(), name: 'submitSelfRegistration', input: registered() },
    };
    const atOnce = await site.request({ method: 'POST', url: '/api/resident/commands', payload });
    expect(atOnce).toMatchObject({ status: 429, body: { code: 'linkTooFast', details: { seconds: 3 } } });
    const trapped = await send(token, 'submitSelfRegistration', registered(), { website: 'http://x' });
    expect(trapped).toMatchObject({ status: 200, body: { results: [{ ok: true, reply: null }] } });
    const made = await send(token, 'submitSelfRegistration', registered(), { opening: 'l0.00' });
    expect(made).toMatchObject({ body: { code: 'linkUnknown' } });
    const count = await site.db.asOwner((tx) =>
      tx.query<{ n: number }>(sql`select count(*) as n from self_registration`),
    );
    expect(count).toEqual([{ n: 0 }]);
  });
});

describe('a self-registration', () => {
  it('is taken once for oneself and family, sealed, and is matched to the register', async () => {
    const { token } = await poster();
    const [home] = households;
    const member = home?.members[0];
    const [known] = await site.db.asOwner((tx) =>
      tx.query<{ phone: string }>(
        sql`select phone from person_phone where person_id = ${member?.personId ?? null} limit 1`,
      ),
    );
    const input = registered({
      ...{ name: member?.name, ...(known ? { mobile: known.phone } : {}) },
      address: `${home?.building ?? ''}${home?.unit ?? ''}${home?.room ?? ''}`,
      companions: [{ companionName: '苗小云' }],
    });
    expect(await send(token, 'submitSelfRegistration', input)).toMatchObject({
      body: { results: [{ ok: true, reply: { people: 2 } }] },
    });
    expect(await send(token, 'submitSelfRegistration', input)).toMatchObject({
      body: { results: [{ ok: true, reply: { people: 0 } }] },
    });
    const { body } = await director.get(`/api/self-registrations?community=${COMMUNITY}`);
    expect(body.rows).toHaveLength(2);
    const [first, second] = [...body.rows].sort((a, b) => b.candidates.length - a.candidates.length);
    expect(first.candidates[0].personId).toBe(member?.personId);
    expect(first).toMatchObject({ poster: '东门', state: 'open', told: { name: member?.name } });
    expect(second).toMatchObject({ nameMasked: '苗**', candidates: [], verdict: 'none' });
    const stored = await site.db.asOwner((tx) =>
      tx.query<{ row: string }>(sql`select to_jsonb(s)::text as row from self_registration s`),
    );
    for (const { row } of stored) expect(row).not.toContain('苗小云');
  });

  it('that is filled in wrongly says which field', async () => {
    const { token } = await poster();
    const answers = await send(token, 'submitSelfRegistration', registered({ mobile: '123' }));
    expect(answers).toMatchObject({ status: 422, body: { code: 'answersWrong', details: { field: 'mobile' } } });
  });

  it('is accepted or dropped by a worker, and only by one of the community', async () => {
    const { token } = await poster();
    await send(token, 'submitSelfRegistration', registered({ name: '凌云志' }));
    const { body } = await director.get(`/api/self-registrations?community=${COMMUNITY}`);
    const mine = body.rows.find((row: { readonly nameMasked: string }) => row.nameMasked === '凌**');
    const { registrationId } = mine;
    const personId = households[1]?.members[0]?.personId;
    expect(await stranger.command('acceptSelfRegistration', { registrationId, personId })).toMatchObject({ ok: false });
    expect(await director.command('acceptSelfRegistration', { registrationId, personId: newId() })).toMatchObject({
      code: 'registrationNobody',
    });
    expect(await director.command('acceptSelfRegistration', { registrationId, personId })).toMatchObject({ ok: true });
    expect(await director.command('dropSelfRegistration', { registrationId })).toMatchObject({
      code: 'registrationDecided',
    });
    expect((await stranger.get('/api/self-registrations')).body.rows).toEqual([]);
  });

  it('that nobody accepted is destroyed after its time, with all hints', async () => {
    const { token } = await poster();
    expect(await send(token, 'submitHint', { hintId: newId(), text: '5楼好像有人从外地回来' })).toMatchObject({
      status: 200,
    });
    site.clock.advance({ days: 31 });
    director = await site.signIn('13900000001');
    expect(await director.command('destroyReports', {})).toMatchObject({ ok: true });
    const left = await site.db.asOwner((tx) =>
      tx.query<{ state: string }>(sql`select state from self_registration union all select state from hint`),
    );
    expect(left).toEqual([{ state: 'accepted' }]);
  });
});

describe('a hint', () => {
  it("is nobody's fact: at most somebody goes and asks", async () => {
    const { token } = await poster('南门');
    await send(token, 'submitHint', { hintId: newId(), text: '302 好像有人发烧' });
    const { body } = await director.get(`/api/hints?community=${COMMUNITY}`);
    expect(body.rows).toMatchObject([{ text: '302 好像有人发烧', poster: '南门', state: 'open', door: null }]);
    const { hintId } = body.rows[0];
    const dwellingId = households[2]?.dwellingId;
    expect(await director.command('checkHint', { hintId, dwellingId: newId() })).toMatchObject({ code: 'hintNowhere' });
    expect(await director.command('checkHint', { hintId, dwellingId })).toMatchObject({ ok: true });
    expect(await director.command('dropHint', { hintId })).toMatchObject({ code: 'hintDecided' });
    const tasks = await site.db.asOwner((tx) =>
      tx.query<{ kind: string }>(
        sql`select kind, dwelling_id as "dwellingId", state from task where source_id = ${hintId}`,
      ),
    );
    expect(tasks).toEqual([{ kind: 'hintCheck', dwellingId, state: 'open' }]);
  });
});

describe('a household by its link', () => {
  it('says in one tap that all are well, and sees no name in full', async () => {
    const home = households[3];
    const token = await linkTo('dailyHealth', home?.householdId ?? '', '2026-06-30');
    const page = await openPage(token);
    expect(page.body.members).toHaveLength(home?.members.length ?? 0);
    for (const { name } of home?.members ?? []) expect(JSON.stringify(page.body)).not.toContain(name);
    const answer = { answerId: newId(), at: site.clock.now(), answers: { state: 'allWell' } };
    expect(await send(token, 'answerDailyHealth', answer)).toMatchObject({ status: 200 });
    const day = await director.get(`/api/health/day?community=${COMMUNITY}`);
    expect(day.body.sources).toEqual({ link: 1 });
    expect(day.body.buildings.reduce((sum: number, one: { missing: number }) => sum + one.missing, 0)).toBe(
      households.length - 1,
    );
  });

  it('is reminded on a click by SMS when it has not answered, once a day, and only then', async () => {
    const setting = { channel: 'outbox', budget: 500, quietFrom: 0, quietUntil: 0, locale: 'zh-CN', keepDays: 30 };
    expect(await director.command('remindHouseholds', {})).toMatchObject({ code: 'messagingAddressMissing' });
    await director.command('setMessaging', { ...setting, address: 'https://menshen.example.cn' });
    const expected = households.filter((_, at) => at !== 3).map(({ householdId }) => householdId);
    const first = await director.command('remindHouseholds', {});
    expect(first).toMatchObject({ ok: true });
    const told = await site.db.asOwner((tx) =>
      tx.query<{ id: string }>(sql`select source_id as id from message where template = 'healthReminder'`),
    );
    expect(told.map(({ id }) => id).sort()).toEqual([...expected].sort());
    expect(await director.command('remindHouseholds', {})).toMatchObject({ reply: { queued: 0, withoutPhone: 0 } });
  });

  it('that tells of danger opens an early report, which a doctor answers', async () => {
    const home = households[4];
    const token = await linkTo('dailyHealth', home?.householdId ?? '', '2026-06-30');
    const members = [{ person: '0', isAway: false, temperature: 39.4, symptoms: ['fever', 'dryCough'] }];
    const sent = await send(token, 'answerDailyHealth', {
      ...{ answerId: newId(), at: site.clock.now(), answers: { state: 'detail', members } },
    });
    expect(sent).toMatchObject({ status: 200 });
    const unwell = await director.get(`/api/health/unwell?community=${COMMUNITY}`);
    expect(unwell.body.rows).toMatchObject([{ householdId: home?.householdId, temperature: 39.4, source: 'link' }]);
    doctor = await site.signIn('13900000002');
    const { body } = await doctor.get('/api/referrals');
    expect(body.rows).toMatchObject([
      { personId: home?.members[0]?.personId, name: home?.members[0]?.name, source: 'answer', closedAt: null },
    ]);
    const { referralId } = body.rows[0];
    expect(await director.command('closeReferral', { referralId, outcome: 'noRisk' })).toMatchObject({
      code: 'notPermitted',
    });
    expect(await doctor.command('takeReferral', { referralId })).toMatchObject({ ok: true });
    expect(await doctor.command('closeReferral', { referralId, outcome: 'feverClinic', note: '家属送' })).toMatchObject(
      { ok: true },
    );
    expect(await doctor.command('closeReferral', { referralId, outcome: 'advice' })).toMatchObject({
      code: 'referralClosed',
    });
    expect((await doctor.get('/api/referrals')).body.rows).toEqual([]);
    expect((await doctor.get('/api/referrals?state=closed')).body.rows).toMatchObject([{ outcome: 'feverClinic' }]);
  });
});

describe('a chat list', () => {
  it('is taken for many households at once, and one bad line refuses all', async () => {
    const lines = households.slice(5, 15).map(({ householdId, members }) => ({
      ...{ answerId: newId(), householdId, at: site.clock.now() },
      answers: { state: 'detail', members: [{ person: members[0]?.personId, isAway: false, temperature: 36.5 }] },
    }));
    const bad = [...lines.slice(1), { ...lines[0], householdId: newId() }];
    expect(await director.command('recordDailyHealth', { source: 'chat', lines: bad })).toMatchObject({
      ...{ code: 'householdUnknown', details: { row: 10 } },
    });
    expect(await director.command('recordDailyHealth', { source: 'chat', lines })).toMatchObject({
      ...{ ok: true, reply: { households: 10 } },
    });
    const day = await director.get(`/api/health/day?community=${COMMUNITY}`);
    expect(day.body.sources).toEqual({ link: 2, chat: 10 });
  });
});

describe('posters', () => {
  it('are made for every stairwell once, and print with their codes', async () => {
    const made = await director.command('makePosters', { stairwells: true, doors: true, untilDay: '2026-12-31' });
    expect(made.ok).toBe(true);
    const again = await director.command('makePosters', { stairwells: true, doors: true, untilDay: '2026-12-31' });
    expect(again).toMatchObject({ reply: { made: 0, posters: made.reply.made } });
    const pdf = await director.get(
      `/api/posters/sheets.pdf?community=${COMMUNITY}&origin=http%3A%2F%2F127.0.0.1%3A7300`,
    );
    expect(pdf.status).toBe(200);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('cannot end before today', async () => {
    expect(await director.command('makePosters', { places: ['北门'], untilDay: '2026-01-01' })).toMatchObject({
      code: 'posterDayPast',
    });
  });
});
