import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { orderCheck } from '../../forms/domain/forms/order-check.ts';
import { linkPermission } from '../../messaging/domain/link.ts';
import { endTasks, recordAnswer, taskResults } from '../../tasks/server/api.ts';
import { decideReport, ObjectByLink, ReportByLink } from '../domain/link-report.ts';
import { decideObject } from '../domain/object-order.ts';
import { insertObjection, isObjection } from './objection-queries.ts';
import { lockOrders } from './order-queries.ts';
import { insertEvents } from './order-write-queries.ts';

const byLink = { permission: linkPermission('order'), scope: 'community' } as const;
const about = ({ link }: { readonly link: { readonly subjectId: string } }) => ({ kind: 'order', id: link.subjectId });

const reportByLink = defineCommand({
  name: 'reportByLink',
  summary:
    'Somebody under an order gives temperature and symptoms by the link of the order; the check that waits is done with that',
  ...byLink,
  schema: ReportByLink,
  subject: about,
  async load(tx, { link }, { communityId, now, today }) {
    const [order] = await lockOrders(tx, { communityId, orderIds: [link.subjectId] });
    const checks = order ? await taskResults(tx, { communityId, sourceIds: [order.orderId] }) : [];
    return { order, checks, now, today };
  },
  decide: (state, input) => decideReport(state, input),
  async apply(tx, facts, context, { order }) {
    const { communityId, now, accountId: by } = context;
    for (const { subjectId: sourceId, personId, answerId, at, answers, taskIds } of facts) {
      await recordAnswer(tx, {
        ...{ communityId, id: answerId, formKey: orderCheck.id, formVersion: orderCheck.version },
        ...{ taskId: taskIds[0], sourceId, personId, at, now, source: 'link', answers },
        ...{ householdId: order?.householdId ?? undefined, dwellingId: order?.dwellingId ?? undefined },
      });
      await endTasks(tx, { communityId, taskIds, outcome: 'done', answerId, now, by });
      await insertEvents(tx, context, [{ orderId: sourceId, kind: 'reported', body: { answerId } }]);
    }
    return { taken: facts.length };
  },
  record: ({ answers: _answers, ...fact }) => fact,
});

const objectByLink = defineCommand({
  name: 'objectByLink',
  summary: 'Somebody under an order says by its link that it is wrong; an answer is due',
  ...byLink,
  schema: ObjectByLink,
  subject: about,
  load: async (tx, { link, objectionId }, { communityId, now }) => ({
    order: (await lockOrders(tx, { communityId, orderIds: [link.subjectId] }))[0],
    isKnown: await isObjection(tx, { communityId, objectionId }),
    now,
  }),
  decide: (state, { link, objectionId, saidBy, words }) =>
    decideObject(state, { orderId: link.subjectId, objectionId, saidBy, words, source: 'link' }),
  async apply(tx, facts, context) {
    for (const fact of facts) {
      await insertObjection(tx, context, fact);
      const { saidBy, source, words, answerDueAt } = fact;
      const body = { saidBy, source, words, answerDueAt };
      await insertEvents(tx, context, [{ orderId: fact.subjectId, kind: 'objected', body }]);
    }
    return { answerDueAt: facts[0]?.answerDueAt };
  },
});

/** What people under an order may do by its link. */
export const orderLinkCommands: readonly Command[] = [reportByLink, objectByLink];
