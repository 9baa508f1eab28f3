import { instantOf, type Instant } from '../../base/domain/day.ts';
import type { DemoActs } from '../../base/server/demo-acts.ts';
import { newId } from '../../base/server/ids.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import { insertDemoDone, openDemoTasks, type DemoDone, type DemoTask } from './demo-work-queries.ts';

/** What a kind of work of the demonstration comes to. */
export interface DemoResult {
  readonly outcome: string;
  readonly channel: 'phone' | 'door';
  readonly form?: { readonly key: string; readonly answers: Answers };
}

/** Which tasks are done: all that were due before a moment, and of those that are open now a share of each hundred. */
export interface DemoWork {
  readonly dueBefore: Instant;
  readonly share: number;
  readonly kinds: readonly string[];
  readonly resultOf: (task: DemoTask, at: number) => DemoResult;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** Does tasks of the demonstration, each a plausible time after it opened. Answers how many. As the owner only. */
export async function doDemoWork(acts: DemoActs, work: DemoWork): Promise<number> {
  const { communityId, now } = acts;
  const midnight = Date.parse(acts.instant({ days: -1, hour: 0 }));
  return acts.db.asOwner(async (tx) => {
    const tasks = await openDemoTasks(tx, { communityId, kinds: work.kinds, openBy: now });
    const done = tasks.flatMap((task, at): readonly DemoDone[] => {
      const isPast = task.dueAt <= work.dueBefore;
      if (!isPast && (at * 37) % 100 >= work.share) return [];
      const { outcome, channel, form } = work.resultOf(task, at);
      const by = task.assignee ?? acts.director;
      const answered = { answerId: form ? newId() : null, formKey: form?.key ?? null, answers: form?.answers ?? null };
      const moment = timeOf({ task, at, now, isPast, midnight });
      return [{ taskId: task.taskId, attemptId: newId(), at: moment, by, channel, outcome, ...answered }];
    });
    await insertDemoDone(tx, { communityId, done });
    return done.length;
  });
}

function timeOf(of: {
  readonly task: DemoTask;
  readonly at: number;
  readonly now: Instant;
  readonly isPast: boolean;
  readonly midnight: number;
}): Instant {
  const { task, at, now, isPast, midnight } = of;
  const opened = Date.parse(task.opensAt);
  const until = isPast ? Date.parse(task.dueAt) : Math.min(Date.parse(now), Date.parse(task.dueAt));
  const length = Math.max(MS_PER_MINUTE, until - opened);
  const moment = opened + Math.floor((length * ((at * 29) % 90)) / 100);
  const byDay = inDaytime(moment, midnight);
  return instantOf(new Date(byDay >= opened && byDay <= until ? byDay : moment));
}

/** Nobody knocks at three in the morning: moments of the night move into 8 to 20 o'clock of their day. `midnight` is any local one. */
function inDaytime(moment: number, midnight: number): number {
  const sinceMidnight = (((moment - midnight) % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY;
  const hour = sinceMidnight / MS_PER_HOUR;
  return hour >= 8 && hour <= 20 ? moment : moment - sinceMidnight + 8 * MS_PER_HOUR + Math.floor(sinceMidnight / 2);
}
