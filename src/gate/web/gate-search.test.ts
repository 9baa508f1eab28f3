import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { findPeople, withoutRoom } from './gate-search.ts';

type Some = {
  readonly name?: string;
  readonly spelling?: string;
  readonly place?: string;
  readonly room?: string;
  readonly tails?: string;
  readonly plates?: string;
};
let count = 0;
const person = (of: Some): GatePersonRow => {
  count += 1;
  const {
    name = '钱多',
    spelling = 'qianduo qd',
    place = '幸福里 3号楼2单元501',
    room = '501',
    tails = '5678',
    plates = '',
  } = of;
  return [`p${count}`, name, spelling, 'h1', place, room, tails, 3, plates, '', '', ''];
};

const PEOPLE = [
  person({ name: '张三', spelling: 'zhangsan zs' }),
  person({ name: '张三丰', spelling: 'zhangsanfeng zsf', place: '幸福里 3号楼1单元501' }),
  person({
    name: '欧阳若兰',
    spelling: 'ouyangruolan oyrl',
    place: '幸福里 12号楼2单元1501',
    room: '1501',
    tails: '0042 5679',
  }),
  person({
    name: '买买提·艾力',
    spelling: 'maimaitiaili mmtal',
    place: '梧桐苑 B座 0501',
    room: '0501',
    tails: '',
    plates: '黑A12345 黑AD54321',
  }),
];
const names = (typed: string) => findPeople({ people: PEOPLE, typed }).rows.map((row) => row[1]);

describe('finding who has no card', () => {
  it.each([
    ['张三', ['张三', '张三丰']],
    ['若兰', ['欧阳若兰']],
    ['zs', ['张三', '张三丰']],
    ['OYRL', ['欧阳若兰']],
    ['zhangsanf', ['张三丰']],
    ['1501', ['欧阳若兰']],
    ['5679', ['欧阳若兰']],
    ['13800005679', ['欧阳若兰']],
    ['3-1-501', ['张三丰']],
    ['12-1501', ['欧阳若兰']],
    ['３－１－５０１', ['张三丰']],
    ['张 5678', ['张三丰', '张三']],
    ['黑A12345', ['买买提·艾力']],
    ['AD54321', ['买买提·艾力']],
    ['梧桐苑', ['买买提·艾力']],
    ['李四', []],
    ['', []],
    ['  ', []],
  ])('%s', (typed, found) => {
    expect([...names(typed)].sort()).toEqual([...found].sort());
  });

  it('puts the name as typed before longer ones', () => {
    expect(names('张三')[0]).toBe('张三');
  });

  it('puts the room as typed before rooms that begin so, and a whole spelling before a longer one', () => {
    const people = [
      person({ name: '甲', room: '5012', place: 'A 5012', spelling: 'zhangshan zs' }),
      person({ name: '乙', room: '501', place: 'B 501', spelling: 'zhangsha zs' }),
      person({ name: '丙', room: '2', place: 'C 2', spelling: 'zhang z', tails: '0501' }),
    ];
    const found = (typed: string) => findPeople({ people, typed }).rows.map((row) => row[1]);
    expect(found('501')).toEqual(['乙', '甲']);
    expect(found('0501')).toEqual(['丙']);
    expect(found('zhangsha')).toEqual(['乙', '甲']);
    expect(found('zhang')).toEqual(['丙', '甲', '乙']);
    expect(found('zs 501')).toEqual(['乙', '甲']);
  });

  it('tells what the search gave away, so that it is not asked', () => {
    expect(findPeople({ people: PEOPLE, typed: '501' }).typed).toEqual(['room']);
    expect(findPeople({ people: PEOPLE, typed: '5678' }).typed).toEqual(['room', 'phoneTail']);
    expect(findPeople({ people: PEOPLE, typed: '张三' }).typed).toEqual([]);
  });

  it('shows places without the room', () => {
    expect(PEOPLE.map(withoutRoom)[0]).toBe('幸福里 3号楼2单元…');
  });

  it('finds everybody by the whole name, whatever it is, and survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (typed) => {
        expect(findPeople({ people: PEOPLE, typed, most: 2 }).rows.length).toBeLessThanOrEqual(2);
      }),
    );
    for (const row of PEOPLE) expect(names(row[1])[0]).toBe(row[1]);
  });

  it('shows of many namesakes the same few as if all had been sorted', () => {
    const door = fc.integer({ min: 100, max: 999 }).map(String);
    const name = fc.constantFrom('王', '王伟', '小王', '王伟民');
    const people = fc.array(fc.record({ name, place: door }), { maxLength: 60 }).map((all) => all.map(person));
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 40 }), (all, most) => {
        const sorted = findPeople({ people: all, typed: '王', most: all.length + 1 }).rows;
        const rankOf = (row: GatePersonRow) => (row[1] === '王' ? 1 : row[1].startsWith('王') ? 2 : 3);
        const keys = sorted.map((row) => `${rankOf(row)} ${row[4]}`);
        expect(keys).toEqual([...keys].sort());
        expect(sorted.length).toBe(all.length);
        const few = findPeople({ people: all, typed: '王', most }).rows;
        expect(few.map((row) => `${rankOf(row)} ${row[4]}`)).toEqual(keys.slice(0, most));
      }),
    );
  });

  it('finds the same people as looking closely at every row, the same first ones however few are shown', () => {
    const some = fc.record({
      name: fc.constantFrom('张三', '王伟', '张 三', '王'),
      spelling: fc.constantFrom('zhangsan zs', 'wangwei ww', 'shanzhang sz zhangshan zs', ''),
      place: fc.constantFrom('幸福里 3号楼2单元501', '幸福里 12号楼2单元1501', '梧桐苑 B座 0501', ''),
      room: fc.constantFrom('501', '1501', '0501', '50', ''),
      tails: fc.constantFrom('5678', '5678 0501', '1501', ''),
      plates: fc.constantFrom('黑A12345', ''),
    });
    const word = fc.constantFrom(
      '张',
      '王伟',
      'zs',
      'z',
      'ww',
      '501',
      '50',
      '5',
      '0501',
      '5678',
      '13800005678',
      '3-501',
    );
    const words = fc.array(fc.oneof(word, fc.constantFrom('3-2-501', 'B-0501', '黑A', 'A12345', '幸福里', 'x1')), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), words, (all, typed) => {
        const people = all.map(person);
        const text = typed.join(' ');
        // One row at a time there is nothing to leave out.
        const each = people.filter((row) => findPeople({ people: [row], typed: text }).rows.length === 1);
        const found = findPeople({ people, typed: text, most: 100 }).rows;
        expect([...found].sort((a, b) => people.indexOf(a) - people.indexOf(b))).toEqual(each);
        // A screen that holds fewer shows the first of them.
        for (const most of [1, 3]) expect(findPeople({ people, typed: text, most }).rows).toEqual(found.slice(0, most));
      }),
    );
  });
});
