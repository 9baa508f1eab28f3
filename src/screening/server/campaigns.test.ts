import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { readOfficeFile } from '../../sheets/server/read-office-file.ts';
import { makeLinks } from '../../messaging/server/api.ts';
import { listHouseholds, type ListedHousehold } from '../../register/server/api.ts';

const COMMUNITY = 100;
let site: TestSite;
let director: Person;
let stranger: Person;
let households: readonly ListedHousehold[];

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 30 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    远客: { phone: '13900000003', grants: [['director', 101]] },
  });
  director = await site.signIn('13900000001');
  stranger = await site.signIn('13900000003');
  households = await site.db.asOwner((tx) =>
    listHouseholds(tx, { communityId: COMMUNITY, target: { everybody: true } }),
  );
});
afterAll(() => site.close());

const campaign = (target: object, more: object = {}) => ({
  ...{ campaignId: newId(), title: '三月排查', target, formKey: 'householdSurvey' },
  ...{ opensAt: '2026-03-10T00:00:00.000Z', dueAt: '2026-03-20T10:00:00.000Z' },
  ...more,
});

interface Task {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly householdId: string;
}
const tasksOf = (campaignId: string) =>
  site.db.asOwner((tx) =>
    tx.query<Task & Record<string, unknown>>(sql`
      select id, state, outcome, household_id as "householdId" from task where round_id = ${campaignId} order by walk_key, id`),
  );

async function started(target: object, more: object = {}): Promise<string> {
  const input = campaign(target, more);
  expect(await director.command('startCampaign', input)).toMatchObject({ ok: true });
  return input.campaignId;
}

const ownForm = {
  id: 'ventilation',
  version: 1,
  title: { 'zh-CN': '通风情况', 'zh-TW': '通風情況', en: 'Ventilation' },
  fields: [
    {
      key: 'opened',
      kind: 'yesNo',
      label: { 'zh-CN': '开窗了吗', 'zh-TW': '開窗了嗎', en: 'Windows open' },
      required: true,
    },
  ],
};

async function linkTo(taskId: string): Promise<string> {
  const links = await site.db.asOwner((tx) =>
    makeLinks(tx, {
      ...{ kind: 'campaign', communityId: COMMUNITY, subjectIds: [taskId], vault: site.vault },
      until: '2026-12-31' as never, // a text of the test is a day
    }),
  );
  return links.get(taskId) ?? '';
}
const openPage = (token: string) =>
  site.request({ method: 'GET', url: `/api/resident/page?token=${encodeURIComponent(token)}` });
async function send(token: string, answers: object, answerId = newId()) {
  const { body } = await openPage(token);
  site.clock.advance({ seconds: 20 });
  const input = { answerId, at: site.clock.now(), answers };
  const payload = { token, opening: body.opening, command: { commandId: newId(), name: 'answerCampaign', input } };
  return site.request({ method: 'POST', url: '/api/resident/commands', payload });
}

describe('a campaign', () => {
  it('asks each household of the chosen buildings once, and of nowhere else', async () => {
    const buildingId = households[0]?.buildingId ?? '';
    const inside = households.filter((one) => one.buildingId === buildingId);
    const input = campaign({ buildingIds: [buildingId] });
    const first = await director.command('startCampaign', input);
    expect(first).toMatchObject({ ok: true, reply: { households: inside.length } });
    expect(await director.command('startCampaign', input)).toMatchObject({ ok: true });
    const asked = (await tasksOf(input.campaignId)).map(({ householdId }) => householdId);
    expect([...asked].sort()).toEqual(inside.map(({ householdId }) => householdId).sort());
  });

  it('asks the households that were chosen, and grids add up with them', async () => {
    const chosen = households.slice(0, 3).map(({ householdId }) => householdId);
    expect((await tasksOf(await started({ householdIds: chosen }))).length).toBe(3);
    const grids = (await director.get(`/api/grids?community=${COMMUNITY}&limit=500`)).body.rows;
    const gridIds = grids.map(({ id }: { readonly id: string }) => id);
    expect((await tasksOf(await started({ gridIds }))).length).toBe(households.length);
  });

  it('refuses where nobody lives, a form that nobody made, and people of another community', async () => {
    expect(await director.command('startCampaign', campaign({ buildingIds: [newId()] }))).toMatchObject({
      code: 'campaignNobody',
    });
    expect(
      await director.command('startCampaign', campaign({ everybody: true }, { formKey: 'nothing' })),
    ).toMatchObject({
      code: 'formUnknown',
    });
    const own = households[0]?.householdId;
    const theirs = await stranger.command('startCampaign', campaign({ householdIds: [own] }), { communityId: 101 });
    expect(theirs).toMatchObject({ code: 'campaignNobody' });
  });

  it("asks by a form of the community's own, in the version of its start, and exports its answers", async () => {
    expect(await director.command('saveForm', { formId: newId(), definition: ownForm })).toMatchObject({ ok: true });
    const [home] = households;
    const campaignId = await started({ householdIds: [home?.householdId] }, { formKey: 'ventilation' });
    const later = { ...ownForm, version: 2, fields: [{ ...ownForm.fields[0], key: 'draught' }] };
    expect(await director.command('saveForm', { formId: newId(), definition: later })).toMatchObject({ ok: true });
    const [task] = await tasksOf(campaignId);
    const doing = { taskId: task?.id, attemptId: newId(), at: site.clock.now(), channel: 'phone', outcome: 'answered' };
    const done = await director.command('doTask', {
      ...doing,
      ...{ formKey: 'ventilation', answers: { opened: true }, answerId: newId() },
    });
    expect(done).toMatchObject({ ok: true });
    const book = await director.get(`/api/campaigns/${campaignId}/answers.xlsx`);
    expect(book.status).toBe(200);
    const file = await readOfficeFile({ fileName: 'a.xlsx', bytes: book.bytes });
    const text = JSON.stringify(file);
    expect(text).toContain('开窗了吗');
    expect(text).not.toContain('draught');
    expect((await stranger.get(`/api/campaigns/${campaignId}/answers.xlsx`)).status).toBe(404);
  });

  it('that is closed asks nobody any more', async () => {
    const campaignId = await started({ everybody: true });
    expect(await director.command('closeCampaign', { campaignId })).toMatchObject({ ok: true });
    const states = new Set((await tasksOf(campaignId)).map(({ state, outcome }) => `${state} ${outcome ?? ''}`));
    expect([...states]).toEqual(['cancelled roundClosed']);
    expect(await director.command('closeCampaign', { campaignId: newId() })).toMatchObject({ code: 'campaignUnknown' });
  });
});

