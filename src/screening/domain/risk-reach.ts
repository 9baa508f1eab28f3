import type { Condition } from '../../forms/domain/condition.ts';
import { riskRules } from './risk-rules.ts';

/**
 * What one has to have at least one of to meet any rule, as the tables can be asked for it: nobody else need be read and weighed.
 * `isUnderOrder`, a return and calls in vain are few and always read.
 */
export interface RiskReach {
  /** Every tag that a rule looks at. */
  readonly tags: readonly string[];
  /** Completed years from which age alone weighs; undefined: no rule looks at it alone. */
  readonly fromAge?: number;
  /** Completed years below which it does. */
  readonly belowAge?: number;
}

/** The reach of these rules. Where several things must come together, whoever lacks the first of them is out of reach. */
export function reachOf(rules: readonly { readonly when: Condition }[]): RiskReach {
  const tags = new Set<string>();
  const [from, below]: [number[], number[]] = [[], []];
  for (const { when } of rules) {
    for (const one of comparisonsIn(when)) if (one.field === 'tags' && 'value' in one) tags.add(String(one.value));
    for (const one of enough(when)) {
      if (one.field !== 'age' || !('value' in one) || typeof one.value !== 'number') continue;
      if (one.op === 'atLeast') from.push(one.value);
      if (one.op === 'below') below.push(one.value);
    }
  }
  return {
    tags: [...tags],
    ...(from.length > 0 ? { fromAge: Math.min(...from) } : {}),
    ...(below.length > 0 ? { belowAge: Math.max(...below) } : {}),
  };
}

/** The reach of the rules of the product. */
export const riskReach: RiskReach = reachOf(riskRules);

type Comparison = Extract<Condition, { readonly op: string }>;

function comparisonsIn(condition: Condition): readonly Comparison[] {
  if ('and' in condition) return condition.and.flatMap(comparisonsIn);
  if ('or' in condition) return condition.or.flatMap(comparisonsIn);
  return 'not' in condition ? comparisonsIn(condition.not) : [condition];
}

/** Comparisons of which one must be true for the whole to be. */
function enough(condition: Condition): readonly Comparison[] {
  if ('and' in condition) return condition.and.slice(0, 1).flatMap(enough);
  if ('or' in condition) return condition.or.flatMap(enough);
  return 'not' in condition ? [] : [condition];
}
