import { z } from 'zod';
import { dayOf } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { describeDoors, findCommunityName, paperPeople } from '../../register/server/api.ts';
import { findAnswers, taskResults } from '../../tasks/server/api.ts';
import { stayDay } from '../domain/order-plan.ts';
import { improbableOf } from './improbable-checks.ts';
import { dayLines } from './day-lines.ts';
import { judgeOrders } from './end-commands.ts';
import { findOrders, openOrders, siteZone } from './order-queries.ts';
import { findPack, withPlans } from './packs.ts';
import { dueTests, readEvents, readObjections, readPapers, readParties, readTests } from './page-queries.ts';

const READ = 'isolation.order.read';
const none = z.object({});

const order = defineRoute({
  path: '/api/orders/:id',
  summary: 'The booklet of one order: why, until when, day by day, team, history, objections',
  permission: READ,
  params: z.object({ id: z.guid() }),
  query: none,
  look: ({ params }) => ({ kind: 'order', id: params.id }),
  async handle({ tx, communityIds, today }, { params }) {
    const [found] = await findOrders(tx, { communityIds, orderIds: [params.id] });
    const [one] = found ? await withPlans(tx, [found]) : [];
    if (!found || !one) return undefined;
    const { communityId, personId, dwellingId, orderId } = found;
    const of = { communityId, orderIds: [orderId] };
    const timeZone = await siteZone(tx);
    const [paper] = await readPapers(tx, of);
    const [tests, answers] = [await readTests(tx, of), await findAnswers(tx, { communityId, sourceIds: [orderId] })];
    const tasks = await taskResults(tx, { communityId, sourceIds: [orderId] });
    const pack = await findPack(tx, found);
    const [candidate] =
      found.state === 'running' ? await judgeOrders(tx, { ...of, orders: [found], confirmed: [], today }) : [];
    const { tests: _tests, ...state } = found;
    return {
      ...state,
      ...paper,
      person: (await paperPeople(tx, { communityIds, personIds: [personId] })).get(personId)?.name ?? '',
      door:
        (await describeDoors(tx, { communityIds, dwellingIds: dwellingId === null ? [] : [dwellingId] })).get(
          dwellingId ?? '',
        ) ?? '',
      community: (await findCommunityName(tx, communityId)) ?? '',
      pack: pack && { name: pack.name, edition: pack.edition },
      measure: { id: one.plan.measure.id, name: one.plan.measure.name, who: one.plan.measure.who },
      otherMeasures: pack?.measures.map(({ id, name, anchor }) => ({ id, name, anchor: anchor.kind })) ?? [],
      schedule: one.plan.schedule,
      stay: stayDay(one.plan.schedule, today),
      today,
      improbable: improbableOf({ orderId, answers }),
      days: dayLines({ one, answers, tests, tasks, today, timeZone }),
      tests,
      release: candidate && { by: candidate.by ?? null, conditions: candidate.conditions },
      parties: await readParties(tx, of),
      events: await readEvents(tx, of),
      objections: await readObjections(tx, { communityId, orderId }),
    };
  },
});

const releases = defineRoute({
  path: '/api/orders/releases',
  summary: 'Whose day has come, or is reached early, with every condition looked at one by one',
  permission: READ,
  params: none,
  query: z.object({ community: z.string().optional() }),
  async handle({ tx, communityIds, today }) {
    const rows = [];
    for (const communityId of communityIds) {
      const open = await openOrders(tx, { communityId });
      const running = (
        await withPlans(
          tx,
          open.filter(({ state }) => state === 'running'),
        )
      ).filter(
        ({ plan: { schedule } }) =>
          schedule.release.day <= today || (schedule.early !== undefined && schedule.early.day <= today),
      );
      const judged = await judgeOrders(tx, {
        communityId,
        orders: running.map(({ order: one }) => one),
        confirmed: [],
        today,
      });
      rows.push(...judged.map((one) => ({ communityId, ...one })));
    }
    const people = await paperPeople(tx, { communityIds, personIds: rows.map((row) => row.order.personId) });
    const dwellingIds = rows.flatMap((row) => (row.order.dwellingId === null ? [] : [row.order.dwellingId]));
    const doors = await describeDoors(tx, { communityIds, dwellingIds });
    return {
      today,
      rows: rows
        .map(({ communityId, order: one, plan, by, conditions }) => ({
          ...{ communityId, orderId: one.orderId, by: by ?? null, conditions },
          name: people.get(one.personId)?.name ?? '',
          door: doors.get(one.dwellingId ?? '') ?? '',
          measure: plan.measure.name,
          releaseDay: plan.schedule.release.day,
          isLate: !plan.schedule.release.isEarliest && plan.schedule.release.day < today,
          isEarliest: plan.schedule.release.isEarliest,
        }))
        .sort((a, b) =>
          a.releaseDay < b.releaseDay ? -1 : a.releaseDay > b.releaseDay ? 1 : a.door < b.door ? -1 : 1,
        ),
    };
  },
});

const tests = defineRoute({
  path: '/api/orders/tests',
  summary: 'The walking list of the health team: whose test is due on a day or overdue',
  permission: READ,
  params: none,
  query: z.object({ community: z.string().optional(), day: z.iso.date().optional() }),
  async handle({ tx, communityIds, today, now }, { query }) {
    const day = query.day ?? today;
    const rows = await dueTests(tx, { communityIds, day });
    const people = await paperPeople(tx, { communityIds, personIds: rows.map(({ personId }) => personId) });
    const dwellingIds = rows.flatMap(({ dwellingId }) => (dwellingId === null ? [] : [dwellingId]));
    const doors = await describeDoors(tx, { communityIds, dwellingIds });
    return {
      day,
      today: dayOf(now, await siteZone(tx)),
      rows: rows.map((row) => ({
        ...row,
        name: people.get(row.personId)?.name ?? '',
        idMasked: people.get(row.personId)?.idMasked ?? null,
        door: doors.get(row.dwellingId ?? '') ?? '',
      })),
    };
  },
});

/** Reads of single orders and of what is due. */
export const orderPageRoutes: readonly Route[] = [releases, tests, order];
