import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, columnLetter, headerKey, simplify, withoutBrackets } from './cell-text.ts';

const anyText = fc.string({ unit: 'grapheme' });

describe('cellText', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    ['', ''],
    ['　张三　', '张三'],
    ['１３８００００００００', '13800000000'],
    ['（户主）', '(户主)'],
    [501, '501'],
    [0, '0'],
    [-2, '-2'],
    [98.31999999999999, '98.32'],
    [0.1 + 0.2, '0.3'],
    [true, '是'],
    [false, '否'],
    [{ day: '1985-03-02' }, '1985-03-02'],
    [{ day: '1985-03-02', time: '08:30' }, '1985-03-02 08:30'],
  ])('turns %j into %j', (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  it('shows that a number has lost digits', () => {
    expect(cellText(999_999_999_999_999)).toBe('999999999999999');
    expect(cellText(110_105_198_503_020_000)).toBe('1.10105198503020e+17');
  });

  it('has nothing left to trim or to fold', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const text = cellText(typed);
        expect(cellText(text)).toBe(text);
        expect(text.trim()).toBe(text);
      }),
    );
  });

  it('keeps every whole number that a cell can hold exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (value) => {
        expect(Number(cellText(value))).toBe(value);
      }),
    );
  });
});

describe('headerKey', () => {
  it.each([
    ['姓  名*', '姓名'],
    ['姓\n名', '姓名'],
    ['聯絡電話', '联络电话'],
    ['Room No.', 'roomno'],
    ['身份证号（必填）', '身份证号必填'],
    ['ＩＤ', 'id'],
    ['楼/单元/房', '楼单元房'],
    ['***', ''],
  ])('makes %j the key %s', (text, key) => {
    expect(headerKey(text)).toBe(key);
  });

  it('changes no key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[姓名電話號A-Za-z0-9 *（）:：\n-]{0,12}$/), (text) => {
        expect(headerKey(headerKey(text))).toBe(headerKey(text));
      }),
    );
  });
});

describe('simplify', () => {
  it('writes words in simplified characters and leaves the rest', () => {
    expect(simplify('聯絡電話')).toBe('联络电话');
    expect(simplify('張三 3-2')).toBe('張三 3-2');
  });

  it('keeps the length and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^[號電話證戶樓棟單門聯關係國與]*$/)), (text) => {
        expect(simplify(text)).toHaveLength(text.length);
        expect(simplify(simplify(text))).toBe(simplify(text));
      }),
    );
  });
});

describe('withoutBrackets', () => {
  it.each([
    ['身份证号（必填）', '身份证号'],
    ['电话[手机]（11位）', '电话'],
    ['（一）姓名', '姓名'],
    ['性别', '性别'],
    ['姓名（', '姓名('],
  ])('takes the brackets off %s', (text, bare) => {
    expect(withoutBrackets(text)).toBe(bare);
  });
});

describe('columnLetter', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('calls column %i %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });

  it('counts back to the index it came from', () => {
    const indexOf = (letters: string) =>
      Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
    fc.assert(
      fc.property(fc.nat(16_383), (index) => {
        expect(indexOf(columnLetter(index))).toBe(index);
      }),
    );
  });
});
