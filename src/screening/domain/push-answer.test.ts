import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { readFile } from '../../sheets/domain/read-file.ts';
import type { CellValue, FileCells } from '../../sheets/domain/cells.ts';
import { answerCells, type AnsweredRow } from './push-answer-cells.ts';
import { answerEdits } from './push-answer-edits.ts';
import { pushRecords } from './push-records.ts';

function file(rows: readonly (readonly CellValue[])[]): FileCells {
  return { fileName: '名单.xlsx', kind: 'xlsx', sheets: [{ name: 'S', isHidden: false, rows, merges: [] }] };
}
const read = (cells: FileCells) => readFile(cells, { choices: [], today: getDay('2026-03-10') });
const answer = (more: Partial<AnsweredRow>): AnsweredRow => ({
  ...{ state: 'matched', outcome: 'checked', at: '2026-03-10 11:00', by: '林岚', note: '', to: '' },
  ...more,
});

describe('the words for the sender', () => {
  it('say found or not, the result, when and by whom', () => {
    expect(answerCells([answer({})], 'zh-CN')).toEqual({
      ...{ found: '是', result: '已核查', at: '2026-03-10 11:00', by: '林岚', remark: '' },
    });
    expect(answerCells([answer({ state: 'notOurs', outcome: null })], 'zh-CN')).toMatchObject({ found: '否' });
    expect(answerCells([answer({ state: 'transferred', outcome: null, to: '白杨社区' })], 'zh-CN').result).toBe(
      '已转 白杨社区',
    );
    expect(answerCells([answer({ outcome: null })], 'zh-CN').result).toBe('核查中');
  });

  it('tell several people of one row apart, and say once what is true of all', () => {
    const { found, by } = answerCells([answer({}), answer({ state: 'notOurs', outcome: null })], 'zh-CN');
    expect([found, by]).toEqual(['是；否', '林岚']);
  });
});

describe('the file of the sender', () => {
  const cells = file([
    ['线索编号', '姓名', '身份证号', '联系电话', '核查结果'],
    ['1', '张三丰', '', '13800001111', ''],
    ['2', '李四平', '', '13800002222', '以前写的'],
  ]);
  const answers = new Map([
    ['S|2', [answer({})]],
    ['S|3', [answer({ state: 'notOurs', outcome: null })]],
  ]);

  it('gets our columns on the right and keeps what he wrote', () => {
    const [edit] = answerEdits({ cells, reading: read(cells), answers, locale: 'zh-CN' });
    const row = (at: number) =>
      [...(edit?.cells.get(at) ?? [])].map(([column, value]) => [column, value.kind === 'text' ? value.text : '']);
    expect(row(1).map(([column]) => column)).toEqual([5, 6, 7, 8, 9]);
    expect(row(2)).toContainEqual([4, '已核查']);
    expect(row(3).map(([column]) => column)).toEqual([5, 6, 7, 8, 9]);
  });
});

describe('the rows of a list', () => {
  it('are all accounted for, each once', () => {
    const cells = file([
      ['推送名单'],
      ['线索编号', '姓名', '身份证号', '联系电话', '现住址'],
      ['1', '张三丰、李四平', '', '13800001111', ''],
      ['2', '', '', '13800002222', ''],
      ['3', '', '', '', ''],
      ['4', '王某某', '4207**********1234', '138****1234', ''],
    ]);
    const reading = read(cells);
    const { records, unreadable, otherRows } = pushRecords(cells, reading);
    const rows = new Set([...records, ...unreadable].map(({ row }) => row));
    const others = Object.values(otherRows).reduce((sum, count) => sum + count, 0);
    expect(rows.size + others).toBe(reading.rows.length);
    expect(records.filter(({ row }) => row === 3).map(({ content }) => content.name)).toEqual(['张三丰', '李四平']);
    expect(records.find(({ row }) => row === 4)?.content.person.phones).toEqual(['13800002222']);
    expect(records.find(({ row }) => row === 6)?.content.person).toMatchObject({
      ...{ name: '王**', idTyped: '4207**********1234', phoneMasks: ['138****1234'] },
    });
  });

  it('find an id that stands under phones and a phone that stands under ids', () => {
    const cells = file([
      ['线索编号', '姓名', '身份证号', '联系电话'],
      ['1', '张三丰', '110101199003070134', '13800001111'],
      ['2', '李四平', '13800002222', '11010119900307053X'],
    ]);
    const { records } = pushRecords(cells, read(cells));
    expect(records[1]?.content.person).toMatchObject({ phones: ['13800002222'] });
  });
});
