import type { Day } from '../../base/domain/day.ts';
import type { Anchor, JudgedReset } from './anchor.ts';
import type { Clause } from './clause.ts';
import type { CheckRule, ConditionRule, ConversionRule, Stage, TestRule, Thresholds } from './measure.ts';
import type { ConditionCode, StandingWord } from './pack-words.ts';

/** A stage with its dates; both are inside it. */
export interface StageDays extends Stage {
  readonly from: Day;
  readonly to: Day;
}

/** What is asked or measured on one day. */
export interface CheckDay {
  readonly day: Day;
  readonly stage: number;
  readonly what: CheckRule['what'];
  readonly times: CheckRule['times'];
  readonly thresholds: Thresholds;
  readonly clause: Clause;
}

/** One test that is due on a day. `dayNumber` is counted inside its stage, as the rule writes it. */
export interface TestDay {
  readonly day: Day;
  readonly stage: number;
  readonly dayNumber: number;
  readonly specimen: TestRule['specimen'];
  readonly pool: number;
  readonly isDoubled: boolean;
  readonly clause: Clause;
}

/** What the gate knows: how far somebody may go, first and last day included. */
export interface StandingDays {
  readonly code: StandingWord;
  readonly from: Day;
  readonly to: Day;
  readonly clause: Clause;
}

/** When the stay ends. */
export interface ReleaseDay {
  readonly day: Day;
  /** True when the rule gives no fixed number of days: conditions decide, and nobody is late on this day. */
  readonly isEarliest: boolean;
  readonly clause: Clause;
  readonly conditions: readonly ConditionRule[];
}

/** What an order made for a day is: every day of it, with the clause behind each. */
export interface Schedule {
  readonly pack: string;
  readonly measure: string;
  /** What is counted from now, after the resets, and the clause that says so. */
  readonly anchor: Anchor & { readonly isFallback: boolean; readonly clause: Clause };
  /** What was counted from when the order was made. */
  readonly firstAnchor: Anchor;
  readonly resets: readonly JudgedReset[];
  readonly stages: readonly StageDays[];
  readonly checks: readonly CheckDay[];
  readonly tests: readonly TestDay[];
  readonly release: ReleaseDay;
  readonly early?: { readonly day: Day; readonly conditions: readonly ConditionCode[]; readonly clause: Clause };
  readonly standing: readonly StandingDays[];
  readonly conversions: readonly ConversionRule[];
  readonly isCoercive: boolean;
}

/** The result of one test, by the day on which the sample was taken. */
export interface TestResult {
  readonly day: Day;
  readonly result: 'negative' | 'positive' | 'invalid';
  /** Cycle threshold, where the laboratory says it. */
  readonly ct?: number;
}
