import type { CommunityId } from '../base/domain/ids.ts';
import type { DemoActs, DemoHome, DemoResident } from '../base/server/demo-acts.ts';
import { newId } from '../base/server/ids.ts';
import { groupBy } from '../base/domain/group-by.ts';
import { writeDemoOrders } from '../isolation/server/demo-orders.ts';
import type { DemoCommunity } from '../register/domain/demo-community.ts';
import { writeDemoReport } from '../reporting/server/demo-report.ts';
import { writeDemoList } from '../screening/server/demo-list.ts';
import {
  writeDemoCampaign,
  writeDemoFailures,
  writeDemoHealth,
  writeDemoRegistrations,
} from '../screening/server/demo-screening.ts';
import { writeDemoDoors } from '../sensors/server/demo-doors.ts';
import { openDemoTasks, type DemoTask } from '../tasks/server/demo-work-queries.ts';
import { doDemoWork, type DemoResult } from '../tasks/server/demo-work.ts';
import { demoActs } from './demo-acts.ts';
import type { Site } from './site.ts';

const ORDER_WORK = ['orderCheck', 'orderTest', 'orderDelivery', 'orderRubbish', 'orderTalk', 'orderVisit'];
/** So many of a hundred are done. */
const [CHECKS_DONE, CAMPAIGN_DONE] = [70, 50];

/** Some days of an outbreak in the first community: orders, their work, a canvass, a list, registrations, doors, the daily report. All invented. */
export async function writeDemoOutbreak(
  site: Site,
  of: {
    readonly communityId: CommunityId;
    readonly community: DemoCommunity;
    readonly director: string;
    readonly approver: string;
  },
): Promise<void> {
  const { community, ...who } = of;
  const acts = await demoActs(site, { ...who, homes: homesOf(community), residents: residentsOf(community) });
  const orders = await writeDemoOrders(acts);
  await writeDemoCampaign(acts);
  await writeDemoRegistrations(acts);
  await writeDemoHealth(acts);
  await writeDemoList(acts);
  await doWork(acts);
  await writeDemoFailures(acts);
  await writeDemoDoors(acts, firstOfDoors(orders));
  await writeDemoReport(acts);
}

/** Everything of yesterday is done, and most of this morning; one check is abnormal and goes to the doctor. */
async function doWork(acts: DemoActs): Promise<void> {
  const dueBefore = acts.instant({ days: 0, hour: 0 });
  const [abnormal] = await acts.db
    .asOwner((tx) => openDemoTasks(tx, { communityId: acts.communityId, kinds: ['orderCheck'], openBy: acts.now }))
    .then((tasks) => tasks.filter(({ dueAt }) => dueAt > dueBefore));
  if (abnormal) await tellAbnormal(acts, abnormal);
  await doDemoWork(acts, { dueBefore, share: CHECKS_DONE, kinds: ORDER_WORK, resultOf: resultOfOrderWork });
  await doDemoWork(acts, { dueBefore, share: CAMPAIGN_DONE, kinds: ['campaign'], resultOf: resultOfCampaign });
}

async function tellAbnormal(acts: DemoActs, { taskId, assignee }: DemoTask): Promise<void> {
  await acts.run({
    name: 'doTask',
    input: {
      ...{ taskId, attemptId: newId(), answerId: newId(), at: acts.now, channel: 'phone', outcome: 'done' },
      ...{ formKey: 'orderCheck', answers: { temperature: 37.9, symptoms: ['fever', 'soreThroat'] } },
    },
    by: assignee ?? acts.director,
    at: { days: 0, hour: 24 },
  });
}

function resultOfOrderWork({ kind }: DemoTask, at: number): DemoResult {
  if (kind === 'orderCheck') {
    const answers = { temperature: (361 + ((at * 7) % 9)) / 10, symptoms: ['none'] };
    return { outcome: 'done', channel: at % 4 === 0 ? 'door' : 'phone', form: { key: 'orderCheck', answers } };
  }
  const outcome = kind === 'orderDelivery' && at % 3 === 0 ? 'nothingNeeded' : 'done';
  return { outcome, channel: kind === 'orderTalk' ? 'phone' : 'door' };
}

function resultOfCampaign(_task: DemoTask, at: number): DemoResult {
  if (at % 40 === 9) return { outcome: 'movedAway', channel: 'phone' };
  const answers = { state: 'allWell', needs: [at % 11 === 0 ? 'medicine' : 'none'] };
  return { outcome: 'answered', channel: at % 5 === 0 ? 'door' : 'phone', form: { key: 'householdSurvey', answers } };
}

/** One order of each door. */
function firstOfDoors<Order extends { readonly dwellingId: string }>(orders: readonly Order[]): readonly Order[] {
  return [...groupBy(orders, ({ dwellingId }) => dwellingId).values()].flatMap(([first]) => (first ? [first] : []));
}

function homesOf({ households, residencies, dwellings }: DemoCommunity): readonly DemoHome[] {
  const members = groupBy(residencies, ({ householdId }) => householdId ?? '');
  const buildings = new Map(dwellings.map(({ id, buildingId }) => [id, buildingId]));
  return households.map(({ id, dwellingId }) => ({
    ...{ householdId: id, dwellingId, buildingId: buildings.get(dwellingId) },
    personIds: (members.get(id) ?? []).map(({ personId }) => personId),
  }));
}

function residentsOf(community: DemoCommunity): readonly DemoResident[] {
  const people = new Map(community.persons.map((person) => [person.id, person]));
  const addresses = addressesOf(community);
  return community.residencies.flatMap(({ personId, dwellingId }) => {
    const person = people.get(personId);
    if (!person) return [];
    const { name, sex = 'male', phones, ids } = person;
    const idNumber = ids.find(({ kind }) => kind === 'residentId')?.number;
    return [{ personId, name, sex, phone: phones[0], idNumber, address: addresses.get(dwellingId) ?? '' }];
  });
}

function addressesOf({ estates, buildings, units, dwellings }: DemoCommunity): ReadonlyMap<string, string> {
  const names = new Map([...estates, ...buildings, ...units].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined) => names.get(id ?? '') ?? '';
  return new Map(
    dwellings.map(({ id, estateId, buildingId, unitId, room }) => [
      id,
      [nameOf(estateId), numbered(nameOf(buildingId), '号楼'), numbered(nameOf(unitId), '单元'), room].join(''),
    ]),
  );
}

/** A bare number says nothing without its word. */
function numbered(name: string, word: string): string {
  return /^\d+$/.test(name) ? name + word : name;
}
