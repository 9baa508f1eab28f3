import type { ClusterRule } from './cluster-rule.ts';
import type { Measure } from './measure.ts';

/** What is wrong in a pack beyond its shape: where, and a problem code. */
export interface PackIssue {
  readonly path: readonly (string | number)[];
  readonly message: PackIssueCode;
}

/** Codes of protocol/domain/problems.ts that a pack can earn. */
export type PackIssueCode =
  | 'protocolMeasureTwice'
  | 'protocolStageMissing'
  | 'protocolDayOutside'
  | 'protocolTestsMissing'
  | 'protocolThresholdMissing'
  | 'protocolConversionUnknown'
  | 'protocolEarlyLate';

/** The rules that join parts of a pack: test days lie inside their stage, a release by tests has tests, ids are unique. */
export function packIssues(pack: {
  readonly measures: readonly Measure[];
  readonly clusters: readonly ClusterRule[];
}): readonly PackIssue[] {
  const ids = pack.measures.map(({ id }) => id);
  return [
    ...pack.measures.flatMap((measure, index) => {
      const found = measureIssues(measure, new Set(ids));
      const twice = ids.indexOf(measure.id) < index ? [issue('protocolMeasureTwice', 'id')] : [];
      return [...twice, ...found].map(({ path, message }) => ({ path: ['measures', index, ...path], message }));
    }),
    ...pack.clusters.flatMap(({ count, share }, index) =>
      (count === undefined) === (share === undefined)
        ? [{ path: ['clusters', index, 'count'], message: 'protocolThresholdMissing' as const }]
        : [],
    ),
  ];
}

function issue(message: PackIssueCode, ...path: readonly (string | number)[]): PackIssue {
  return { path, message };
}

function measureIssues(measure: Measure, ids: ReadonlySet<string>): readonly PackIssue[] {
  const { stages, tests, checks, release, early, conversions, isOpenEnded } = measure;
  const total = stages.reduce((sum, { days }) => sum + days, 0);
  const found: PackIssue[] = [];
  for (const [list, rules] of [['tests', tests] as const, ['checks', checks] as const]) {
    for (const [index, { stage, days = [] }] of rules.entries()) {
      const length = stages[stage]?.days;
      if (length === undefined) found.push(issue('protocolStageMissing', list, index, 'stage'));
      else if (days.some((day) => day < 1 || (day > length && !isOpenEnded)))
        found.push(issue('protocolDayOutside', list, index, 'days'));
    }
  }
  const byTests = release.findIndex(({ code }) => code === 'tests');
  if (byTests >= 0 && tests.length === 0) found.push(issue('protocolTestsMissing', 'release', byTests));
  if (early && early.day > total) found.push(issue('protocolEarlyLate', 'early', 'day'));
  for (const [index, { to }] of conversions.entries())
    if (to !== undefined && !ids.has(to)) found.push(issue('protocolConversionUnknown', 'conversions', index, 'to'));
  return found;
}
