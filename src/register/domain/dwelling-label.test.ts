import { describe, expect, it } from 'vitest';
import { dwellingLabel, type DoorNames } from './dwelling-label.ts';

describe('a door in words', () => {
  it.each<[DoorNames, string]>([
    [{ estate: '云锦里', building: '3', unit: '2', room: '501' }, '云锦里 3号楼2单元501'],
    [{ estate: '云锦里', building: '3号楼', unit: '2单元', room: '501' }, '云锦里 3号楼2单元501'],
    [{ estate: '云锦里', building: '26-1', unit: null, room: '1203' }, '云锦里 26-1号楼1203'],
    [{ estate: '云锦里', building: 'A', room: '7' }, '云锦里 A号楼7'],
    [{ estate: '竹竿巷', building: '12弄', unit: '', room: '3' }, '竹竿巷 12弄3'],
    [{ estate: '文昌路', building: '12号', name: '王记面馆' }, '文昌路 12号 王记面馆'],
    [{ estate: '文昌路', building: null, unit: null, room: null, name: '文昌旅馆' }, '文昌路 文昌旅馆'],
    [{ estate: '柳家屯', building: undefined, unit: undefined, room: '', name: null }, '柳家屯'],
  ])('of %j is %s', (door, label) => {
    expect(dwellingLabel(door)).toBe(label);
  });
});
