import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from './fixture-cells.ts';
import { isMaskedName, looksLikeName, readName, saysNothing, saysVacant, splitNames } from './read-name.ts';

describe('readName', () => {
  it.each([
    ['张三', '张三'],
    ['张 三', '张三'],
    ['马　俊峰', '马俊峰'],
    ['欧阳 娜娜', '欧阳娜娜'],
    ['1.张三', '张三'],
    ['（1）张三', '张三'],
    ['①张三', '张三'],
    ['张三先生', '张三'],
    ['张三：', '张三'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['次仁拉姆次仁', '次仁拉姆次仁'],
    ['章䶮', '章䶮'],
    ['KIM MIN JUN', 'KIM MIN JUN'],
    ["O'Brien, Mary", "O'Brien Mary"],
    ['张三\n', '张三'],
  ])('reads %j as %s', (text, name) => {
    expect(readName(text.trim()).name).toBe(name);
  });

  it('sorts what is squeezed in beside the name', () => {
    expect(readName('张三（户主）13800000001')).toEqual({
      name: '张三',
      relation: '户主',
      phones: ['13800000001'],
      notes: [],
    });
    expect(readName('李四(女)(已搬走)')).toEqual({ name: '李四', sex: 'female', phones: [], notes: ['已搬走'] });
    expect(readName(`王五${idOf('19800302', 11)}`)).toMatchObject({ name: '王五', idNumber: idOf('19800302', 11) });
    expect(readName('赵小云 妻')).toMatchObject({ name: '赵小云', relation: '配偶' });
  });

  it.each(['无', '/', '未提供', '——', '', '??'])('finds no name in %j', (text) => {
    expect(readName(text).name).toBeUndefined();
  });

  it('keeps hidden signs and odd signs, and says so', () => {
    expect(readName('张*')).toMatchObject({ name: '张*', isMasked: true });
    expect(readName('李×明')).toMatchObject({ name: '李*明', isMasked: true });
    expect(readName('王某某')).toMatchObject({ name: '王某某', isMasked: true });
    expect(readName('司马**')).toMatchObject({ name: '司马**', isMasked: true });
    expect(readName('张三2')).toMatchObject({ name: '张三2', isOdd: true });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readName(text)));
  });
});

describe('splitNames', () => {
  it.each([
    ['张三', ['张三']],
    ['张三、李四', ['张三', '李四']],
    ['张三/李四/王五', ['张三', '李四', '王五']],
    ['张三和李四', ['张三', '李四']],
    ['张三\n李四', ['张三', '李四']],
    ['王小 明明', ['王小 明明']],
    ['张小三 李小四', ['张小三', '李小四']],
    ['欧阳 娜娜', ['欧阳 娜娜']],
    ['KIM MIN JUN', ['KIM MIN JUN']],
    ['张三（户主）', ['张三（户主）']],
  ])('splits %j', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});

describe('what is no name', () => {
  it('tells names from the other words of a roster', () => {
    expect(['张三', '欧阳娜娜', '马 俊峰'].every(looksLikeName)).toBe(true);
    expect(['户主', '常住户籍', '合计', '阳光花园', '金桂小区', '高中', '3号楼', '黄码'].some(looksLikeName)).toBe(
      false,
    );
  });

  it('knows words for nobody and for nothing', () => {
    expect(['空户', '空 房', '（无人居住）', '待租'].every(saysVacant)).toBe(true);
    expect(['无', '/', '-', '未提供', '#N/A', 'N/A'].every(saysNothing)).toBe(true);
    expect(['张三', '501', '无锡', '#5'].some(saysNothing)).toBe(false);
    expect(isMaskedName('XXX')).toBe(false);
  });
});
