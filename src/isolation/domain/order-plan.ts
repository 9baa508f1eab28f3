import { addDays, daysBetween, type Day } from '../../base/domain/day.ts';
import { isRefusal, type Refusal } from '../../base/domain/decision.ts';
import type { Measure } from '../../protocol/domain/measure.ts';
import type { Pack } from '../../protocol/domain/pack.ts';
import type { Schedule, StageDays } from '../../protocol/domain/schedule-shapes.ts';
import { scheduleOf } from '../../protocol/domain/schedule.ts';
import type { OrderFrame, Reset } from './order.ts';
import { isRestart } from './order.ts';

/** Everything that an order asks for, worked out from the rule and never stored. */
export interface OrderPlan {
  readonly measure: Measure;
  /** As the engine says, with the end moved by extensions and shortenings. */
  readonly schedule: Schedule;
}

/** Works out the plan of a frame by one edition; refuses as the engine does. */
export type PlanFor = (frame: OrderFrame) => OrderPlan | Refusal;

/** Plans by edition and by what they are worked out from: a household, a coach, a whole floor share one. */
const known = new WeakMap<Pack, Map<string, OrderPlan | Refusal>>();
/** More than a site has at once; then it is begun anew. */
const MOST_KNOWN = 5000;

/** The plans of one edition, each worked out once: the same question has the same answer. */
export function plansBy(pack: Pack): PlanFor {
  const plans = known.get(pack) ?? new Map<string, OrderPlan | Refusal>();
  known.set(pack, plans);
  return (frame) => {
    const { measure, anchorKind, anchorDay, resets, tests } = frame;
    const key = JSON.stringify([measure, anchorKind, anchorDay, resets.map(({ kind, day }) => [kind, day]), tests]);
    const found = plans.get(key);
    if (found) return found;
    const plan = workOut(pack, frame);
    if (plans.size >= MOST_KNOWN) plans.clear();
    plans.set(key, plan);
    return plan;
  };
}

function workOut(pack: Pack, frame: OrderFrame): OrderPlan | Refusal {
  const schedule = scheduleOf({
    pack,
    measure: frame.measure,
    anchor: { kind: frame.anchorKind, day: frame.anchorDay },
    resets: frame.resets.flatMap(({ kind, day }) => (isRestart(kind) ? [{ kind, day }] : [])),
    testResults: frame.tests,
  });
  if (isRefusal(schedule)) return schedule;
  const measure = pack.measures.find(({ id }) => id === frame.measure);
  // The engine found it already.
  if (measure === undefined) return { refused: 'protocolMeasureUnknown' };
  return { measure, schedule: withActs(schedule, frame.resets) };
}

/**
 * Moves the release by the acts: an extension reaches at least to its day, a shortening at most, so that it never adds days. A restart
 * voids the shortenings before it, because their reason is gone, and keeps extensions.
 */
export function withActs(schedule: Schedule, resets: readonly Reset[]): Schedule {
  let day = schedule.release.day;
  const restarted = resets.reduce((at, { kind }, index) => (isRestart(kind) ? index : at), -1);
  for (const [index, reset] of resets.entries()) {
    if (reset.kind === 'extended' && reset.day > day) day = reset.day;
    if (reset.kind === 'shortened' && index > restarted && reset.day < day) day = reset.day;
  }
  return withRelease(schedule, day);
}

/** The schedule with another day of release: the last stage grows, or what lies after the day falls away. */
export function withRelease(schedule: Schedule, day: Day): Schedule {
  if (day === schedule.release.day) return schedule;
  const lastDay = addDays(day, daysBetween(schedule.release.day, lastDayOf(schedule)));
  return {
    ...schedule,
    stages: stagesUntil(schedule.stages, lastDay),
    checks: checksUntil(schedule, lastDay),
    tests: schedule.tests.filter((test) => test.day <= lastDay),
    standing: spansUntil(schedule.standing, day),
    release: { ...schedule.release, day },
  };
}

/** The last day on which the person stays. */
export function lastDayOf({ stages, release }: Schedule): Day {
  const last = stages.at(-1);
  return last === undefined || last.to > release.day ? release.day : last.to;
}

function stagesUntil(stages: readonly StageDays[], lastDay: Day): readonly StageDays[] {
  return spansUntil(stages, lastDay);
}

/** Spans cut off at a day, or the last one drawn out to it; the first one is kept whatever happens. */
function spansUntil<Span extends { readonly from: Day; readonly to: Day }>(
  spans: readonly Span[],
  day: Day,
): readonly Span[] {
  const kept = spans.filter(({ from }, index) => index === 0 || from <= day);
  return kept.map((span, index) =>
    index === kept.length - 1 ? { ...span, to: day < span.from ? span.from : day } : span,
  );
}

/** Added days have the checks of the last day that had any. */
function checksUntil({ checks }: Schedule, lastDay: Day): Schedule['checks'] {
  const kept = checks.filter(({ day }) => day <= lastDay);
  const last = checks.at(-1);
  if (last === undefined || lastDay <= last.day) return kept;
  const added = daysBetween(last.day, lastDay);
  return [...kept, ...Array.from({ length: added }, (_, index) => ({ ...last, day: addDays(last.day, index + 1) }))];
}

/** The stage on a day; undefined on day 0 and after the last. */
export function stageOn({ stages }: Schedule, day: Day): StageDays | undefined {
  return stages.find(({ from, to }) => from <= day && day <= to);
}

/** Day n of m of a stay: 1 on the first day of the first stage, 0 on the day of the anchor where that is day 0; more than m: it is over. */
export function stayDay(schedule: Schedule, today: Day): { readonly day: number; readonly of: number } {
  const first = schedule.stages[0]?.from ?? schedule.anchor.day;
  return { day: daysBetween(first, today) + 1, of: daysBetween(first, lastDayOf(schedule)) + 1 };
}
