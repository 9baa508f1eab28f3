import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, getDay, instantOf, type Day } from '../../base/domain/day.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import { anchorAt } from './anchor.ts';
import type { Measure } from './measure.ts';
import type { Pack } from './pack.ts';
import { RESET_KINDS } from './pack-words.ts';
import { builtInPacks } from './packs.ts';
import { judgeRelease } from './release.ts';
import { scheduleOf, type ScheduleQuestion } from './schedule.ts';
import type { Schedule } from './schedule-shapes.ts';

const START = getDay('2019-12-01');
const anyDay = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(START, count));
const anyMeasure = fc.constantFrom(
  ...builtInPacks.flatMap((pack) => pack.measures.map((measure) => ({ pack, measure }))),
);
const anyReset = fc.record({ kind: fc.constantFrom(...RESET_KINDS), offset: fc.integer({ min: -10, max: 40 }) });

function get(question: ScheduleQuestion): Schedule {
  const schedule = scheduleOf(question);
  if (isRefusal(schedule)) throw new Error(schedule.refused);
  return schedule;
}

function ask({
  pack,
  measure,
  day,
}: {
  readonly pack: Pack;
  readonly measure: Measure;
  readonly day: Day;
}): ScheduleQuestion {
  return { pack, measure: measure.id, anchor: { kind: measure.anchor.kind, day } };
}

describe('any schedule of any pack', () => {
  it('is released never before its last required test', () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, (one, day) => {
        const { release, tests } = get(ask({ ...one, day }));
        for (const test of tests) expect(release.day >= test.day).toBe(true);
      }),
    );
  });

  it('is not due before the last required test is negative, whatever else is fine', () => {
    const withTests = anyMeasure.filter(({ measure }) => measure.release.some(({ code }) => code === 'tests'));
    fc.assert(
      fc.property(
        withTests,
        anyDay,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (one, day, done, asked) => {
          const schedule = get(ask({ ...one, day }));
          const last = schedule.tests.at(-1)!.day;
          const negatives = [0, 1].map((ago) => ({
            day: addDays(addDays(day, done), -ago),
            result: 'negative' as const,
          }));
          const today = addDays(day, asked);
          const verdict = judgeRelease({
            ...{ schedule, today, tests: negatives.filter((test) => test.day <= today), checks: [] },
            ...{ assessment: { isPassed: true }, documents: [], confirmed: ['indexNegative', 'scabsGone'] },
          });
          if (verdict.isDue) {
            expect(today >= last).toBe(true);
            expect(negatives.some((test) => test.day >= last && test.day <= today)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('loses no day between its stages, and they are as long as the rule says', () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, (one, day) => {
        const { stages } = get(ask({ ...one, day }));
        expect(stages.map(({ from, to }) => daysBetween(from, to) + 1)).toEqual(
          one.measure.stages.map(({ days }) => days),
        );
        for (const [index, stage] of stages.slice(1).entries()) expect(stage.from).toBe(addDays(stages[index]!.to, 1));
      }),
    );
  });

  it('is never released earlier by a reset, and never loses a reset silently', () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, fc.array(anyReset, { maxLength: 5 }), (one, day, offsets) => {
        const question = ask({ ...one, day });
        const resets = offsets.map(({ kind, offset }) => ({ kind, day: addDays(day, offset) }));
        const plain = get(question);
        const reset = get({ ...question, resets });
        expect(reset.release.day >= plain.release.day).toBe(true);
        expect(reset.resets).toHaveLength(resets.length);
        // One more reset cannot help either.
        const more = get({ ...question, resets: [...resets, { kind: 'newExposure', day: reset.anchor.day }] });
        expect(more.release.day >= reset.release.day).toBe(true);
      }),
    );
  });

  it('adds no day when the rule is shortened', () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, fc.nat(), fc.integer({ min: 1, max: 20 }), (one, day, which, less) => {
        const { measure, pack } = one;
        const at = which % measure.stages.length;
        const length = Math.max(1, measure.stages[at]!.days - less);
        const kept = (days: readonly number[]) => days.filter((number) => number <= length);
        const shorter: Measure = {
          ...measure,
          stages: measure.stages.map((stage, index) => (index === at ? { ...stage, days: length } : stage)),
          tests: measure.tests.flatMap((test) => {
            const days = test.stage === at ? kept(test.days) : test.days;
            return days.length > 0 ? [{ ...test, days }] : [];
          }),
          checks: measure.checks.map((check) =>
            check.days && check.stage === at ? { ...check, days: kept(check.days) } : check,
          ),
        };
        const before = get(ask({ ...one, day }));
        const after = get(ask({ pack: { ...pack, measures: [shorter] }, measure: shorter, day }));
        expect(after.release.day <= before.release.day).toBe(true);
        expect(after.checks.length <= before.checks.length).toBe(true);
      }),
    );
  });

  it('moves with its anchor day by day, over leap days and new years alike', () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, fc.integer({ min: 1, max: 400 }), (one, day, later) => {
        const [a, b] = [get(ask({ ...one, day })), get(ask({ ...one, day: addDays(day, later) }))];
        expect(b.release.day).toBe(addDays(a.release.day, later));
        expect(b.tests.map((test) => test.day)).toEqual(a.tests.map((test) => addDays(test.day, later)));
      }),
    );
  });

  it('tells the gate nothing before the anchor and nothing after the release', () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, (one, day) => {
        const { standing, release } = get(ask({ ...one, day }));
        for (const { from, to } of standing) expect(from >= day && to <= release.day && from <= to).toBe(true);
      }),
    );
  });
});

describe('the anchor of a moment', () => {
  it('is the same all day and another one from midnight on', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399 }), (day, second) => {
        const midnight = Date.parse(`${day}T00:00:00+08:00`);
        const at = (time: number) =>
          anchorAt({ kind: 'arrival', at: instantOf(new Date(time)), timeZone: 'Asia/Shanghai' }).day;
        expect(at(midnight + second * 1000)).toBe(day);
        expect(at(midnight - 1)).toBe(addDays(day, -1));
      }),
    );
  });
});
