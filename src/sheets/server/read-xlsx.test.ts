import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { rowsXml, xlsxFile } from '../../../test/support/office-files.ts';
import type { XlsxPieces } from '../../../test/support/office-files.ts';
import type { SheetCells } from '../domain/cells.ts';
import { readOfficeFile } from './read-office-file.ts';
import type { ReadWarning } from './read-result.ts';

async function read(pieces: XlsxPieces): Promise<{ sheets: readonly SheetCells[]; warnings: readonly ReadWarning[] }> {
  const result = await readOfficeFile({ fileName: 'a.xlsx', bytes: xlsxFile(pieces) });
  if ('refused' in result) throw new Error(result.refused);
  return { sheets: result.cells.sheets, warnings: result.warnings };
}

async function readRows(pieces: XlsxPieces): Promise<SheetCells['rows'] | undefined> {
  return (await read(pieces)).sheets[0]?.rows;
}

const sheet = (xml: string): XlsxPieces => ({ sheets: { A: xml } });

describe('texts', () => {
  it('joins the runs of a rich text and leaves phonetic guides out', async () => {
    const shared =
      '<si><r><rPr><b/></rPr><t xml:space="preserve">张 </t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si><si/><si><t>0012</t></si>';
    const xml = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>';
    expect(await readRows({ ...sheet(xml), shared })).toEqual([['张 三', null, '0012']]);
  });

  it('reads inline texts, also with runs', async () => {
    const xml = '<row><c t="inlineStr"><is><r><t>金桂</t></r><r><t>花园</t></r></is></c></row>';
    expect(await readRows(sheet(xml))).toEqual([['金桂花园']]);
  });

  it('decodes entities, character numbers, Excel escapes and CDATA', async () => {
    const cells = [
      'a&amp;b &lt;c&gt;',
      '&#24352;&#x4e09;&#x20b3d;',
      '一_x000D_\r\n二',
      '<![CDATA[x<y]]>',
      '&nichts;&#0;',
    ];
    expect(await readRows(sheet(rowsXml([cells])))).toEqual([['a&b <c>', '张三𠬽', '一\n二', 'x<y', '&nichts;&#0;']]);
  });

  it('keeps leading zeros, long numbers and spaces of text cells', async () => {
    const texts = ['007', '420704199803046268', ' 张 三 '];
    expect(await readRows(sheet(rowsXml([texts])))).toEqual([texts]);
  });
});

