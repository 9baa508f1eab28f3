import type { Answers } from '../../forms/domain/answer.ts';
import { healthAnswersOf } from '../../forms/domain/health-answers.ts';
import { triage, type TriageRisk } from '../../forms/domain/triage.ts';
import { TRIAGE_LEVELS, type TriageLevel } from '../../forms/domain/triage-rules.ts';

/** What is known of people besides their answers, by person id. */
export type HealthRisks = ReadonlyMap<string, TriageRisk>;

/** One person's answers, weighed. Without `personId` it is somebody the register does not know. */
export interface WeighedPerson {
  readonly personId?: string;
  readonly level: TriageLevel;
  /** Codes of the rules that fired. */
  readonly reasons: readonly string[];
  /** An early report is to be opened, to be answered within `reportMinutes`. */
  readonly isSuspicious: boolean;
  readonly reportMinutes?: number;
}

/** Weighs everybody about whose health a set of answers says something; the level of the whole is that of the worst. */
export function weighHealth(
  answers: Answers,
  risks: HealthRisks,
  subject?: string,
): { readonly level: TriageLevel; readonly people: readonly WeighedPerson[] } {
  const people = healthAnswersOf(answers).map(({ person = subject, answers: own }): WeighedPerson => {
    const { level, reasons, isSuspicious, reportMinutes } = triage(own, person === undefined ? {} : risks.get(person));
    return {
      ...(person === undefined ? {} : { personId: person }),
      ...{ level, reasons: reasons.map(({ id }) => id), isSuspicious },
      ...(reportMinutes === undefined ? {} : { reportMinutes }),
    };
  });
  const worst = Math.max(0, ...people.map(({ level }) => TRIAGE_LEVELS.indexOf(level)));
  return { level: TRIAGE_LEVELS[worst] ?? 'none', people };
}
