import type { Day } from '../../base/domain/day.ts';
import type { ConditionRule } from '../../protocol/domain/measure.ts';
import type { ConditionCode } from '../../protocol/domain/pack-words.ts';
import type { CheckReading } from '../../protocol/domain/readings.ts';
import { judgeRelease } from '../../protocol/domain/release.ts';
import type { Schedule } from '../../protocol/domain/schedule-shapes.ts';
import type { ReleaseCandidate } from './end-orders.ts';
import type { OrderState } from './order.ts';
import { withRelease, type OrderPlan } from './order-plan.ts';

/** What is known of one order on the day on which its release is looked at. */
export interface ReleaseCase {
  readonly order: OrderState;
  readonly plan: OrderPlan;
  readonly checks: readonly CheckReading[];
  /** What a person saw to be so: the community verified, scabs are gone. */
  readonly confirmed: readonly ConditionCode[];
}

/**
 * Whether somebody can go today, by the full stay or by the rule's early release, with every condition. Nothing is released by a machine:
 * this is what the office decides from each morning. Source: design 8; needs D8.
 */
export function judgeOrder(one: ReleaseCase, today: Day): ReleaseCandidate {
  const { order, plan } = one;
  const full = verdictOf(one, plan.schedule, today);
  if (full.isDue) return { order, plan, by: 'due', conditions: full.conditions };
  const early = earlySchedule(plan.schedule, today);
  if (early === undefined) return { order, plan, by: undefined, conditions: full.conditions };
  const verdict = verdictOf(one, early, today);
  if (!verdict.isDue) return { order, plan, by: undefined, conditions: full.conditions };
  return { order, plan, by: 'early', conditions: verdict.conditions };
}

function verdictOf({ order, checks, confirmed }: ReleaseCase, schedule: Schedule, today: Day) {
  return judgeRelease({
    ...{ schedule, today, checks, confirmed },
    tests: order.tests,
    assessment: confirmed.includes('assessment') ? { isPassed: true } : undefined,
    documents: [],
  });
}

/** The stay as it would be if it ended early; undefined when the rule knows no early end or its day has not come. */
function earlySchedule(schedule: Schedule, today: Day): Schedule | undefined {
  const { early } = schedule;
  if (early === undefined || early.day > today) return undefined;
  const conditions = early.conditions.map(
    (code): ConditionRule =>
      schedule.release.conditions.find((one) => one.code === code) ?? { code, clause: early.clause },
  );
  const shorter = withRelease(schedule, early.day);
  return { ...shorter, release: { ...shorter.release, conditions } };
}
