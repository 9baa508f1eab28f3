import { compareNames } from '../name-similarity.ts';
import type { ListedPerson } from './listed-person.ts';
import { fitName } from './shown-signs.ts';
import { slips } from './text-distance.ts';

/** Somebody found for a row. `id`: by the whole number; `strong`: by the name and part of the number; `weak`: by anything else. */
export interface Hit {
  readonly personId: string;
  readonly by: 'id' | 'strong' | 'weak';
}

const WORTH = { id: 100, strong: 10, weak: 1 } as const;
/** So many people are compared with a row, likeliest first. */
const MOST_COMPARED = 60;
/** Of those with another name so many: a number typed wrong may still tell that one of them is meant. */
const MOST_OTHERS = 8;

/** Who is compared with a row, likeliest first: those whose name may be meant, and others. */
export interface Comparable {
  readonly named: readonly string[];
  /** Worth a look only where the number of the row may be theirs, see `mayFit`. */
  readonly others: readonly string[];
}

/**
 * The ids of those who are compared with a row, each once, found by most first. A family shares phones and doors: whoever has another
 * name and no number beside it can never be the one (see `mostAllowed`), so that names alone spare opening most ids.
 */
export function worthComparing(
  person: ListedPerson,
  of: { readonly hits: readonly Hit[]; readonly names: ReadonlyMap<string, string> },
): Comparable {
  const worth = new Map<string, number>();
  for (const { personId, by } of of.hits) worth.set(personId, (worth.get(personId) ?? 0) + WORTH[by]);
  const named: [string, number][] = [];
  const others: [string, number][] = [];
  for (const entry of worth) {
    const name = of.names.get(entry[0]);
    if (name === undefined) continue;
    const isNamed = entry[1] >= WORTH.strong || isNamedAlike(person.name, name);
    (isNamed ? named : others).push(entry);
  }
  const most = person.id !== undefined || person.idTyped === undefined ? 0 : MOST_OTHERS;
  return { named: likeliest(named, MOST_COMPARED), others: likeliest(others, most) };
}

function likeliest(entries: [string, number][], most: number): readonly string[] {
  if (most === 0) return [];
  entries.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return entries.slice(0, most).map(([id]) => id);
}

/** May the name of a list mean this name? Nobody's name means everybody's. */
function isNamedAlike(listed: string, name: string): boolean {
  if (listed === '' || listed === name) return true;
  if (listed.includes('*')) return /^\*+$/.test(listed) || fitName(listed, name) !== undefined;
  if (compareNames(listed, name) !== 'different') return true;
  return Math.max(listed.length, name.length) > 2 && slips(listed, name, 1) <= 1;
}
