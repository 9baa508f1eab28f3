/** A worker with how many open tasks he has already. */
export interface Hand {
  readonly accountId: string;
  readonly load: number;
}

/** Who gets what. */
export interface Handed {
  readonly taskId: string;
  readonly accountId: string;
}

/**
 * Shares tasks out so that in the end all have about the same: whoever has little gets more, nobody's load is evened by taking away.
 * Each gets a run of the way and not every third door. `taskIds` are in walking order; among equals the order of `hands` decides.
 */
export function handOut(taskIds: readonly string[], hands: readonly Hand[]): readonly Handed[] {
  if (hands.length === 0) return [];
  const shares = sharesOf(taskIds.length, hands);
  let from = 0;
  return hands.flatMap(({ accountId }, at) => {
    const run = taskIds.slice(from, from + (shares[at] ?? 0));
    from += run.length;
    return run.map((taskId) => ({ taskId, accountId }));
  });
}

/** How many each one gets; their sum is `count`. Water finds its level. */
export function sharesOf(count: number, hands: readonly Hand[]): readonly number[] {
  const order = hands.map(({ load }, at) => ({ load, at })).sort((a, b) => a.load - b.load || a.at - b.at);
  const shares = hands.map(() => 0);
  let left = count;
  let level = order[0]?.load ?? 0;
  for (let filled = 1; filled <= order.length && left > 0; filled += 1) {
    const next = order[filled]?.load ?? Number.POSITIVE_INFINITY;
    const most = Math.min(left, (next - level) * filled);
    for (const [rank, { at }] of order.slice(0, filled).entries()) {
      const even = Math.floor(most / filled) + (rank < most % filled ? 1 : 0);
      shares[at] = (shares[at] ?? 0) + even;
    }
    left -= most;
    level = next;
  }
  return shares;
}
