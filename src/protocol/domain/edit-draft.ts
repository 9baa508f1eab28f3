import type { Clause, ClauseText } from './clause.ts';
import { describeStages, describeTests } from './describe-pack.ts';
import type { Measure, TestRule } from './measure.ts';
import type { Pack } from './pack.ts';
import type { Day } from '../../base/domain/day.ts';

/** What somebody changed of one measure: days of each stage, and days of tests inside each stage. */
export interface MeasureEdit {
  readonly stageDays: readonly number[];
  readonly testDays: readonly (readonly number[])[];
}

/** What an own edition says differently from the one it starts from. A measure without an edit stays; a dropped one goes. */
export interface DraftEdit {
  readonly id: string;
  readonly edition: ClauseText;
  readonly jurisdiction: ClauseText;
  readonly effectiveFrom: Day;
  /** The document that orders the changes; it is the source of every clause that is changed. */
  readonly source: string;
  readonly measures: Readonly<Record<string, MeasureEdit>>;
  readonly dropped: readonly string[];
}

/** The days of a measure as a form shows them. */
export function editOf({ stages, tests }: Pick<Measure, 'stages' | 'tests'>): MeasureEdit {
  return {
    stageDays: stages.map(({ days }) => days),
    testDays: stages.map((_stage, index) => tests.flatMap(({ stage, days }) => (stage === index ? days : []))),
  };
}

/** An edition of one's own, made from another by an edit. Its soundness is judged by the schema, not here. */
export function draftFrom(pack: Pack, edit: DraftEdit): Pack {
  const kept = pack.measures.filter(({ id }) => !edit.dropped.includes(id));
  return {
    ...pack,
    ...{ id: edit.id, edition: edit.edition, jurisdiction: edit.jurisdiction, effectiveFrom: edit.effectiveFrom },
    measures: kept.map((measure) => {
      const own = edit.measures[measure.id];
      const changed = own ? editMeasure({ measure, edit: own, source: edit.source }) : measure;
      return {
        ...changed,
        conversions: changed.conversions.filter(({ to }) => to === undefined || !edit.dropped.includes(to)),
      };
    }),
  };
}

/**
 * A measure with other days. Clauses that the change makes untrue get words made from the new days and the document of the edit as
 * their source: a national text must not seem to say what a district decided.
 */
export function editMeasure({ measure, edit, source }: MeasureEditing): Measure {
  const before = editOf(measure);
  const isLonger = String(before.stageDays) !== String(edit.stageDays);
  const isTestedElse = JSON.stringify(before.testDays) !== JSON.stringify(edit.testDays);
  if (!isLonger && !isTestedElse) return measure;
  const own = (text: ClauseText): Clause => ({ text, source, grade: 'A' });
  const stages = measure.stages.map((stage, index) => ({ ...stage, days: edit.stageDays[index] ?? stage.days }));
  const tests = stages.flatMap((_stage, index) => testsOf({ measure, stage: index, days: edit.testDays[index] ?? [] }));
  const staying = own(describeStages({ stages, isOpenEnded: measure.isOpenEnded }));
  const testing = own(describeTests({ stages, tests }));
  const total = stages.reduce((sum, { days }) => sum + days, 0);
  const { early, ...rest } = measure;
  return {
    ...rest,
    ...(early && early.day <= total ? { early } : {}),
    stages: stages.map((stage) => (isLonger ? { ...stage, clause: staying } : stage)),
    tests: tests.map((test) => (isTestedElse ? { ...test, clause: testing } : test)),
    checks: measure.checks.map((check) =>
      check.days ? { ...check, days: check.days.filter((day) => day <= (stages[check.stage]?.days ?? 0)) } : check,
    ),
    release: measure.release
      .filter(({ code }) => code !== 'tests' || tests.length > 0)
      .map((condition) => {
        if (condition.code === 'days' && isLonger) return { ...condition, clause: staying };
        return condition.code === 'tests' && isTestedElse ? { ...condition, clause: testing } : condition;
      }),
  };
}

/** A measure, what is changed of it, and the document that says so. */
export interface MeasureEditing {
  readonly measure: Measure;
  readonly edit: MeasureEdit;
  readonly source: string;
}

/** The tests of one stage: as the measure plans them, on other days; from nothing, single samples at no stated site. */
function testsOf({
  measure,
  stage,
  days,
}: {
  readonly measure: Measure;
  readonly stage: number;
  readonly days: readonly number[];
}): readonly TestRule[] {
  if (days.length === 0) return [];
  const rule = measure.tests.find((test) => test.stage === stage) ?? measure.tests[0];
  const { doubledDays, ...plain } = rule ?? {
    specimen: 'unstated',
    pool: 1,
    clause: measure.who,
    doubledDays: undefined,
  };
  const doubled = doubledDays?.filter((day) => days.includes(day)) ?? [];
  return [{ ...plain, stage, days, ...(doubled.length > 0 ? { doubledDays: doubled } : {}) }];
}

/** Days as somebody types them: `1, 4、7 14`. Undefined when anything else than numbers is there. */
export function readDays(text: string): readonly number[] | undefined {
  const parts = text.split(/[\s,，、;；]+/).filter((part) => part !== '');
  if (!parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}
