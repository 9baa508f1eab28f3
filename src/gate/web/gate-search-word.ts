import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import type { SearchIndex } from './gate-search-index.ts';
import { textsWith } from './gate-search-text.ts';

/** What one typed word may mean. */
export interface WordSearch {
  /** From the closest meaning to the widest: at most so many rows of each, in order. A row may be in several. */
  readonly steps: readonly ((most: number) => readonly number[])[];
  /** How well a row is meant: the number of its first step, from 1; 0 when it is not. */
  readonly rank: (row: GatePersonRow) => number;
  /** Of several words the one that means the fewest is looked for, the others only at its rows. Smaller is fewer. */
  readonly kind: 1 | 2 | 3;
}

/** Undefined: a word that says nothing. */
export function searchOf(word: string, index: SearchIndex): WordSearch | undefined {
  if (/\p{Script=Han}/u.test(word)) return hanSearch(word, index);
  if (/^[A-Z]+$/.test(word)) return spellingSearch(word.toLowerCase(), index);
  if (/^\d+$/.test(word)) return numberSearch(word, index);
  if (/^[\dA-Z]+(?:-[\dA-Z]+)+$/.test(word)) return dwellingSearch(word.split('-'), index);
  if (!/[\dA-Z]{4,}/.test(word)) return undefined;
  return {
    kind: 2,
    steps: [(most) => ownersOf(word, index).slice(0, most)],
    rank: (row) => (row[8].includes(word) ? 1 : 0),
  };
}

function hanSearch(word: string, index: SearchIndex): WordSearch {
  const isPlate = /^\p{Script=Han}[A-Z]/u.test(word);
  return {
    kind: 3,
    steps: [
      (most) => textsWith(index.names(), { wanted: `${word}\n`, before: '\n', most }),
      (most) => textsWith(index.names(), { wanted: word, before: '\n', most }),
      (most) => textsWith(index.names(), { wanted: word, most }),
      (most) => firstFew([dwellersOf(word, index, most), isPlate ? ownersOf(word, index) : []], most),
    ],
    rank: (row) => {
      if (row[1] === word) return 1;
      if (row[1].startsWith(word)) return 2;
      if (row[1].includes(word)) return 3;
      return (isPlate && row[8].includes(word)) || row[4].includes(word) ? 4 : 0;
    },
  };
}

function spellingSearch(word: string, { spellings }: SearchIndex): WordSearch {
  return {
    kind: 3,
    steps: [
      (most) => textsWith(spellings(), { wanted: `${word} `, before: ' ', most }),
      (most) => textsWith(spellings(), { wanted: word, before: ' ', most }),
    ],
    rank: (row) => {
      const readings = ` ${row[2]} `;
      if (readings.includes(` ${word} `)) return 1;
      return readings.includes(` ${word}`) ? 2 : 0;
    },
  };
}

function numberSearch(word: string, { rooms, tails }: SearchIndex): WordSearch {
  const tail = word.length >= 4 ? word.slice(-4) : undefined;
  const isStart = word.length >= 2 && word.length <= 3;
  const startingSo = () => [...rooms()].flatMap(([room, rows]) => (room.startsWith(word) ? [rows] : []));
  return {
    kind: 1,
    steps: [
      (most) => (rooms().get(word) ?? []).slice(0, most),
      (most) => (tail === undefined ? [] : textsWith(tails(), { wanted: `${tail} `, before: ' ', most })),
      (most) => (isStart ? firstFew(startingSo(), most) : []),
    ],
    rank: (row) => {
      if (row[5] === word) return 1;
      if (tail !== undefined && row[6].includes(tail) && row[6].split(' ').includes(tail)) return 2;
      return isStart && row[5].startsWith(word) ? 3 : 0;
    },
  };
}

/** 3-2-501 and 3-501: the room, then the building, the unit where it was said. */
function dwellingSearch(parts: readonly string[], { rooms, rows }: SearchIndex): WordSearch {
  const room = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  // Those of one dwelling stand one after the other and have one answer.
  const known = new Map<string, number>();
  const rank = (row: GatePersonRow): number => {
    if (row[5] !== room) return 0;
    const answer = known.get(row[4]) ?? (isDwelling(row[4], room, before) ? 1 : 0);
    known.set(row[4], answer);
    return answer;
  };
  const isMeant = (at: number) => {
    const row = rows[at];
    return row !== undefined && rank(row) > 0;
  };
  return { kind: 1, steps: [(most) => (rooms().get(room) ?? []).filter(isMeant).slice(0, most)], rank };
}

function isDwelling(dwelling: string, room: string, before: readonly string[]): boolean {
  const numbers: readonly string[] = dwelling.slice(0, dwelling.lastIndexOf(room)).match(/[A-Z]?\d+[A-Z]?/g) ?? [];
  const own = numbers.slice(-2);
  if (before.length === 2) return own[0] === before[0] && own[1] === before[1];
  return before[0] !== undefined && numbers.includes(before[0]);
}

function ownersOf(word: string, index: SearchIndex): number[] {
  const { texts, owners } = index.plates();
  const found = textsWith(texts, { wanted: word, most: Number.POSITIVE_INFINITY });
  return found.map((at) => owners[at] ?? 0);
}

function dwellersOf(word: string, index: SearchIndex, most: number): number[] {
  const { texts, firsts } = index.dwellings();
  const found: number[] = [];
  for (const at of textsWith(texts, { wanted: word, most })) {
    const end = firsts[at + 1] ?? index.rows.length;
    for (let row = firsts[at] ?? 0; row < end && found.length < most; row += 1) found.push(row);
  }
  return found;
}

/** The first ones of several lists that are in order, each once. */
function firstFew(lists: readonly (readonly number[])[], most: number): readonly number[] {
  const some = lists.flatMap((rows) => rows.slice(0, most));
  // The engine sorts numbers of one size without asking anybody how.
  return [...new Set(Uint32Array.from(some).sort())].slice(0, most);
}
