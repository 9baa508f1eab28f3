import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import type { OrderFact } from '../domain/order-facts.ts';
import { followOrders, stopWork } from './order-effects.ts';
import { tellReleased } from './order-messages.ts';
import { copyParties, insertEvents, insertOrders, setEnded } from './order-write-queries.ts';

/** Writes ends and what takes over from them. */
export async function applyEnds(tx: Tx, facts: readonly OrderFact[], context: CommandContext) {
  const ended = facts.filter((fact) => fact.type === 'orderEnded');
  const begun = facts.filter((fact) => fact.type === 'orderIssued');
  await setEnded(tx, context, ended);
  await insertOrders(tx, context, begun);
  for (const { subjectId: to, sourceId: from } of begun)
    if (from !== undefined) await copyParties(tx, { communityId: context.communityId, from, to });
  await insertEvents(tx, context, [
    ...ended.map(({ subjectId, endKind, endedOn, note, daysLate }) => ({
      orderId: subjectId,
      kind: endKind,
      body: { endedOn, note, daysLate },
    })),
    ...begun.map(({ subjectId, plannedRelease }) => ({ orderId: subjectId, kind: 'issued', body: { plannedRelease } })),
  ]);
  // What is to be done today about somebody whose order was converted is done all the same.
  await stopWork(
    tx,
    context,
    ended.flatMap((fact) => (fact.endKind === 'converted' ? [] : [fact.subjectId])),
  );
  await followOrders(
    tx,
    context,
    [...ended, ...begun].map(({ subjectId }) => subjectId),
  );
  await tellReleased(tx, context, ended);
  return { ended: ended.length };
}
