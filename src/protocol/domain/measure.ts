import { z } from 'zod';
import { Clause, ClauseText } from './clause.ts';
import {
  ANCHOR_KINDS,
  COHABITANT_RULES,
  CONDITION_CODES,
  GOING_OUT,
  MODES,
  PLACES,
  RESET_KINDS,
  SITES,
  STANDING_CODES,
} from './pack-words.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const dayNumber = z.int().min(0).max(365);

/** One part of a stay: how, where, how many days, and what it means at a gate (no standing: nothing is restricted). */
export const Stage = z
  .object({
    mode: z.enum(MODES),
    place: z.enum(PLACES),
    days: z.int().min(1).max(365),
    mayGoOut: z.enum(GOING_OUT),
    cohabitants: z.enum(COHABITANT_RULES),
    standing: z.enum(STANDING_CODES).optional(),
    clause: Clause,
  })
  .readonly();
export type Stage = z.infer<typeof Stage>;

/** From what and how the days are counted. `anchorIsDay` is the number of the anchor day itself. */
export const AnchorRule = z
  .object({
    kind: z.enum(ANCHOR_KINDS),
    anchorIsDay: z.union([z.literal(0), z.literal(1)]),
    clause: Clause,
    /** What is counted from when nobody can prove the anchor. */
    fallback: z
      .object({ kind: z.enum(ANCHOR_KINDS), clause: Clause })
      .readonly()
      .optional(),
  })
  .readonly();
export type AnchorRule = z.infer<typeof AnchorRule>;

/** Temperatures in tenths of a degree Celsius from which a reading is abnormal, by site; a site that no source names is absent. */
export const Thresholds = z.partialRecord(z.enum(SITES), z.int().min(340).max(430)).readonly();
export type Thresholds = z.infer<typeof Thresholds>;

/** Something asked or measured on days of a stage. */
export const CheckRule = z
  .object({
    /** Place of the stage in the measure's list, from 0. */
    stage: z.int().min(0),
    what: z
      .array(z.enum(['temperature', 'symptoms']))
      .min(1)
      .readonly(),
    times: z
      .array(z.enum(['morning', 'evening', 'anyTime']))
      .min(1)
      .readonly(),
    /** Days of the stage, counted from 1; absent: every day. */
    days: z.array(dayNumber).readonly().optional(),
    thresholds: Thresholds,
    clause: Clause,
  })
  .readonly();
export type CheckRule = z.infer<typeof CheckRule>;

/** Tests on days of a stage. Source of the shape: domain.md 1.7. */
export const TestRule = z
  .object({
    stage: z.int().min(0),
    /** Days of the stage, counted from 1. */
    days: z.array(dayNumber).min(1).readonly(),
    specimen: z.enum(['nasopharyngeal', 'oropharyngeal', 'unstated']),
    /** People in one tube. */
    pool: z.int().min(1).max(20),
    /** Days on which two samples are taken and each is tested (双采双检). */
    doubledDays: z.array(dayNumber).readonly().optional(),
    clause: Clause,
  })
  .readonly();
export type TestRule = z.infer<typeof TestRule>;

/** One of the conditions of a release; all must be met. */
export const ConditionRule = z
  .object({
    code: z.enum(CONDITION_CODES),
    /** For `feverFree` and `symptomFree`. */
    hours: z.int().min(1).max(240).optional(),
    /** For `tests`: so many last negative tests in a row, on days of their own. */
    lastNegatives: z.int().min(1).max(5).optional(),
    /** For `tests`: a positive one with a Ct of at least this counts as negative. */
    ctAtLeast: z.int().min(20).max(45).optional(),
    /** For `documents`: what must have been issued. */
    documents: z.array(code).readonly().optional(),
    clause: Clause,
  })
  .readonly();
export type ConditionRule = z.infer<typeof ConditionRule>;

/** What becomes of the measure when something turns out: a contact becomes a case. */
export const ConversionRule = z
  .object({ when: z.enum(['positive', 'symptoms', 'indexPositive']), to: code.optional(), clause: Clause })
  .readonly();
export type ConversionRule = z.infer<typeof ConversionRule>;

/** What is done about one group of people. */
export const Measure = z
  .object({
    id: code,
    name: ClauseText,
    /** Whom it is about. */
    who: Clause,
    anchor: AnchorRule,
    stages: z.array(Stage).min(1).readonly(),
    /** `endOfDay`: free when the last day ends; `startOfNextDay`: on the day after it. */
    releaseAt: z.enum(['endOfDay', 'startOfNextDay']),
    /** True when the rule gives no fixed number of days: the release day is the earliest, conditions decide. */
    isOpenEnded: z.boolean(),
    /** True when it confines somebody: two people must order it. */
    isCoercive: z.boolean(),
    resetOn: z.array(z.object({ kind: z.enum(RESET_KINDS), clause: Clause }).readonly()).readonly(),
    checks: z.array(CheckRule).readonly(),
    tests: z.array(TestRule).readonly(),
    release: z.array(ConditionRule).min(1).readonly(),
    /** Release before the last day of the measure: after `day`, when all conditions are met. */
    early: z
      .object({ day: dayNumber, conditions: z.array(z.enum(CONDITION_CODES)).min(1).readonly(), clause: Clause })
      .readonly()
      .optional(),
    conversions: z.array(ConversionRule).readonly(),
    /** What else the rule says of it. */
    notes: z.array(Clause).readonly(),
  })
  .readonly();
export type Measure = z.infer<typeof Measure>;
