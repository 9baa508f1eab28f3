import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { searchIndexOf, searchPreparation } from './gate-search-index.ts';

const Some = fc.record({
  name: fc.constantFrom('张三', '李四', '王五'),
  dwelling: fc.constantFrom('幸福里 3号楼501', '幸福里 12号楼501', '梧桐苑 0501', ''),
  room: fc.constantFrom('501', '0501', ''),
  plates: fc.constantFrom('', '黑A12345', '黑A12345 黑AD54321'),
});
const People = fc.array(Some, { maxLength: 30 }).map((all) =>
  all.map(({ name, dwelling, room, plates }, at): GatePersonRow => {
    return [String(at), name, '', '', dwelling, room, '', 1, plates, '', '', ''];
  }),
);

describe('what a search looks through', () => {
  it('holds everybody once, in the order of dwellings, of one dwelling in the order of the list', () => {
    fc.assert(
      fc.property(People, (people) => {
        const sorted = [...people].sort((a, b) => (a[4] < b[4] ? -1 : a[4] > b[4] ? 1 : Number(a[0]) - Number(b[0])));
        expect(searchIndexOf(people).rows).toEqual(sorted);
      }),
    );
  });

  it('tells where the people of a dwelling stand, who owns plates, and who lives in rooms of a number', () => {
    fc.assert(
      fc.property(People, (people) => {
        const { rows, ...parts } = searchIndexOf(people);
        const [dwellings, plates, rooms] = [parts.dwellings(), parts.plates(), parts.rooms()];
        const here = (at: number) => rows.slice(dwellings.firsts[at], dwellings.firsts[at + 1]);
        const all = [...dwellings.texts.starts.keys()].flatMap((at) => {
          const group = here(at);
          expect(new Set(group.map((row) => row[4])).size).toBe(1);
          return group;
        });
        expect(all).toEqual(rows);
        expect([...plates.owners]).toEqual(rows.flatMap((row, at) => (row[8] === '' ? [] : [at])));
        const byRoom = [...rooms].flatMap(([room, places]) => places.map((at) => [room, at]));
        expect(byRoom.sort((a, b) => Number(a[1]) - Number(b[1]))).toEqual(rows.map((row, at) => [row[5], at]));
      }),
    );
  });

  it('is made once for a list, and once in each of its parts', () => {
    const people: readonly GatePersonRow[] = [];
    const index = searchIndexOf(people);
    const names = index.names();
    for (const piece of searchPreparation(people)) piece();
    expect(searchIndexOf(people)).toBe(index);
    expect(index.names()).toBe(names);
    expect(searchIndexOf([])).not.toBe(index);
  });
});
