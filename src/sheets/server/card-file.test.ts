import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { formBook, formRow } from '../../../test/support/form-book.ts';
import { getDay } from '../../base/domain/day.ts';
import type { FillRecord } from '../domain/fill-material.ts';
import { readOfficeFile } from './read-office-file.ts';
import { fillOpenTemplate, openTemplate } from './template-file.ts';

const DAY = getDay('2022-04-20');

/** A card between two other sheets, with all that hangs on a sheet. */
function cardBook(): Uint8Array {
  const rows = [
    formRow(1, ['居民登记卡']),
    formRow(2, ['姓名', null, '性别', '□男 □女']),
    formRow(3, ['身份证号', null, '联系电话', null]),
    formRow(4, ['成员姓名', '关系', '联系电话', '年龄']),
    formRow(5, [null, null, null, null]),
    formRow(6, [null, null, null, null]),
    formRow(7, ['填表人：        填表日期：    年  月  日']),
    formRow(8, ['f:卡!B2', undefined, undefined, 'f:COUNTA(A5:A6)']),
  ];
  const type = 'application/vnd.openxmlformats-officedocument';
  return formBook({
    sheets: [
      { name: '封面', rows: formRow(1, ['f:卡!B2']) },
      {
        name: '卡',
        rows: rows.join(''),
        head: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
        tail: '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A7:D7"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="D2"><formula1>"男,女"</formula1></dataValidation></dataValidations><pageSetup paperSize="9" r:id="rId2"/><drawing r:id="rId1"/>',
        links: [
          ['rId1', 'drawing', '../drawings/drawing1.xml'],
          ['rId2', 'printerSettings', '../printerSettings/printer1.bin'],
        ],
      },
      { name: '说明', rows: formRow(1, ['请逐项填写']) },
    ],
    workbook:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">卡!$A$1:$D$8</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">说明!$A$1</definedName></definedNames>',
    parts: {
      'xl/drawings/drawing1.xml': '<xdr:wsDr><xdr:from><xdr:row>8</xdr:row></xdr:from></xdr:wsDr>',
      'xl/drawings/_rels/drawing1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/image" Target="../media/image1.png"/></Relationships>',
      'xl/media/image1.png': 'not really a picture',
      'xl/printerSettings/printer1.bin': 'settings',
      'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/><c r="A8" i="2"/><c r="D8"/></calcChain>',
    },
    raw: {
      '[Content_Types].xml': `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${type}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="${type}.drawing+xml"/></Types>`,
    },
  });
}

const person = (name: string, sex: string): FillRecord => ({ name, sex, phone: '13900000000', 'relation.own': '子' });
const people = [person('林晓', '女'), person('王五', '男'), person('林晓', '男')];

async function fill(records: readonly FillRecord[], members: ReadonlyMap<FillRecord, readonly FillRecord[]>) {
  const bytes = cardBook();
  const template = await openTemplate({ fileName: '卡.xlsx', bytes }, []);
  const about = { 'report.date': { day: DAY } };
  const filled = await fillOpenTemplate(template, { day: DAY, about, records: [records], figures: new Map(), members });
  const read = await readOfficeFile({ fileName: '卡.xlsx', bytes: filled.bytes });
  const [before, after] = [unzipSync(bytes), unzipSync(filled.bytes)];
  const part = (name: string): string => strFromU8(after[name] ?? new Uint8Array());
  return { report: filled.report, sheets: 'cells' in read ? read.cells.sheets : [], before, after, part };
}

let filled: Awaited<ReturnType<typeof fill>>;
beforeAll(async () => {
  const [anna = {}, ...rest] = people;
  // Anna lives with four others; her card has rows for two.
  const household = [anna, ...Array.from({ length: 4 }, (_, at) => person(`孩子${at}`, '男'))];
  filled = await fill([anna, ...rest], new Map([[anna, household]]));
});

