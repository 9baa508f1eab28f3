import { instantOf, type Day, type Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { addTasks, openRound } from '../../tasks/server/api.ts';
import { instantAt, workOfDay, type OrderWork, type WorkOfDay } from '../domain/day-work.ts';
import { roundIdOf } from '../domain/round-ids.ts';
import { isolationWorkKinds } from '../domain/work-kinds.ts';
import { siteOffset } from './order-queries.ts';
import type { OrderWithPlan } from './packs.ts';

/** What a day is planned for. */
export interface DayPlanning {
  readonly communityId: CommunityId;
  readonly orders: readonly OrderWithPlan[];
  readonly day: Day;
  readonly now: Instant;
  readonly by: string;
}

/** Makes the rounds and tasks of a day for running orders; what is over already is not asked for. Answers how many are new. @idempotent */
export async function planDay(tx: Tx, planning: DayPlanning): Promise<number> {
  const { work, offset } = await workFor(tx, planning);
  return addWork(tx, planning, { work: work.filter(({ dueAt }) => dueAt > planning.now), offset });
}

/**
 * The same at the beginning of the day. When the server was away and begins late, what orders of earlier days wanted by then is made
 * all the same: it is late at once, and somebody is told. Answers how many are new. @idempotent
 */
export async function beginDay(tx: Tx, planning: DayPlanning): Promise<number> {
  const { orders, day, now } = planning;
  const earlier = new Set(orders.filter(({ order }) => order.startedOn < day).map(({ order }) => order.orderId));
  const { work, offset } = await workFor(tx, planning);
  const wanted = work.filter(({ dueAt, orderId }) => dueAt > now || earlier.has(orderId));
  return addWork(tx, planning, { work: wanted, offset });
}

async function workFor(
  tx: Tx,
  { orders, day }: DayPlanning,
): Promise<{ readonly work: readonly WorkOfDay[]; readonly offset: number }> {
  const offset = await siteOffset(tx, day);
  const running = orders.filter(({ order }) => order.state === 'running');
  const plans = running.map(({ order, plan }) => ({ ...order, plan }));
  return { work: workOfDay(plans, day, () => offset), offset };
}

/** The first visit of new orders: one for each door, within the next hours. */
export async function planVisits(tx: Tx, planning: DayPlanning): Promise<number> {
  const { orders, day, now } = planning;
  const offset = await siteOffset(tx, day);
  const dueAt = new Date(Date.parse(now) + VISIT_HOURS * 3_600_000).toISOString();
  const doors = new Map(
    orders.flatMap((one) => (one.order.dwellingId === null ? [] : [[one.order.dwellingId, one.order]])),
  );
  const opensAt = instantAt({ day, hour: 0, offsetMinutes: offset });
  const work = [...doors.values()].map((order): WorkOfDay => ({
    ...{ kind: 'orderVisit', part: 'day', orderId: order.orderId, personId: undefined },
    subject: { kind: 'dwelling', id: order.dwellingId ?? '' },
    householdId: order.householdId ?? undefined,
    dwellingId: order.dwellingId ?? undefined,
    ...{ opensAt, dueAt: instantOf(new Date(dueAt)) },
  }));
  return addWork(tx, planning, { work, offset });
}

/** The notice is brought within so many hours. Our own rule. */
const VISIT_HOURS = 8;

async function addWork(
  tx: Tx,
  { communityId, day, now, by }: DayPlanning,
  { work, offset }: { readonly work: readonly WorkOfDay[]; readonly offset: number },
): Promise<number> {
  const at = (hour: number): Instant => instantAt({ day, hour, offsetMinutes: offset });
  for (const kind of new Set(work.map((one) => one.kind))) {
    const id = roundIdOf({ communityId, kind, day });
    const span = { opensAt: at(0), dueAt: at(24) };
    await openRound(tx, {
      communityId,
      id,
      kind,
      title: `${nameOf(kind)} ${day}`,
      ...span,
      now,
      by,
    });
  }
  const added = await addTasks(tx, {
    communityId,
    today: day,
    tasks: work.map(({ part: _part, orderId, ...one }) => ({
      id: newId(),
      roundId: roundIdOf({ communityId, kind: one.kind, day }),
      sourceId: orderId,
      urgency: one.kind === 'orderCheck' || one.kind === 'orderTest' ? 1 : 0,
      ...one,
    })),
  });
  return added.length;
}

function nameOf(kind: OrderWork): string {
  return isolationWorkKinds.find((one) => one.kind === kind)?.name['zh-CN'] ?? kind;
}
