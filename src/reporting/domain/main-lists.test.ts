import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import type { FillPerson } from './fill-person.ts';
import { listTable } from './list-table.ts';
import { householdLines, MAIN_LISTS, mainListColumns, mainListNames } from './main-lists.ts';

const DAY = getDay('2026-03-10');
const somebody = (of: Partial<FillPerson>): FillPerson => ({
  ...{ personId: 'p', name: '林晓', sex: 'female', birthDate: null, ethnicity: null, employer: null, note: '怕狗' },
  ...{ registeredAddress: null, residence: null, others: {}, idNumber: null, idKind: null, phones: [], tags: [] },
  ...{ plates: [], estate: '云锦里', building: '3', unit: '2', floor: 5, room: '501', doorName: null, travel: null },
  ...{ householdId: 'h1', relation: 'head', grid: null, gridWorker: null, order: null, ...of },
});

describe('a list for analysts', () => {
  it('holds the columns that were named, and nothing else of a record', () => {
    const table = listTable(mainListColumns.people, [{ ...somebody({ phones: ['1', '2'] }) }]);
    expect(table.rows[0]).toHaveLength(mainListColumns.people.length);
    expect(table.rows[0]).toContain('林晓');
    expect(table.rows[0]).toContain('1 2');
    expect(JSON.stringify(table)).not.toContain('怕狗');
  });

  it('takes values of every kind, and leaves what it cannot carry empty', () => {
    const columns = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, kind: 'text' as const }));
    expect(listTable(columns, [{ a: 'x', b: 1, c: true, d: { x: 1 } }]).rows).toEqual([['x', 1, 1, null, null]]);
  });

  it('names people only where people are listed', () => {
    for (const list of MAIN_LISTS) {
      const keys = mainListColumns[list].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect([list, keys.includes('name')]).toEqual([list, list === 'people']);
      expect(keys.some((key) => /note|remark|address/iu.test(key))).toBe(false);
      expect(Object.values(mainListNames[list]).every((text) => text !== '')).toBe(true);
    }
  });
});

describe('households of a list', () => {
  it('are one line each, with who is old, young or stays in', () => {
    const order = {
      ...{ isRunning: true, startedOn: DAY, until: DAY, place: 'home' as const, placeName: null, reasonCode: 'x' },
      ...{ testResult: null, testedOn: null, nextTest: null },
    };
    const lines = householdLines(
      [
        somebody({ birthDate: getDay('1950-01-01'), order }),
        somebody({ birthDate: getDay('2015-01-01') }),
        somebody({ birthDate: getDay('2012-03-11'), order: { ...order, isRunning: false } }),
        somebody({ householdId: null }),
      ],
      DAY,
    );
    expect(lines).toEqual([
      {
        ...{ householdId: 'h1', estate: '云锦里', building: '3', unit: '2', room: '501', grid: null },
        ...{ members: 3, aged60: 1, under14: 2, inIsolation: 1 },
      },
    ]);
  });

  it('hold everybody who belongs to one', () => {
    const some = fc.array(fc.option(fc.constantFrom('a', 'b', 'c')), { maxLength: 30 });
    fc.assert(
      fc.property(some, (households) => {
        const people = households.map((householdId) => somebody({ householdId }));
        const sum = householdLines(people, DAY).reduce((all, { members }) => all + members, 0);
        expect(sum).toBe(households.filter((id) => id !== null).length);
      }),
    );
  });
});
