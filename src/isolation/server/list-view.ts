import type { Actor } from '../../base/domain/actor.ts';
import { mayIn } from '../../base/domain/actor.ts';
import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { maskPhone } from '../../register/domain/masking.ts';
import { describeDoors, paperPeople } from '../../register/server/api.ts';
import { stayDay } from '../domain/order-plan.ts';
import { findOrders } from './order-queries.ts';
import { findPack, withPlans, type OrderWithPlan } from './packs.ts';
import type { ListedOrder } from './list-queries.ts';

/** Orders of a list with names, doors and where each stands by the rule today. */
export async function viewOrders(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly rows: readonly ListedOrder[];
    readonly today: Day;
    readonly actor: Actor;
  },
) {
  const { communityIds, rows, today, actor } = of;
  const orders = await findOrders(tx, { communityIds, orderIds: rows.map(({ orderId }) => orderId) });
  const planned = new Map((await withPlans(tx, orders)).map((one) => [one.orderId, one]));
  const people = await paperPeople(tx, { communityIds, personIds: rows.map(({ personId }) => personId) });
  const dwellingIds = rows.flatMap(({ dwellingId }) => (dwellingId === null ? [] : [dwellingId]));
  const doors = await describeDoors(tx, { communityIds, dwellingIds });
  const packs = await packNames(tx, [...planned.values()]);
  return rows.map(({ sortDay: _sortDay, ...row }) => {
    const one = planned.get(row.orderId);
    const person = people.get(row.personId);
    const phone = person?.phone ?? null;
    const mayCall = mayIn(actor, 'register.phone.read', row.communityId);
    return {
      ...row,
      name: person?.name ?? '',
      phone: phone === null ? null : mayCall ? phone : maskPhone(phone),
      door: doors.get(row.dwellingId ?? '') ?? '',
      ...(one ? standingOf(one, today, packs) : {}),
    };
  });
}

function standingOf({ order, plan }: OrderWithPlan, today: Day, packs: ReadonlyMap<string, object>) {
  const { schedule, measure } = plan;
  const { release, tests } = schedule;
  const isRunning = order.state === 'running';
  return {
    measure: measure.name,
    ...packs.get(order.packId),
    packId: order.packId,
    place: order.place,
    startedOn: order.startedOn,
    releaseDay: release.day,
    isEarliest: release.isEarliest,
    stay: stayDay(schedule, today),
    isLate: isRunning && !release.isEarliest && today > release.day,
    isDue: isRunning && today === release.day,
    nextTest: tests.find(({ day }) => day >= today)?.day ?? null,
  };
}

/** What editions are called, by id. */
async function packNames(tx: Tx, orders: readonly OrderWithPlan[]): Promise<ReadonlyMap<string, object>> {
  const names = new Map<string, object>();
  for (const { order } of orders) {
    if (names.has(order.packId)) continue;
    const pack = await findPack(tx, order);
    if (pack) names.set(order.packId, { pack: pack.name, edition: pack.edition, disease: pack.disease });
  }
  return names;
}
