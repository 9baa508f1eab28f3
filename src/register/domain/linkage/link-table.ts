import { blockedPairs, spreadPairs, type RecordPair } from './blocks.ts';
import { clusters, type WeighedPair } from './clusters.ts';
import { comparePattern, patternWeight, priorWeights, type Field, type Weights } from './fields.ts';
import { countPatterns, learnChance, learnWeights } from './learn-weights.ts';
import {
  blockingKeys,
  linkedRow,
  type ColumnKind,
  type ColumnMapping,
  type Linked,
  type TableRow,
} from './table-columns.ts';
import { tableFields } from './table-fields.ts';

/** More rows than this under one key tell nothing about who they are. */
const LARGEST_BLOCK = 120;
const RANDOM_PAIRS = 20_000;
/** The priors count as so many observed pairs. */
const TRUST = 40;
/** Share of the candidate pairs expected to be one person before the lists have told. */
const MATCH_SHARE = 0.05;

/** What was found in a table. */
export interface LinkedTable {
  /** Rows that are one person, by position, groups of two and more. */
  readonly groups: readonly (readonly number[])[];
  readonly weights: Weights;
  /** Pairs that were compared: what the work costs. */
  readonly comparedPairs: number;
}

/**
 * Finds the people who stand in a table more than once. Only the mapping says what the columns are; frequencies and weights are
 * learned from the table itself.
 */
export function linkTable(rows: readonly TableRow[], mapping: ColumnMapping): LinkedTable {
  const linked = rows.map((row) => linkedRow(row, mapping));
  const fields = tableFields([...new Set(Object.values(mapping))], valueShares(linked));
  const pairs = blockedPairs(linked.map(blockingKeys), LARGEST_BLOCK);
  const patterns = compareAll(fields, linked, pairs);
  const random = compareAll(fields, linked, spreadPairs(linked.length, RANDOM_PAIRS));
  const start = learnChance({
    weights: priorWeights(fields, MATCH_SHARE),
    random: countPatterns(random),
    trust: TRUST,
  });
  const weights = learnWeights({ weights: start, pairs: countPatterns(patterns), trust: TRUST });
  const prior = Math.log2(weights.matchShare / (1 - weights.matchShare));
  const weighed = pairs.map((pair, at): WeighedPair => {
    const pattern = patterns[at] ?? [];
    const weight = prior + patternWeight(weights, pattern, chancesOf({ fields, pattern, linked, pair }));
    return { ...pair, weight };
  });
  return { groups: clusters(rows.length, weighed), weights, comparedPairs: pairs.length };
}

function compareAll(fields: readonly Field<Linked>[], linked: readonly Linked[], pairs: readonly RecordPair[]) {
  return pairs.map(({ left, right }) =>
    comparePattern(fields, { left: linked[left] ?? {}, right: linked[right] ?? {} }),
  );
}

function chancesOf(of: {
  readonly fields: readonly Field<Linked>[];
  readonly pattern: readonly number[];
  readonly linked: readonly Linked[];
  readonly pair: RecordPair;
}): readonly (number | undefined)[] {
  const [left, right] = [of.linked[of.pair.left] ?? {}, of.linked[of.pair.right] ?? {}];
  return of.fields.map((field, at) => field.chance?.({ level: of.pattern[at] ?? 0, left, right }));
}

/** Share of the rows that have a value, for every value; rare ones count as three rows, so that a typing error proves nothing. */
function valueShares(linked: readonly Linked[]): (kind: ColumnKind, value: string) => number {
  const counts = new Map<string, number>();
  const filled = new Map<string, number>();
  for (const row of linked)
    for (const [kind, value] of Object.entries(row)) {
      if (value === '') continue;
      counts.set(`${kind}:${value}`, (counts.get(`${kind}:${value}`) ?? 0) + 1);
      filled.set(kind, (filled.get(kind) ?? 0) + 1);
    }
  return (kind, value) => Math.max(3, counts.get(`${kind}:${value}`) ?? 0) / Math.max(100, filled.get(kind) ?? 0);
}