describe('a slip at the door', () => {
  const origin = 'http%3A%2F%2F127.0.0.1%3A7300';

  it('is printed only for doors where nobody was met, or for all that are open', async () => {
    const campaignId = await started({ everybody: true });
    const path = `/api/campaigns/${campaignId}/slips.pdf?origin=${origin}`;
    expect((await director.get(path)).body).toMatchObject({ code: 'campaignNoSlips' });
    await site.db.asOwner((tx) =>
      tx.execute(sql`update task set slip_at = now() where id in (
        select id from task where round_id = ${campaignId} order by walk_key limit 5)`),
    );
    const pdf = await director.get(path);
    expect(pdf.status).toBe(200);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const all = await director.get(`${path}&which=all`);
    expect(all.bytes.length).toBeGreaterThan(pdf.bytes.length);
    expect((await stranger.get(path)).status).toBe(404);
  });

  it('leads to the form without a name in full; the answer ends the task and is taken once', async () => {
    const home = households[1];
    const campaignId = await started({ householdIds: [home?.householdId] }, { formKey: 'dailyHealth' });
    const [task] = await tasksOf(campaignId);
    const token = await linkTo(task?.id ?? '');
    const page = await openPage(token);
    expect(page).toMatchObject({ status: 200, body: { kind: 'campaign', form: { id: 'dailyHealth' } } });
    for (const { name } of home?.members ?? []) expect(JSON.stringify(page.body)).not.toContain(name);
    expect(await send(token, { state: 'what' })).toMatchObject({ body: { code: 'answersWrong' } });
    const strange = { state: 'detail', members: [{ person: '77', isAway: false, temperature: 36.5 }] };
    expect(await send(token, strange)).toMatchObject({ body: { code: 'answersWrong' } });
    expect(await send(token, { state: 'allWell' })).toMatchObject({ status: 200, body: { results: [{ ok: true }] } });
    expect(await tasksOf(campaignId)).toMatchObject([{ state: 'done', outcome: 'answered' }]);
    expect(await openPage(token)).toMatchObject({ status: 410, body: { code: 'campaignAnswered' } });
  });

  it('that tells of an illness reaches the health station', async () => {
    const home = households[2];
    const campaignId = await started({ householdIds: [home?.householdId] }, { formKey: 'dailyHealth' });
    const [task] = await tasksOf(campaignId);
    const members = [{ person: '0', isAway: false, temperature: 39.4, symptoms: ['fever', 'dryCough'] }];
    expect(await send(await linkTo(task?.id ?? ''), { state: 'detail', members })).toMatchObject({ status: 200 });
    const reported = await site.db.asOwner((tx) =>
      tx.query(sql`select person_id as "personId", source from referral where closed_at is null`),
    );
    expect(reported).toEqual([{ personId: home?.members[0]?.personId, source: 'answer' }]);
  });
});

describe('whom to ask first', () => {
  it('becomes a campaign of one community', async () => {
    const { body } = await director.get(`/api/risks?community=${COMMUNITY}`);
    const householdIds = body.rows.slice(0, 5).map(({ householdId }: { readonly householdId: string }) => householdId);
    expect((await tasksOf(await started({ householdIds }))).length).toBe(new Set(householdIds).size);
  });
});

describe('daily health', () => {
  it('flags one figure for all whom a worker entered, and judges nobody', async () => {
    const lines = households.slice(0, 14).map(({ householdId, members }) => ({
      ...{ answerId: newId(), householdId, at: site.clock.now() },
      answers: { state: 'detail', members: [{ person: members[0]?.personId, isAway: false, temperature: 36.5 }] },
    }));
    expect(await director.command('recordDailyHealth', { source: 'office', lines })).toMatchObject({ ok: true });
    const { body } = await director.get(`/api/health/improbable?community=${COMMUNITY}`);
    expect(body.rows).toContainEqual(
      expect.objectContaining({ kind: 'sameForAll', temperature: 36.5, count: 14, worker: '林岚' }),
    );
    expect((await stranger.get(`/api/health/improbable?community=${COMMUNITY}`)).status).not.toBe(200);
  });

  it('prints a slip for each household of a building', async () => {
    const buildingId = households[0]?.buildingId ?? '';
    const pdf = await director.get(
      `/api/health/slips.pdf?community=${COMMUNITY}&buildingId=${buildingId}&origin=http%3A%2F%2F127.0.0.1%3A7300`,
    );
    expect(pdf.status).toBe(200);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
