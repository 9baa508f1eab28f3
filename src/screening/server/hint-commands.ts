import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { instantOf } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { refuse } from '../../base/domain/decision.ts';
import { linkPermission } from '../../messaging/domain/link.ts';
import { describeDoors } from '../../register/server/api.ts';
import { addTasks, openRound } from '../../tasks/server/api.ts';
import { CheckHint, decideCheckHint, decideDropHint, DropHint } from '../domain/review.ts';
import { SubmitHint } from '../domain/self-registration.ts';
import { hintWork } from '../domain/work-kinds.ts';
import { decideHint, insertHint, lockHint } from './hint-queries.ts';
import { listPosters } from './poster-queries.ts';

const HOURS_TO_ASK = 24;

const submitHint = defineCommand({
  name: 'submitHint',
  summary: 'A neighbour says by the code of a poster what he believes to have seen; nobody asks for a name',
  permission: linkPermission('selfRegistration'),
  scope: 'community',
  schema: SubmitHint,
  subject: ({ link }) => ({ kind: 'poster', id: link.subjectId }),
  load: async (tx, { link }, { communityId }) => ({
    poster: (await listPosters(tx, { communityId, posterIds: [link.subjectId] }))[0],
  }),
  decide: ({ poster }, { hintId, text, link }) =>
    poster && poster.endedAt === null
      ? { facts: [{ type: 'hintGiven' as const, subjectId: hintId, posterId: link.subjectId, text }] }
      : refuse('posterUnknown'),
  async apply(tx, facts, { communityId, now, vault }) {
    for (const { subjectId: hintId, posterId, text } of facts)
      await insertHint(tx, { communityId, hintId, posterId, sealed: vault.seal(text), now });
  },
  record: ({ text: _text, ...fact }) => fact,
});

const reviews = { permission: 'screening.report.review', scope: 'community' } as const;
const onHint = ({ hintId }: { readonly hintId: string }) => ({ kind: 'hint', id: hintId });

const checkHint = defineCommand({
  name: 'checkHint',
  summary: 'Makes a task to ask at a door what a hint says; nothing is believed before',
  ...reviews,
  schema: CheckHint,
  subject: onHint,
  load: async (tx, { hintId, dwellingId }, { communityId }) => ({
    hint: await lockHint(tx, { communityId, hintId }),
    hasDwelling: (await describeDoors(tx, { communityIds: [communityId], dwellingIds: [dwellingId] })).size > 0,
  }),
  decide: decideCheckHint,
  async apply(tx, facts, context) {
    for (const fact of facts)
      if (fact.type === 'hintTaken')
        await askAtDoor(tx, { context, hintId: fact.subjectId, dwellingId: fact.dwellingId });
  },
});

async function askAtDoor(
  tx: Tx,
  of: { readonly context: CommandContext; readonly hintId: string; readonly dwellingId: string },
): Promise<void> {
  const { hintId, dwellingId } = of;
  const { communityId, now, today, accountId: by } = of.context;
  const dueAt = instantOf(new Date(Date.parse(now) + HOURS_TO_ASK * 3_600_000));
  const [taskId, roundId, kind] = [newId(), newId(), hintWork.kind];
  await openRound(tx, { communityId, id: roundId, kind, title: hintWork.name['zh-CN'], opensAt: now, dueAt, now, by });
  const subject = { kind: 'dwelling', id: dwellingId } as const;
  await addTasks(tx, {
    communityId,
    today,
    tasks: [{ id: taskId, roundId, kind, subject, sourceId: hintId, opensAt: now, dueAt }],
  });
  await decideHint(tx, { communityId, hintId, state: 'asked', dwellingId, taskId, now, by });
}

const dropHint = defineCommand({
  name: 'dropHint',
  summary: 'Sets a hint aside',
  ...reviews,
  schema: DropHint,
  subject: onHint,
  load: async (tx, { hintId }, { communityId }) => ({ hint: await lockHint(tx, { communityId, hintId }) }),
  decide: decideDropHint,
  async apply(tx, facts, { communityId, now, accountId: by }) {
    for (const { subjectId: hintId } of facts)
      await decideHint(tx, { communityId, hintId, state: 'dropped', dwellingId: null, taskId: null, now, by });
  },
});

/** Commands on hints. */
export const hintCommands: readonly Command[] = [submitHint, checkHint, dropHint];
