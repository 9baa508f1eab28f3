import { halfWidth } from '../../base/domain/half-width.ts';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { rowsInRooms, rowsWith } from './gate-search-text.ts';

/** What was typed gives this away, so it cannot be the question of identity. */
export type TypedTopic = 'room' | 'phoneTail';

/** People that a typed text may mean, the likeliest first. */
export interface FoundPeople {
  readonly rows: readonly GatePersonRow[];
  readonly typed: readonly TypedTopic[];
}

/** One typed word: the rows that may match it, in order, and how well one of all rows does. */
interface Test {
  readonly rows: readonly number[];
  /** 0 is no match, else smaller is better. */
  readonly rank: (row: GatePersonRow) => number;
}

/**
 * Finds by name, initials or pinyin, room (501, 3-2-501), phone tail, plate, and any of them together (张 501). Every word is first
 * looked for in one long text (see gate-search-text.ts); the rows of the rarest word are looked at closely.
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
  for (const at of fewestRows(tests)) {
    const row = of.people[at];
    const rank = row === undefined ? 0 : rankBy(tests, row);
    if (row !== undefined && rank > 0) keepBest(best, { row, rank }, most);
  }
  const isRoom = words.some((word) => /^\d[\d-]*$/.test(word));
  const isTail = words.some((word) => /^\d{4,}$/.test(word));
  return {
    rows: best.map(({ row }) => row),
    typed: [...(isRoom ? (['room'] as const) : []), ...(isTail ? (['phoneTail'] as const) : [])],
  };
}

function fewestRows(tests: readonly Test[]): readonly number[] {
  const [fewest] = [...tests].sort((a, b) => a.rows.length - b.rows.length);
  return fewest?.rows ?? [];
}

/** The sum over all words; 0 when one of them does not match. */
function rankBy(tests: readonly Test[], row: GatePersonRow): number {
  let sum = 0;
  for (const { rank } of tests) {
    const one = rank(row);
    if (one === 0) return 0;
    sum += one;
  }
  return sum;
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

/** Undefined: a word that says nothing. */
function testOf(word: string, people: readonly GatePersonRow[]): Test | undefined {
  if (/\p{Script=Han}/u.test(word)) return hanTest(word, people);
  if (/^[A-Z]+$/.test(word)) return spellingTest(word.toLowerCase(), people);
  if (/^\d+$/.test(word)) return numberTest(word, people);
  if (/^[\dA-Z]+(?:-[\dA-Z]+)+$/.test(word)) return placeTest(word.split('-'), people);
  if (!/[\dA-Z]{4,}/.test(word)) return undefined;
  const rows = rowsWith({ people, where: 'words', wanted: word });
  return { rows, rank: (row) => (row[8].includes(word) ? 1 : 0) };
}

function hanTest(word: string, people: readonly GatePersonRow[]): Test {
  const isPlate = /^\p{Script=Han}[A-Z]/u.test(word);
  const rank = (row: GatePersonRow): number => {
    if (row[1] === word) return 1;
    if (row[1].startsWith(word)) return 2;
    if (row[1].includes(word)) return 3;
    return (isPlate && row[8].includes(word)) || row[4].includes(word) ? 4 : 0;
  };
  return { rows: rowsWith({ people, where: 'words', wanted: word }), rank };
}

function spellingTest(word: string, people: readonly GatePersonRow[]): Test {
  const wanted = ` ${word}`;
  const rank = (row: GatePersonRow): number => {
    // Of several readings the first that begins so decides.
    const readings = row[2];
    const at = readings.startsWith(word) ? 0 : readings.indexOf(wanted) + 1;
    if (at === 0 && !readings.startsWith(word)) return 0;
    const after = readings.charAt(at + word.length);
    return after === '' || after === ' ' ? 1 : 2;
  };
  return { rows: rowsWith({ people, where: 'spelling', wanted }), rank };
}

function numberTest(word: string, people: readonly GatePersonRow[]): Test {
  const tail = word.length >= 4 ? word.slice(-4) : '';
  const isStart = word.length >= 2 && word.length <= 3;
  const rank = (row: GatePersonRow): number => {
    if (row[5] === word) return 1;
    if (tail !== '' && row[6].includes(tail) && row[6].split(' ').includes(tail)) return 2;
    return isStart && row[5].startsWith(word) ? 4 : 0;
  };
  const rooms = rowsInRooms(people, (room) => room === word || (isStart && room.startsWith(word)));
  if (tail === '') return { rows: rooms, rank };
  const tails = rowsWith({ people, where: 'tails', wanted: ` ${tail}` });
  return { rows: [...new Set([...rooms, ...tails])].sort((a, b) => a - b), rank };
}

/** 3-2-501 and 3-501: the room, then the building, the unit where it was said. */
function placeTest(parts: readonly string[], people: readonly GatePersonRow[]): Test {
  const room = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  const rank = (row: GatePersonRow): number => {
    if (row[5] !== room) return 0;
    const place = row[4];
    const numbers: readonly string[] = place.slice(0, place.lastIndexOf(room)).match(/[A-Z]?\d+[A-Z]?/g) ?? [];
    const own = numbers.slice(-2);
    if (before.length === 2) return own[0] === before[0] && own[1] === before[1] ? 1 : 0;
    return before[0] !== undefined && numbers.includes(before[0]) ? 2 : 0;
  };
  return { rows: rowsInRooms(people, (one) => one === room), rank };
}

/** A place without its room, for screens on which the room may still be asked for. */
export function withoutRoom(row: GatePersonRow): string {
  const [place, room] = [row[4], row[5]];
  const at = room === '' ? -1 : place.lastIndexOf(room);
  return at < 0 ? place : `${place.slice(0, at)}…`;
}
