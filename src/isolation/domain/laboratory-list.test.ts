import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { readLaboratoryList, type ExpectedTest } from './laboratory-list.ts';

const TODAY = getDay('2026-03-10');
const expected: readonly ExpectedTest[] = [
  { orderId: 'lan', name: '林岚', idMasked: '3301**********1234', sampleCodes: ['A001'] },
  { orderId: 'wu-1', name: '吴敏', idMasked: '3301**********1111', sampleCodes: [] },
  { orderId: 'wu-2', name: '吴敏', idMasked: '3301**********222X', sampleCodes: [] },
];
const HEAD = ['序号', '姓名', '身份证号', '样本编号', '采样时间', '检测结果'];
const read = (...rows: readonly (readonly string[])[]) =>
  readLaboratoryList({ rows: [['核酸检测结果'], HEAD, ...rows], expected, day: TODAY, today: TODAY });
const one = (...cells: readonly string[]) => read(cells)?.[0];

describe('a list of a laboratory', () => {
  it('is matched by sample, by name, and by the last signs of the document among namesakes', () => {
    expect(one('1', '林岚', '', 'A001', '2026-03-09 08:10', '阴性(-)')).toEqual({
      ...{ row: 3, name: '林岚', sampleCode: 'A001', state: 'ready', orderId: 'lan', result: 'negative' },
      sampledOn: '2026-03-09',
    });
    expect(one('1', '林 岚', '', '', '', '阳性')).toMatchObject({ state: 'ready', orderId: 'lan', result: 'positive' });
    expect(one('1', '吴敏', '', '', '', '未检出')).toMatchObject({ state: 'doubtful', why: 'sameName' });
    expect(one('1', '吴敏', '33010119900101222x', '', '', '未检出')).toMatchObject({ state: 'ready', orderId: 'wu-2' });
  });

  it('that names somebody else for the sample, or another document, is looked at by a person', () => {
    expect(one('1', '王五', '', 'A001', '', '阴性')).toMatchObject({ state: 'doubtful', why: 'nameDiffers' });
    expect(one('1', '林岚', '330101199001019999', '', '', '阴性')).toMatchObject({ why: 'idDiffers' });
    expect(one('1', '何处', '', 'B9', '', '阴性')).toMatchObject({ state: 'notOurs' });
  });

  it('without a result, with both, or with a day to come, is not believed', () => {
    for (const said of ['', '待出', '阴/阳'])
      expect(one('1', '林岚', '', '', '', said)).toMatchObject({ why: 'noResult' });
    expect(one('1', '林岚', '', '', '2026-03-11', '阴性')).toMatchObject({ why: 'dayWrong' });
    expect(one('1', '林岚', '', '', '', '可疑，复检')).toMatchObject({ result: 'unclear', state: 'ready' });
  });

  it('saying the same twice counts once; saying both counts for nothing', () => {
    const negative = ['1', '林岚', '', '', '', '阴性'];
    expect(read(negative, negative)?.map(({ state }) => state)).toEqual(['ready', 'twice']);
    const rows = read(negative, ['2', '林岚', '', '', '', '阳性']);
    expect(rows?.map(({ why }) => why)).toEqual(['resultDiffers', 'resultDiffers']);
  });

  it('is none without a result and a person', () => {
    expect(readLaboratoryList({ rows: [['姓名', '电话']], expected, day: TODAY, today: TODAY })).toBeUndefined();
  });

  it('accounts for every line, and is ready for one result of an order a day at most', () => {
    const cell = (values: readonly string[]) => fc.constantFrom(...values);
    const line = fc.tuple(
      cell(['1', '']),
      cell(['林岚', '吴敏', '何处', '']),
      cell(['', '330101199001011111', 'x']),
      cell(['', 'A001', 'B9']),
      cell(['', '2026-03-09', '2026-03-30', '早上']),
      cell(['阴性', '阳性', '', '可疑']),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const rows = read(...lines) ?? [];
        expect(rows).toHaveLength(lines.filter((cells) => cells.some((text) => text !== '')).length);
        const ready = rows
          .filter(({ state }) => state === 'ready')
          .map(({ orderId, sampledOn }) => `${orderId} ${sampledOn}`);
        expect(new Set(ready).size).toBe(ready.length);
      }),
    );
  });
});
