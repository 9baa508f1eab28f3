import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { joinTexts, type JoinedTexts } from './gate-search-text.ts';

/** What a search looks through, each part made when it is first asked for. Places in it are places in `rows`. */
export interface SearchIndex {
  /** Everybody in the order of dwellings: of people found equally well the first ones are shown, and nobody has to be sorted. */
  readonly rows: readonly GatePersonRow[];
  readonly names: () => JoinedTexts;
  /** Each reading of a name between two spaces. */
  readonly spellings: () => JoinedTexts;
  /** Each end of a phone number between two spaces. */
  readonly tails: () => JoinedTexts;
  readonly plates: () => { readonly texts: JoinedTexts; readonly owners: readonly number[] };
  /** Each dwelling once; those who live in it stand from its first row to the first row of the next. */
  readonly dwellings: () => { readonly texts: JoinedTexts; readonly firsts: readonly number[] };
  /** A community of 12,600 has a few hundred numbers of rooms. */
  readonly rooms: () => ReadonlyMap<string, readonly number[]>;
}

const made = new WeakMap<readonly GatePersonRow[], SearchIndex>();

/** Made once for a list: in all about 1 MB, and 50 ms of an office computer, for 12,600 people. */
export function searchIndexOf(people: readonly GatePersonRow[]): SearchIndex {
  const known = made.get(people) ?? indexOf(people);
  made.set(people, known);
  return known;
}

/** The making of an index in pieces, between which a phone can answer its guard. */
export function searchPreparation(people: readonly GatePersonRow[]): readonly (() => void)[] {
  const index = () => searchIndexOf(people);
  return [
    index,
    () => index().names(),
    () => index().spellings(),
    () => index().rooms(),
    () => index().tails(),
    () => index().dwellings(),
    () => index().plates(),
  ];
}

function indexOf(people: readonly GatePersonRow[]): SearchIndex {
  const byDwelling = groupBy(people, (row) => row[4]);
  // Only the dwellings are sorted, a third as many as people.
  const sorted = [...byDwelling.keys()].sort();
  const rows: GatePersonRow[] = [];
  const firsts: number[] = [];
  for (const dwelling of sorted) {
    firsts.push(rows.length);
    for (const row of byDwelling.get(dwelling) ?? []) rows.push(row);
  }
  return {
    rows,
    names: once(() => joinTexts(rows.map((row) => row[1]))),
    spellings: once(() => joinTexts(rows.map((row) => ` ${row[2]} `))),
    tails: once(() => joinTexts(rows.map((row) => ` ${row[6]} `))),
    plates: once(() => platesOf(rows)),
    dwellings: once(() => ({ texts: joinTexts(sorted), firsts })),
    rooms: once(() => groupBy([...rows.keys()], (at) => rows[at]?.[5] ?? '')),
  };
}

function platesOf(rows: readonly GatePersonRow[]): ReturnType<SearchIndex['plates']> {
  const owners: number[] = [];
  rows.forEach((row, at) => {
    if (row[8] !== '') owners.push(at);
  });
  return { texts: joinTexts(owners.map((at) => rows[at]?.[8] ?? '')), owners };
}

function once<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: make() }).value;
}

/** As `Map.groupBy`, which older phones lack. */
function groupBy<One>(all: readonly One[], nameOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}
