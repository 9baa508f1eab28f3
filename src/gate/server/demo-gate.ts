import { addDays, type Day, instantOf, type Instant } from '../../base/domain/day.ts';
import { getId, type CommunityId } from '../../base/domain/ids.ts';
import { newId } from '../../base/server/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { randomFrom } from '../../register/domain/demo-random.ts';
import type { StandingCode } from '../../register/domain/standing.ts';
import { publishStandings } from '../../register/server/api.ts';
import { demoChecks, type DemoCheck } from '../domain/demo-checks.ts';
import { demoVisits } from '../domain/demo-visits.ts';
import { demoShifts } from '../domain/demo-shifts.ts';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';
import { readMoments } from './board-queries.ts';
import { insertDemoChecks, insertDemoFlag, insertDemoShifts } from './demo-gate-queries.ts';
import { gateWorkers } from './gate-workers.ts';
import { writeGate, writeGateRules } from './gate-queries.ts';
import { insertIncident, setIncidentTaken } from './incident-queries.ts';
import { insertVisit } from './visit-queries.ts';

/** Where the gates of the demonstration are written, and for whom. */
export interface DemoGateTarget {
  readonly communityId: CommunityId;
  readonly now: Instant;
  readonly today: Day;
  /** Residents in the order of the houses, each with a door. */
  readonly residents: readonly { readonly personId: string; readonly dwellingId: string }[];
  readonly directorId: string;
}

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const SEED = 3;
const GATES = [
  ['东门', 'both'],
  ['南门', 'pedestrian'],
  ['西门', 'pedestrian'],
  ['北门车行口', 'vehicle'],
] as const;

/** Gates, rules, a roster, two days of passages and today so far, visits, incidents and restrictions: all invented. As the owner only. */
export async function writeDemoGate(tx: Tx, target: DemoGateTarget): Promise<void> {
  const { communityId, now, today, directorId } = target;
  const nowMs = Date.parse(now);
  const { dayStart } = await readMoments(tx, { today, now, backByHour: 0 });
  const startOf = (days: number) => Date.parse(dayStart) + days * MS_PER_DAY;
  const first = newId<'gate'>();
  const gateIds: readonly [string, ...string[]] = [first, ...GATES.slice(1).map(() => newId<'gate'>())];
  for (const [position, [name, kind]] of GATES.entries())
    await writeGate(tx, communityId, { subjectId: gateIds[position] ?? first, name, kind, position });
  // The ending of numbers that are nobody's: a help line to be shown, not called.
  const rules = { ...DEFAULT_GATE_RULES, helpLine: '100-0000-0000' };
  await writeGateRules(tx, { communityId, rules, now });
  const guards = (await gateWorkers(tx, { communityId, today })).filter(({ roles }) => roles.includes('gateGuard'));
  const guardIds = guards.map(({ accountId }) => accountId);
  const shifts = demoShifts({ gateIds, guardIds, dayStarts: rosterDays(today).map(startOf), nowMs });
  await insertDemoShifts(tx, { communityId, plannedBy: directorId, now, shifts });
  const kept = await writeDemoStandings(tx, target);
  const walkers = target.residents.filter(({ personId }, at) => at % 11 === 5 && !kept.has(personId));
  const checks = demoChecks({
    ...{ random: randomFrom(SEED), gateIds, nowMs, kept: [...kept] },
    walkers: walkers.map(({ personId }) => personId),
    dayStarts: [-2, -1, 0].map(startOf),
  });
  await insertDemoChecks(tx, { communityId, accountId: guardIds[0] ?? directorId, checks });
  await writeDemoVisits(tx, { ...target, gateId: first });
  await writeDemoIncidents(tx, { ...target, gateIds, checks });
}

/** From the Monday of this week to its Sunday, and at least from two days ago to three days ahead. */
function rosterDays(today: Day): readonly number[] {
  const weekday = (new Date(`${addDays(today, 0)}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = Math.min(-weekday, -2);
  const until = Math.max(6 - weekday, 3);
  return Array.from({ length: until - from + 1 }, (_, at) => from + at);
}

const STANDINGS: readonly (readonly [StandingCode, number, string])[] = [
  ['stayHome', 6, '按社区通知暂不外出，生活物资由社区送上门'],
  ['stayInCommunity', 4, '按社区通知可在小区内活动，暂不出小区'],
  ['medicalOnly', 2, '按社区通知只可外出就医，请先联系社区安排'],
];

async function writeDemoStandings(
  tx: Tx,
  { communityId, today, residents }: DemoGateTarget,
): Promise<ReadonlySet<string>> {
  const codes = STANDINGS.flatMap(([code, count, clause]) => Array.from({ length: count }, () => ({ code, clause })));
  const standings = codes.flatMap(({ code, clause }, at) => {
    const resident = residents[300 + at * 700] ?? residents[at * 3];
    if (!resident) return [];
    const fromDay = addDays(today, -(at % 4));
    return [
      { personId: resident.personId, code, clause, fromDay, untilDay: addDays(fromDay, 6), sourceOrder: newId() },
    ];
  });
  await publishStandings(tx, { communityId, standings });
  return new Set(standings.map(({ personId }) => personId));
}

async function writeDemoVisits(tx: Tx, of: DemoGateTarget & { readonly gateId: string }): Promise<void> {
  const nowMs = Date.parse(of.now);
  const at = (hours: number) => instantOf(new Date(nowMs + hours * MS_PER_HOUR));
  const gateId = getId<'gate'>(of.gateId);
  const unsaid = { phone: undefined, company: undefined, plate: undefined, purpose: undefined };
  const common = { type: 'visitRegistered', gateId, passengers: 0, ...unsaid } as const;
  for (const { from, until, ...visit } of demoVisits(of.residents.map(({ dwellingId }) => dwellingId)))
    await insertVisit(tx, {
      communityId: of.communityId,
      accountId: of.directorId,
      visit: {
        ...{ ...common, ...visit, subjectId: newId<'visit'>() },
        ...{ fromAt: at(from), untilAt: at(until), registeredAt: at(from), isRegular: visit.kind === 'courier' },
      },
    });
}

async function writeDemoIncidents(
  tx: Tx,
  of: DemoGateTarget & { readonly gateIds: readonly string[]; readonly checks: readonly DemoCheck[] },
): Promise<void> {
  const { communityId, now, directorId: accountId } = of;
  const acting = { communityId, accountId, now };
  const at = (hours: number) => instantOf(new Date(Date.parse(now) - hours * MS_PER_HOUR));
  const gate = (index: number) => getId<'gate'>(of.gateIds[index] ?? '');
  const [broken, quarrel] = [newId<'incident'>(), newId<'incident'>()];
  const note = '西门栏杆又被掰开，对面就是公厕，绕行要多走几百米。';
  const type = 'incidentReported' as const;
  await insertIncident(tx, acting, {
    type,
    subjectId: broken,
    kind: 'barrierBroken',
    gateId: gate(2),
    at: at(2),
    note,
  });
  const said = '一位居民嫌排队久，已劝开，情绪平稳。';
  await insertIncident(tx, acting, {
    type,
    subjectId: quarrel,
    kind: 'quarrel',
    gateId: gate(0),
    at: at(5),
    note: said,
  });
  await setIncidentTaken(tx, acting, { type: 'incidentTaken', subjectId: quarrel, by: accountId });
  const check = of.checks.findLast(({ code, gateId }) => code === 'welcomeHome' && gateId !== of.gateIds[0]);
  if (check) await insertDemoFlag(tx, { communityId, check, kind: 'twoGates' });
}
