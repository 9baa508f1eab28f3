import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';

describe('rows as CSV', () => {
  it('begin with the mark by which Excel knows the characters', () => {
    expect(csvText([['姓名', 1, null]])).toBe('\uFEFF姓名,1,\r\n');
  });

  it('quote what would break a line or a cell', () => {
    expect(csvText([['3号楼, 2单元', '说"好"', 'a\nb']])).toBe('\uFEFF"3号楼, 2单元","说""好""","a\nb"\r\n');
  });

  it('never become a formula', () => {
    for (const text of ['=1+1', '+86', '-1', '@x']) expect(csvText([[text]])).toBe(`\uFEFF'${text}\r\n`);
    expect(csvText([[-1]])).toBe('\uFEFF-1\r\n');
  });
});
