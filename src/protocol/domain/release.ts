import { daysBetween, type Day } from '../../base/domain/day.ts';
import type { Text } from '../../base/domain/texts.ts';
import type { Clause } from './clause.ts';
import type { ConditionRule } from './measure.ts';
import type { ConditionCode } from './pack-words.ts';
import { type CheckReading, freeOfFever, freeOfSymptoms } from './readings.ts';
import { sayDetail, type DetailKey } from './release-words.ts';
import type { Schedule, TestResult } from './schedule-shapes.ts';
import { countsAsNegative, findDoneOn, validResults } from './test-results.ts';

/** What is known about a stay on the day on which its release is asked for. */
export interface ReleaseQuestion {
  readonly schedule: Schedule;
  readonly today: Day;
  readonly tests: readonly TestResult[];
  readonly checks: readonly CheckReading[];
  /** The community's verification; undefined when nobody looked yet. */
  readonly assessment?: { readonly isPassed: boolean } | undefined;
  /** Papers that were issued, by the ids the rule uses. */
  readonly documents: readonly string[];
  /** Conditions that a person must see and said to be so: `indexNegative`, `scabsGone`. */
  readonly confirmed?: readonly ConditionCode[];
}

/** One condition, met or not, with the clause behind it and what is missing. */
export interface ConditionState {
  readonly code: ConditionCode;
  readonly isMet: boolean;
  readonly clause: Clause;
  readonly detail: Text;
}

/** `isDue`: all is met but papers, which the release itself issues. `isLate`: the fixed day has passed. */
export interface ReleaseVerdict {
  readonly isDue: boolean;
  readonly isLate: boolean;
  readonly conditions: readonly ConditionState[];
}

/** Checks the conditions of a release one by one. Nothing is released by a machine: this is what somebody decides from. */
export function judgeRelease(question: ReleaseQuestion): ReleaseVerdict {
  const { schedule, today } = question;
  const conditions = schedule.release.conditions.map((rule) => {
    const [isMet, key, details] = JUDGES[rule.code](question, rule);
    return { code: rule.code, isMet, clause: rule.clause, detail: sayDetail(key, details) };
  });
  return {
    isDue: conditions.every(({ code, isMet }) => isMet || code === 'documents'),
    isLate: !schedule.release.isEarliest && today > schedule.release.day,
    conditions,
  };
}

type Judgement = readonly [isMet: boolean, key: DetailKey, details?: Readonly<Record<string, string | number>>];
type Judge = (question: ReleaseQuestion, rule: ConditionRule) => Judgement;

const JUDGES: Readonly<Record<ConditionCode, Judge>> = {
  days: judgeDays,
  tests: judgeTests,
  feverFree: ({ schedule, checks, today }, { hours = 24 }) => {
    const state = freeOfFever({ schedule, checks, today, hours });
    return [state === 'free', state === 'free' ? 'feverGone' : state === 'ill' ? 'feverStill' : 'noReading', { hours }];
  },
  symptomFree: ({ schedule, checks, today }, { hours = 24 }) => {
    const state = freeOfSymptoms({ schedule, checks, today, hours });
    return [
      state === 'free',
      state === 'free' ? 'symptomsGone' : state === 'ill' ? 'symptomsStill' : 'noReading',
      { hours },
    ];
  },
  assessment: ({ assessment }) =>
    assessment === undefined
      ? [false, 'notAssessed']
      : [assessment.isPassed, assessment.isPassed ? 'assessed' : 'assessmentFailed'],
  documents: ({ documents }, { documents: wanted = [] }) => {
    const missing = wanted.filter((one) => !documents.includes(one)).length;
    return missing === 0 ? [true, 'papersIssued'] : [false, 'papersMissing', { count: missing }];
  },
  indexNegative: ({ confirmed = [] }) => confirm(confirmed.includes('indexNegative')),
  scabsGone: ({ confirmed = [] }) => confirm(confirmed.includes('scabsGone')),
};

function confirm(isConfirmed: boolean): Judgement {
  return [isConfirmed, isConfirmed ? 'confirmed' : 'notConfirmed'];
}

function judgeDays({ schedule, today }: ReleaseQuestion): Judgement {
  const left = daysBetween(today, schedule.release.day);
  return left <= 0 ? [true, 'daysOver', { day: schedule.release.day }] : [false, 'daysLeft', { days: left }];
}

/** Every required test has a negative sample of its day or later, and none after it is positive. */
function judgeTests({ schedule, tests }: ReleaseQuestion, { lastNegatives = 1, ctAtLeast }: ConditionRule): Judgement {
  const results = validResults(tests);
  const last = results.at(-1);
  if (last && !countsAsNegative(last, ctAtLeast)) return [false, 'testPositive', { day: last.day }];
  const missing = schedule.tests.find(({ day }) => findDoneOn(day, results, ctAtLeast) === undefined);
  if (missing) return [false, 'testMissing', { day: missing.day }];
  const days = new Set<Day>();
  for (const result of [...results].reverse()) {
    if (!countsAsNegative(result, ctAtLeast)) break;
    days.add(result.day);
  }
  return days.size >= lastNegatives
    ? [true, 'testsNegative', { count: days.size }]
    : [false, 'testsTooFew', { count: days.size, wanted: lastNegatives }];
}
