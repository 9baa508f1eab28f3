import { describe, expect, it } from 'vitest';
import { idOf } from './fixture-cells.ts';
import { readListCell } from './list-cells.ts';

const ZHANG = idOf('19800302', 11);
const LI = idOf('19820517', 24);
const briefs = (text: string) =>
  readListCell(text).map(({ name, relation, idNumber, phones, sex }) => [name, relation, idNumber, phones[0], sex]);

describe('readListCell', () => {
  it.each([
    '张三（户主）、李四（妻）',
    '张三(户主),李四(妻)',
    '张三（户主） / 李四（妻）',
    '户主：张三；妻：李四',
    '张三-户主\n李四-妻'.replaceAll('-', ' '),
  ])('reads names with relations: %j', (text) => {
    expect(briefs(text).map(([name, relation]) => [name, relation])).toEqual([
      ['张三', '户主'],
      ['李四', '配偶'],
    ]);
  });

  it.each([
    `{张三,男,${ZHANG},13800000001;李四,女,${LI},13800000002;}`,
    `张三，男，${ZHANG}，13800000001\n李四，女，${LI}，13800000002`,
    `姓名：张三，性别：男，身份证号：${ZHANG}，手机号：13800000001；姓名：李四，性别：女，身份证号：${LI}，手机号：13800000002`,
  ])('reads whole people: %j', (text) => {
    expect(briefs(text)).toEqual([
      ['张三', undefined, ZHANG, '13800000001', 'male'],
      ['李四', undefined, LI, '13800000002', 'female'],
    ]);
  });

  it('leaves out counts and words that are no people', () => {
    expect(briefs('张三、李四等5人').map(([name]) => name)).toEqual(['张三', '李四']);
    expect(readListCell('共3人')).toEqual([]);
    expect(readListCell('无')).toEqual([]);
  });
});
