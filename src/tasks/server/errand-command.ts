import { defineCommand } from '../../base/server/command.ts';
import { decideGiveErrand } from '../domain/errand.ts';
import { officeWork } from '../domain/office-work.ts';
import { GiveErrand } from '../domain/task-inputs.ts';
import { addTasks } from './add-tasks.ts';
import { openRound } from './round-queries.ts';
import { lockTask } from './task-lock-queries.ts';
import { taskWorkers } from './task-workers.ts';

/** A task of no operation: the director says in words what is to be done, and gets it back done. */
export const giveErrand = defineCommand({
  name: 'giveErrand',
  summary: 'Gives somebody something to do that belongs to no operation',
  permission: 'tasks.dispatch',
  scope: 'community',
  schema: GiveErrand,
  subject: ({ taskId }) => ({ kind: 'task', id: taskId }),
  load: async (tx, { taskId }, { communityId, now, today }) => ({
    isKnown: (await lockTask(tx, { communityId, taskId })) !== undefined,
    workers: (await taskWorkers(tx, { communityIds: [communityId], today })).map(({ accountId }) => accountId),
    now,
  }),
  decide: (state, input) => decideGiveErrand(state, input),
  async apply(tx, facts, { communityId, accountId: by, now, today }) {
    for (const { errand } of facts) {
      const { taskId, roundId, text, dwellingId, personId, accountId, dueAt, urgency } = errand;
      const { kind } = officeWork;
      await openRound(tx, { communityId, id: roundId, kind, title: text, opensAt: now, dueAt, now, by });
      const subject =
        personId !== undefined
          ? ({ kind: 'person', id: personId } as const)
          : dwellingId !== undefined
            ? ({ kind: 'dwelling', id: dwellingId } as const)
            : ({ kind: 'place', id: taskId } as const);
      const task = { id: taskId, roundId, kind, subject, personId, dwellingId, details: { text }, urgency };
      await addTasks(tx, { communityId, today, tasks: [{ ...task, opensAt: now, dueAt, assignee: accountId }] });
    }
  },
  // What people write may name somebody: it stays in the task itself.
  record: ({ errand: { text: _text, ...errand }, ...fact }) => ({ ...fact, errand }),
});
