import { addDays } from '../../base/domain/day.ts';
import type { DemoActs, DemoHome } from '../../base/server/demo-acts.ts';
import { newId } from '../../base/server/ids.ts';
import { demoGridsOfRound, demoTasksOf } from './demo-screening-queries.ts';
import { listPosters } from './poster-queries.ts';

const HOUSEHOLDS_TO_ASK = 330;
const BLOCKS = 3;
const FROM = ['城东区', '临江县', '南桥区', '北山市城关区', '海湾区', '西岭县'] as const;
const HINTS = ['三单元四楼昨晚有一家拉着行李箱回来，像是从外地回来的。', '楼下理发店好像有几位员工刚从外地返回。'];
const MORNING = { days: -1, hour: 9 } as const;

/** A canvass of about 400 households of three grids, each with the worker of its grid; it is half done by {@link doDemoWork} of tasks. */
export async function writeDemoCampaign(acts: DemoActs): Promise<void> {
  const campaignId = newId();
  await acts.run({
    name: 'startCampaign',
    input: {
      ...{ campaignId, title: '重点楼栋入户排查', formKey: 'householdSurvey' },
      target: { buildingIds: buildingsToAsk(acts.homes) },
      opensAt: acts.instant(MORNING),
      dueAt: `${addDays(acts.today, 1)}T12:00:00.000Z`,
    },
    by: acts.director,
    at: MORNING,
  });
  const { communityId } = acts;
  const grids = await acts.db.asOwner((tx) => demoGridsOfRound(tx, { communityId, roundId: campaignId }));
  // The roles of the demonstration begin today.
  const at = { days: 0, hour: 0 };
  for (const { gridId, accountId } of grids) {
    const input = { filter: { roundId: campaignId, gridId }, accountIds: [accountId] };
    await acts.run({ name: 'assignTasks', input, by: acts.director, at });
  }
}

/** Whole buildings at three places of the community, so that three workers share them. */
function buildingsToAsk(homes: readonly DemoHome[]): readonly string[] {
  const wanted = new Set<string>();
  for (let block = 0; block < BLOCKS; block += 1) {
    const from = Math.floor((block * homes.length) / BLOCKS / 2);
    let left = HOUSEHOLDS_TO_ASK / BLOCKS;
    const own = new Set<string>();
    for (const { buildingId } of homes.slice(from)) {
      if (buildingId === undefined) continue;
      if (left <= 0 && !own.has(buildingId)) break;
      own.add(buildingId);
      left -= 1;
    }
    for (const id of own) wanted.add(id);
  }
  return [...wanted];
}

/** Calls that nobody answered, of the canvass. */
export async function writeDemoFailures(acts: DemoActs): Promise<void> {
  const { communityId } = acts;
  const tasks = await acts.db.asOwner((tx) => demoTasksOf(tx, { communityId, kind: 'campaign' }));
  const tried = tasks.filter((_, at) => at % 17 === 3).slice(0, 10);
  const at = { days: 0, hour: 24 };
  await acts.runAll(
    tried.map(({ taskId, assignee: by }, index) => ({
      ...{ name: 'doTask', by, at },
      input: {
        ...{ taskId, attemptId: newId(), at: acts.now, channel: 'phone' },
        outcome: index % 4 === 3 ? 'refused' : 'unreachable',
      },
    })),
  );
}

/** Posters, twelve registrations of people who came back, and two hints. */
export async function writeDemoRegistrations(acts: DemoActs): Promise<void> {
  const { communityId, system: by } = acts;
  const untilDay = addDays(acts.today, 30);
  const input = { places: ['东门岗亭', '南门岗亭'], stairwells: true, untilDay };
  await acts.run({ name: 'makePosters', input, by: acts.director, at: MORNING });
  const posters = await acts.db.asOwner((tx) => listPosters(tx, { communityId }));
  const linkAt = (at: number) => ({
    kind: 'selfRegistration',
    subjectId: posters[(at * 7) % posters.length]?.posterId,
  });
  const told = acts.residents.filter((one, at) => at % 911 === 400 && one.phone !== undefined).slice(0, 9);
  const strangers = ['孙远航', '周晓岚', '何思源'].map((name, at) => ({
    ...{ name, sex: at === 1 ? 'female' : 'male', phone: `1900009${String(7101 + at)}` },
    address: acts.residents[at * 700 + 60]?.address ?? '3号楼2单元501',
  }));
  await acts.runAll(
    [...told, ...strangers].map(({ name, sex, phone, address }, at) => ({
      name: 'submitSelfRegistration',
      input: {
        ...{ link: linkAt(at), partyId: newId(), filledAt: acts.instant({ days: 0, hour: at / 2 }) },
        answers: {
          ...{ name, sex, mobile: phone ?? '', address, from: FROM[at % FROM.length] ?? FROM[0], transport: 'car' },
          ...{ arrivedAt: acts.instant({ days: 0, hour: -10 + at }), symptoms: [at === 4 ? 'dryCough' : 'none'] },
        },
      },
      by,
      at: { days: 0, hour: at / 2 },
    })),
  );
  await acts.runAll(
    HINTS.map((text, at) => ({
      ...{ name: 'submitHint', input: { link: linkAt(at), hintId: newId(), text }, by },
      at: { days: 0, hour: 3 + at },
    })),
  );
}

/** What 300 households said of yesterday and of today, a few person by person. */
export async function writeDemoHealth(acts: DemoActs): Promise<void> {
  const homes = acts.homes.filter((_, at) => at % 15 === 2).slice(0, 300);
  for (const [days, share] of [
    [-1, 92],
    [0, 55],
  ] as const) {
    const moment = { days, hour: days === 0 ? 24 : 19 };
    const lines = homes
      .filter((_, at) => (at * 53) % 100 < share)
      .map((home, at) => ({
        ...{ answerId: newId(), householdId: home.householdId },
        at: acts.instant({ days, hour: days === 0 ? at / 40 : 8 + at / 30 }),
        answers: healthOf(home, at),
      }));
    await acts.run({ name: 'recordDailyHealth', input: { source: 'chat', lines }, by: acts.director, at: moment });
  }
}

function healthOf({ personIds }: DemoHome, at: number): object {
  if (at % 40 !== 7) return { state: 'allWell' };
  const members = personIds.map((person, index) => ({
    ...{ person, temperature: at === 47 && index === 0 ? 37.6 : 36.4 + (index % 3) / 10 },
    symptoms: [at === 47 && index === 0 ? 'soreThroat' : 'none'],
  }));
  return { state: 'detail', members };
}
