import { z } from 'zod';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { dayOf } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { answerTo } from '../../forms/domain/answer.ts';
import { findAnswers, openReferral } from '../../tasks/server/api.ts';
import { abnormalIn, readingOf } from '../domain/check-judge.ts';
import { decideOrderWork, doctorDueAt, doctorLevel, NoteOrderWork, type WorkFollows } from '../domain/order-work.ts';
import { beginDay } from './day-rounds.ts';
import { followStandings } from './order-effects.ts';
import { lockOrders, openOrders, siteZone } from './order-queries.ts';
import { insertEvents, setTold } from './order-write-queries.ts';
import { withPlans } from './packs.ts';
import { writeResults } from './test-queries.ts';

async function loadWork(tx: Tx, input: NoteOrderWork, { communityId, now }: CommandContext) {
  const [order] = await lockOrders(tx, { communityId, orderIds: [input.orderId] });
  const [planned] = order ? await withPlans(tx, [order]) : [];
  const [answer] =
    input.answerId === undefined ? [] : await findAnswers(tx, { communityId, answerIds: [input.answerId] });
  const tube = answer && answerTo(answer.answers, 'tube');
  const reading = answer && readingOf(answer.answers, dayOf(answer.at, await siteZone(tx)));
  return {
    ...{ order, now },
    abnormal: planned && reading && input.kind === 'orderCheck' ? abnormalIn(planned.plan.schedule, reading) : [],
    sampleCode: typeof tube === 'string' ? tube : undefined,
  };
}

async function applyWork(tx: Tx, facts: readonly WorkFollows[], context: CommandContext): Promise<void> {
  const { communityId, accountId: by, now } = context;
  for (const fact of facts) {
    const orderId = fact.subjectId;
    if (fact.type === 'orderCheckAbnormal') {
      const level = doctorLevel(fact.reasons);
      const dueAt = doctorDueAt(level, now);
      const { personId, reasons } = fact;
      await openReferral(tx, {
        communityId,
        personId,
        sourceId: orderId,
        source: 'order',
        level,
        reasons,
        dueAt,
        now,
        by,
      });
      await insertEvents(tx, context, [{ orderId, kind: 'abnormal', body: { reasons, level } }]);
    }
    if (fact.type === 'noticeHandedOver') {
      const { at } = fact;
      await setTold(tx, context, { orderIds: [orderId], how: 'signed', at });
      await insertEvents(tx, context, [{ orderId, kind: 'told', body: { how: 'signed', at } }]);
    }
    if (fact.type === 'sampleTaken') {
      const { sampleCode } = fact;
      const sampledOn = dayOf(fact.at, await siteZone(tx));
      await writeResults(tx, {
        communityId,
        by,
        now,
        rows: [{ testId: context.commandId, orderId, sampledOn, sampleCode }],
      });
      await insertEvents(tx, context, [{ orderId, kind: 'sampled', body: { sampledOn } }]);
    }
    if (fact.type === 'counsellorWanted')
      await insertEvents(tx, context, [{ orderId, kind: 'counsellorWanted', body: {} }]);
  }
}

/** Follows from a task that was done, by the table of reactions. */
const noteOrderWork = defineCommand({
  name: 'noteOrderWork',
  summary: 'What follows from a check, a sample or a visit of an order',
  permission: 'isolation.check.record',
  scope: 'community',
  schema: NoteOrderWork,
  subject: ({ orderId }) => ({ kind: 'order', id: orderId }),
  load: loadWork,
  decide: (state, input) => decideOrderWork(state, input),
  apply: applyWork,
});

/** Once a day, at midnight of the site: what each stage of the day means at the gate, and the day's work. */
export const planOrderDay = defineCommand({
  name: 'planOrderDay',
  summary: 'Publishes what the day means at the gates and makes the rounds of the day for all running orders',
  permission: 'isolation.order.issue',
  scope: 'community',
  schema: z.object({}),
  load: async (tx, _input, { communityId }) => {
    const open = await openOrders(tx, { communityId });
    return open.filter(({ state }) => state === 'running');
  },
  decide: (orders) => ({
    facts: orders.length === 0 ? [] : [{ type: 'orderDayPlanned' as const, orders: orders.length }],
  }),
  async apply(tx, _facts, context, running) {
    const { communityId, accountId: by, now, today: day } = context;
    const orders = await withPlans(tx, running);
    const orderIds = running.map(({ orderId }) => orderId);
    const standings = await followStandings(tx, context, {
      orderIds,
      personIds: running.map(({ personId }) => personId),
    });
    const tasks = await beginDay(tx, { communityId, orders, day, now, by });
    return { orders: orders.length, standings, tasks };
  },
});

/** Commands on the days of orders. */
export const workCommands: readonly Command[] = [noteOrderWork, planOrderDay];
