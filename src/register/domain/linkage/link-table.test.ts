import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedPairs, spreadPairs } from './blocks.ts';
import { clusters } from './clusters.ts';
import { linkTable } from './link-table.ts';
import type { ColumnMapping, TableRow } from './table-columns.ts';

const MAPPING: ColumnMapping = {
  first: 'givenName',
  last: 'surname',
  road: 'street',
  no: 'houseNumber',
  town: 'suburb',
  zip: 'postcode',
  born: 'birthDate',
  number: 'idNumber',
};

const FIRST = 'anna bela cora dora emma fina gina hana ines jana kira lena mara nora olga paula'.split(' ');
const LAST = 'adler brandt conrad dietz ebert fuchs gross huber jansen kluge lorenz moser'.split(' ');
const ROADS = 'mill lane,high street,station road,church way,orchard close,river walk'.split(',');

/** Numbers that look like chance and are the same each time. */
function chanceOf(at: number, step: number): number {
  let state = (at * 2_654_435_761 + step * 40_503 + 12_345) >>> 0;
  for (let round = 0; round < 4; round += 1) {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0;
    state = (state ^ (state >>> 13)) >>> 0;
  }
  return state / 2 ** 32;
}

/** An invented person; every value follows from the number. */
function person(at: number): TableRow {
  const below = (most: number, step: number) => Math.floor(chanceOf(at, step) * most);
  const pick = (from: readonly string[], step: number) => from[below(from.length, step)] ?? '';
  return {
    first: pick(FIRST, 1),
    last: pick(LAST, 2),
    road: pick(ROADS, 3),
    no: String(1 + below(90, 4)),
    town: pick(['westham', 'eastport', 'northfield'], 5),
    zip: String(2000 + below(60, 6)),
    born: String((1930 + below(70, 7)) * 10_000 + (1 + below(12, 8)) * 100 + 1 + below(28, 9)),
    number: String(1_000_000 + below(8_999_999, 10)),
  };
}

/** The same person as another clerk types them. */
function retyped(row: TableRow, at: number): TableRow {
  const changes: readonly ((row: TableRow) => TableRow)[] = [
    (one) => ({ ...one, first: one['last'] ?? '', last: one['first'] ?? '' }),
    (one) => ({ ...one, last: `${one['last'] ?? ''}r`, born: '' }),
    (one) => ({ ...one, number: (one['number'] ?? '').replace(/(\d)(\d)$/, '$2$1'), road: '' }),
    (one) => ({ ...one, first: (one['first'] ?? '').slice(1), zip: '', no: '' }),
  ];
  return changes[at % changes.length]?.(row) ?? row;
}

function pairsOf(groups: readonly (readonly number[])[]): Set<string> {
  return new Set(
    groups.flatMap((group) =>
      group.flatMap((one) => group.filter((other) => one < other).map((other) => `${one}-${other}`)),
    ),
  );
}

describe('linking a table', () => {
  it('finds people who stand twice through typing errors, with nothing but a mapping', () => {
    const originals = Array.from({ length: 300 }, (_, at) => person(at));
    const copies = originals.slice(0, 120).map(retyped);
    const { groups, comparedPairs } = linkTable([...originals, ...copies], MAPPING);
    const wanted = new Set(copies.map((_, at) => `${at}-${300 + at}`));
    const found = pairsOf(groups);
    const right = [...found].filter((pair) => wanted.has(pair)).length;
    expect(right / found.size).toBeGreaterThan(0.97);
    expect(right / wanted.size).toBeGreaterThan(0.97);
    // All with all would be 88,000.
    expect(comparedPairs).toBeLessThan(20_000);
  });

  it('leaves a table of different people alone', () => {
    const rows = Array.from({ length: 200 }, (_, at) => person(at * 3 + 1));
    expect(linkTable(rows, MAPPING).groups).toEqual([]);
  });

  it('answers for an empty table and for one of one row', () => {
    expect(linkTable([], MAPPING).groups).toEqual([]);
    expect(linkTable([person(1)], MAPPING).groups).toEqual([]);
  });
});

describe('blocking', () => {
  it('gives each pair that shares a key once, and none that shares no key', () => {
    const keys = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(keys, (keysOf) => {
        const pairs = blockedPairs(keysOf, 100).map(({ left, right }) => `${left}-${right}`);
        const wanted = keysOf.flatMap((one, left) =>
          keysOf.flatMap((other, right) =>
            left < right && one.some((key) => other.includes(key)) ? [`${left}-${right}`] : [],
          ),
        );
        expect([...pairs].sort()).toEqual([...wanted].sort());
      }),
    );
  });

  it('makes no pairs of a key that too many share', () => {
    expect(blockedPairs([['x'], ['x'], ['x']], 2)).toEqual([]);
  });

  it('spreads random pairs over the table, never a record with itself', () => {
    const pairs = spreadPairs(50, 1000);
    expect(pairs.every(({ left, right }) => left < right && right < 50)).toBe(true);
    expect(new Set(pairs.flatMap(({ left, right }) => [left, right])).size).toBe(50);
    expect(spreadPairs(1, 10)).toEqual([]);
  });
});

describe('groups', () => {
  it('keeps two families apart that one chance link joins', () => {
    const pairs = [
      { left: 0, right: 1, weight: 20 },
      { left: 2, right: 3, weight: 20 },
      { left: 1, right: 2, weight: 1 },
      { left: 0, right: 2, weight: -15 },
      { left: 0, right: 3, weight: -15 },
    ];
    expect(clusters(4, pairs)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('puts three records of one person into one group', () => {
    const pairs = [
      { left: 0, right: 1, weight: 9 },
      { left: 1, right: 2, weight: 8 },
    ];
    expect(clusters(3, pairs).map((group) => [...group].sort())).toEqual([[0, 1, 2]]);
  });
});
