import { addDays } from '../../src/base/domain/day.ts';
import { newId } from '../../src/base/server/ids.ts';
import { makeLinks } from '../../src/messaging/server/api.ts';
import { listHouseholds } from '../../src/register/server/api.ts';
import type { Person, TestSite } from './site.ts';

/** A day of screening by a director: a row in every table of what residents tell by themselves. Names begin with the mark. */
export async function workTheScreening(
  site: Pick<TestSite, 'db' | 'clock' | 'vault' | 'request'>,
  of: { readonly director: Person; readonly communityId: number; readonly mark: string },
): Promise<void> {
  const { director, communityId, mark } = of;
  const [now, today] = [site.clock.now(), site.clock.today()];
  const done = async (name: string, input: object) => {
    const result = await director.command(name, input, { communityId });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  };
  await done('makePosters', { places: [`${mark}东门`], untilDay: addDays(today, 30) });
  await done('revokeLinks', { kind: 'order' });
  const { rows } = (await director.get(`/api/posters?community=${communityId}`)).body;
  const households = await site.db.asOwner((tx) => listHouseholds(tx, { communityId, target: { everybody: true } }));
  const [home] = households;
  const token = await site.db.asOwner(async (tx) => {
    const subjectIds = [rows[0].posterId];
    const links = await makeLinks(tx, {
      ...{ kind: 'selfRegistration', until: addDays(today, 5), communityId, subjectIds, vault: site.vault },
    });
    return links.get(subjectIds[0]) ?? '';
  });
  const page = (await site.request({ method: 'GET', url: `/api/resident/page?token=${token}` })).body;
  site.clock.advance({ seconds: 10 });
  const send = async (name: string, input: object) => {
    const payload = { token, opening: page.opening, command: { commandId: newId(), name, input } };
    const answer = await site.request({ method: 'POST', url: '/api/resident/commands', payload });
    if (answer.status !== 200) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
  };
  const told = { name: `${mark}苗小雨`, sex: 'female', mobile: mark === '' ? '13811110001' : '13811110002' };
  const journey = { address: `${mark}3号楼501`, from: `${mark}临川`, arrivedAt: `${today}T08:00`, transport: 'car' };
  await send('submitSelfRegistration', {
    partyId: newId(),
    filledAt: now,
    answers: { ...told, ...journey, symptoms: ['none'] },
  });
  await send('submitHint', { hintId: newId(), text: `${mark}302 有人回来` });
  const members = [
    { person: home?.members[0]?.personId, isAway: false, temperature: 39.6, symptoms: ['fever', 'dryCough'] },
  ];
  const line = { answerId: newId(), householdId: home?.householdId, at: now, answers: { state: 'detail', members } };
  await done('recordDailyHealth', { source: 'office', lines: [line] });
  await done('startCampaign', {
    ...{ campaignId: newId(), title: `${mark}排查`, target: { everybody: true }, formKey: 'householdSurvey' },
    ...{ opensAt: now, dueAt: new Date(Date.parse(now) + 86_400_000).toISOString() },
  });
}
