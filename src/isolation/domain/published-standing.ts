import type { Day } from '../../base/domain/day.ts';
import type { Locale } from '../../base/domain/texts.ts';
import type { Standing } from '../../register/domain/standing.ts';
import { stricterStanding } from '../../register/domain/standing.ts';
import type { OrderPlan } from './order-plan.ts';
import { modeNames } from '../../protocol/domain/pack-words.ts';

/** A running order with its plan. */
export interface PlannedOrder {
  readonly orderId: string;
  readonly plan: OrderPlan;
}

/**
 * What a gate may know of one order today: how far, until when, by which kind of stay. No disease and no reason. A stage of tomorrow is
 * published tomorrow; past the day of release nothing is, since a person who is late to be released is free at the gate all the same.
 * Undefined: nothing is restricted today.
 */
export function standingOn({ plan }: PlannedOrder, today: Day, locale: Locale): Standing | undefined {
  const { schedule } = plan;
  const span = spanOn(schedule, today);
  if (span === undefined) return undefined;
  const stage = schedule.stages.find(
    ({ from, to, standing }) =>
      standing === span.code && from <= span.to && (to >= span.from || schedule.release.isEarliest),
  );
  const clause = stage === undefined ? '' : modeNames[stage.mode][locale];
  return { code: span.code, fromDay: span.from, untilDay: span.to, clause };
}

/** A stay that conditions end restricts until somebody releases; one with a fixed number of days never beyond it. */
function spanOn(
  { standing, release }: OrderPlan['schedule'],
  today: Day,
): OrderPlan['schedule']['standing'][number] | undefined {
  const last = standing.at(-1);
  if (release.isEarliest && last !== undefined && today > last.to) return { ...last, to: today };
  return standing.find(({ from, to }) => from <= today && today <= to);
}

/** Of several orders of one person the strictest standing, with the order it follows from; undefined where none restricts anything. */
export function strictestOn(
  orders: readonly PlannedOrder[],
  today: Day,
  locale: Locale,
): (Standing & { readonly sourceOrder: string }) | undefined {
  const found = orders.flatMap((order) => {
    const standing = standingOn(order, today, locale);
    return standing === undefined ? [] : [{ ...standing, sourceOrder: order.orderId }];
  });
  return found.reduce<(typeof found)[number] | undefined>(
    (a, b) => (a === undefined ? b : stricterStanding(a, b)),
    undefined,
  );
}
