import { z } from 'zod';

/**
 * What a worker's phone keeps of the day's work, as rows of plain values (see `base/server/snapshot.ts`). The order of the columns is the
 * order in a row; a newer server only adds columns at the end.
 */

/** Part `taskKinds`: kind, its WorkKind as JSON text. */
export const TaskKindRow = z.tuple([z.string(), z.string()]);

/** Part `taskRounds`: rounds with open tasks. */
export const TaskRoundRow = z.tuple([
  /** round id */ z.string(),
  /** title */ z.string(),
  /** what the worker says first, or '' */ z.string(),
  /** form of the round instead of its kind's, or ''; its version, 0 for the newest */ z.string(),
  z.number(),
]);
export type TaskRoundRow = z.infer<typeof TaskRoundRow>;

/** Part `tasks`: what is mine and open, and what I did within the last 16 hours. */
export const TaskRow = z.tuple([
  /** task id */ z.string(),
  /** round id */ z.string(),
  /** kind */ z.string(),
  /** open, done, cancelled */ z.string(),
  /** urgency 0 to 2 */ z.number(),
  /** opens, due (instants); next try or '' */ z.string(),
  z.string(),
  z.string(),
  /** phone, door, any */ z.string(),
  /** failures so far */ z.number(),
  /** whom its being late was said to, or '' */ z.string(),
  /** 1: a slip goes on the door */ z.number(),
  /** walking order */ z.string(),
  /** the person whom it is about, or '' */ z.string(),
  /** household id or '' */ z.string(),
  /** dwelling id or '' */ z.string(),
  /** building id or '' */ z.string(),
  /** the door as workers say it, or '' */ z.string(),
  /** building as workers say it, stairwell, floor, room: for the house front; floor 0 when unknown */ z.string(),
  z.string(),
  z.number(),
  z.string(),
  /** words of its own, or '' */ z.string(),
  /** people there: [person id, name, relation or '', tags separated by spaces, 1: has a phone] */
  z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.number()])),
  /** last outcome and when, or '' */ z.string(),
  z.string(),
]);
export type TaskRow = z.infer<typeof TaskRow>;

/** Part `taskPhones`: task id, [name, number] pairs; only for those who may read phones. */
export const TaskPhoneRow = z.tuple([z.string(), z.array(z.tuple([z.string(), z.string()]))]);

/** Part `taskWorkers`: account id, name: to whom one's own may be handed over. */
export const TaskWorkerRow = z.tuple([z.string(), z.string()]);
