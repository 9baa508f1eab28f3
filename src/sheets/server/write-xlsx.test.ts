import { read as readWithLibrary } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, SheetCells } from '../domain/cells.ts';
import { readOfficeFile } from './read-office-file.ts';
import { writeSheet } from './write-xlsx.ts';
import type { BookToWrite, SheetColumn } from './write-xlsx.ts';

async function writeAndRead(book: BookToWrite): Promise<readonly SheetCells[]> {
  const result = await readOfficeFile({ fileName: 'a.xlsx', bytes: await writeSheet(book) });
  if ('refused' in result) throw new Error(result.refused);
  return result.cells.sheets;
}

const TEXT: SheetColumn = { header: '姓名', widthChars: 12, kind: 'text' };
const NUMBER: SheetColumn = { header: '人数', widthChars: 8, kind: 'number' };
const DAY: SheetColumn = { header: '出生', widthChars: 12, kind: 'day' };

describe('what is written comes back', () => {
  it('keeps texts, numbers and days by the kind of their column', async () => {
    const rows: CellValue[][] = [
      ['007', 7, '1998-03-04'],
      [42, '12 人', { day: '2022-10-27', time: '08:30:00' }],
      [null, null, '不详'],
      ['', 0, '1850-01-01'],
    ];
    expect(await writeAndRead({ sheets: [{ name: '名单', columns: [TEXT, NUMBER, DAY], rows }] })).toEqual([
      {
        name: '名单',
        isHidden: false,
        rows: [
          ['姓名', '人数', '出生'],
          ['007', 7, { day: '1998-03-04' }],
          ['42', '12 人', { day: '2022-10-27', time: '08:30:00' }],
          [null, null, '不详'],
          [null, 0, '1850-01-01'],
        ],
        merges: [],
      },
    ]);
  });

  it('round trip: any texts and numbers survive', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((raw) => raw.replaceAll(/\r\n?/gu, '\n').replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''));
    const tricky = fc.constantFrom('=HYPERLINK("x")', '+1', '@a', '_x000D_', '_x005F_', '<&>"\'', ']]>', ' 张 ', '𬭎');
    const row = fc.tuple(fc.oneof(text, tricky), fc.double({ noNaN: true, noDefaultInfinity: true }));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const sheets = await writeAndRead({ sheets: [{ name: 'A', columns: [TEXT, NUMBER], rows }] });
        const expected = rows.map(([words, number]) => [
          words === '' ? null : words,
          Object.is(number, -0) ? 0 : number,
        ]);
        expect(sheets[0]?.rows.slice(1)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('round trip: every day from 1900-03-01 to 9999-12-31', async () => {
    const serial = fc.integer({ min: -25_508, max: 2_932_896 });
    const days = serial.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(days, { minLength: 1, maxLength: 40 }), async (list) => {
        const sheets = await writeAndRead({ sheets: [{ name: 'A', columns: [DAY], rows: list.map((day) => [day]) }] });
        expect(sheets[0]?.rows.slice(1)).toEqual(list.map((day) => [{ day }]));
      }),
      { numRuns: 25 },
    );
  });
});

describe('what Excel finds', () => {
  it('has no formula, whatever a text begins with', async () => {
    const rows = [['=1+1'], ['+cmd|x'], ['-2'], ['@SUM(A1)'], ['\t=1']];
    const book = readWithLibrary(await writeSheet({ sheets: [{ name: 'A', columns: [TEXT], rows }] }));
    const sheet = book.Sheets['A'];
    for (const [at, [text]] of rows.entries()) expect(sheet?.[`A${at + 2}`]).toMatchObject({ t: 's', v: text });
    expect(JSON.stringify(sheet)).not.toContain('"f":');
  });

  it('shows notes at their cells, two on one cell as one', async () => {
    const cellNotes = [
      { row: 0, column: 1, text: '校验码不对 <&>' },
      { row: 0, column: 1, text: '与第 3 行重复' },
      { row: 1, column: 0, text: '没有姓名' },
    ];
    const bytes = await writeSheet({
      sheets: [{ name: 'A', columns: [TEXT, TEXT], rows: [['a', 'b'], ['c']], cellNotes }],
    });
    const sheet = readWithLibrary(bytes).Sheets['A'];
    expect(sheet?.['B2']).toHaveProperty('c.0.t', '校验码不对 <&>\n与第 3 行重复');
    expect(sheet?.['A3']).toHaveProperty('c.0.t', '没有姓名');
  });

  it('highlights cells, blank ones too', async () => {
    const highlight = [
      { row: 0, column: 0 },
      { row: 0, column: 1 },
    ];
    const bytes = await writeSheet({
      sheets: [
        {
          name: 'A',
          columns: [TEXT, NUMBER],
          rows: [
            ['a', null],
            ['b', 1],
          ],
          highlight,
        },
      ],
    });
    const sheet = readWithLibrary(bytes, { cellStyles: true, sheetStubs: true }).Sheets['A'];
    expect(sheet?.['A2']).toMatchObject({ s: { fgColor: { rgb: 'FFF2B3' } } });
    expect(sheet?.['B2']).toMatchObject({ s: { fgColor: { rgb: 'FFF2B3' } } });
    expect(sheet?.['A3']).not.toMatchObject({ s: { fgColor: { rgb: 'FFF2B3' } } });
  });

  it('allows names that Excel allows, each once', async () => {
    const names = ['1栋/2栋', '1栋:2栋', "'引号'", '', '很长的名字'.repeat(10), '很长的名字'.repeat(11)];
    const sheets = await writeAndRead({ sheets: names.map((name) => ({ name, columns: [TEXT], rows: [] })) });
    expect(sheets.map(({ name }) => name)).toEqual([
      '1栋 2栋',
      '1栋 2栋 2',
      '引号',
      'Sheet4',
      `${'很长的名字'.repeat(6)}很`,
      `${'很长的名字'.repeat(5)}很长 2`,
    ]);
  });

  it('cuts a text that is longer than a cell can hold', async () => {
    const sheets = await writeAndRead({ sheets: [{ name: 'A', columns: [TEXT], rows: [['长'.repeat(40_000)]] }] });
    expect(sheets[0]?.rows[1]?.[0]).toHaveLength(32_767);
  });
});

describe('large exports', () => {
  it('writes rows as they are made, in little memory, without stopping the server', async () => {
    const columns = Array.from({ length: 12 }, () => TEXT);
    async function* rows(): AsyncGenerator<string[]> {
      for (let row = 0; row < 20_000; row++) {
        if (row % 5000 === 0) await Promise.resolve();
        yield columns.map((_, at) => `阳光国际${(row * 7 + at) % 1000}`);
      }
    }
    const before = process.memoryUsage.rss();
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const bytes = await writeSheet({ sheets: [{ name: 'A', columns, rows: rows(), freezeHeader: true }] });
    clearInterval(timer);
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(longest).toBeLessThan(500);
    expect((process.memoryUsage.rss() - before) / 1_048_576).toBeLessThan(120);
  });
});
