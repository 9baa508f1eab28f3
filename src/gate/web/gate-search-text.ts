import type { GatePersonRow } from '../domain/gate-snapshot.ts';

/** All rows as one text, and where each row begins in it. */
interface Joined {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** `spelling`: how a name is typed; `words`: name, door and plates. */
export type SearchText = 'spelling' | 'words';

const PARTS: Readonly<Record<SearchText, (row: GatePersonRow) => string>> = {
  spelling: (row) => `\n ${row[2]}`,
  words: (row) => `\n ${row[1]} ${row[4]} ${row[8]}`,
};
const joined = new WeakMap<readonly GatePersonRow[], Map<SearchText, Joined>>();

/**
 * Rows that hold a text at all, 1 for each: one look through one long text costs a twentieth of 12,600 looks through short ones
 * (3.7 ms against 0.2 ms). The long text is made once for a list and goes with it.
 */
export function rowsWith(of: {
  readonly people: readonly GatePersonRow[];
  readonly where: SearchText;
  readonly wanted: string;
}): Uint8Array {
  const { text, starts } = joinedOf(of.people, of.where);
  const hits = new Uint8Array(of.people.length);
  let row = 0;
  for (let at = text.indexOf(of.wanted); at >= 0; at = text.indexOf(of.wanted, starts[row + 1] ?? text.length)) {
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= at) row += 1;
    hits[row] = 1;
    if (row + 1 >= starts.length) break;
  }
  return hits;
}

function joinedOf(people: readonly GatePersonRow[], where: SearchText): Joined {
  const known = joined.get(people) ?? new Map<SearchText, Joined>();
  joined.set(people, known);
  const made = known.get(where) ?? join(people, PARTS[where]);
  known.set(where, made);
  return made;
}

function join(people: readonly GatePersonRow[], part: (row: GatePersonRow) => string): Joined {
  const starts = new Uint32Array(people.length);
  const parts = people.map(part);
  let at = 0;
  parts.forEach((one, row) => {
    starts[row] = at;
    at += one.length;
  });
  return { text: parts.join(''), starts };
}