describe('values', () => {
  it('reads numbers, booleans, errors and calculated values', async () => {
    const xml =
      '<row><c><v>42</v></c><c t="n"><v>-1.5E-3</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>42x</v></c><c><f>A1*2</f><v>84</v></c><c><v>4.20704199803046E17</v></c></row>';
    expect(await readRows(sheet(xml))).toEqual([[42, -0.0015, true, false, '#N/A', '42x', 84, 420704199803046000]]);
  });

  it('says which formulas nobody has calculated', async () => {
    const { sheets, warnings } = await read(
      sheet('<row><c><v>1</v></c><c><f>A1+1</f></c><c><f>A1+2</f><v/></c></row>'),
    );
    expect(sheets[0]?.rows).toEqual([[1]]);
    expect(warnings).toEqual([{ code: 'formulasWithoutValues', details: { sheet: 'A', count: 2 } }]);
  });

  it('tells dates from numbers by the number format', async () => {
    const formats =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0.00&quot;day&quot;;[Red]-0.00"/><numFmt numFmtId="178" formatCode="[$-804]h:mm:ss"/><numFmt numFmtId="179" formatCode="[h]:mm"/></numFmts>';
    const styles = [0, 14, 22, 31, 176, 177, 178, 179, 49, 20];
    const cells = styles.map((_, style) => `<c s="${style}"><v>44861.354166666664</v></c>`).join('');
    const day = { day: '2022-10-27', time: '08:30:00' };
    const serial = 44861.354166666664;
    expect(await readRows({ ...sheet(`<row>${cells}</row>`), formats, styles })).toEqual([
      [serial, day, day, day, day, serial, day, serial, serial, day],
    ]);
  });

  it.each([
    [1, '1900-01-01', '1904-01-02'],
    [59, '1900-02-28', '1904-02-29'],
    [61, '1900-03-01', '1904-03-02'],
    [36526, '2000-01-01', '2004-01-02'],
    [44927.0, '2023-01-01', '2027-01-02'],
  ])('reads serial %d in both date systems', async (serial, in1900, in1904) => {
    const pieces = { ...sheet(`<row><c s="1"><v>${serial}</v></c></row>`), styles: [0, 14] };
    expect(await readRows(pieces)).toEqual([[{ day: in1900 }]]);
    expect(await readRows({ ...pieces, workbookPr: '<workbookPr date1904="1"/>' })).toEqual([[{ day: in1904 }]]);
  });

  it('keeps clock times as texts and impossible dates as numbers', async () => {
    const xml =
      '<row><c s="1"><v>0.5</v></c><c s="0"><v>-3</v></c><c s="0"><v>99999999</v></c><c s="0"><v>0</v></c></row>';
    expect(await readRows({ ...sheet(xml), styles: [14, 20] })).toEqual([['12:00:00', -3, 99999999, 0]]);
  });

  it('reads ISO dates of the strict standard', async () => {
    const xml =
      '<row><c t="d"><v>2022-10-27</v></c><c t="d"><v>2022-10-27T08:30:00</v></c><c t="d"><v>2022-13-01</v></c></row>';
    expect(await readRows(sheet(xml))).toEqual([
      [{ day: '2022-10-27' }, { day: '2022-10-27', time: '08:30:00' }, '2022-13-01'],
    ]);
  });
});

describe('places', () => {
  it('follows references, and counts where a writer gives none', async () => {
    const xml =
      '<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="1"><c r="B1"><v>4</v></c><c r="A1"><v>5</v></c></row>';
    expect(await readRows(sheet(xml))).toEqual([[5, 4], [null, null, 1, 2], [3]]);
  });

  it('reads elements with a namespace prefix and apostrophes around attributes', async () => {
    const xml =
      "<x:worksheet xmlns:x='m'><!-- > --><x:sheetData><x:row r='1'><x:c r='B1' t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    expect(await readRows(sheet(xml))).toEqual([[null, '甲']]);
  });

  it('gives merged ranges, cut to the cells there are', async () => {
    const xml =
      '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:XFD1"/><mergeCell ref="D9:E10"/><mergeCell ref="nonsense"/></mergeCells></worksheet>';
    const { sheets } = await read(sheet(xml));
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  it('drops overlapping merges that would cover the sheet a thousand times', async () => {
    const merges = Array.from({ length: 1000 }, () => '<mergeCell ref="A1:B2"/>').join('');
    const xml = `<worksheet><sheetData>${rowsXml([
      ['a', 'b'],
      ['c', 'd'],
    ])}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    expect((await read(sheet(xml))).sheets[0]?.merges).toHaveLength(1);
  });

  it('reads hidden sheets and says so, in the order of the workbook', async () => {
    const xml = rowsXml([['x']]);
    const { sheets, warnings } = await read({
      sheets: { '1栋': xml, 底表: xml, '空&amp;白': '' },
      sheetAttributes: ['', 'state="veryHidden"', 'state="hidden"'],
    });
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['1栋', false],
      ['底表', true],
      ['空&白', true],
    ]);
    expect(warnings).toEqual([{ code: 'hiddenSheetRead', details: { sheet: '底表' } }]);
  });

  it('ignores macros and says so', async () => {
    const { warnings } = await read({
      ...sheet(rowsXml([['x']])),
      more: { 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') },
    });
    expect(warnings).toEqual([{ code: 'macrosIgnored' }]);
  });

  it('reads 300 columns', async () => {
    const texts = Array.from({ length: 300 }, (_, at) => `列${at}`);
    expect(await readRows(sheet(rowsXml([texts, texts])))).toEqual([texts, texts]);
  });
});
