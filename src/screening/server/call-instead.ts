import { z } from 'zod';
import { instantOf } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { findTemplate } from '../../messaging/domain/templates.ts';
import { officeWork } from '../../tasks/domain/office-work.ts';
import { addTasks, openRound } from '../../tasks/server/api.ts';
import { callText } from '../domain/call-instead.ts';

/** A message is read within hours or says nothing new. */
const DUE_HOURS = 4;

/** After a message that did not arrive: the worker of the grid calls, as for any errand. */
export const callInstead = defineCommand({
  name: 'callInstead',
  summary: 'Has a resident called whom a message did not reach',
  permission: 'tasks.dispatch',
  scope: 'community',
  schema: z.object({
    messageId: idSchema<'message'>(),
    personId: idSchema<'person'>(),
    template: z.string().min(1).max(60),
  }),
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
  load: (_tx, input) => Promise.resolve(input),
  decide: (_state, { messageId, personId: subjectId }) => ({
    facts: [{ type: 'callAsked' as const, subjectId, messageId }],
  }),
  async apply(tx, facts, { communityId, accountId: by, now, today }, { personId, messageId, template }) {
    if (facts.length === 0) return;
    const { kind } = officeWork;
    const dueAt = instantOf(new Date(Date.parse(now) + DUE_HOURS * 3_600_000));
    const text = callText(findTemplate(template)?.name);
    const roundId = newId();
    await openRound(tx, { communityId, id: roundId, kind, title: text, opensAt: now, dueAt, now, by });
    const subject = { kind: 'person' as const, id: personId };
    const task = { id: newId(), roundId, kind, subject, personId, sourceId: messageId, details: { text } };
    await addTasks(tx, { communityId, today, tasks: [{ ...task, opensAt: now, dueAt, channel: 'phone' }] });
  },
});
