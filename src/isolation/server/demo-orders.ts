import { addDays } from '../../base/domain/day.ts';
import type { DemoAct, DemoActs, DemoHome } from '../../base/server/demo-acts.ts';
import { newId } from '../../base/server/ids.ts';
import { demoTestsBefore } from './demo-orders-queries.ts';

/** An order of the demonstration as the other rooms need it. */
export interface DemoOrder {
  readonly orderId: string;
  readonly dwellingId: string;
  /** Days since the last exposure. */
  readonly age: number;
}

const EDITION = { packId: 'covid19-cn-9', packVersion: 1 } as const;
/** Days of home isolation of a contact of a contact in edition 9. */
const DAYS = 7;
const LATE_HOME = 33;
const ENDED_HOME = 34;
const EVIDENCE = ['区疾控中心协查函第 18 号', '本人车票和核酸采样记录', '流调电话记录，本人确认'] as const;
const POINTS = ['ownRoom', 'ownToilet', 'handOverPlace', 'supplies', 'noSharedAir', 'drainage'] as const;
/** An area code that no place has. */
const PARTIES = [
  { role: 'subdistrict', name: '街道值班', phone: '0000-60000011' },
  { role: 'community', name: '社区值班', phone: '0000-60000012' },
  { role: 'healthCentre', name: '社区卫生服务中心', phone: '0000-60000013' },
  { role: 'police', name: '派出所', phone: '0000-60000014' },
];

/** Which homes stay in: a third in the first grid, the others all over the community. */
function demoHomes(homes: readonly DemoHome[]): readonly DemoHome[] {
  const near = Array.from({ length: 12 }, (_, at) => 9 + at * 23);
  const step = Math.floor((homes.length - 350) / 23);
  const far = Array.from({ length: 23 }, (_, at) => 340 + at * step);
  return [...near, ...far].flatMap((at) => homes[at] ?? []);
}

function ageOf(home: number): number {
  if (home === LATE_HOME || home === ENDED_HOME) return DAYS + 1;
  return home % 6 === 5 ? DAYS : 1 + (home % 6);
}

function sizeOf(home: number): number {
  if (home % 7 === 3) return 3;
  return home % 3 === 0 ? 1 : 2;
}

/**
 * About sixty people in 35 homes under edition 9: written by the director on the morning of their second day, approved by the sub-district,
 * with results of the tests so far; two are released, some due today, some late; the work of yesterday and today is planned.
 */
export async function writeDemoOrders(acts: DemoActs): Promise<readonly DemoOrder[]> {
  const homes = demoHomes(acts.homes);
  const orders = homes.flatMap((home, at) =>
    home.personIds
      .slice(0, sizeOf(at))
      .map((personId) => ({ orderId: newId(), personId, dwellingId: home.dwellingId, age: ageOf(at), home: at })),
  );
  await acts.runAll(homes.map((_, at) => issueAct(acts, { at, own: orders.filter(({ home }) => home === at) })));
  const ages = [...new Set(orders.map(({ age }) => age))];
  const ofAge = (age: number) => orders.filter((order) => order.age === age).map(({ orderId }) => orderId);
  await acts.runAll(
    ages.map((age) => ({
      ...{ name: 'approveOrder', input: { orderIds: ofAge(age) }, by: acts.approver },
      at: { days: 1 - age, hour: 10 },
    })),
  );
  const by = acts.director;
  for (let days = -DAYS; days < 0; days += 1)
    await acts.run({ name: 'planOrderDay', input: {}, by: acts.system, at: { days, hour: 6 } });
  await writeTests(acts);
  const ended = orders.filter(({ home }) => home === ENDED_HOME).map(({ orderId }) => orderId);
  const release = { orderIds: ended, confirmed: ['assessment', 'documents', 'symptomFree', 'feverFree'] };
  await acts.run({ name: 'releaseOrders', input: release, by, at: { days: -1, hour: 16 } });
  const told = orders.filter(({ age }) => age > 1).map(({ orderId }) => orderId);
  const tell = { orderIds: told, how: 'signed', at: acts.instant({ days: -1, hour: 9 }) };
  await acts.run({ name: 'tellPerson', input: tell, by, at: { days: -1, hour: 17 } });
  await acts.run({ name: 'planOrderDay', input: {}, by: acts.system, at: { days: 0, hour: 6 } });
  return orders;
}

function issueAct(
  acts: DemoActs,
  of: {
    readonly at: number;
    readonly own: readonly { readonly orderId: string; readonly personId: string; readonly age: number }[];
  },
): DemoAct {
  const { at, own } = of;
  const age = own[0]?.age ?? 1;
  const anchorDay = addDays(acts.today, -age);
  const orders = own.map(({ orderId, personId }, index) => ({
    ...{ orderId, personId, measure: 'secondary-contact' },
    sourceKind: index === 0 ? 'contact' : 'cohabitant',
    reasonCode: index === 0 ? 'secondaryContact' : 'cohabitant',
  }));
  return {
    name: 'issueOrder',
    input: {
      ...{ ...EDITION, orders, anchorKind: 'lastExposure', anchorDay, place: 'home', parties: PARTIES },
      anchorEvidence: EVIDENCE[at % EVIDENCE.length],
      startedOn: addDays(anchorDay, 1),
      assessment: { points: Object.fromEntries(POINTS.map((point) => [point, true])) },
    },
    by: acts.director,
    at: { days: 1 - age, hour: 9.5 },
  };
}

/** Negative results of every test before today. */
async function writeTests(acts: DemoActs): Promise<void> {
  const { communityId, today } = acts;
  const due = await acts.db.asOwner((tx) => demoTestsBefore(tx, { communityId, day: today }));
  const tests = due.map(({ orderId, day }, at) => ({
    ...{ testId: newId(), orderId, sampledOn: day, result: 'negative', laboratory: '区疾控检测点' },
    sampleCode: `C${String(1001 + at)}`,
  }));
  if (tests.length === 0) return;
  await acts.run({ name: 'recordTests', input: { tests }, by: acts.director, at: { days: -1, hour: 15.5 } });
}
