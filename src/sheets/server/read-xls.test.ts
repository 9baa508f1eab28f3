import { utils, write } from '@e965/xlsx';
import type { BookType, WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
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