describe('a workbook with a card, filled for three people', () => {
  it('has a sheet for each in the place of the blank one', () => {
    const { sheets, report } = filled;
    expect(sheets.map(({ name }) => name)).toEqual(['封面', '1 林晓', '2 王五', '3 林晓', '说明']);
    expect(report.tables).toMatchObject([{ kind: 'form', sheet: '卡', rows: 3 }]);
    expect(sheets[2]?.rows[1]).toEqual(['姓名', '王五', '性别', '☑男 □女']);
    expect(sheets[3]?.rows[1]).toEqual(['姓名', '林晓', '性别', '☑男 □女']);
    expect(sheets[2]?.rows[6]?.[0]).toBe('填表人：        填表日期：2022年4月20日');
    expect(sheets[2]?.merges).toHaveLength(2);
  });

  it('puts rows in where a household needs them, on that sheet alone', () => {
    const { sheets, part } = filled;
    expect(sheets[1]?.rows.slice(4, 9).map((row) => row[0])).toEqual([
      '孩子0',
      '孩子1',
      '孩子2',
      '孩子3',
      '填表人：        填表日期：2022年4月20日',
    ]);
    expect(sheets[2]?.rows).toHaveLength(7);
    expect(part('xl/worksheets/sheet2.xml')).toContain('ref="A9:D9"');
    expect(part('xl/drawings/drawing1.xml')).toContain('<xdr:row>10</xdr:row>');
    expect(part('xl/drawings/drawing1-2.xml')).toContain('<xdr:row>8</xdr:row>');
    const areas = [...part('xl/workbook.xml').matchAll(/localSheetId="(\d)">([^<]*)</gu)].map(([, ...rest]) => rest);
    expect(areas).toEqual([
      ['1', "'1 林晓'!$A$1:$D$10"],
      ['2', "'2 王五'!$A$1:$D$8"],
      ['3', "'3 林晓'!$A$1:$D$8"],
      ['4', '说明!$A$1'],
    ]);
  });

  it('gives each its own drawing and settings, told in the list of parts, and shares pictures', () => {
    const { part, after } = filled;
    const links = part('xl/worksheets/_rels/sheet2-3.xml.rels');
    expect(links).toContain('Target="/xl/drawings/drawing1-3.xml"');
    expect(links).toContain('Target="/xl/printerSettings/printer1-3.bin"');
    expect(part('xl/drawings/_rels/drawing1-3.xml.rels')).toContain('../media/image1.png');
    expect(part('[Content_Types].xml')).toContain('PartName="/xl/worksheets/sheet2-2.xml"');
    expect(part('[Content_Types].xml')).toContain('PartName="/xl/drawings/drawing1-3.xml"');
    expect(Object.keys(after).filter((name) => name.startsWith('xl/media/'))).toHaveLength(1);
  });

  it('lets formulas speak of their own sheet, those outside of the first', () => {
    const { part } = filled;
    expect(part('xl/worksheets/sheet1.xml')).toContain("<f>'1 林晓'!B2</f>");
    expect(part('xl/worksheets/sheet2-2.xml')).toContain("<f>'2 王五'!B2</f>");
    expect(part('xl/worksheets/sheet2-2.xml')).not.toContain('tabSelected');
    expect(part('xl/worksheets/sheet2-2.xml')).toContain('<formula1>"男,女"</formula1>');
    expect(part('xl/calcChain.xml')).toMatch(/<c r="A8" i="\d+"\/><c r="D8" i="\d+"\/><c r="A8" i="\d+"\/>/u);
    const numbers = [...part('xl/workbook.xml').matchAll(/sheetId="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(5);
  });

  it('keeps every other part byte for byte', () => {
    const { before, after } = filled;
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(after[name] ?? new Uint8Array()),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/drawings/drawing1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });
});

describe('a card', () => {
  it('for nobody stays blank', async () => {
    const { sheets, before, after } = await fill([], new Map());
    expect(sheets.map(({ name }) => name)).toEqual(['封面', '卡', '说明']);
    expect(after).toEqual(before);
  });

  it('for one person is one sheet under a name', async () => {
    const { sheets, after, before } = await fill(people.slice(1, 2), new Map());
    expect(sheets.map(({ name }) => name)).toEqual(['封面', '1 王五', '说明']);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  it('for more people than a workbook usually has sheets opens again', async () => {
    const crowd = Array.from({ length: 260 }, (_, at) => person(`住户${at}`, '男'));
    const { sheets } = await fill(crowd, new Map());
    expect(sheets).toHaveLength(262);
    expect(sheets[260]?.rows[1]?.[1]).toBe('住户259');
  });
});
