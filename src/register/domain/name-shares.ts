import type { KnownRegister } from './known-register.ts';
import type { Entry } from './plan-entries.ts';

/** Below this many people a name's share cannot be told from the list. */
const MIN_PEOPLE_FOR_SHARES = 1000;

/**
 * How common (0 to 1) a name is among the files and the register; lines that look like one person count once. Counted when it is first
 * asked: most rosters have a number on every line, and then nobody asks.
 */
export function nameShares(entries: readonly Entry[], known: KnownRegister): (name: string) => number {
  let counted: ReturnType<typeof countNames> | undefined;
  return (name) => {
    counted ??= countNames(entries);
    return Math.max(1, counted.counts.get(name) ?? 0, known.personsByName(name).length) / counted.people;
  };
}

function countNames(entries: readonly Entry[]): {
  readonly counts: ReadonlyMap<string, number>;
  readonly people: number;
} {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { facts, estateKey, building, unit, room } of entries) {
    const line = `${facts.name}/${facts.id ?? `${estateKey}|${building}|${unit}|${room}`}`;
    if (seen.has(line)) continue;
    seen.add(line);
    counts.set(facts.name, (counts.get(facts.name) ?? 0) + 1);
  }
  return { counts, people: Math.max(MIN_PEOPLE_FOR_SHARES, seen.size) };
}
