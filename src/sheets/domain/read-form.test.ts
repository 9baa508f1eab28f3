import { describe, expect, it } from 'vitest';
import { readCard, wantsOf } from './fixture-form.ts';

const title = ['居民健康状况登记卡', '', '', ''];
const titled = [{ top: 0, left: 0, bottom: 0, right: 3 }];

describe('a card with a cell beside each label', () => {
  const rows = [
    title,
    ['姓名', '', '性别', ''],
    ['年龄', '', '身份证号', ''],
    ['联系电话', '', '现住址', ''],
    ['工作单位', '', '是否外出', ''],
  ];

  it('wants what its labels say', () => {
    const card = readCard({ rows, merges: titled });
    expect(card?.table).toMatchObject({ kind: 'form', title: '居民健康状况登记卡', columns: [], headerRows: [0, 0] });
    expect(wantsOf(card)).toEqual([
      'B2 name',
      'D2 sex',
      'B3 age',
      'D3 idNumber',
      'B4 phone',
      'D4 address',
      'B5 employer',
      'D5 -',
    ]);
  });

  it('is corrected by place, for cards of the same shape only', () => {
    const shape = readCard({ rows, merges: titled })?.table.shape ?? '';
    const fields = { '5:3': 'away.place', '2:1': null };
    const mended = readCard({ rows, merges: titled, choices: [{ shape, fields }] })?.table.figures;
    expect(mended?.at(-1)).toMatchObject({ field: 'away.place', by: 'choice', confidence: 1 });
    expect(mended?.[0]).toMatchObject({ field: undefined, by: 'choice' });
    const other = readCard({ rows: [...rows, ['备注', '', '民族', '']], merges: titled, choices: [{ shape, fields }] });
    expect(other?.table.figures[0]).toMatchObject({ field: 'name', by: 'header' });
  });

  it('does not take its title for a label, merged or not', () => {
    expect(wantsOf(readCard({ rows }))?.[0]).toBe('B2 name');
  });

  it('leaves formulas and cells that nobody drew alone', () => {
    const formulas = [[2, 1, 'TODAY()']] as const;
    expect(wantsOf(readCard({ rows, merges: titled, formulas }))).not.toContain('B3 age');
    const undrawn = rows.map((row, at) => (at === 4 ? ['工作单位', '', '是否外出'] : row));
    expect(wantsOf(readCard({ rows: undrawn, merges: titled }))).not.toContain('D5 -');
  });

  it('respects merges: a wide cell waits once, and a label may span rows', () => {
    const merged = [...titled, { top: 2, left: 1, bottom: 2, right: 3 }, { top: 3, left: 0, bottom: 4, right: 0 }];
    const wide = [
      title,
      ['姓名', '', '性别', ''],
      ['身份证号', '', '', ''],
      ['备注', '', '', ''],
      [undefined, '', '', ''],
    ];
    expect(wantsOf(readCard({ rows: wide, merges: merged }))).toEqual([
      'B2 name',
      'D2 sex',
      'B3 idNumber',
      'B4 remark',
    ]);
  });
});

