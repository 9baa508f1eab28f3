import { addDays, instantOf, type Day, type Instant } from '../../base/domain/day.ts';
import type { OrderPlan } from './order-plan.ts';
import { lastDayOf, stageOn } from './order-plan.ts';

/** The kinds of work that an order makes; the words are in work-kinds.ts. */
export type OrderWork = 'orderCheck' | 'orderTest' | 'orderDelivery' | 'orderRubbish' | 'orderTalk' | 'orderVisit';

/** A running order as its day is planned. */
export interface OrderOfDay {
  readonly orderId: string;
  readonly personId: string;
  readonly householdId: string | null;
  readonly dwellingId: string | null;
  readonly place: 'home' | 'facility' | 'hospital';
  readonly startedOn: Day;
  readonly plan: OrderPlan;
}

/** One piece of work of a day: of a person, or once for a door behind which several stay. */
export interface WorkOfDay {
  readonly kind: OrderWork;
  readonly part: 'morning' | 'evening' | 'day';
  readonly subject: { readonly kind: 'person' | 'dwelling'; readonly id: string };
  readonly orderId: string;
  readonly personId: string | undefined;
  readonly householdId: string | undefined;
  readonly dwellingId: string | undefined;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
}

/** Local hours between which a piece of work is done. */
const HOURS = {
  morning: [7, 10],
  evening: [16, 20],
  day: [8, 18],
} as const;

/** A talk on the first day, then every so many days. Our own rule: no source gives one (needs D6, J2). */
const TALK_EVERY_DAYS = 3;

/** Minutes east of UTC of the site at noon of a day; China has one zone and no summer time, others may. */
export type OffsetOf = (day: Day) => number;

/**
 * What is to be done for the running orders on one day: temperature and symptoms at the times of the rule, tests on its days, and for
 * each home where nobody may go out a delivery, the rubbish and now and then a talk. At a facility or a hospital others see to it.
 * Source: domain.md 1.3 (early and late temperature; the community collects the rubbish); needs D2, D3, D6.
 */
export function workOfDay(orders: readonly OrderOfDay[], day: Day, offsetOf: OffsetOf): readonly WorkOfDay[] {
  const hours = (part: WorkOfDay['part']) => ({
    opensAt: instantAt({ day, hour: HOURS[part][0], offsetMinutes: offsetOf(day) }),
    dueAt: instantAt({ day, hour: HOURS[part][1], offsetMinutes: offsetOf(day) }),
  });
  const atHome = orders.filter((order) => order.startedOn <= day && placeOn(order, day) === 'home');
  const own = atHome.flatMap((order) => [
    ...checkParts(order, day).map((part) => ({ ...ofPerson(order, 'orderCheck'), part, ...hours(part) })),
    ...(order.plan.schedule.tests.some((test) => test.day === day)
      ? [{ ...ofPerson(order, 'orderTest'), part: 'day' as const, ...hours('day') }]
      : []),
  ]);
  const shared = firstsOfDoors(atHome.filter((order) => staysIn(order, day))).flatMap((order) =>
    (['orderDelivery', 'orderRubbish', ...(talksOn(order, day) ? (['orderTalk'] as const) : [])] as const).map(
      (kind) => ({
        ...ofDoor(order, kind),
        part: 'day' as const,
        ...hours('day'),
      }),
    ),
  );
  return [...own, ...shared];
}

/**
 * Where somebody is on a day: a later stage of the rule may send home from the facility; whoever is at home from the beginning, or in
 * hospital, stays there.
 */
export function placeOn({ place, plan }: Pick<OrderOfDay, 'place' | 'plan'>, day: Day): OrderOfDay['place'] {
  const stage =
    stageOn(plan.schedule, day) ?? (day > lastDayOf(plan.schedule) ? plan.schedule.stages.at(-1) : undefined);
  return place === 'facility' && stage?.place === 'home' ? 'home' : place;
}

/** A stay that conditions end goes on with the checks of its last day. */
function checkParts({ plan: { schedule } }: OrderOfDay, day: Day): readonly WorkOfDay['part'][] {
  const last = schedule.checks.at(-1);
  const goesOn = schedule.release.isEarliest && last !== undefined && day > last.day;
  const checks = goesOn ? [last] : schedule.checks.filter((check) => check.day === day);
  const times = new Set(checks.flatMap(({ times }) => times));
  return [...times].map((time) => (time === 'anyTime' ? 'day' : time));
}

function staysIn({ plan: { schedule } }: OrderOfDay, day: Day): boolean {
  const goesOn = schedule.release.isEarliest && day > lastDayOf(schedule);
  const stage = goesOn ? schedule.stages.at(-1) : stageOn(schedule, day);
  return stage !== undefined && stage.mayGoOut !== 'allowed';
}

function talksOn({ startedOn }: OrderOfDay, day: Day): boolean {
  const days = Math.round((Date.parse(day) - Date.parse(startedOn)) / 86_400_000);
  return days >= 0 && days % TALK_EVERY_DAYS === 0;
}

/** One order for each door, the earliest: what is brought to a door is brought once. */
function firstsOfDoors(orders: readonly OrderOfDay[]): readonly OrderOfDay[] {
  const firsts = new Map<string, OrderOfDay>();
  for (const order of orders) {
    if (order.dwellingId === null) continue;
    const known = firsts.get(order.dwellingId);
    if (known === undefined || before(order, known)) firsts.set(order.dwellingId, order);
  }
  return [...firsts.values()];
}

function before(a: OrderOfDay, b: OrderOfDay): boolean {
  return a.startedOn === b.startedOn ? a.orderId < b.orderId : a.startedOn < b.startedOn;
}

function ofPerson({ orderId, personId, householdId, dwellingId }: OrderOfDay, kind: OrderWork) {
  return {
    ...{ kind, orderId, personId },
    subject: { kind: 'person' as const, id: personId },
    householdId: householdId ?? undefined,
    dwellingId: dwellingId ?? undefined,
  };
}

function ofDoor({ orderId, householdId, dwellingId }: OrderOfDay, kind: OrderWork) {
  return {
    ...{ kind, orderId, personId: undefined },
    // Only orders with a door come here.
    subject: { kind: 'dwelling' as const, id: dwellingId ?? '' },
    householdId: householdId ?? undefined,
    dwellingId: dwellingId ?? undefined,
  };
}

/** A local hour of a day as an instant. */
export function instantAt(of: { readonly day: Day; readonly hour: number; readonly offsetMinutes: number }): Instant {
  const { day, hour, offsetMinutes } = of;
  return instantOf(new Date(Date.parse(`${day}T00:00:00Z`) + (hour * 60 - offsetMinutes) * 60_000));
}

/** The day before which work that nobody did is not made up for. */
export function oldestWorkDay(today: Day): Day {
  return addDays(today, -1);
}
