import { z } from 'zod';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Answers } from '../../forms/domain/answer.ts';

/** A point in time as phones and forms send it: ISO 8601 in UTC. */
export const Moment = z.iso.datetime().transform((text): Instant => instantOf(new Date(text)));

const taskId = idSchema<'task'>();
const accountId = idSchema<'account'>();
const taskIds = z.array(taskId).min(1).max(5000);
const note = z
  .string()
  .trim()
  .max(500)
  .optional()
  .transform((text) => (text === '' ? undefined : text));
const reason = z.string().trim().min(2).max(300);

/** Input of `doTask`: one attempt at one task, with the answers when it succeeded. */
export const DoTask = z.object({
  taskId,
  attemptId: idSchema<'attempt'>(),
  at: Moment,
  channel: z.enum(['phone', 'door']),
  outcome: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  formKey: z.string().max(80).optional(),
  answers: Answers.optional(),
  answerId: idSchema<'answer'>().optional(),
  /** With `later`: the time that was agreed. */
  retryAt: Moment.optional(),
  note,
});
export type DoTask = z.infer<typeof DoTask>;

/** Which open tasks are meant: by id, or all that fit. */
export const TaskFilter = z.object({
  taskIds: taskIds.optional(),
  roundId: idSchema<'round'>().optional(),
  gridId: idSchema<'grid'>().optional(),
  buildingId: idSchema<'building'>().optional(),
  /** Whose they are now; `none`: nobody's. */
  assignee: z.union([z.literal('none'), accountId]).optional(),
  isLate: z.literal(true).optional(),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

/** Input of `assignTasks`. Several accounts share them evenly by what they have already. */
export const AssignTasks = z.object({
  filter: TaskFilter.refine((filter) => Object.values(filter).some((value) => value !== undefined), 'filterEmpty'),
  accountIds: z.array(accountId).min(1).max(100),
});
export type AssignTasks = z.infer<typeof AssignTasks>;

/** Input of `takeTasks`. */
export const TakeTasks = z.object({ taskIds });
export type TakeTasks = z.infer<typeof TakeTasks>;

/** Input of `handOver`. */
export const HandOver = z.object({ taskIds, accountId, note });
export type HandOver = z.infer<typeof HandOver>;

/** Input of `cancelTask`. */
export const CancelTask = z.object({ taskId, reason });
export type CancelTask = z.infer<typeof CancelTask>;

/** Input of `reopenTask`. */
export const ReopenTask = z.object({ taskId, dueAt: Moment, reason });
export type ReopenTask = z.infer<typeof ReopenTask>;

/** Input of `postponeTask`. */
export const PostponeTask = z.object({ taskId, dueAt: Moment, reason });
export type PostponeTask = z.infer<typeof PostponeTask>;

/** Input of `giveErrand`: a task of no operation, about a door, a person or nothing but words. */
export const GiveErrand = z.object({
  taskId,
  roundId: idSchema<'round'>(),
  text: z.string().trim().min(2).max(200),
  dwellingId: idSchema<'dwelling'>().optional(),
  personId: idSchema<'person'>().optional(),
  accountId,
  dueAt: Moment,
  urgency: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
});
export type GiveErrand = z.infer<typeof GiveErrand>;
