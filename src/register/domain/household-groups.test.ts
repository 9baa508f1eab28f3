import { describe, expect, it } from 'vitest';
import type { FileReading, RosterRecord } from '../../sheets/domain/reading.ts';
import { firstFamily, householdGroups, joinGroups } from './household-groups.ts';
import { entriesOf } from './plan-entries.ts';
import type { Door } from './plan-places.ts';

const first: Door = { id: 'door-1', placeKey: '云锦里|3|2|501', isShop: false };
const second: Door = { id: 'door-2', placeKey: '云锦里|3|2|502', isShop: false };

interface Line {
  readonly relation?: string;
  readonly householdKey?: string;
  readonly door?: Door | undefined;
}

/** The group of every line, list by list, numbered in the order in which they come; undefined where no group is told. */
function groupsOf(...lists: readonly (readonly Line[])[]): readonly (number | undefined)[] {
  const readings = lists.map((lines): FileReading => ({
    fileName: 'list.xlsx',
    tables: [],
    records: lines.map(({ door: _door, ...words }, at): RosterRecord => ({
      sheet: 'S',
      row: at + 2,
      phones: [],
      tags: [],
      plates: [],
      others: {},
      problems: [],
      ...words,
    })),
    rows: [],
    problems: [],
  }));
  const entries = entriesOf(readings);
  const lines = lists.flat();
  const doorOf = new Map(
    entries.flatMap((entry, at) => {
      const line = lines[at];
      const door = line && 'door' in line ? line.door : first;
      return door ? [[entry, door] as const] : [];
    }),
  );
  const groupOf = householdGroups(entries, doorOf);
  const seen = [...new Set(groupOf.values())];
  return entries.map((entry) => {
    const group = groupOf.get(entry);
    return group === undefined ? undefined : seen.indexOf(group);
  });
}

describe('the households of a list', () => {
  it('begin with a head and go on until the next head behind that door', () => {
    const [head, wife, son] = [{ relation: '户主' }, { relation: '妻' }, { relation: '子' }];
    expect(groupsOf([head, wife, son, head, wife])).toEqual([0, 0, 0, 1, 1]);
    expect(groupsOf([head, { ...head, door: second }, wife, { ...wife, door: second }])).toEqual([0, 1, 0, 1]);
  });

  it('take those in who stand before their head', () => {
    expect(groupsOf([{ relation: '妻' }, { relation: '户主' }, { relation: '子' }])).toEqual([0, 0, 0]);
  });

  it('are told by the key before the relation, and a key is good for one door only', () => {
    expect(
      groupsOf([
        { householdKey: 'A', relation: '户主' },
        { householdKey: 'B', relation: '妻' },
        { householdKey: 'A' },
        { householdKey: 'A', door: second },
      ]),
    ).toEqual([0, 1, 0, 2]);
  });

  it('keep tenants apart from the family, and together', () => {
    expect(groupsOf([{ relation: '户主' }, { relation: '租户' }, { relation: '妻' }, { relation: '租户' }])).toEqual([
      0, 1, 0, 1,
    ]);
  });

  it('are not told by lines without a relation or without a door, nor by another list', () => {
    expect(groupsOf([{ relation: '户主' }, {}, { relation: '妻', door: undefined }], [{ relation: '妻' }])).toEqual([
      0,
      undefined,
      undefined,
      1,
    ]);
  });
});

describe('groups that share somebody', () => {
  const stays = (...groups: readonly (readonly string[])[]) => groups.map((names) => ({ groups: names }));

  it('are one, through any number of others', () => {
    const here = stays(['a'], ['b'], ['c'], ['d'], ['a', 'b'], ['c', 'b']);
    const root = joinGroups(here);
    const [a, b, c, d] = here.map(root);
    expect([b, c]).toEqual([a, a]);
    expect(d).toBe('d');
    expect(a).not.toBe(d);
  });

  it('stay apart where nobody stands in both, and nobody is put into a group that no list tells', () => {
    const here = stays(['a'], ['b'], []);
    expect(here.map(joinGroups(here))).toEqual(['a', 'b', undefined]);
  });

  it('end even when each names the other', () => {
    const here = stays(['a', 'b'], ['b', 'a'], ['a', 'b']);
    expect(new Set(here.map(joinGroups(here))).size).toBe(1);
  });
});

describe('the family that lines without a group join', () => {
  const named = (group: string | undefined) => group;

  it('is the first family, and tenants only where there is none', () => {
    expect(firstFamily(['0/door-1/tenants', undefined, '0/door-1/2', '0/door-1/1'], named)).toBe('0/door-1/2');
    expect(firstFamily([undefined, '0/door-1/tenants'], named)).toBe('0/door-1/tenants');
    expect(firstFamily([undefined], named)).toBeUndefined();
  });
});
