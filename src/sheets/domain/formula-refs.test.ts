import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFormula, moveFormula, moveRangeList, moveRef } from './formula-refs.ts';
import { movedSpan, type RowInsertion } from './row-insertion.ts';

const inside: RowInsertion = { before: 24, count: 10, body: { first: 5, last: 24 } };
const behind: RowInsertion = { before: 6, count: 3, body: { first: 5, last: 5 } };
const move = (formula: string, own = '日报', insertion = inside) =>
  moveFormula(formula, own, { sheet: '日报', insertions: [insertion] });

describe('moving formulas when rows are put in', () => {
  it('lengthens ranges that span the new rows and moves what stands below', () => {
    expect(move('SUM(C5:C24)')).toBe('SUM(C5:C34)');
    expect(move('C25+$C$26-C4')).toBe('C35+$C$36-C4');
    expect(move('COUNTIF($C$5:$C$24,"男")')).toBe('COUNTIF($C$5:$C$34,"男")');
    expect(move('$1:$4')).toBe('$1:$4');
    expect(move('SUM(20:30)')).toBe('SUM(20:40)');
  });
  it('lengthens what ends with the only row of the body', () => {
    expect(move('SUM(E5:E5)', '日报', behind)).toBe('SUM(E5:E8)');
    expect(move('E5+E6', '日报', behind)).toBe('E5+E9');
    expect(move('SUM(E1:E5)', '日报', behind)).toBe('SUM(E1:E5)');
  });
  it('keeps words in quotes, functions, names and other books', () => {
    expect(move('IF(A30="C30",LOG10(A30),TAXES2030)')).toBe('IF(A40="C30",LOG10(A40),TAXES2030)');
    expect(move("[1]日报!A30+'[别的.xlsx]日报'!A30+Table1[A30]")).toBe("[1]日报!A30+'[别的.xlsx]日报'!A30+Table1[A30]");
  });
  it('follows the named sheet only', () => {
    expect(move('日报!A30+汇总!A30', '汇总')).toBe('日报!A40+汇总!A30');
    expect(move("SUM('日报'!A5:A24)", '汇总')).toBe("SUM('日报'!A5:A34)");
    expect(
      moveFormula("'二 月'!A9", 'x', {
        sheet: '二 月',
        insertions: [{ before: 2, count: 1, body: { first: 1, last: 2 } }],
      }),
    ).toBe("'二 月'!A10");
  });
  it('leaves everything when nothing was put in', () => {
    expect(moveFormula('SUM(A1:A9)', 'x', { sheet: 'x', insertions: [] })).toBe('SUM(A1:A9)');
  });
});

describe('lists of ranges', () => {
  it('lengthens single cells of the only row as drop-downs need it', () => {
    expect(moveRangeList('C5 E5:F5 G2', [behind])).toBe('C5:C8 E5:F8 G2');
  });
  it('moves single cells below', () => {
    expect(moveRangeList('A25', [inside])).toBe('A35');
    expect(moveRef('B2:C3', [inside])).toBe('B2:C3');
  });
});

describe('copying formulas', () => {
  it('takes along what has no dollar', () => {
    expect(copyFormula('IF(J5="","",K5-J5)', { rows: 4 })).toBe('IF(J9="","",K9-J9)');
    expect(copyFormula('B5*$C$3+D$4', { rows: 2 })).toBe('B7*$C$3+D$4');
    expect(copyFormula('A5+Z5', { rows: 0, columns: 1 })).toBe('B5+AA5');
    expect(copyFormula('A5', { rows: 0 })).toBe('A5');
  });
});

describe('what always holds', () => {
  const insertion = fc
    .record({
      first: fc.integer({ min: 1, max: 50 }),
      size: fc.integer({ min: 1, max: 30 }),
      count: fc.integer({ min: 1, max: 99 }),
    })
    .map(({ first, size, count }): RowInsertion => {
      const body = { first, last: first + size - 1 };
      return { before: size === 1 ? body.last + 1 : body.last, count, body };
    });
  it('a range never gets shorter and never loses its order', () => {
    fc.assert(
      fc.property(insertion, fc.integer({ min: 1, max: 99 }), fc.nat(40), (one, top, more) => {
        const [from, to] = movedSpan([top, top + more], [one]);
        expect(to - from).toBeGreaterThanOrEqual(more);
        expect(from).toBeGreaterThanOrEqual(top);
      }),
    );
  });
  it('a total over the whole body covers all rows afterwards', () => {
    fc.assert(
      fc.property(insertion, (one) => {
        const { first, last } = one.body;
        expect(moveRef(`C${first}:C${last}`, [one])).toBe(`C${first}:C${last + one.count}`);
      }),
    );
  });
  it('copying there and back gives the same formula', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 500 }), fc.integer({ min: 1, max: 40 }), (row, by) => {
        const formula = `SUM(A${row}:$B$${row})+C${row}`;
        expect(copyFormula(copyFormula(formula, { rows: by }), { rows: -by })).toBe(formula);
      }),
    );
  });
});
