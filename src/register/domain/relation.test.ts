import { describe, expect, it } from 'vitest';
import { RelationToHead } from './person.ts';
import { readRelation, RELATION_WORDS, relationZh, sexOfRelation } from './relation.ts';

describe('readRelation', () => {
  it.each([
    ['户主', 'head'],
    ['本人', 'head'],
    ['户主本人', 'head'],
    ['业主', 'head'],
    ['妻', 'spouse'],
    ['之妻', 'spouse'],
    ['户主之妻', 'spouse'],
    ['（丈夫）', 'spouse'],
    ['长子', 'son'],
    ['户主的儿子', 'son'],
    ['独生女', 'daughter'],
    ['儿媳妇', 'daughterInLaw'],
    ['外孙女', 'granddaughter'],
    ['公公', 'fatherInLaw'],
    ['岳母', 'motherInLaw'],
    ['租客', 'tenant'],
    ['合 租', 'tenant'],
    ['住家保姆', 'nanny'],
    ['奶奶', 'grandparent'],
    ['侄子', 'relative'],
    ['Wife', 'spouse'],
    ['daughter-in-law', 'daughterInLaw'],
  ] as const)('%s is %s', (text, relation) => {
    expect(readRelation(text)).toBe(relation);
  });

  it('keeps an unknown word as another relation and says nothing of an empty one', () => {
    expect(readRelation('干儿子的朋友')).toBe('other');
    expect(readRelation(' ')).toBeUndefined();
    expect(readRelation('无')).toBeUndefined();
  });

  it('reads back every word that it writes', () => {
    for (const relation of RelationToHead.options) {
      if (relation === 'other') continue;
      expect(readRelation(RELATION_WORDS[relation]['zh-CN'])).toBe(relation);
      for (const sex of ['male', 'female'] as const)
        expect(readRelation(relationZh(relation, { sex, headSex: sex }))).toBe(relation);
    }
  });
});

describe('relationZh', () => {
  it('words parents-in-law by the sex of the head and grandparents by their own', () => {
    expect(relationZh('fatherInLaw', { headSex: 'female' })).toBe('公公');
    expect(relationZh('fatherInLaw', { headSex: 'male' })).toBe('岳父');
    expect(relationZh('motherInLaw')).toBe('岳母');
    expect(relationZh('grandparent', { sex: 'female' })).toBe('祖母');
  });
});

describe('sexOfRelation', () => {
  it('knows the sex of a daughter and not of a spouse', () => {
    expect(sexOfRelation('daughter')).toBe('female');
    expect(sexOfRelation('spouse')).toBeUndefined();
  });
});
