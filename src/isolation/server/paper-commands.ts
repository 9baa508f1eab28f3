import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { rolesIn } from './signer-queries.ts';
import { decideSetParty, decideSignBooklet, decideTellPerson } from '../domain/booklet-rules.ts';
import { decideAnswerObjection, decideObject } from '../domain/object-order.ts';
import { AnswerObjection, ObjectToOrder, SetParty, SignBooklet, TellPerson } from '../domain/order-inputs.ts';
import { deciderOf, onOrder } from './decider.ts';
import { applyEnds } from './end-orders-apply.ts';
import {
  insertObjection,
  isObjection,
  lockObjection,
  setObjectionAnswer,
  setParty,
  setSignature,
} from './objection-queries.ts';
import { knownOrders, lockOrders } from './order-queries.ts';
import { insertEvents, setTold } from './order-write-queries.ts';

const objectToOrder = defineCommand({
  name: 'objectToOrder',
  summary: 'Writes down what somebody says against an order; an answer is due',
  permission: 'isolation.check.record',
  scope: 'community',
  schema: ObjectToOrder,
  subject: onOrder,
  load: async (tx, { orderId, objectionId }, { communityId, now }) => ({
    order: (await lockOrders(tx, { communityId, orderIds: [orderId] }))[0],
    isKnown: await isObjection(tx, { communityId, objectionId }),
    now,
  }),
  decide: (state, input) => decideObject(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) {
      await insertObjection(tx, context, fact);
      const body = { saidBy: fact.saidBy, source: fact.source, words: fact.words, answerDueAt: fact.answerDueAt };
      await insertEvents(tx, context, [{ orderId: fact.subjectId, kind: 'objected', body }]);
    }
    return { answerDueAt: facts[0]?.answerDueAt };
  },
});

const answerObjection = defineCommand({
  name: 'answerObjection',
  summary: 'Answers an objection; upheld, the order ends in the same act. Never by whoever wrote the order',
  permission: 'isolation.order.approve',
  scope: 'community',
  schema: AnswerObjection,
  subject: ({ objectionId }) => ({ kind: 'objection', id: objectionId }),
  reason: ({ answer }) => answer,
  load: async (tx, { objectionId }, context) => ({
    objection: await lockObjection(tx, { communityId: context.communityId, objectionId }),
    ...deciderOf(context),
  }),
  decide: (state, input) => decideAnswerObjection(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) {
      if (fact.type !== 'objectionAnswered') continue;
      await setObjectionAnswer(tx, context, fact);
      const body = { outcome: fact.outcome, answer: fact.answer };
      await insertEvents(tx, context, [{ orderId: fact.subjectId, kind: 'objectionAnswered', body }]);
    }
    return applyEnds(tx, facts, context);
  },
});

const signBooklet = defineCommand({
  name: 'signBooklet',
  summary: 'Signs one part of the booklet of an order',
  permission: 'isolation.booklet.sign',
  scope: 'community',
  schema: SignBooklet,
  subject: onOrder,
  load: async (tx, { orderId }, { communityId, accountId, now, today }) => ({
    order: (await lockOrders(tx, { communityId, orderIds: [orderId] }))[0],
    roles: await rolesIn(tx, { communityId, accountId, today }),
    now,
  }),
  decide: (state, input) => decideSignBooklet(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) {
      await setSignature(tx, context, fact);
      const body = { role: fact.role, note: fact.note };
      await insertEvents(tx, context, [{ orderId: fact.subjectId, kind: 'signed', body }]);
    }
  },
});

const setOrderParty = defineCommand({
  name: 'setParty',
  summary: 'Names who answers for one part of an order',
  permission: 'isolation.order.issue',
  scope: 'community',
  schema: SetParty,
  subject: onOrder,
  load: async (tx, { orderId }, { communityId }) => ({
    order: (await lockOrders(tx, { communityId, orderIds: [orderId] }))[0],
  }),
  decide: (state, input) => decideSetParty(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) {
      await setParty(tx, context, fact);
      await insertEvents(tx, context, [{ orderId: fact.subjectId, kind: 'partySet', body: { role: fact.party.role } }]);
    }
  },
  record: ({ party, ...fact }) => ({ ...fact, role: party.role }),
});

const tellPerson = defineCommand({
  name: 'tellPerson',
  summary: 'Notes that people were told of their orders, by word or in writing, and signed',
  permission: 'isolation.check.record',
  scope: 'community',
  schema: TellPerson,
  subject: ({ orderIds }) => ({ kind: 'order', id: orderIds[0] }),
  load: async (tx, { orderIds }, { communityId, now }) => ({
    knownIds: await knownOrders(tx, { communityId, orderIds }),
    now,
  }),
  decide: (state, input) => decideTellPerson(state, input),
  async apply(tx, facts, context) {
    const [first] = facts;
    if (!first) return;
    await setTold(tx, context, { orderIds: facts.map(({ subjectId }) => subjectId), how: first.how, at: first.at });
    await insertEvents(
      tx,
      context,
      facts.map(({ subjectId, how, at }) => ({ orderId: subjectId, kind: 'told', body: { how, at } })),
    );
  },
});

/** Commands on what is said and signed. */
export const paperCommands: readonly Command[] = [
  objectToOrder,
  answerObjection,
  signBooklet,
  setOrderParty,
  tellPerson,
];
