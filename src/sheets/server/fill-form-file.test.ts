import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formBook, formRow } from '../../../test/support/form-book.ts';
import { getDay } from '../../base/domain/day.ts';
import type { FillRecord } from '../domain/fill-material.ts';
import { readOfficeFile } from './read-office-file.ts';
import { fillOpenTemplate, openTemplate } from './template-file.ts';

const DAY = getDay('2022-04-20');

async function fill(bytes: Uint8Array, records: readonly FillRecord[][], figures = new Map<string, number>()) {
  const template = await openTemplate({ fileName: '表.xlsx', bytes }, []);
  const about = { 'report.unit': '锦绣社区', 'report.community': '锦绣社区', 'report.date': { day: DAY } };
  const filled = await fillOpenTemplate(template, { day: DAY, about, records, figures });
  const parts = unzipSync(filled.bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const cellsOf = await readOfficeFile({ fileName: '表.xlsx', bytes: filled.bytes });
  const sheets = 'cells' in cellsOf ? cellsOf.cells.sheets : [];
  return { template, report: filled.report, parts, part, sheets, before: unzipSync(bytes) };
}

/** Three header rows, 20 numbered rows, totals, and everything that hangs on rows. */
function nastyForm(): Uint8Array {
  const rows = [
    formRow(1, ['重点人员管控一览表']),
    formRow(2, ['填报单位：            填报时间：    年  月  日']),
    formRow(3, ['序号', '基本情况', null, null, '管控', null, '天数'], { style: 3 }),
    formRow(4, [null, '姓名', '证件', null, '开始隔离时间', '隔离结束时间', null], { style: 3 }),
    formRow(5, [null, null, '证件号码', '联系电话', null, null, null], { style: 3 }),
    ...Array.from({ length: 20 }, (_, at) => bodyRow(6 + at, at)),
    formRow(26, ['合计', 'f:COUNTA(B6:B25)', null, null, null, null, 'f:SUM(G6:G25)'], { style: 3 }),
    formRow(27, ['填表人：          审核人：']),
  ];
  const merges = ['A1:G1', 'A2:G2', 'A3:A5', 'B3:D3', 'B4:B5', 'C4:D4', 'E3:F3', 'E4:E5', 'F4:F5', 'G3:G5', 'A27:G27'];
  const tail = [
    '<autoFilter ref="A5:G25"/>',
    `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    '<conditionalFormatting sqref="E6:E25"><cfRule type="expression" dxfId="0" priority="1"><formula>$E6&lt;TODAY()-$G$26</formula></cfRule></conditionalFormatting>',
    '<dataValidations count="1"><dataValidation type="list" sqref="C6:C25"><formula1>名册!$B$1:$B$3</formula1></dataValidation></dataValidations>',
    '<rowBreaks count="1" manualBreakCount="1"><brk id="25" max="16383" man="1"/></rowBreaks>',
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
  ].join('');
  return formBook({
    sheets: [
      {
        name: '一览表',
        rows: rows.join(''),
        head: '<dimension ref="A1:G27"/>',
        tail,
        links: [
          ['rId1', 'drawing', '../drawings/drawing1.xml'],
          ['rId2', 'vmlDrawing', '../drawings/vml1.vml'],
          ['rId3', 'comments', '../comments1.xml'],
          ['rId4', 'table', '../tables/table1.xml'],
        ],
      },
      { name: '名册', rows: formRow(1, ['f:SUM(一览表!G6:G25)+一览表!G26']) },
    ],
    workbook:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'一览表\'!$A$1:$G$27</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">\'一览表\'!$1:$5</definedName></definedNames>',
    parts: {
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>27</xdr:row></xdr:from><xdr:to><xdr:row>40</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>',
      'xl/drawings/vml1.vml': '<xml><x:Anchor>1, 15, 26, 10, 3, 31, 29, 9</x:Anchor><x:Row>26</x:Row></xml>',
      'xl/comments1.xml': '<comments><commentList><comment ref="A27"/><comment ref="B4"/></commentList></comments>',
      'xl/tables/table1.xml': '<table ref="A5:G25"><autoFilter ref="A5:G25"/></table>',
      'xl/charts/chart1.xml': '<c:chart><c:f>一览表!$G$6:$G$25</c:f></c:chart>',
      'xl/media/image1.png': 'not really a picture',
      'xl/calcChain.xml': '<calcChain><c r="B26" i="1"/><c r="G26"/><c r="A1" i="2"/></calcChain>',
    },
  });
}

/** The day count is one shared formula; the last row has the thick line. */
function bodyRow(row: number, at: number): string {
  const days = at === 0 ? `<f t="shared" ref="G6:G25" si="0">F6-E6</f>` : '<f t="shared" si="0"/>';
  const cells = ['B', 'C', 'D'].map((letter) => `<c r="${letter}${row}" s="1"/>`).join('');
  const dates = ['E', 'F'].map((letter) => `<c r="${letter}${row}" s="2"/>`).join('');
  return `<row r="${row}" spans="1:7" ht="24" customHeight="1"><c r="A${row}"><v>${at + 1}</v></c>${cells}${dates}<c r="G${row}" s="${row === 25 ? 3 : 0}">${days}<v>0</v></c></row>`;
}

const people = (count: number): FillRecord[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `住户${at}`,
    idNumber: `99999919900101${String(at).padStart(4, '0')}`,
    phone: `199${String(at).padStart(8, '0')}`,
    'observation.start': { day: DAY },
    'observation.end': { day: getDay('2022-05-04') },
  }));

describe('a form with 20 numbered rows for 3,000 people', () => {
  it('understands three header rows', async () => {
    const { template } = await fill(nastyForm(), [[]]);
    const [table] = template.reading.tables;
    expect(table).toMatchObject({ kind: 'person list', headerRows: [3, 5], firstDataRow: 6, lastDataRow: 25 });
    expect(table?.columns.map(({ field }) => field)).toEqual([
      'seq',
      'name',
      'idNumber',
      'phone',
      'observation.start',
      'observation.end',
      'observation.days',
    ]);
    expect(table?.columns[6]?.computed).toBe('F6-E6');
  });

  it('takes everybody, and totals, footer and formulas come along', async () => {
    const { sheets, part, report } = await fill(nastyForm(), [people(3000)]);
    const rows = sheets[0]?.rows ?? [];
    expect(rows[5]?.slice(0, 4)).toEqual([1, '住户0', '999999199001010000', '19900000000']);
    expect(rows[3004]?.slice(0, 5)).toEqual([
      3000,
      '住户2999',
      '999999199001012999',
      '19900002999',
      { day: '2022-04-20' },
    ]);
    expect(rows[3005]?.[0]).toBe('合计');
    expect(rows[3006]?.[0]).toBe('填表人：          审核人：');
    const xml = part('xl/worksheets/sheet1.xml');
    const wanted = [
      '<c r="B3006" s="3"><f>COUNTA(B6:B3005)</f></c>',
      '<f>SUM(G6:G3005)</f>',
      '<c r="G3004" s="0"><f>F3004-E3004</f></c>',
      '<c r="G3005" s="3"><f>F3005-E3005</f></c>',
    ];
    expect(wanted.filter((piece) => !xml.includes(piece))).toEqual([]);
    expect(xml.match(/ht="24"/gu)?.length).toBe(3000);
    expect(report.tables[0]).toMatchObject({ rows: 3000, blankRows: 20 });
  });

  it('moves what hangs on rows: merges, drop-downs, formats, filter, breaks, names, pictures, comments, charts', async () => {
    const { part } = await fill(nastyForm(), [people(3000)]);
    const xml = part('xl/worksheets/sheet1.xml');
    const wanted = [
      '<dimension ref="A1:G3007"/>',
      '<autoFilter ref="A5:G3005"/>',
      '<mergeCell ref="A3007:G3007"/>',
      '<mergeCell ref="A3:A5"/>',
      'sqref="E6:E3005"',
      '<formula>$E6&lt;TODAY()-$G$3006</formula>',
      'sqref="C6:C3005"><formula1>名册!$B$1:$B$3</formula1>',
      '<brk id="3005" max="16383" man="1"/>',
    ];
    expect(wanted.filter((piece) => !xml.includes(piece))).toEqual([]);
    expect(part('xl/workbook.xml')).toContain("'一览表'!$A$1:$G$3007<");
    expect(part('xl/workbook.xml')).toContain("'一览表'!$1:$5<");
    expect(part('xl/worksheets/sheet2.xml')).toContain('<f>SUM(一览表!G6:G3005)+一览表!G3006</f>');
    expect(part('xl/drawings/drawing1.xml')).toContain(
      '<xdr:row>3007</xdr:row></xdr:from><xdr:to><xdr:row>3020</xdr:row>',
    );
    expect(part('xl/drawings/vml1.vml')).toBe(
      '<xml><x:Anchor>1, 15, 3006, 10, 3, 31, 3009, 9</x:Anchor><x:Row>3006</x:Row></xml>',
    );
    expect(part('xl/comments1.xml')).toContain('<comment ref="A3007"/><comment ref="B4"/>');
    expect(part('xl/tables/table1.xml')).toBe('<table ref="A5:G3005"><autoFilter ref="A5:G3005"/></table>');
    expect(part('xl/charts/chart1.xml')).toContain('一览表!$G$6:$G$3005');
    const chain = part('xl/calcChain.xml');
    expect(chain.startsWith('<calcChain><c r="B3006" i="1"/><c r="G3006"/><c r="A1" i="2"/><c r="G25" i="1"/>')).toBe(
      true,
    );
    expect(chain.endsWith('<c r="G3004" i="1"/></calcChain>')).toBe(true);
  });

  it('keeps every other part byte for byte, and all of them when few enough come', async () => {
    const many = await fill(nastyForm(), [people(3000)]);
    for (const name of ['xl/styles.xml', 'xl/media/image1.png', '[Content_Types].xml', '_rels/.rels'])
      expect(many.parts[name]).toEqual(many.before[name]);
    const few = await fill(nastyForm(), [people(3)]);
    const changed = Object.keys(few.before).filter(
      (name) => !Buffer.from(few.before[name] ?? []).equals(few.parts[name] ?? new Uint8Array()),
    );
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    expect(few.sheets[0]?.rows[8]?.[0]).toBe(4);
    expect(few.sheets[0]?.rows[8]?.[1] ?? null).toBe(null);
  });

  it('fills the sentence above and leaves the names of those who sign', async () => {
    const { sheets, report } = await fill(nastyForm(), [[]]);
    expect(sheets[0]?.rows[1]?.[0]).toBe('填报单位：锦绣社区    填报时间：2022年4月20日');
    expect(report.lines.filter(({ isFilled }) => !isFilled).map(({ words, askWhom }) => [words, askWhom])).toEqual([
      ['填表人：', 'author'],
      ['审核人：', 'author'],
    ]);
  });
});

describe('other forms', () => {
  const header = formRow(2, ['序号', '姓名', '性别（1男2女）', '出生日期（如19900101）', '联系电话', '怪栏']);
  const list = (from: number, rows: number): string =>
    Array.from({ length: rows }, (_, at) =>
      formRow(from + at, [null, null, null, null, null, null], { style: 3 }),
    ).join('');
  const person: FillRecord = {
    name: '林晓',
    sex: '女',
    birthDate: { day: getDay('1990-01-02') },
    phone: '13900000000',
  };

  it('speaks in codes and in the way the header shows dates, and leaves alone what it does not know', async () => {
    const { sheets, report } = await fill(
      formBook({ sheets: [{ name: '表', rows: formRow(1, ['名单']) + header + list(3, 4) }] }),
      [[person]],
    );
    expect(sheets[0]?.rows[2]?.slice(0, 5)).toEqual([1, '林晓', 2, '19900102', '13900000000']);
    expect(report.tables[0]?.columns[5]).toMatchObject({ field: null, empty: 1, askWhom: 'choose' });
  });

  it('fills two lists that stand below each other', async () => {
    const second =
      formRow(8, ['序号', '姓名', '身份证号', '联系电话']) +
      list(9, 2) +
      formRow(11, ['合计', null, null, 'f:COUNTA(D9:D10)']);
    const bytes = formBook({ sheets: [{ name: '表', rows: formRow(1, ['名单']) + header + list(3, 3) + second }] });
    const { sheets, part } = await fill(bytes, [
      Array.from({ length: 5 }, () => person),
      Array.from({ length: 4 }, () => person),
    ]);
    const rows = sheets[0]?.rows ?? [];
    expect(rows.slice(2, 7).map((row) => row[1])).toEqual(Array.from({ length: 5 }, () => '林晓'));
    expect(rows[9]?.slice(0, 4)).toEqual(['序号', '姓名', '身份证号', '联系电话']);
    expect(rows.slice(10, 14).map((row) => row[0])).toEqual([1, 2, 3, 4]);
    expect(part('xl/worksheets/sheet1.xml')).toContain('<c r="D15" s="0"><f>COUNTA(D11:D14)</f></c>');
  });

  it('takes away the sample even when nobody comes', async () => {
    const sample = formRow(3, ['例', '张三', '1', '19900101', '13800000000', '请删除本行'], { style: 3 });
    const { sheets } = await fill(
      formBook({ sheets: [{ name: '表', rows: formRow(1, ['名单']) + header + sample + list(4, 3) }] }),
      [[]],
    );
    expect(JSON.stringify(sheets[0]?.rows)).not.toContain('张三');
  });

  it('writes figures into the rows and columns they are named for, and no total', async () => {
    const rows = [
      formRow(1, ['统计表']),
      formRow(2, ['项目', '人数', '备注'], { style: 3 }),
      formRow(3, ['居家隔离人数', null, null], { style: 3 }),
      formRow(4, ['集中隔离人数', null, null], { style: 3 }),
      formRow(5, ['天外来客人数', null, null], { style: 3 }),
      formRow(6, ['合计', 'f:SUM(B3:B5)', null], { style: 3 }),
    ].join('');
    const figures = new Map([
      ['count.home', 12],
      ['count.central', 0],
    ]);
    const { sheets, report, part } = await fill(formBook({ sheets: [{ name: '表', rows }] }), [[]], figures);
    expect(report.tables[0]?.kind).toBe('figures');
    expect(sheets[0]?.rows.slice(2, 5).map((row) => row[1] ?? null)).toEqual([12, 0, null]);
    expect(part('xl/worksheets/sheet1.xml')).toContain('<f>SUM(B3:B5)</f></c>');
  });

  it('edits sheets whose names carry a prefix', async () => {
    const cell = (place: string, text: string): string =>
      `<x:c r="${place}" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const head = `<x:row r="1">${cell('A1', '姓名')}${cell('B1', '性别')}${cell('C1', '联系电话')}</x:row>`;
    const blank = '<x:row r="2"><x:c r="A2"/><x:c r="B2"/><x:c r="C2"/></x:row>';
    const xml = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${head}${blank}</x:sheetData></x:worksheet>`;
    const bytes = formBook({ sheets: [{ name: '表', rows: '' }], raw: { 'xl/worksheets/sheet1.xml': xml } });
    const { sheets } = await fill(bytes, [[person, person]]);
    expect(sheets[0]?.rows.slice(1)).toEqual([
      ['林晓', '女', '13900000000'],
      ['林晓', '女', '13900000000'],
    ]);
  });

  it('refuses a file that is cut short or no sheet, in the words of reading', async () => {
    const whole = formBook({ sheets: [{ name: '表', rows: header }] });
    await expect(openTemplate({ fileName: 'a.xlsx', bytes: whole.subarray(0, 400) }, [])).rejects.toMatchObject({
      code: 'fileDamaged',
    });
    await expect(openTemplate({ fileName: 'a.xlsx', bytes: Buffer.from('%PDF-1.7 ') }, [])).rejects.toMatchObject({
      code: 'fileNotASheet',
    });
  });

  it('converts a form that is no xlsx and says so', async () => {
    const text = Buffer.from('名单\n序号,姓名,性别,联系电话\n', 'utf8');
    const template = await openTemplate({ fileName: '表.csv', bytes: text }, []);
    expect(template.warnings).toContainEqual({ code: 'templateConverted', details: { kind: 'csv' } });
    expect(template.fileName).toBe('表.xlsx');
    const filled = await fillOpenTemplate(template, { day: DAY, about: {}, records: [[person]], figures: new Map() });
    const read = await readOfficeFile({ fileName: '表.xlsx', bytes: filled.bytes });
    expect('cells' in read && read.cells.sheets[0]?.rows[2]).toEqual([1, '林晓', '女', '13900000000']);
  });
});
