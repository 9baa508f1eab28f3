import { utils, write } from '@e965/xlsx';
import type { BookType, WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsProblems } from '../domain/problems.ts';
import { readOfficeFile } from './read-office-file.ts';

function xlsFile(sheets: Readonly<Record<string, WorkSheet>>, bookType: BookType = 'biff8'): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: name === '底表' ? 1 : 0 })) };
  // The library gives an array buffer for type "array".
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('old Excel files', () => {
  it('reads texts, numbers, dates, booleans, merges and hidden sheets', async () => {
    const sheet = utils.aoa_to_sheet([
      ['姓名', '证件号', null, '出生'],
      ['张三', '420704199803046268', 7.5, 35858],
      [],
      ['007', true],
    ]);
    const date: unknown = sheet['D2'];
    Object.assign(date as object, { z: 'yyyy-mm-dd' });
    sheet['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
    const bytes = xlsFile({ 名单: sheet, 底表: utils.aoa_to_sheet([['x']]) });
    const result = await readOfficeFile({ fileName: 'a.xls', bytes });
    expect(result).toEqual({
      cells: {
        fileName: 'a.xls',
        kind: 'xls',
        sheets: [
          {
            name: '名单',
            isHidden: false,
            rows: [
              ['姓名', '证件号', null, '出生'],
              ['张三', '420704199803046268', 7.5, { day: '1998-03-04' }],
              [],
              ['007', true],
            ],
            merges: [{ top: 0, left: 1, bottom: 0, right: 2 }],
          },
          { name: '底表', isHidden: true, rows: [['x']], merges: [] },
        ],
      },
      warnings: [{ code: 'hiddenSheetRead', details: { sheet: '底表' } }],
    });
  });

  it('reads a long sheet: many different texts and numbers', async () => {
    const rows = Array.from({ length: 2500 }, (_, row) => [`张三${row}`, `Li ${row}`, row, row / 100, row * 1e7 + 0.5]);
    const result = await readOfficeFile({ fileName: 'a.xls', bytes: xlsFile({ 名单: utils.aoa_to_sheet(rows) }) });
    expect('cells' in result && result.cells.sheets[0]?.rows).toEqual(rows);
  });

  it('reads texts that run over from one record into the next', async () => {
    const texts = Array.from({ length: 700 }, (_, row) => [
      `${row % 2 ? 'abc' : '住户'}${'之'.repeat(row % 37)}${'x'.repeat(row % 53)}`,
    ]);
    const book = utils.book_new(utils.aoa_to_sheet(texts), 'A');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8', bookSST: true }) as ArrayBuffer);
    const result = await readOfficeFile({ fileName: 'a.xls', bytes });
    expect('cells' in result && result.cells.sheets[0]?.rows).toEqual(texts);
  });

  it('reads a workbook from before Excel 97 in GBK', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => [`ZHSN${row}`, row]);
    const bytes = Buffer.from(xlsFile({ A: utils.aoa_to_sheet(rows) }, 'biff5'));
    // The library writes no Chinese in this format, so it is put in by hand: the code page and 张三.
    const codePage = bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
    bytes.writeUInt16LE(936, codePage + 4);
    for (let at = bytes.indexOf('ZHSN'); at !== -1; at = bytes.indexOf('ZHSN', at)) bytes.write('d5c5c8fd', at, 'hex');
    const result = await readOfficeFile({ fileName: 'a.xls', bytes });
    expect('cells' in result && result.cells.sheets[0]?.rows).toEqual(rows.map((_, row) => [`张三${row}`, row]));
  });

  it('reads every sheet, calculated values, booleans and errors of a longer workbook', async () => {
    const sheet = utils.aoa_to_sheet([['姓名'], ...Array.from({ length: 300 }, (_, row) => [`住户${row}`])]);
    Object.assign(sheet, {
      B1: { t: 'n', v: 7.25, f: 'A1*2' },
      B2: { t: 's', v: '已算', f: 'A1&"x"' },
      B3: { t: 'b', v: true },
      B4: { t: 'e', v: 0x2a },
      B5: { t: 'n', v: 44861.354166666664, z: 'yyyy"年"m"月"d"日" h:mm' },
      '!ref': 'A1:B301',
    });
    const result = await readOfficeFile({
      fileName: 'a.xls',
      bytes: xlsFile({ 一: sheet, 二: utils.aoa_to_sheet([['x']]) }),
    });
    const sheets = 'cells' in result ? result.cells.sheets : [];
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['一', 301],
      ['二', 1],
    ]);
    const day = { day: '2022-10-27', time: '08:30:00' };
    expect(sheets[0]?.rows.slice(0, 5).map((row) => row[1])).toEqual([7.25, '已算', true, '#N/A', day]);
  });

  it('answers whatever the bytes are: random bytes changed never throw', async () => {
    const bytes = xlsFile({ A: utils.aoa_to_sheet(Array.from({ length: 400 }, (_, row) => [`张三${row}`, row])) });
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, value] of changes) changed[at] = value;
        const result = await readOfficeFile({ fileName: 'a.xls', bytes: changed });
        if ('refused' in result) expect(Object.keys(sheetsProblems)).toContain(result.refused);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses one that is cut off, and answers for every cut', async () => {
    const rows = Array.from({ length: 800 }, (_, row) => [`张三${row}`, row]);
    const bytes = xlsFile({ A: utils.aoa_to_sheet(rows) });
    for (let length = 1600; length < bytes.length - 1024; length += 4099) {
      expect(await readOfficeFile({ fileName: 'a.xls', bytes: bytes.subarray(0, length) })).toEqual({
        refused: 'fileDamaged',
        details: {},
      });
    }
  });
});
