import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endToken,
  matchesQuery,
  personTokens,
  queryTokens,
  rememberingNameWords,
  searchRank,
  tokensBesideName,
  type SearchSubject,
} from './search-tokens.ts';

const zhang: SearchSubject = {
  name: '张三丰',
  phones: ['13800005678'],
  idTails: ['123x'],
  rooms: [{ building: '3', unit: '2', room: '501' }],
  plates: ['京A12345'],
};

function finds(text: string, subject: SearchSubject): boolean {
  const query = queryTokens(text);
  const tokens = personTokens(subject);
  return query.all.length > 0 && query.all.every((token) => tokens.includes(token)) && matchesQuery(query, subject);
}

describe('personTokens and queryTokens', () => {
  it.each([
    '张',
    '张三',
    '三丰',
    '张三丰',
    'zs',
    'zsf',
    'ZSF',
    'sf',
    'zhang',
    'zhangs',
    'zhangsan',
    'zhangsanfeng',
    'zhangsanfe',
    'sanfeng',
    'zhangsf',
    'zhang san feng',
    '5678',
    '005678',
    '13800005678',
    '123X',
    '123x',
    '501',
    '501室',
    '3-2-501',
    '３－２－５０１',
    '3-501',
    '3号楼501',
    '3号楼2单元501室',
    '3栋2单元501',
    '3#2-501',
    '京A12345',
    '京a·12345',
    'A12345',
    '12345',
    '张三 501',
    '501张三',
    'zs 5678',
    '3-2-501 张',
    '张三丰 13800005678',
  ])('finds 张三丰 by %s', (text) => {
    expect(finds(text, zhang)).toBe(true);
  });

  it.each([
    '李四',
    '张四',
    'zl',
    'zhangsi',
    'zhangsanfei',
    '5679',
    '115678',
    '3-2-502',
    '4-501',
    '京B12345',
    'B12345',
    '张三 502',
    '三张',
  ])('does not find 张三丰 by %s', (text) => {
    expect(finds(text, zhang)).toBe(false);
  });

  it.each(['', '  ', 'z', '*', '，。'])('makes no token of %j', (text) => {
    expect(queryTokens(text).all).toEqual([]);
  });

  it.each([
    ['曾强', 'zengqiang'],
    ['曾强', 'cengqiang'],
    ['单雄', 'shanxiong'],
    ['单雄', 'sx'],
    ['单雄', 'dx'],
    ['种师道', 'chongshidao'],
    ['种师道', 'zsd'],
    ['查良', 'zhaliang'],
    ['翟文', 'zw'],
    ['翟文', 'dw'],
    ['仇英', 'qiuying'],
    ['任乐', 'renyue'],
    ['任乐', 'renle'],
    ['尉迟恭', 'yuchigong'],
    ['万俟卨', 'moqi'],
    ['吕绿', 'lvlv'],
    ['吕绿', 'lülü'],
    ['李晟', 'lisheng'],
    ['李晟', 'licheng'],
    ['区晓', 'ouxiao'],
    ['解放', 'xiefang'],
    ['盖亮', 'geliang'],
  ])('finds %s by the reading %s', (name, text) => {
    expect(finds(text, { ...zhang, name })).toBe(true);
  });

  it('finds a phone by a tail that begins with zeros', () => {
    expect(finds('0007', { ...zhang, phones: ['13800000007'] })).toBe(true);
    expect(queryTokens('007').all).toEqual(['d:7']);
  });

  it('finds names with a dot, with Latin letters and with one building letter', () => {
    expect(finds('古丽', { ...zhang, name: '阿依古丽·买买提' })).toBe(true);
    expect(finds('ayigl', { ...zhang, name: '阿依古丽·买买提' })).toBe(false);
    expect(finds('ayiguli', { ...zhang, name: '阿依古丽·买买提' })).toBe(true);
    expect(finds('smith', { ...zhang, name: 'John Smith' })).toBe(true);
    expect(finds('john smith', { ...zhang, name: 'JOHN SMITH' })).toBe(true);
    expect(finds('A座1203', { ...zhang, rooms: [{ building: 'A座', room: '1203' }] })).toBe(true);
    expect(finds('a1203', { ...zhang, rooms: [{ building: 'A', unit: '1', room: '1203' }] })).toBe(true);
    expect(finds('12弄5号301', { ...zhang, rooms: [{ building: '12弄5号', room: '301' }] })).toBe(true);
  });

  it('reads a whole id number apart, because only its hash is stored', () => {
    expect(queryTokens('11010519491231002X')).toMatchObject({ idNumber: '11010519491231002X' });
    expect(queryTokens('张三').idNumber).toBeUndefined();
  });

  it('asks for a check afterwards only where a token was cut', () => {
    expect(queryTokens('张三').isExact).toBe(true);
    expect(queryTokens('张三丰').isExact).toBe(false);
    expect(queryTokens('1203').isExact).toBe(true);
    expect(queryTokens('005678').isExact).toBe(false);
  });

  it('puts the name as typed before longer names', () => {
    const query = queryTokens('张三');
    const names = ['李张三', '张三丰', '张三'];
    expect(
      names.toSorted((a, b) => searchRank(query, { ...zhang, name: a }) - searchRank(query, { ...zhang, name: b })),
    ).toEqual(['张三', '张三丰', '李张三']);
  });

  it('keeps a person within forty tokens and tells kinds apart', () => {
    expect(personTokens(zhang).length).toBeLessThanOrEqual(33);
    expect(personTokens(zhang).every((token) => /^[neptdrv]:./.test(token))).toBe(true);
  });

  it('knows a person by the first sign and the end of the number, as masked lists show them', () => {
    const tokens = personTokens({ ...zhang, name: '张三丰', idTails: ['123x'] });
    expect(tokens).toContain(endToken('张123X'));
    const bare = { phones: [], rooms: [], plates: [] };
    expect(tokensBesideName({ ...bare, name: '张三丰', idTails: ['4321', '123x', '4321'] })).toEqual([
      ...['d:4321', endToken('张4321')],
      ...['d:123X', endToken('张123X')],
    ]);
    expect(tokensBesideName({ ...bare, name: 'Anna Smith', idTails: ['4321'] })).toEqual(['d:4321', endToken('A4321')]);
    expect(personTokens({ ...zhang, idTails: [] }).some((token) => token.startsWith('e:'))).toBe(false);
  });

  it('are the same whether names are spelled each time or remembered, and no name gives a token of anything else', () => {
    const ofName = rememberingNameWords();
    for (const name of ['张三丰', '曾重阳', '张三丰', 'Anna Smith', '阿依古丽·买买提', '曾重阳']) {
      const whole = personTokens({ ...zhang, name });
      expect(
        ofName(name)
          .split('\t')
          .concat(tokensBesideName({ ...zhang, name })),
      ).toEqual(whole);
      expect(new Set(whole).size).toBe(whole.length);
    }
  });

  it('finds everybody by any part that is typed', () => {
    const sign = fc.constantFrom(
      ...Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾单乐重长家伟芳娜敏静丽强磊军洋勇艳杰'),
    );
    const name = fc.array(sign, { minLength: 2, maxLength: 4 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(name, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }), (whole, from, length) => {
        const part = whole.slice(from, from + length);
        return part === '' || finds(part, { ...zhang, name: whole });
      }),
    );
  });
});
