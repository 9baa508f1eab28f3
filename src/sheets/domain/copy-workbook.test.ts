import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyInCalcChain, copyInWorkbook, renameInPart, renameSheet, unselected } from './copy-workbook.ts';

const BOOK =
  '<workbook><bookViews><workbookView activeTab="2"/></bookViews><sheets><sheet name="封面" sheetId="1" r:id="rId1"/><sheet name="卡" sheetId="4" r:id="rId2"/><sheet name="说明" sheetId="7" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">卡!$A$1:$F$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">说明!$A$1</definedName><definedName name="姓名">卡!$B$2</definedName></definedNames></workbook>';
const others = [
  { name: '2 乙', sheetId: 11, relationId: 'rIdCard11' },
  { name: '3 丙', sheetId: 12, relationId: 'rIdCard12' },
];

describe('a workbook with copies of a sheet', () => {
  const xml = copyInWorkbook(BOOK, { name: '卡', firstName: '1 甲', others });

  it('lists them behind it, under the names given', () => {
    expect(
      [...xml.matchAll(/<sheet name="([^"]*)" sheetId="(\d+)" r:id="([^"]*)"\/>/gu)].map(([, ...rest]) => rest),
    ).toEqual([
      ['封面', '1', 'rId1'],
      ['1 甲', '4', 'rId2'],
      ['2 乙', '11', 'rIdCard11'],
      ['3 丙', '12', 'rIdCard12'],
      ['说明', '7', 'rId3'],
    ]);
  });

  it('gives each its own print area, and later sheets keep theirs', () => {
    expect([...xml.matchAll(/localSheetId="(\d)">([^<]*)</gu)].map(([, ...rest]) => rest)).toEqual([
      ['1', "'1 甲'!$A$1:$F$9"],
      ['2', "'2 乙'!$A$1:$F$9"],
      ['3', "'3 丙'!$A$1:$F$9"],
      ['4', '说明!$A$1'],
    ]);
    expect(xml).toContain(`<definedName name="姓名">'1 甲'!$B$2</definedName>`);
    expect(xml).toContain('activeTab="4"');
  });

  it('stays as it is when there is no such sheet', () => {
    expect(copyInWorkbook(BOOK, { name: '无', firstName: '1', others })).toBe(BOOK);
  });
});

describe('formulas', () => {
  it('speak of the sheet under its new name, and of others as before', () => {
    expect(renameSheet("卡!A1+'卡'!B2+大卡!A1+卡片!A1+'大 卡'!A1", '卡', '1 甲')).toBe(
      "'1 甲'!A1+'1 甲'!B2+大卡!A1+卡片!A1+'大 卡'!A1",
    );
    expect(renameSheet("'王家 卡(1)'!A1", '王家 卡(1)', "O'Neil")).toBe("'O''Neil'!A1");
    expect(renameInPart('<f>卡!A1</f><v>卡!A1</v><c:f>卡!B1</c:f>', '卡', '甲')).toBe(
      "<f>'甲'!A1</f><v>卡!A1</v><c:f>'甲'!B1</c:f>",
    );
  });

  it('that name another sheet never change', () => {
    const name = fc.string({ unit: fc.constantFrom('甲', '乙', '1', 'a', '_', '.'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(name, name, (from, other) => {
        fc.pre(from !== other);
        expect(renameSheet(`'${other}'!A1`, from, '丁')).toBe(`'${other}'!A1`);
        expect(renameSheet(`'${from}'!A1`, from, '丁')).toBe("'丁'!A1");
      }),
      { numRuns: 60 },
    );
  });

  it('of copies are calculated after those of the sheet', () => {
    expect(copyInCalcChain('<calcChain><c r="A1" i="4"/><c r="B1"/><c r="C1" i="7"/></calcChain>', 4, [11])).toBe(
      '<calcChain><c r="A1" i="4"/><c r="B1"/><c r="C1" i="7"/><c r="A1" i="11"/><c r="B1" i="11"/></calcChain>',
    );
  });
});

describe('a copy', () => {
  it('is not selected with the sheet it was made from', () => {
    const head =
      '<worksheet><sheetPr codeName="Sheet1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
    expect(unselected(`${head}<sheetData><row/></sheetData></worksheet>`)).toBe(
      '<worksheet><sheetPr/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row/></sheetData></worksheet>',
    );
  });
});