describe('a card with other layouts', () => {
  it('has values below its labels', () => {
    const rows = [
      title,
      ['姓名', '性别', '出生日期', '民族'],
      ['', '', '', ''],
      ['身份证号', '手机号码', '现住址', '网格员'],
      ['', '', '', ''],
    ];
    expect(wantsOf(readCard({ rows, merges: titled }))).toEqual([
      'A3 name',
      'B3 sex',
      'C3 birthDate',
      'D3 ethnicity',
      'A5 idNumber',
      'B5 phone',
      'C5 address',
      'D5 gridWorker',
    ]);
  });

  it('has gaps in sentences, boxes to tick and somebody who signs', () => {
    const card = readCard({
      rows: [
        ['居家隔离告知书'],
        ['姓名：________  年龄：____'],
        ['身份证号：__________________'],
        ['是否发热：□是 □否'],
        ['填表人：        联系电话：        填表日期：    年  月  日'],
        ['承诺人（签字）：          日期：    年  月  日'],
      ],
    });
    expect(card?.lines.flatMap(({ parts }) => parts.map(({ field }) => field))).toEqual([
      'name',
      'age',
      'idNumber',
      'report.author',
      'report.phone',
      'report.date',
    ]);
    expect(card?.table.figures).toMatchObject([{ row: 4, column: 0, words: '是否发热', field: 'symptom.fever' }]);
  });

  it('has sections at its left that tell what rows are about', () => {
    const rows = [
      ['基本信息', '姓名', ''],
      [undefined, '证件号码', ''],
      ['返乡信息', '出发地', ''],
      [undefined, '时间', ''],
    ];
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ];
    const card = readCard({ rows, merges });
    expect(wantsOf(card)?.slice(0, 3)).toEqual(['C1 name', 'C2 idNumber', 'C3 returnee.from']);
    expect(card?.table.figures[2]?.words).toBe('返乡信息>出发地');
  });

  it('does not give the phone of the person to a contact, a guardian or the grid worker', () => {
    const rows = [
      ['姓名', '', '身份证号', ''],
      ['紧急联系人', '', '联系电话', ''],
      ['监护人姓名', '', '身份证号码', ''],
      ['网格员', '', '手机号', ''],
      ['户主姓名', '', '现住址', ''],
    ];
    expect(wantsOf(readCard({ rows }))).toEqual([
      'B1 name',
      'D1 idNumber',
      'B2 -',
      'D2 -',
      'B3 -',
      'D3 -',
      'B4 gridWorker',
      'D4 -',
      'B5 household.head',
      'D5 address',
    ]);
  });
});

describe('a table of the household inside a card', () => {
  const rows = [
    ['姓名', '', '性别', '', ''],
    ['身份证号', '', '联系电话', '', ''],
    ['家庭成员', '姓名', '关系', '身份证号', '联系电话'],
    [undefined, '', '', '', ''],
    [undefined, '', '', '', ''],
    [undefined, '', '', '', ''],
  ];
  const merges = [{ top: 2, left: 0, bottom: 5, right: 0 }];

  it('is found with its blank rows', () => {
    const card = readCard({ rows, merges });
    expect(card?.table).toMatchObject({ headerRows: [3, 3], firstDataRow: 4, lastDataRow: 6 });
    expect(card?.table.columns.map(({ letter, field }) => `${letter} ${field ?? '-'}`)).toEqual([
      'B name',
      'C relation.own',
      'D idNumber',
      'E phone',
    ]);
    expect(wantsOf(card)).toEqual(['B1 name', 'D1 sex', 'B2 idNumber', 'D2 phone']);
  });
});

describe('what is no card', () => {
  const list = [
    ['序号', '姓名', '身份证号', '联系电话'],
    ['1', '', '', ''],
    ['2', '', '', ''],
  ];

  it('is a list, be there labels with cells beside them above it', () => {
    expect(readCard({ rows: list })).toBeUndefined();
    expect(readCard({ rows: list.slice(0, 2) })).toBeUndefined();
    expect(readCard({ rows: [['填表人', '', '联系电话', ''], ['社区', '', '日期', ''], ...list] })).toBeUndefined();
    const contacts = [['病例姓名', '', '身份证号', ''], ['姓名', '', '联系电话', ''], ...list];
    expect(readCard({ rows: contacts })).toBeUndefined();
  });

  it('is a table of figures, a note, and a sheet that asks for nobody', () => {
    expect(
      readCard({
        rows: [
          ['户数', '', '人数', ''],
          ['隔离人数', '', '备注', ''],
        ],
      }),
    ).toBeUndefined();
    expect(readCard({ rows: [['一、请逐项填写，不要改动表格。'], ['二、姓名要与身份证一致。']] })).toBeUndefined();
    expect(
      readCard({
        rows: [
          ['场所名称', '', '消毒日期', ''],
          ['消毒人员', '', '消毒方式', ''],
        ],
      }),
    ).toBeUndefined();
    expect(readCard({ rows: [] })).toBeUndefined();
  });
});
