import type { RecordPair } from './blocks.ts';

/** A pair that was compared. */
export interface WeighedPair extends RecordPair {
  /** Base-2 logarithm of the odds that both are one person. */
  readonly weight: number;
}

/**
 * Puts records together that are one person: the strongest links first. Two groups become one when the mean weight of the compared
 * pairs between them is positive, so that one chance link does not melt two families.
 * Answers the groups of two and more, as positions.
 */
export function clusters(records: number, pairs: readonly WeighedPair[]): readonly (readonly number[])[] {
  const groupOf = Array.from({ length: records }, (_, at) => at);
  const members = new Map<number, number[]>();
  const weightOf = new Map(pairs.map(({ left, right, weight }) => [left * records + right, weight]));
  const membersOf = (group: number) => members.get(group) ?? [group];
  const links = pairs.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { left, right } of links) {
    const [one, other] = [groupOf[left] ?? left, groupOf[right] ?? right];
    if (one === other) continue;
    const [ones, others] = [membersOf(one), membersOf(other)];
    if (meanBetween({ ones, others, weightOf, records }) <= 0) continue;
    for (const at of others) groupOf[at] = one;
    members.set(one, [...ones, ...others]);
    members.delete(other);
  }
  return [...members.values()];
}

function meanBetween(of: {
  readonly ones: readonly number[];
  readonly others: readonly number[];
  readonly weightOf: ReadonlyMap<number, number>;
  readonly records: number;
}): number {
  let [sum, count] = [0, 0];
  for (const one of of.ones)
    for (const other of of.others) {
      const weight = of.weightOf.get(Math.min(one, other) * of.records + Math.max(one, other));
      if (weight === undefined) continue;
      sum += weight;
      count += 1;
    }
  return count === 0 ? 0 : sum / count;
}
