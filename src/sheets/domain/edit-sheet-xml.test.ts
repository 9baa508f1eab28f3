import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSheetXml } from './edit-sheet-xml.ts';
import type { SheetEdit, WrittenRow } from './sheet-edit.ts';
import { readSheetXml } from './sheet-xml.ts';

const sheetOf = (rows: string, tail = ''): string =>
  `<worksheet><cols><col min="2" max="2" style="7"/></cols><sheetData>${rows}</sheetData>${tail}</worksheet>`;
const text = (value: string): WrittenRow => new Map([[0, { kind: 'text', text: value }]]);
const edit = (first: number, last: number, rows: readonly WrittenRow[]): SheetEdit => ({
  sheet: '表',
  tables: [{ body: { first, last }, rows }],
  cells: new Map(),
});

describe('writing into a sheet', () => {
  it('leaves rows that nobody touches byte for byte, whatever they hold', () => {
    const odd = '<row r="1" x14ac:dyDescent="0.2"><c r="A1" t="s"  ><v>0</v></c><!-- note --></row>';
    const { xml } = editSheetXml(sheetOf(`${odd}<row r="2"><c r="A2" s="3"/></row>`), edit(2, 2, [text('a')])) ?? {
      xml: '',
    };
    expect(xml).toBe(sheetOf(`${odd}<row r="2"><c r="A2" s="3" t="inlineStr"><is><t>a</t></is></c></row>`));
  });
  it('gives a cell that was not there the style of its column', () => {
    const row: WrittenRow = new Map([[1, { kind: 'number', number: 5 }]]);
    const { xml } = editSheetXml(sheetOf('<row r="2"/>'), edit(2, 2, [row])) ?? { xml: '' };
    expect(xml).toContain('<row r="2"><c r="B2" s="7"><v>5</v></c></row>');
  });
  it('never writes over a formula and drops results that no longer hold', () => {
    const { xml } = editSheetXml(
      sheetOf('<row r="2"><c r="A2" t="str"><f>B2&amp;"x"</f><v>old</v></c></row>'),
      edit(2, 2, [text('a')]),
    ) ?? { xml: '' };
    expect(xml).toContain('<c r="A2"><f>B2&amp;"x"</f></c>');
  });
  it('writes what XML would trip over', () => {
    const { xml } = editSheetXml(sheetOf('<row r="1"/>'), edit(1, 1, [text('<a> & "b"\u0007 _x000D_ ')])) ?? {
      xml: '',
    };
    expect(xml).toContain('<t xml:space="preserve">&lt;a&gt; &amp; "b" _x005F_x000D_ </t>');
  });
  it('counts on in columns that count from the row above', () => {
    const rows = [2, 3, 4]
      .map((row) => `<row r="${row}"><c r="A${row}"><f>A${row - 1}+1</f></c><c r="B${row}"/></row>`)
      .join('');
    const values = Array.from({ length: 6 }, (): WrittenRow => new Map([[1, { kind: 'text', text: 'x' }]]));
    const { xml } = editSheetXml(sheetOf(rows), edit(2, 4, values)) ?? { xml: '' };
    expect([...xml.matchAll(/<f>(.*?)<\/f>/gu)].map((match) => match[1])).toEqual([
      'A1+1',
      'A2+1',
      'A3+1',
      'A4+1',
      'A5+1',
      'A6+1',
    ]);
  });
  it('repeats merges within a row and stripes', () => {
    const rows = [1, 2, 3, 4, 5, 6]
      .map((row) => `<row r="${row}"><c r="A${row}" s="${row === 6 ? 9 : (row % 2) + 1}"/></row>`)
      .join('');
    const merges = '<mergeCells count="2"><mergeCell ref="B5:C5"/><mergeCell ref="A8:C8"/></mergeCells>';
    const { xml } = editSheetXml(
      sheetOf(rows, merges),
      edit(
        1,
        6,
        Array.from({ length: 8 }, () => text('x')),
      ),
    ) ?? { xml: '' };
    expect([...xml.matchAll(/s="(\d)"/gu)].map((match) => match[1]).join('')).toBe('21212129');
    expect(xml).toContain(
      '<mergeCells count="3"><mergeCell ref="B5:C5"/><mergeCell ref="A10:C10"/><mergeCell ref="B7:C7"/>',
    );
  });
  it('makes a record in the place of an example look like the others', () => {
    const rows = '<row r="1"><c r="A1" s="9" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="4"/></row>';
    const made = edit(1, 2, [text('a'), text('b')]);
    const tables = made.tables.map((table) => ({ ...table, sampleRows: [1] }));
    const { xml } = editSheetXml(sheetOf(rows), { ...made, tables }) ?? { xml: '' };
    expect([...xml.matchAll(/<c r="(A\d)" s="(\d)"/gu)].map(([, at, style]) => [at, style])).toEqual([
      ['A1', '4'],
      ['A2', '4'],
    ]);
  });
  it('gives a text that would be cut off a higher row, and leaves every other height', () => {
    const long = '甲乙丙丁戊己庚辛壬癸'.repeat(3);
    const rows = [1, 2, 3].map((row) => `<row r="${row}" ht="20" customHeight="1"><c r="A${row}" s="1"/></row>`);
    const type = { plain: 10, wrapped: [undefined, 10] };
    const edited = editSheetXml(sheetOf(rows.join('')), edit(1, 2, [text(long), text('甲')]), type);
    expect([...(edited?.xml ?? '').matchAll(/ ht="([\d.]+)"/gu)].map(([, height]) => height)).toEqual([
      '140',
      '20',
      '20',
    ]);
    const plain = editSheetXml(sheetOf(rows.join('')), edit(1, 2, [text(long)]), { plain: 10, wrapped: [] });
    expect(plain?.xml).not.toContain('ht="140"');
  });
  it('has nothing to say of a part without rows', () => {
    expect(editSheetXml('<chartsheet/>', edit(1, 1, []))).toBeUndefined();
    expect(readSheetXml('<worksheet><sheetData/></worksheet>')?.rows).toEqual([]);
  });
});

describe('what always holds', () => {
  it('every record has its row, in order, and what stood below still stands below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 30 }), (capacity, count) => {
        const rows = Array.from(
          { length: capacity + 1 },
          (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"${at === capacity ? '><v>99</v></c>' : '/>'}</row>`,
        ).join('');
        const records = Array.from({ length: count }, (_, at) => text(`r${at}`));
        const edited = editSheetXml(sheetOf(rows), edit(1, capacity, records));
        const read = readSheetXml(edited?.xml ?? '')?.rows ?? [];
        expect(read.map(({ row }) => row)).toEqual(
          Array.from({ length: Math.max(capacity, count) + 1 }, (_, at) => at + 1),
        );
        expect(read.slice(0, count).map(({ raw }) => /<t>(r\d+)</u.exec(raw)?.[1])).toEqual(
          records.map((_, at) => `r${at}`),
        );
        expect(read.at(-1)?.raw).toContain('<v>99</v>');
      }),
    );
  });
});
