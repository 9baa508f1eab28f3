import { describe, expect, it } from 'vitest';
import type { Merge } from './cells.ts';
import { findHeaders } from './find-headers.ts';
import { readGrid } from './grid.ts';

const gridOf = (rows: readonly (readonly string[])[], merges: readonly Merge[] = []) =>
  readGrid({ name: '表', isHidden: false, rows, merges });

const UPPER = ['户号', '房屋信息', '', '人员基本情况', '', '', '工作单位\n（学校）', '备注'];
const LOWER = ['', '楼栋', '房号', '姓名', '性别', '身份证号码', '', ''];
const PERSON = ['1', '1号楼', '101', '柳青', '男', '11999919800101101X', '园林队', ''];
const LEVELS = [
  ['户号'],
  ['房屋信息', '楼栋'],
  ['房屋信息', '房号'],
  ['人员基本情况', '姓名'],
  ['人员基本情况', '性别'],
  ['人员基本情况', '身份证号码'],
  ['工作单位(学校)'],
  ['备注'],
];

describe('a header of two rows', () => {
  const across = (left: number, right: number): Merge => ({ top: 1, bottom: 1, left, right });
  const down = (column: number): Merge => ({ top: 1, bottom: 2, left: column, right: column });

  it('is read with its merges, and the same where a file of text has lost them', () => {
    const rows = [['柳荫里人口登记表'], UPPER, LOWER, PERSON];
    const merges = [across(1, 2), across(3, 5), down(0), down(6), down(7)];
    expect(findHeaders(gridOf(rows, merges))).toEqual([{ top: 1, bottom: 2, levels: LEVELS }]);
    expect(findHeaders(gridOf(rows))).toEqual([{ top: 1, bottom: 2, levels: LEVELS }]);
  });

  it('takes no line above it that only explains', () => {
    const note = ['柳荫里', '', '', '共 32 户', '', '', '', ''];
    const header = ['户号', '楼栋', '房号', '姓名', '性别', '身份证号码', '工作单位', '备注'];
    expect(findHeaders(gridOf([note, header, PERSON]))).toMatchObject([{ top: 1, bottom: 1 }]);
    expect(findHeaders(gridOf([['备注', '柳荫里'], header, PERSON]))).toMatchObject([{ top: 1, bottom: 1 }]);
  });
});
