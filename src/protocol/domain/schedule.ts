import type { Day } from '../../base/domain/day.ts';
import { refuse, type Refusal } from '../../base/domain/decision.ts';
import { applyResets, findAnchorClause, type Anchor, type Reset } from './anchor.ts';
import { dateOfDay, daysBefore, releaseAfter, totalDays } from './day-count.ts';
import type { Measure } from './measure.ts';
import type { Pack } from './pack.ts';
import { checkDays, stageDays, standingDays, testDays } from './schedule-days.ts';
import type { ReleaseDay, Schedule, TestDay, TestResult } from './schedule-shapes.ts';
import { findDoneOn } from './test-results.ts';

/** Which rule, counted from what. `resets` are what happened since; `testResults` only ever move the release to a later day. */
export interface ScheduleQuestion {
  readonly pack: Pack;
  readonly measure: string;
  readonly anchor: Anchor;
  readonly resets?: readonly Reset[];
  readonly testResults?: readonly TestResult[];
}

/**
 * Every day of a stay: stages, checks, tests, release, and what a gate is told. Dates are local dates of the site.
 * The release is never before the last required test, nor before the day on which that test was done.
 * Refuses `protocolMeasureUnknown` and `protocolAnchorKind` (the rule counts from neither this nor has it as fallback).
 */
export function scheduleOf({
  pack,
  measure: id,
  anchor,
  resets = [],
  testResults = [],
}: ScheduleQuestion): Schedule | Refusal {
  const measure = pack.measures.find((one) => one.id === id);
  if (!measure) return refuse('protocolMeasureUnknown', { pack: pack.id, measure: id });
  const clause = findAnchorClause(measure, anchor.kind);
  if (!clause) return refuse('protocolAnchorKind', { measure: id, kind: anchor.kind });
  const releaseOf = (day: Day): Day => releaseAfter(measure, day, totalDays(measure));
  const reset = applyResets({ measure, anchor, resets, releaseOf });
  const { day } = reset.anchor;
  const last = reset.resets.findLast(({ outcome }) => outcome === 'applied');
  const tests = testDays(measure, day);
  const release = releaseDay({ measure, planned: releaseOf(day), tests, testResults });
  return {
    ...{ pack: pack.id, measure: id },
    anchor: {
      ...reset.anchor,
      isFallback: !last && anchor.kind !== measure.anchor.kind,
      clause: last?.clause ?? clause,
    },
    ...{ firstAnchor: anchor, resets: reset.resets },
    stages: stageDays(measure, day),
    checks: checkDays(measure, day),
    ...{ tests, release },
    ...earlyRelease(measure, day),
    standing: standingDays({ measure, anchorDay: day, until: release.day }),
    conversions: measure.conversions,
    isCoercive: measure.isCoercive,
  };
}

function releaseDay({
  measure,
  planned,
  tests,
  testResults,
}: {
  readonly measure: Measure;
  readonly planned: Day;
  readonly tests: readonly TestDay[];
  readonly testResults: readonly TestResult[];
}): ReleaseDay {
  const byTests = measure.release.find(({ code }) => code === 'tests');
  const lastTest = byTests ? tests.at(-1)?.day : undefined;
  const doneOn = lastTest && findDoneOn(lastTest, testResults, byTests?.ctAtLeast);
  const day = [planned, lastTest ?? planned, doneOn ?? planned].reduce((a, b) => (b > a ? b : a));
  const clause = measure.release.find(({ code }) => code === 'days')?.clause ?? measure.release[0]?.clause;
  return {
    ...{ day, isEarliest: measure.isOpenEnded },
    // A measure has at least one condition; the who-clause only satisfies the type.
    clause: clause ?? measure.who,
    conditions: measure.release,
  };
}

function earlyRelease(measure: Measure, anchorDay: Day): Pick<Schedule, 'early'> {
  const { early } = measure;
  if (!early) return {};
  return {
    early: { day: dateOfDay(measure, anchorDay, early.day), conditions: early.conditions, clause: early.clause },
  };
}

/** Which day of the stay a date is, by the rule's own counting, and of which stage; undefined outside it. */
export function dayOfStay({ measure, anchorDay, day }: StayQuestion): StayDay | undefined {
  for (const [stage, { days }] of measure.stages.entries()) {
    const before = daysBefore(measure, stage);
    for (let number = 1; number <= days; number += 1)
      if (dateOfDay(measure, anchorDay, before + number) === day)
        return { dayNumber: before + number, of: totalDays(measure), stage };
  }
  return undefined;
}

/** A measure counted from a day, and the date that is asked about. */
export interface StayQuestion {
  readonly measure: Measure;
  readonly anchorDay: Day;
  readonly day: Day;
}

/** Day n of m, in which stage (from 0). */
export interface StayDay {
  readonly dayNumber: number;
  readonly of: number;
  readonly stage: number;
}
