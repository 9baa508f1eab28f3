import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPlace, unpackPlace } from './place-words.ts';

describe('a place in a pass', () => {
  it('takes one sign for the words of every address', () => {
    expect(packPlace('云锦里 3号楼2单元501')).toBe('云锦里 3\u00012\u0002501');
    expect(unpackPlace(packPlace('云锦里 3号楼2单元501'))).toBe('云锦里 3号楼2单元501');
  });

  it('comes back whatever it is', () => {
    const part = fc.constantFrom(
      '号楼',
      '单元',
      '号',
      '楼',
      '小区',
      '家园',
      '新村',
      '3',
      '501',
      ' ',
      '王记面馆',
      '号院',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        expect(unpackPlace(packPlace(parts.join('')))).toBe(parts.join(''));
      }),
    );
  });

  it('knows no other control signs', () => {
    expect(unpackPlace('3\u001f501')).toBeUndefined();
    expect(() => packPlace('3\u0001501')).toThrow('control signs');
  });

  it('keeps the numbers of its words: they are printed on cards', () => {
    expect(Array.from('\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a').map(unpackPlace)).toEqual([
      ...['号楼', '单元', '小区', '花园', '新村', '家园', '公寓', '社区', '号院', '胡同'],
    ]);
  });
});
