import { holds } from '../../forms/domain/condition.ts';
import type { Answer } from '../../forms/domain/answer.ts';
import { riskRules, type RiskRule } from './risk-rules.ts';

/** What is known of somebody. What is not known is left out and counts for nothing. */
export interface KnownRisk {
  readonly age?: number;
  readonly tags: readonly string[];
  readonly isUnderOrder: boolean;
  readonly returnedDaysAgo?: number;
  /** The most calls and visits in vain among tasks that are open. */
  readonly failures: number;
}

/** The rules that somebody meets, the weightiest first, and their sum. */
export interface WeighedRisk {
  readonly weight: number;
  readonly reasons: readonly RiskRule[];
}

/** Weighs what is known of one person. Nothing met: weight 0. */
export function weighRisk(known: KnownRisk): WeighedRisk {
  const facts: Readonly<Record<string, Answer | undefined>> = { ...known };
  const reasons = riskRules
    .filter(({ when }) => holds(when, (field) => facts[field]))
    .sort((a, b) => b.weight - a.weight);
  return { weight: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

/** Somebody on the list. */
export interface RiskLine<Person> extends WeighedRisk {
  readonly person: Person;
}

/** People who meet a rule, whom to ask first at the top; equals keep the order in which they came (the walk). */
export function riskList<Person>(
  people: readonly Person[],
  known: (person: Person) => KnownRisk,
): readonly RiskLine<Person>[] {
  // Of thousands of people most are alike: whoever is of one age with the same tags is weighed once.
  const weighed = new Map<string, WeighedRisk>();
  const weigh = (one: KnownRisk): WeighedRisk => {
    const key = JSON.stringify(one);
    const risk = weighed.get(key) ?? weighRisk(one);
    weighed.set(key, risk);
    return risk;
  };
  return people
    .map((person) => ({ person, ...weigh(known(person)) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}
