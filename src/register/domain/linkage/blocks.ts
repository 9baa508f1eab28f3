/** Two records by their positions, the lesser first. */
export interface RecordPair {
  readonly left: number;
  readonly right: number;
}

/**
 * Pairs worth a comparison: those that share a blocking key, each pair once. Work grows with the sum of the blocks, never with
 * the square of the table: a key that more than `most` records share tells nothing and makes no pairs.
 */
export function blockedPairs(keysOf: readonly (readonly string[])[], most: number): readonly RecordPair[] {
  const blocks = new Map<string, number[]>();
  for (const [at, keys] of keysOf.entries())
    for (const key of new Set(keys)) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  const seen = new Set<number>();
  const pairs: RecordPair[] = [];
  for (const block of blocks.values()) {
    if (block.length > most) continue;
    for (const [at, left] of block.entries())
      for (const right of block.slice(at + 1)) {
        const key = left * keysOf.length + right;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push({ left, right });
      }
  }
  return pairs;
}

/** `count` pairs spread over the whole table, the same ones each time; for learning how often two people agree by chance. */
export function spreadPairs(records: number, count: number): readonly RecordPair[] {
  if (records < 2) return [];
  const pairs: RecordPair[] = [];
  // Steps by the golden ratio visit the table evenly without a random generator.
  for (let at = 0; at < count; at += 1) {
    const left = at % records;
    const right =
      (left + 1 + Math.floor(((at * 0.618_033_988_749 + left * 0.414_213_562) % 1) * (records - 1))) % records;
    if (left !== right) pairs.push({ left: Math.min(left, right), right: Math.max(left, right) });
  }
  return pairs;
}
