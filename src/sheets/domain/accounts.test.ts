import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from './cells.ts';
import { fileOf, idOf, TODAY } from './fixture-cells.ts';
import { readFile } from './read-file.ts';

/** Cells as they occur in rosters, so that random sheets hit every path. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom<CellValue>(
    '姓名',
    '身份证号',
    '电话',
    '房号',
    '楼栋',
    '与户主关系',
    '家庭成员',
    '户主',
    '妻',
    '子',
    '租户',
    '备注',
    '张三丰',
    '李四光',
    '张 三',
    '王*',
    '3号楼',
    '2单元',
    '501',
    '3-2-501',
    '阳光花园',
    '合计',
    '填表人：',
    '空户',
    '无',
    '/',
    '示例',
    '已搬走',
    '必填',
    '男',
    '女',
    '13800000001',
    idOf('19800302', 11),
    idOf('19820517', 24),
    '420704196312070831',
    '张三（户主）、李四（妻）',
    '以上由楼栋长提供',
    '共3户5人',
  ),
  fc.integer({ min: 1, max: 60_000 }),
  fc.constantFrom<CellValue>(
    4.32524199212204e17,
    13800000001,
    true,
    { day: '1980-03-02' },
    { day: '1980-03-02', time: '10:00:00' },
  ),
  fc.string({ maxLength: 12 }),
);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 25 });
const merges = fc.array(
  fc
    .record({ top: fc.nat(20), left: fc.nat(6), height: fc.nat(4), width: fc.nat(4) })
    .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width })),
  { maxLength: 4 },
);
const sheets = fc.array(fc.record({ rows, merges, isHidden: fc.boolean() }), { minLength: 1, maxLength: 3 });

describe('the account of rows', { timeout: 30_000 }, () => {
  it('has every row of every sheet exactly once, in order', () => {
    fc.assert(
      fc.property(sheets, (made) => {
        const file = fileOf(made);
        const reading = readFile(file, { choices: [], today: TODAY });
        const expected = file.sheets.flatMap((sheet) => sheet.rows.map((_, at) => `${sheet.name}:${at + 1}`));
        expect(reading.rows.map((row) => `${row.sheet}:${row.row}`)).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });

  it('takes a record only from a row that it calls taken, and calls a row taken only for a record or a card', () => {
    fc.assert(
      fc.property(sheets, (made) => {
        const reading = readFile(fileOf(made), { choices: [], today: TODAY });
        const outcomes = new Map(reading.rows.map((row) => [`${row.sheet}:${row.row}`, row.outcome]));
        for (const record of reading.records) expect(outcomes.get(`${record.sheet}:${record.row}`)).toBe('taken');
        for (const row of reading.rows) if (row.outcome !== 'taken') expect(row.reason).toBeTypeOf('string');
      }),
      { numRuns: 80 },
    );
  });

  it('never gives an id number that fails its check, nor a record without name and number', () => {
    fc.assert(
      fc.property(sheets, (made) => {
        for (const record of readFile(fileOf(made), { choices: [], today: TODAY }).records) {
          expect(record.name ?? record.idNumber).toBeDefined();
          if (record.idKind === 'residentId')
            expect(record.idNumber ?? '420704196312070830').not.toBe('420704196312070831');
          if (record.birthDate !== undefined) expect(record.birthDate <= TODAY).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('reads the same file the same way twice', () => {
    fc.assert(
      fc.property(sheets, (made) => {
        const read = () => readFile(fileOf(made), { choices: [], today: TODAY });
        expect(read()).toEqual(read());
      }),
      { numRuns: 40 },
    );
  });
});
