import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { fillCards } from './fill-cards.ts';
import type { FillMaterial, FillRecord } from './fill-material.ts';
import { readCard } from './fixture-form.ts';
import type { SheetEdit } from './sheet-edit.ts';

const CARD = readCard({
  rows: [
    ['姓名', '', '性别', '□男 □女', ''],
    ['身份证号', '', '隔离方式', '', ''],
    ['隔离开始日期', '', '备注', '', ''],
    ['家庭成员', '姓名', '关系', '联系电话', ''],
    [undefined, '', '', '', ''],
    ['填表人：        填表日期：    年  月  日'],
  ],
  merges: [{ top: 3, left: 0, bottom: 4, right: 0 }],
  lists: [{ ranges: [{ top: 1, left: 3, bottom: 1, right: 3 }], words: ['居家', '集中'] }],
});

const anna: FillRecord = {
  ...{ name: '林晓', sex: '女', idNumber: '990101199001010000', remark: '怕狗' },
  ...{ 'observation.mode': '住院', 'observation.start': { day: getDay('2022-04-15') } },
};
const bert: FillRecord = { name: '林晓', sex: '男', 'relation.own': '配偶', phone: '13900000000' };

function fill(records: readonly FillRecord[], members: FillMaterial['members'] = new Map()) {
  if (!CARD) throw new Error('no card');
  const day = getDay('2022-04-20');
  const about = { 'report.date': { day } };
  const material = { day, about, records: [records], figures: new Map(), members, is1904: false };
  return fillCards({ ...CARD, records, taken: new Set(['卡', '1 林晓']) }, material);
}

/** `B1 text` of everything that is written outside tables. */
function written({ cells }: Pick<SheetEdit, 'cells'> = { cells: new Map() }): readonly string[] {
  return [...cells].flatMap(([row, values]) =>
    [...values].map(([column, value]) => {
      const said = value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.number) : '';
      return `${String.fromCharCode(65 + column)}${row} ${said}`;
    }),
  );
}

describe('cards of people', () => {
  it('say what is known, tick boxes and leave the rest empty', () => {
    const { copies } = fill([anna, bert]);
    expect(copies.copies.map(({ sheet }) => sheet)).toEqual(['1 林晓 (2)', '2 林晓']);
    expect(written(copies.copies[0])).toEqual([
      'B1 林晓',
      'D1 □男 ☑女',
      'B2 990101199001010000',
      'B3 2022-04-15',
      'A6 填表人：        填表日期：2022年4月20日',
    ]);
    expect(written(copies.copies[1])).toEqual(['B1 林晓', 'D1 ☑男 □女', 'A6 填表人：        填表日期：2022年4月20日']);
  });

  it('are accounted for cell by cell, with who could know', () => {
    const { report } = fill([anna, bert]);
    expect(report).toMatchObject({ kind: 'form', rows: 2, figures: [] });
    const of = (place: string) => report.columns.find(({ column }) => column === place);
    expect(of('B1')).toEqual({
      ...{ column: 'B1', header: '姓名', field: 'name', confidence: of('B1')?.confidence },
      ...{ by: 'header', filled: 2, unfit: 0, empty: 0 },
    });
    expect(of('B2')).toMatchObject({ filled: 1, empty: 1, askWhom: 'gridWorker' });
    expect(of('D2')).toMatchObject({ filled: 0, unfit: 1, empty: 2, askWhom: 'isolation' });
    expect(report.columns.filter(({ column }) => column === 'A6')).toMatchObject([
      { header: '填表人', filled: 0, empty: 2, askWhom: 'author' },
      { header: '填表日期', filled: 2, empty: 0 },
    ]);
  });

  it('list those with whom somebody lives, in as many rows as they need', () => {
    const carl: FillRecord = { name: '林果', 'relation.own': '子' };
    const { copies, report } = fill([anna], new Map([[anna, [anna, bert, carl]]]));
    const [table] = copies.copies[0]?.tables ?? [];
    expect(table?.body).toEqual({ first: 5, last: 5 });
    expect(table?.rows.map((row) => [...row.values()])).toEqual([
      [
        { kind: 'text', text: '林晓' },
        { kind: 'text', text: '配偶' },
        { kind: 'text', text: '13900000000' },
      ],
      [
        { kind: 'text', text: '林果' },
        { kind: 'text', text: '子' },
      ],
    ]);
    expect(report.columns.find(({ column }) => column === 'D')).toMatchObject({
      header: '联系电话',
      filled: 1,
      empty: 1,
    });
  });

  it('of nobody are none', () => {
    const { copies, report } = fill([]);
    expect(copies.copies).toEqual([]);
    expect(report).toMatchObject({ rows: 0 });
    expect(report.columns.every(({ empty, askWhom }) => empty === 0 && askWhom !== undefined)).toBe(true);
  });
});
