import { halfWidth } from '../../base/domain/half-width.ts';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { searchIndexOf, type SearchIndex } from './gate-search-index.ts';
import { searchOf, type WordSearch } from './gate-search-word.ts';

/** What was typed gives this away, so it cannot be the question of identity. */
export type TypedTopic = 'room' | 'phoneTail';

/** People that a typed text may mean, the likeliest first. */
export interface FoundPeople {
  readonly rows: readonly GatePersonRow[];
  readonly typed: readonly TypedTopic[];
}

/**
 * Finds by name, initials or pinyin, room (501, 3-2-501), phone tail, plate, and any of them together (张 501). It looks for the closest
 * meaning first and stops when the screen is full: of a name that a thousand people have nobody reads more than the first few.
 */
export function findPeople(of: {
  readonly people: readonly GatePersonRow[];
  readonly typed: string;
  readonly most?: number;
}): FoundPeople {
  const words = halfWidth(of.typed).toUpperCase().trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { rows: [], typed: [] };
  const index = searchIndexOf(of.people);
  const searches = words.flatMap((word) => searchOf(word, index) ?? []);
  const [only, ...more] = searches;
  if (!only) return { rows: [], typed: [] };
  const most = of.most ?? 30;
  const places = more.length === 0 ? closest(only, most) : together(searches, { index, most });
  const isRoom = words.some((word) => /^\d[\d-]*$/.test(word));
  const isTail = words.some((word) => /^\d{4,}$/.test(word));
  return {
    rows: rowsAt(index, places),
    typed: [...(isRoom ? (['room'] as const) : []), ...(isTail ? (['phoneTail'] as const) : [])],
  };
}

function rowsAt({ rows }: SearchIndex, places: readonly number[]): readonly GatePersonRow[] {
  const found: GatePersonRow[] = [];
  for (const at of places) {
    const row = rows[at];
    if (row) found.push(row);
  }
  return found;
}

/** One word, step by step: the next step can only bring people who are meant less. */
function closest({ steps }: WordSearch, most: number): readonly number[] {
  const found = new Set<number>();
  for (const step of steps) {
    // A step brings at most those again who are there, so it is full enough to fill the rest.
    for (const at of step(most)) if (found.size < most) found.add(at);
    if (found.size >= most) break;
  }
  return [...found];
}

/** Several words: everybody whom the rarest of them means, looked at closely. */
function together(
  searches: readonly WordSearch[],
  of: { readonly index: SearchIndex; readonly most: number },
): readonly number[] {
  const [rarest] = [...searches].sort((a, b) => a.kind - b.kind);
  const meant = new Set(rarest?.steps.flatMap((step) => step(Number.POSITIVE_INFINITY)));
  const hits = [...meant].flatMap((at) => {
    const row = of.index.rows[at];
    const rank = row === undefined ? 0 : rankBy(searches, row);
    return rank === 0 ? [] : [{ at, rank }];
  });
  hits.sort((a, b) => a.rank - b.rank || a.at - b.at);
  return hits.slice(0, of.most).map(({ at }) => at);
}

/** The sum over all words; 0 when one of them does not match. */
function rankBy(searches: readonly WordSearch[], row: GatePersonRow): number {
  let sum = 0;
  for (const { rank } of searches) {
    const one = rank(row);
    if (one === 0) return 0;
    sum += one;
  }
  return sum;
}

/** A place without its room, for screens on which the room may still be asked for. */
export function withoutRoom(row: GatePersonRow): string {
  const [place, room] = [row[4], row[5]];
  const at = room === '' ? -1 : place.lastIndexOf(room);
  return at < 0 ? place : `${place.slice(0, at)}…`;
}
