import { describe, expect, it } from 'vitest';
import { buildingKey, estateKey, nameKey, placeKey, placePart } from './spelling.ts';

describe('nameKey', () => {
  it('is one for every way to write a name', () => {
    expect(['阿依古丽·买买提', '阿依古丽.买买提', '阿依古丽 买买提', '阿依古丽•买买提'].map(nameKey)).toEqual(
      Array(4).fill('阿依古丽买买提'),
    );
    expect(['张 三', '张　三', '张三（户主）', '张三'].map(nameKey)).toEqual(Array(4).fill('张三'));
    expect(nameKey('John Smith')).toBe('JOHNSMITH');
  });
});

describe('estateKey', () => {
  it('drops words that tell nothing apart and keeps those that do', () => {
    expect(['云锦里', '云锦里小区', '云锦里社区', '云锦里 小区'].map(estateKey)).toEqual(Array(4).fill('云锦里'));
    expect(estateKey('棉纺厂宿舍')).toBe('棉纺厂宿舍');
    expect(estateKey('金桂花园一期')).not.toBe(estateKey('金桂花园'));
    expect(estateKey('小区')).toBe('小区');
  });
});

describe('placePart', () => {
  it.each([
    ['3号楼', '3'],
    ['3', '3'],
    ['03', '3'],
    ['0501室', '501'],
    ['26弄1号', '26-1'],
    ['A座', 'A'],
    ['ａ', 'A'],
    ['二单元', '2'],
    ['十二栋', '12'],
    ['二十一', '21'],
    ['东楼', '东楼'],
    ['', ''],
    ['7#', '7'],
    ['B2', 'B-2'],
  ])('%s is %s', (text, part) => {
    expect(placePart(text)).toBe(part);
  });
});

describe('placeKey', () => {
  it('is one for every way to write a door', () => {
    const door = { estateKey: '云锦里', building: '3', unit: '2', room: '501' };
    expect(placeKey(door)).toBe('云锦里|3|2|501');
    expect(placeKey({ ...door, building: '3号楼', unit: '二单元', room: '501室' })).toBe(placeKey(door));
  });

  it('puts the village group before the building', () => {
    expect(buildingKey({ estateKey: '下河村', group: '2组', building: '17号' })).toBe('下河村|2-17');
    expect(buildingKey({ estateKey: '下河村', group: '2' })).toBe('下河村|2');
  });
});
