import type { Field, Level } from './fields.ts';
import { COLUMN_KINDS, type ColumnKind, type Linked } from './table-columns.ts';
import { likeness, slips } from './text-distance.ts';

/** Likeness from which two words are held for one, misspelt. */
const NEAR = 0.92;
const ALIKE = 0.82;
/** Share of the agreement at a weaker level of what is left to chance. */
const NEAR_BY_CHANCE = 3;

/** What is compared of a table with these kinds of columns; `shareOf` tells how many rows (0 to 1) have a value. */
export function tableFields(
  kinds: readonly ColumnKind[],
  shareOf: (kind: ColumnKind, value: string) => number,
): readonly Field<Linked>[] {
  return kinds.map((kind) => fieldOf(kind, shareOf));
}

function fieldOf(kind: ColumnKind, shareOf: (kind: ColumnKind, value: string) => number): Field<Linked> {
  const { comparing, chance } = COLUMN_KINDS[kind];
  const compareValues = { words: compareWords, number: compareNumbers, date: compareDates }[comparing];
  return {
    name: kind,
    levels: levelsOf(kind, chance),
    compare(left, right) {
      const [one, other] = [left[kind] ?? '', right[kind] ?? ''];
      if (isSwapped(kind, left, right)) return SWAPPED;
      return one === '' || other === '' ? undefined : compareValues(one, other);
    },
    chance: ({ level, left }) => (level === 0 ? shareOf(kind, left[kind] ?? '') : undefined),
  };
}

const SWAPPED = 3;

function levelsOf(kind: ColumnKind, chance: number): readonly Level[] {
  const near = chance * NEAR_BY_CHANCE;
  return [
    { code: `${kind}Same`, m: 0.8, u: chance },
    { code: `${kind}Near`, m: 0.1, u: near },
    { code: `${kind}Alike`, m: 0.03, u: near * NEAR_BY_CHANCE },
    { code: `${kind}Swapped`, m: 0.01, u: chance * chance * 10 },
    { code: `${kind}Differs`, m: 0.06, u: Math.max(0.01, 1 - chance - near - near * NEAR_BY_CHANCE) },
  ];
}

const DIFFERS = 4;

/** Given name and surname written into each other's column. */
function isSwapped(kind: ColumnKind, left: Linked, right: Linked): boolean {
  if (kind !== 'surname' && kind !== 'givenName') return false;
  const { givenName = '', surname = '' } = left;
  if (givenName === '' || surname === '' || givenName === surname) return false;
  return givenName === right.surname && surname === right.givenName;
}

function compareWords(a: string, b: string): number {
  if (a === b) return 0;
  const alike = likeness(a, b);
  if (alike >= NEAR || slips(a, b, 1) <= 1) return 1;
  // A piece left out: `lake view estate` and `lake view`.
  return alike >= ALIKE || (Math.min(a.length, b.length) > 4 && (a.includes(b) || b.includes(a))) ? 2 : DIFFERS;
}

function compareNumbers(a: string, b: string): number {
  if (a === b) return 0;
  // One slip in a number of two digits is another number.
  const most = a.length > 5 ? 2 : a.length > 2 ? 1 : 0;
  const count = slips(a, b, most);
  return count > most ? DIFFERS : count === 1 ? 1 : 2;
}

function compareDates(a: string, b: string): number {
  if (a === b) return 0;
  const isTurned = a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6);
  if (isTurned || slips(a, b, 1) === 1) return 1;
  return slips(a, b, 2) === 2 ? 2 : DIFFERS;
}
