import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { isTagByAge, tagsByAge } from './person.ts';
import { readTag, TAG_WORDS, TagKind } from './tags.ts';

describe('readTag', () => {
  it.each([
    ['独居老人', 'livingAlone'],
    ['孤寡', 'livingAlone'],
    ['高龄', 'aged'],
    ['肢体残疾三级', 'disabled'],
    ['听力残疾', 'hardOfHearing'],
    ['耳背', 'hardOfHearing'],
    ['孕妇', 'pregnant'],
    ['产妇', 'pregnant'],
    ['高血压', 'chronic'],
    ['肾透析', 'dialysis'],
    ['长期卧床', 'bedridden'],
    ['精神障碍患者', 'mentalIllness'],
    ['低保户', 'lowIncome'],
    ['留守儿童', 'leftBehind'],
    ['无智能手机', 'noSmartphone'],
    ['阿尔茨海默症', 'dementia'],
    ['未接种疫苗', 'notVaccinated'],
  ] as const)('%s is %s', (text, kind) => {
    expect(readTag(text)).toBe(kind);
  });

  it.each(['无', '否', '无残疾', '不是独居', '', '有车'])('reads no tag from %j', (text) => {
    expect(readTag(text)).toBeUndefined();
  });

  it('reads back every word that it writes', () => {
    for (const kind of TagKind.options) expect(readTag(TAG_WORDS[kind]['zh-CN'])).toBe(kind);
  });
});

describe('tagsByAge', () => {
  const today = getDay('2022-04-20');
  it('counts somebody as aged from the 80th birthday and as a child until the 14th', () => {
    expect(tagsByAge(getDay('1942-04-20'), today)).toEqual(['aged']);
    expect(tagsByAge(getDay('1942-04-21'), today)).toEqual([]);
    expect(tagsByAge(getDay('2008-04-21'), today)).toEqual(['child']);
    expect(tagsByAge(getDay('2008-04-20'), today)).toEqual([]);
  });

  it('knows which tags follow from the age', () => {
    expect(TagKind.options.filter(isTagByAge)).toEqual(['aged', 'child']);
  });
});
