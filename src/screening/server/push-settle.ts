import type { CommunityId } from '../../base/domain/ids.ts';
import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { addTasks, hastenTasks, openRound } from '../../tasks/server/api.ts';
import type { PlannedSubject, PushPlan } from '../domain/push-plan.ts';
import { listWork } from '../domain/push-work.ts';
import { hastenSubjects, insertSubjects } from './push-write-queries.ts';

/** Makes checks and tasks of a plan in every community it concerns; one round for each list and community. */
export async function settlePlan(
  tx: Tx,
  of: { readonly plan: PushPlan; readonly title: string; readonly context: CommandContext },
): Promise<void> {
  const { begun, hastened } = of.plan;
  for (const communityId of new Set([...begun, ...hastened].map((subject) => subject.communityId))) {
    const here = (subjects: readonly PlannedSubject[]) => subjects.filter((one) => one.communityId === communityId);
    await settleIn(tx, { ...of, communityId, begun: here(begun), hastened: here(hastened) });
  }
}

async function settleIn(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly begun: readonly PlannedSubject[];
    readonly hastened: readonly PlannedSubject[];
    readonly title: string;
    readonly context: CommandContext;
  },
): Promise<void> {
  const { communityId, hastened, title } = of;
  const { now, today, accountId } = of.context;
  await hastenSubjects(tx, { communityId, subjects: hastened });
  const hastenings = hastened.map(({ id: sourceId, urgency, dueAt }) => ({ sourceId, urgency, dueAt }));
  const found = new Set(await hastenTasks(tx, { communityId, hastenings }));
  const lost = hastened.filter(({ id }) => !found.has(id));
  const all = [...of.begun, ...lost];
  if (all.length === 0) return;
  const lastDueAt = all.map((subject) => subject.dueAt).reduce((a, b) => (a > b ? a : b), now);
  const roundId = newId<'round'>();
  await openRound(tx, {
    ...{ communityId, id: roundId, kind: listWork.kind, title, opensAt: now, dueAt: lastDueAt, now, by: accountId },
  });
  await insertSubjects(tx, { communityId, roundId, now, subjects: of.begun });
  await addTasks(tx, {
    communityId,
    today,
    tasks: all.map(({ id: sourceId, personId, urgency, dueAt }) => ({
      ...{ id: newId(), roundId, kind: listWork.kind, subject: { kind: 'person' as const, id: personId } },
      ...{ sourceId, urgency, opensAt: now, dueAt, channel: 'phone' as const },
    })),
  });
}
