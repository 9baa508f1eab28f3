import type { Text } from '../../base/domain/texts.ts';
import { answerTo, type Answer, type Answers } from './answer.ts';
import { holds } from './condition.ts';
import { TRIAGE_LEVELS, triageRules, type TriageLevel, type TriageRule } from './triage-rules.ts';

/** What is known of somebody besides the answers. */
export interface TriageRisk {
  /** Completed years. */
  readonly age?: number;
  /** Kinds of tags of the register. */
  readonly tags?: readonly string[];
  readonly isUnderOrder?: boolean;
  /** Whole days since they came back from elsewhere. */
  readonly returnedDaysAgo?: number;
  /** Up to how many days after a return it counts; 14 unless the protocol says otherwise. */
  readonly returnCountsDays?: number;
  /** Degrees Celsius from which a reading is fever; 37.3 (axilla) unless the protocol says otherwise. */
  readonly feverFrom?: number;
}

/** One reason of a triage, in words and with its source. */
export interface TriageReason {
  readonly id: string;
  readonly level: TriageLevel;
  readonly words: Text;
  readonly source: string;
}

/** Where somebody should turn and why, the weightiest reason first. */
export interface Triage {
  readonly level: TriageLevel;
  readonly reasons: readonly TriageReason[];
  /** An early report (早报告) is to be opened; then `reportMinutes` says within how many minutes it must be answered. */
  readonly isSuspicious: boolean;
  readonly reportMinutes?: number;
}

const FEVER_FROM = 37.3;
const RETURN_COUNTS_DAYS = 14;

/**
 * Weighs one person's answers (`danger`, `symptoms`, `temperature`, `days`, `isWorse`: of any form or row that asks them) together
 * with what is known of them. No answer about health: level `none` without reasons.
 */
export function triage(answers: Answers, risk: TriageRisk = {}): Triage {
  const facts = factsOf(answers, risk);
  const met = triageRules.filter(({ when }) => holds(when, (field) => facts[field]));
  const reasons = met
    .map(({ id, level, reason, source }): TriageReason => ({ id, level, words: reason, source }))
    .sort((a, b) => TRIAGE_LEVELS.indexOf(b.level) - TRIAGE_LEVELS.indexOf(a.level));
  const minutes = met.flatMap(({ reportMinutes }: TriageRule) => (reportMinutes === undefined ? [] : [reportMinutes]));
  const level = reasons[0]?.level ?? 'none';
  if (minutes.length === 0) return { level, reasons, isSuspicious: false };
  return { level, reasons, isSuspicious: true, reportMinutes: Math.min(...minutes) };
}

function factsOf(answers: Answers, risk: TriageRisk): Readonly<Record<string, Answer | undefined>> {
  const said = listOf(answerTo(answers, 'symptoms')).filter((one) => one !== 'none');
  const temperature = answerTo(answers, 'temperature');
  const isHot = typeof temperature === 'number' && temperature >= (risk.feverFrom ?? FEVER_FROM);
  const hasFever = isHot || said.includes('fever');
  const hasReturned =
    risk.returnedDaysAgo !== undefined && risk.returnedDaysAgo <= (risk.returnCountsDays ?? RETURN_COUNTS_DAYS);
  return {
    danger: answerTo(answers, 'danger'),
    symptoms: said,
    count: said.length + (isHot && !said.includes('fever') ? 1 : 0),
    temperature,
    hasFever,
    days: answerTo(answers, 'days'),
    isWorse: answerTo(answers, 'isWorse'),
    age: risk.age,
    tags: risk.tags,
    isLinked: risk.isUnderOrder === true || hasReturned,
  };
}

function listOf(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return typeof answer === 'object' ? answer : [];
}
