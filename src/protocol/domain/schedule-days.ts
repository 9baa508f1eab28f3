import type { Day } from '../../base/domain/day.ts';
import { dateOfDay, daysBefore } from './day-count.ts';
import type { Measure } from './measure.ts';
import type { CheckDay, StageDays, StandingDays, TestDay } from './schedule-shapes.ts';

/** The stages with their first and last dates. Day 0, where there is one, belongs to no stage. */
export function stageDays(measure: Measure, anchorDay: Day): readonly StageDays[] {
  return measure.stages.map((stage, index) => {
    const before = daysBefore(measure, index);
    return {
      ...stage,
      from: dateOfDay(measure, anchorDay, before + 1),
      to: dateOfDay(measure, anchorDay, before + stage.days),
    };
  });
}

/** Checks by date; in an open-ended stage those of its least days. */
export function checkDays(measure: Measure, anchorDay: Day): readonly CheckDay[] {
  const found = measure.checks.flatMap(({ stage, days, what, times, thresholds, clause }) => {
    const before = daysBefore(measure, stage);
    const length = measure.stages[stage]?.days ?? 0;
    const numbers = days ?? Array.from({ length }, (_, index) => index + 1);
    return numbers.map((number) => ({
      day: dateOfDay(measure, anchorDay, before + number),
      ...{ stage, what, times, thresholds, clause },
    }));
  });
  return inOrder(found);
}

/** Tests by date. */
export function testDays(measure: Measure, anchorDay: Day): readonly TestDay[] {
  const found = measure.tests.flatMap(({ stage, days, specimen, pool, doubledDays = [], clause }) => {
    const before = daysBefore(measure, stage);
    return days.map((dayNumber) => ({
      day: dateOfDay(measure, anchorDay, before + dayNumber),
      ...{ stage, dayNumber, specimen, pool, clause },
      isDoubled: doubledDays.includes(dayNumber),
    }));
  });
  return inOrder(found);
}

function inOrder<One extends { readonly day: Day }>(list: readonly One[]): readonly One[] {
  return [...list].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/**
 * What the gate is told, stage by stage, the first from the anchor day on: the restriction holds as soon as there is an order.
 * The last reaches to the day of release, so that a late test does not open the door before it.
 */
export function standingDays({
  measure,
  anchorDay,
  until,
}: {
  readonly measure: Measure;
  readonly anchorDay: Day;
  readonly until: Day;
}): readonly StandingDays[] {
  const stages = stageDays(measure, anchorDay);
  const found: StandingDays[] = [];
  for (const [index, { standing, from, to, clause }] of stages.entries()) {
    if (!standing) continue;
    const first = index === 0 && anchorDay < from ? anchorDay : from;
    const last = index === stages.length - 1 && until > to ? until : to;
    const before = found.at(-1);
    if (before?.code === standing) found.splice(-1, 1, { ...before, to: last });
    else found.push({ code: standing, from: first, to: last, clause });
  }
  return found;
}
