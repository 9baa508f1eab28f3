import type { Details } from '../../base/domain/decision.ts';
import type { ImportPlan } from './import-plan.ts';

/** Counts of an import: every row in one of three outcomes, every problem by its code, what was made. No personal values. */
export interface ImportReport {
  readonly rows: number;
  readonly taken: number;
  readonly held: number;
  readonly notRecord: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly problems: Readonly<Record<string, number>>;
  readonly created: Readonly<Record<'persons' | 'households' | 'dwellings' | 'buildings' | 'estates', number>>;
  readonly peopleInFiles: number;
  readonly changes: number;
  readonly differences: number;
  readonly conflicts: number;
  readonly duplicates: number;
  /** Files that could not be read, by name. */
  readonly refusedFiles: readonly { readonly fileName: string; readonly code: string; readonly details?: Details }[];
}

/** Sums a plan up. `rows = taken + held + notRecord` always. */
export function reportOf(plan: ImportPlan, refusedFiles: ImportReport['refusedFiles']): ImportReport {
  const outcomes = countBy(plan.rows, ({ outcome }) => [outcome]);
  return {
    rows: plan.rows.length,
    taken: outcomes['taken'] ?? 0,
    held: outcomes['held'] ?? 0,
    notRecord: outcomes['notRecord'] ?? 0,
    reasons: countBy(plan.rows, ({ outcome, reason }) => (outcome === 'taken' || reason === undefined ? [] : [reason])),
    problems: countBy(plan.rows, ({ problems }) => problems.map(({ code }) => code)),
    created: {
      persons: plan.persons.length,
      households: plan.households.length,
      dwellings: plan.dwellings.length,
      buildings: plan.buildings.length,
      estates: plan.estates.length,
    },
    peopleInFiles: new Set(plan.rows.flatMap(({ personIds }) => personIds)).size,
    changes: plan.changes.length,
    differences: plan.differences.length,
    conflicts: plan.conflicts.length,
    duplicates: plan.duplicates.length,
    refusedFiles,
  };
}

function countBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) for (const key of keysOf(item)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
