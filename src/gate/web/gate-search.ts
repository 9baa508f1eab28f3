import { halfWidth } from '../../base/domain/half-width.ts';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { rowsWith } from './gate-search-text.ts';

/** What was typed gives this away, so it cannot be the question of identity. */
export type TypedTopic = 'room' | 'phoneTail';

/** People that a typed text may mean, the likeliest first. */
export interface FoundPeople {
  readonly rows: readonly GatePersonRow[];
  readonly typed: readonly TypedTopic[];
}

type Test = (row: GatePersonRow, at: number) => number;

/**
 * Finds by name, initials or pinyin, room (501, 3-2-501), phone tail, plate, and any of them together (张 501). One pass over all rows;
 * words are first looked for in one long text (see gate-search-text.ts).
 */
export function findPeople(of: {
  readonly people: readonly GatePersonRow[];
  readonly typed: string;
  readonly most?: number;
}): FoundPeople {
  const words = halfWidth(of.typed).toUpperCase().trim().split(/\s+/).filter(Boolean);
  const tests = words.flatMap((word) => testOf(word, of.people) ?? []);
  if (tests.length === 0) return { rows: [], typed: [] };
  const best: Hit[] = [];
  const most = of.most ?? 30;
  of.people.forEach((row, at) => {
    let rank = 0;
    for (const test of tests) {
      const one = test(row, at);
      if (one === 0) return;
      rank += one;
    }
    keepBest(best, { row, rank }, most);
  });
  const isRoom = words.some((word) => /^\d[\d-]*$/.test(word));
  const isTail = words.some((word) => /^\d{4,}$/.test(word));
  return {
    rows: best.map(({ row }) => row),
    typed: [...(isRoom ? (['room'] as const) : []), ...(isTail ? (['phoneTail'] as const) : [])],
  };
}

interface Hit {
  readonly row: GatePersonRow;
  readonly rank: number;
}

function isBefore(a: Hit, b: Hit): boolean {
  return a.rank !== b.rank ? a.rank < b.rank : a.row[4] < b.row[4];
}

/** A common name has a thousand hits of which a screen shows thirty: sorting all of them took longer than finding them. */
function keepBest(best: Hit[], hit: Hit, most: number): void {
  const last = best[most - 1];
  if (last && !isBefore(hit, last)) return;
  let at = Math.min(best.length, most - 1);
  for (let before = best[at - 1]; at > 0 && before && isBefore(hit, before); before = best[at - 1]) {
    best[at] = before;
    at -= 1;
  }
  best[at] = hit;
}

/** 0 is no match, else smaller is better. */
function testOf(word: string, people: readonly GatePersonRow[]): Test | undefined {
  if (/\p{Script=Han}/u.test(word)) return hanTest(word, people);
  if (/^[A-Z]+$/.test(word)) return spellingTest(word.toLowerCase(), people);
  if (/^\d+$/.test(word)) return numberTest(word);
  if (/^[\dA-Z]+(?:-[\dA-Z]+)+$/.test(word)) return placeTest(word.split('-'));
  return /[\dA-Z]{4,}/.test(word) ? (row) => (row[8].includes(word) ? 1 : 0) : undefined;
}

function hanTest(word: string, people: readonly GatePersonRow[]): Test {
  const isPlate = /^\p{Script=Han}[A-Z]/u.test(word);
  const hits = rowsWith({ people, where: 'words', wanted: word });
  return (row, at) => {
    if (hits[at] === 0) return 0;
    if (row[1] === word) return 1;
    if (row[1].startsWith(word)) return 2;
    if (row[1].includes(word)) return 3;
    return (isPlate && row[8].includes(word)) || row[4].includes(word) ? 4 : 0;
  };
}

function spellingTest(word: string, people: readonly GatePersonRow[]): Test {
  const hits = rowsWith({ people, where: 'spelling', wanted: ` ${word}` });
  return (row, at) => {
    // Most rows are passed over without cutting them.
    if (hits[at] === 0) return 0;
    for (const spelling of row[2].split(' ')) {
      if (spelling === word) return 1;
      if (spelling.startsWith(word)) return 2;
    }
    return 0;
  };
}

function numberTest(word: string): Test {
  const tail = word.length >= 4 ? word.slice(-4) : '';
  return (row) => {
    if (row[5] === word) return 1;
    if (tail !== '' && row[6].includes(tail) && row[6].split(' ').includes(tail)) return 2;
    return word.length >= 2 && word.length <= 3 && row[5].startsWith(word) ? 4 : 0;
  };
}

/** 3-2-501 and 3-501: the room, then the building, the unit where it was said. */
function placeTest(parts: readonly string[]): Test {
  const room = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  return (row) => {
    if (row[5] !== room) return 0;
    const place = row[4];
    const numbers: readonly string[] = place.slice(0, place.lastIndexOf(room)).match(/[A-Z]?\d+[A-Z]?/g) ?? [];
    const own = numbers.slice(-2);
    if (before.length === 2) return own[0] === before[0] && own[1] === before[1] ? 1 : 0;
    return before[0] !== undefined && numbers.includes(before[0]) ? 2 : 0;
  };
}

/** A place without its room, for screens on which the room may still be asked for. */
export function withoutRoom(row: GatePersonRow): string {
  const [place, room] = [row[4], row[5]];
  const at = room === '' ? -1 : place.lastIndexOf(room);
  return at < 0 ? place : `${place.slice(0, at)}…`;
}
