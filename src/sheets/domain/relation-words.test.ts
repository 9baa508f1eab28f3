import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRelation, isHead } from './relation-words.ts';

describe('findRelation', () => {
  it.each([
    ['户主', '户主'],
    ['本人', '户主'],
    ['戶主', '户主'],
    ['Self', '户主'],
    ['hz', '户主'],
    ['户主/本人', '户主'],
    ['之妻', '配偶'],
    ['（妻）', '配偶'],
    ['妻 子', '配偶'],
    ['Wife', '配偶'],
    ['PO', '配偶'],
    ['户主的妻子', '配偶'],
    ['系户主之女', '女'],
    ['户主之子', '子'],
    ['长子', '子'],
    ['独生女', '女'],
    ['son-in-law', '女婿'],
    ['Daughter in law', '儿媳'],
    ['儿媳妇', '儿媳'],
    ['父親', '父'],
    ['媽媽', '母'],
    ['外婆', '外祖母'],
    ['姥姥', '外祖母'],
    ['爷爷', '祖父'],
    ['重孙', '孙子'],
    ['表妹', '姐妹'],
    ['堂弟', '兄弟'],
    ['租客', '租户'],
    ['子或女', '子'],
    ['租户、同事', '租户'],
    ['非亲属', '其他'],
    ['保姆', '保姆'],
  ])('reads %s as %s', (text, relation) => {
    expect(findRelation(text)).toBe(relation);
  });

  it.each(['', ' ', '张三', '男', '501', '3-2-501', '户口', '常住', '汉族', '小学', '无', '-', '孙悟', '13800000001'])(
    'finds no relation in %j',
    (text) => {
      expect(findRelation(text)).toBeUndefined();
    },
  );

  it('leaves sentences alone, whatever word they begin with', () => {
    expect(findRelation('妻子，2019年起在外地居住，春节才回来住几天')).toBeUndefined();
  });

  it('gives a glossary word, which is read as itself', () => {
    const words = ['户主', '妻', '儿子', '女儿', '爸爸', '孙', '岳父', '外公', '嫂', '姐夫', '亲友', '房客', '工友'];
    const frames = fc.constantFrom(
      (word: string) => word,
      (word: string) => ` ${word} `,
      (word: string) => `（${word}）`,
      (word: string) => `户主的${word}`,
      (word: string) => `${word}/其他`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), frames, (word, frame) => {
        const relation = findRelation(frame(word));
        expect(relation).toBe(findRelation(word));
        expect(relation && findRelation(relation)).toBe(relation);
      }),
    );
  });

  it('never throws, and what it finds is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const relation = findRelation(text);
        if (relation !== undefined) expect(findRelation(relation)).toBe(relation);
      }),
    );
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('is not misled by %s', (text) => {
    expect(findRelation(text)).toBeUndefined();
  });
});

describe('isHead', () => {
  it('is true of the head alone', () => {
    expect(['户主', '配偶', '租户', '业主', '', undefined].map(isHead)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is true of every word for the head once that is read', () => {
    expect(['本人', '业主', '房主', '户长', 'head', 'Owner'].every((word) => isHead(findRelation(word)))).toBe(true);
  });
});
