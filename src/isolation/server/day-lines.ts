import { addDays, dayOf, type Day } from '../../base/domain/day.ts';
import { answerTo } from '../../forms/domain/answer.ts';
import type { KnownAnswer, TaskResult } from '../../tasks/server/api.ts';
import { readingOf } from '../domain/check-judge.ts';
import { lastDayOf, stayDay } from '../domain/order-plan.ts';
import type { TestRow } from './page-queries.ts';
import type { OrderWithPlan } from './packs.ts';

/** One check as it was made. */
export interface CheckLine {
  readonly at: string;
  readonly part: 'morning' | 'evening';
  readonly temperature: number | null;
  readonly symptoms: readonly string[];
  readonly source: string;
  readonly flags: readonly string[];
}

/** One day of an order: what was to be done and what was. */
export interface DayLine {
  readonly day: Day;
  readonly number: number;
  readonly of: number;
  readonly stage: string | null;
  /** Checks that the rule asks for. */
  readonly wanted: number;
  readonly checks: readonly CheckLine[];
  readonly tests: readonly TestRow[];
  readonly done: readonly string[];
  readonly missed: readonly string[];
}

/** The days of an order from its first to its last, or to today when it is late. */
export function dayLines(of: {
  readonly one: OrderWithPlan;
  readonly answers: readonly KnownAnswer[];
  readonly tests: readonly TestRow[];
  readonly tasks: readonly TaskResult[];
  readonly today: Day;
  readonly timeZone: string;
}): readonly DayLine[] {
  const { one, today, timeZone } = of;
  const { schedule } = one.plan;
  const first = one.order.startedOn;
  const planned = lastDayOf(schedule);
  const last = one.order.state === 'running' && today > planned ? today : planned;
  const lines: DayLine[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const stay = stayDay(schedule, day);
    const tasks = of.tasks.filter(({ dueAt }) => dayOf(dueAt, timeZone) === day);
    lines.push({
      ...{ day, number: stay.day, of: stay.of },
      stage: schedule.stages.find(({ from, to }) => from <= day && day <= to)?.mode ?? null,
      wanted: schedule.checks.filter((check) => check.day === day).reduce((sum, { times }) => sum + times.length, 0),
      checks: checkLines(of.answers, { day, timeZone }),
      tests: of.tests.filter((test) => (test.sampledOn ?? test.dueOn) === day),
      done: tasks.filter(({ state }) => state === 'done').map(({ kind }) => kind),
      missed: tasks
        .filter(({ state, dueAt }) => state === 'open' && dayOf(dueAt, timeZone) < today)
        .map(({ kind }) => kind),
    });
  }
  return lines;
}

function checkLines(
  answers: readonly KnownAnswer[],
  { day, timeZone }: { readonly day: Day; readonly timeZone: string },
): readonly CheckLine[] {
  return answers
    .filter(({ at, formKey }) => formKey === 'orderCheck' && dayOf(at, timeZone) === day)
    .map((answer) => {
      const temperature = answerTo(answer.answers, 'temperature');
      return {
        at: answer.at,
        part: hourOf(answer.at, timeZone) < 12 ? ('morning' as const) : ('evening' as const),
        temperature: typeof temperature === 'number' ? temperature : null,
        symptoms: readingOf(answer.answers, day).symptoms,
        source: answer.source,
        flags: answer.flags,
      };
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

function hourOf(at: string, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(at)));
}
