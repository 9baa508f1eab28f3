import { describe, expect, it } from 'vitest';
import { looksLikeName } from './read-name.ts';
import { isCompoundSurname, startsWithSurname } from './surnames.ts';

describe('startsWithSurname', () => {
  it.each(['王小明', '欧阳娜', '司马青', '陳大文', '劉小紅', '诸葛明', '軒轅青', '曾小贤', '仝小雨', '第五小雨'])(
    'is true of %s',
    (name) => {
      expect(startsWithSurname(name)).toBe(true);
    },
  );

  it.each(['', ' 王', '的是', '3号楼', '楼上', '性别', 'Wang', '·王', '户主'])('is false of %j', (text) => {
    expect(startsWithSurname(text)).toBe(false);
  });
});

describe('isCompoundSurname', () => {
  it('is true only of the whole surname', () => {
    expect(['欧阳', '司馬', '独孤', '长孙'].every(isCompoundSurname)).toBe(true);
    expect(['', '欧', '王', '欧阳娜', '欧 阳', '王李'].some(isCompoundSurname)).toBe(false);
  });
});

describe('names by their surnames', () => {
  it.each(['常青', '安宁', '高明', '路遥', '成功', '金波', '万里', '东方明月'])('takes %s for a name', (name) => {
    expect(looksLikeName(name)).toBe(true);
  });

  it.each(['常住', '高中', '汉', '汉族', '本科', '常住人口', '安宁社区', '金桂公寓', '王', '欧阳青青小雨'])(
    'does not take %s for a name',
    (text) => {
      expect(looksLikeName(text)).toBe(false);
    },
  );
});
