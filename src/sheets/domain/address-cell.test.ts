import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDwellingCell, readBuilding, readRoom, readUnit } from './address-cell.ts';
import { normalizeAddressText, readNumeral } from './address-text.ts';

describe('readBuilding', () => {
  it.each([
    ['3', '3'],
    ['03', '3'],
    ['03栋', '3'],
    ['3#', '3'],
    ['３＃', '3'],
    ['3#楼', '3'],
    ['第三栋', '3'],
    ['三', '3'],
    ['十二幢', '12'],
    ['3 号楼', '3'],
    ['3号', '3'],
    ['3楼', '3'],
    ['a座', 'A'],
    ['A', 'A'],
    ['甲楼', '甲'],
    ['12-1', '12-1'],
    ['12-1栋', '12-1'],
    ['云水里3栋', '3'],
    ['东楼', '东楼'],
    ['南塔楼', '南塔楼'],
    ['101', '101'],
    ['8排', '8排'],
    ['', ''],
    ['/', ''],
    ['无', ''],
  ])('%s is %s', (text, expected) => {
    expect(readBuilding(text)).toBe(expected);
  });
});

describe('readUnit', () => {
  it.each([
    ['2', '2'],
    ['02', '2'],
    ['2 单元', '2'],
    ['二单元', '2'],
    ['2门', '2'],
    ['三门', '三门'],
    ['东单元', '东'],
    ['B单元', 'B'],
    ['-', ''],
    ['3栋2单元', '2'],
  ])('%s is %s', (text, expected) => {
    expect(readUnit(text)).toBe(expected);
  });
});

describe('readRoom', () => {
  it.each([
    ['501', '501'],
    ['0501室', '501'],
    ['５０１', '501'],
    ['五楼501', '501'],
    ['五零一', '501'],
    ['3-2-501', '501'],
    ['3栋2单元501', '501'],
    ['501-2', '501-2'],
    ['12A', '12A'],
    ['东户', '东户'],
    ['501室、502室', '501、502'],
    ['3号', '3'],
    ['12铺', '12铺'],
    ['门卫室', '门卫室'],
    ['  ', ''],
  ])('%s is %s', (text, expected) => {
    expect(readRoom(text)).toBe(expected);
  });
});

describe('parseDwellingCell', () => {
  it.each([
    ['03-02-0501', { building: '3', unit: '2', room: '501' }],
    ['3栋501', { building: '3', room: '501' }],
    ['A-1203', { building: 'A', room: '1203' }],
    ['0501', { room: '501' }],
    ['3号楼2单元五楼', { building: '3', unit: '2', floor: '5' }],
  ])('%s', (text, expected) => {
    expect(parseDwellingCell(text)).toEqual(expected);
  });
});

describe('readNumeral', () => {
  it.each([
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['二十一', '21'],
    ['一百零三', '103'],
    ['两百', '200'],
    ['五〇一', '501'],
    ['贰拾', '20'],
    ['十号', '十号'],
  ])('%s is %s', (text, expected) => {
    expect(readNumeral(text)).toBe(expected);
  });
});

describe('normalising again', () => {
  it('changes no text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom('１', '2', '一', '杠', '－', '_', ' ', '栋', 'a', '（') }),
        ),
        (text) => {
          const once = normalizeAddressText(text);
          expect(normalizeAddressText(once)).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('changes no cell', () => {
    const cell = fc
      .tuple(
        fc.constantFrom('', '第', '0', '东', 'A', '甲'),
        fc.constantFrom('3', '十二', '05', '501', 'B'),
        fc.constantFrom('', '栋', '#', '单元', '室', '号', '楼', '门', '铺'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(cell, fc.constantFrom(readBuilding, readUnit, readRoom), (text, read) => {
        expect(read(read(text))).toBe(read(text));
      }),
    );
  });
});
