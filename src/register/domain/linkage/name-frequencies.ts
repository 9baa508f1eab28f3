import { fitName } from './shown-signs.ts';

/** Below this many people nothing can be said about rare names. */
const FEWEST = 400;

/** How common names are where the people live, from all of them or from a sample. */
export interface NameFrequencies {
  /** Share (0 to 1) of people with this name. */
  shareOf(name: string): number;
  /** Shares of people whose name fits a mask such as `张*`. */
  shareOfMask(mask: string): MaskShares;
}

/** Shares (0 to 1) of people whose name fits sign by sign, or with another number of signs. */
export interface MaskShares {
  readonly exactly: number;
  readonly loosely: number;
}

/** Counts names (as `nameKey`). A name that was not seen counts as seen once. */
export function nameFrequencies(names: readonly string[]): NameFrequencies {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const bySurname = new Map<string, [string, number][]>();
  for (const entry of counts) {
    const first = entry[0].charAt(0);
    const group = bySurname.get(first);
    if (group) group.push(entry);
    else bySurname.set(first, [entry]);
  }
  const people = Math.max(FEWEST, names.length);
  const masks = new Map<string, MaskShares>();
  return {
    shareOf: (name) => Math.max(1, counts.get(name) ?? 0) / people,
    shareOfMask(mask) {
      const known = masks.get(mask);
      if (known) return known;
      const first = mask.charAt(0);
      const fitting = { exactly: 1, loosely: 1 };
      for (const [name, count] of first === '*' ? counts : (bySurname.get(first) ?? [])) {
        const fit = fitName(mask, name);
        if (fit !== undefined) fitting[fit] += count;
      }
      const shares = { exactly: fitting.exactly / people, loosely: fitting.loosely / people };
      masks.set(mask, shares);
      return shares;
    },
  };
}
