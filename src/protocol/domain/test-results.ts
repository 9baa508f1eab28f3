import type { Day } from '../../base/domain/day.ts';
import type { TestResult } from './schedule-shapes.ts';

/** Results in the order of their days, without the invalid ones, which are no results. */
export function validResults(results: readonly TestResult[]): readonly TestResult[] {
  return results
    .filter(({ result }) => result !== 'invalid')
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Negative, or positive with so high a Ct that the rule lets it count as negative. */
export function countsAsNegative({ result, ct }: TestResult, ctAtLeast: number | undefined): boolean {
  if (result === 'negative') return true;
  return result === 'positive' && ctAtLeast !== undefined && ct !== undefined && ct >= ctAtLeast;
}

/**
 * The day of the negative sample that does for a test due on a day: the first one taken on that day or later.
 * A missed test is made good by the next one: nobody is kept in because a team did not come. (Our reading; no source says it.)
 */
export function findDoneOn(due: Day, results: readonly TestResult[], ctAtLeast: number | undefined): Day | undefined {
  return validResults(results).find((result) => result.day >= due && countsAsNegative(result, ctAtLeast))?.day;
}
