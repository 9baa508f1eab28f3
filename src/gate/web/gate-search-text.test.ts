import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { rowsWith } from './gate-search-text.ts';

const row = (name: string, spelled: string, place = '', plates = ''): GatePersonRow => {
  return [name, name, spelled, '', place, '', '', 1, plates, '', '', ''];
};
const PEOPLE = [
  row('李雷', 'lilei ll', '幸福里1号楼101'),
  row('李李', 'lili ll', '李家村2号', '京A12345 京A12346'),
  row('韩梅', 'hanmei hm', '幸福里1号楼102', '苏B1'),
];

describe('one long text for all rows', () => {
  it('tells the rows that hold a word, the first and the last too, each once however often it is there', () => {
    expect([...rowsWith({ people: PEOPLE, where: 'words', wanted: '李' })]).toEqual([0, 1]);
    expect([...rowsWith({ people: PEOPLE, where: 'words', wanted: '苏B1' })]).toEqual([2]);
    expect([...rowsWith({ people: PEOPLE, where: 'spelling', wanted: ' l' })]).toEqual([0, 1]);
    expect([...rowsWith({ people: [], where: 'words', wanted: '李' })]).toEqual([]);
  });

  it('finds nothing that begins in one row and ends in the next', () => {
    expect([...rowsWith({ people: PEOPLE, where: 'words', wanted: '101\n' })]).toEqual([]);
    expect([...rowsWith({ people: PEOPLE, where: 'spelling', wanted: 'll lili' })]).toEqual([]);
  });

  it('says the same as looking through every row', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '李', ' '), maxLength: 6 });
    const wanted = fc.string({ unit: fc.constantFrom('a', 'b', '李'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 12 }), wanted, (made, word) => {
        const people = made.map(([name, place, plates]) => row(name, '', place, plates));
        const each = people.flatMap((one, at) =>
          [one[1], one[4], one[8]].some((part) => part.includes(word)) ? [at] : [],
        );
        expect([...rowsWith({ people, where: 'words', wanted: word })]).toEqual(each);
      }),
    );
  });
});
