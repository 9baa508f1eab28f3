import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doorsToHang, pairStep, type OwnPairing } from './pair-step.ts';
import type { SensorBoxRow, SensorHomeRow } from './sensor-snapshot.ts';

const BOXES: readonly SensorBoxRow[] = [
  ['s1', 'MC-1', '', '', ''],
  ['s2', 'MC-2', 'd2', '3号楼2单元501', 'o2'],
  ['s3', 'MC-3', 'd3', '3号楼2单元502', ''],
];
const HOMES: readonly SensorHomeRow[] = [
  ['d2', 'o2', '3号楼2单元501', '张三'],
  ['d4', 'o4', '5号楼1单元101', '李四、王五'],
  ['d5', 'o5', '1号楼1单元201', '赵六'],
];
const NONE: ReadonlyMap<string, OwnPairing> = new Map();
const step = (code: string, own = NONE) => pairStep({ code, boxes: BOXES, own });

describe('a scanned sensor', () => {
  it('is hung when it lies in stock', () => {
    expect(step('MC-1')).toEqual({ kind: 'hang', sensorId: 's1', isNew: false });
  });

  it('comes into stock and is hung when nobody has seen it', () => {
    expect(step('MC-9')).toEqual({ kind: 'hang', sensorId: undefined, isNew: true });
  });

  it('is taken down when it hangs, and one of an ended order says so', () => {
    expect(step('MC-2')).toEqual({ kind: 'takeDown', sensorId: 's2', door: '3号楼2单元501', isOver: false });
    expect(step('MC-3')).toEqual({ kind: 'takeDown', sensorId: 's3', door: '3号楼2单元502', isOver: true });
  });

  it('is where this phone has put it, also before anybody heard of it', () => {
    const hung = { kind: 'hung', sensorId: 's1', dwellingId: 'd4', door: '5号楼1单元101' } as const;
    expect(step('MC-1', new Map([['MC-1', hung]]))).toMatchObject({ kind: 'takeDown', door: '5号楼1单元101' });
    const collected = { kind: 'collected', sensorId: 's2' } as const;
    expect(step('MC-2', new Map([['MC-2', collected]]))).toMatchObject({ kind: 'hang', sensorId: 's2' });
  });
});

describe('the doors to choose from', () => {
  const doors = (typed: string, own = NONE) =>
    doorsToHang({ homes: HOMES, boxes: BOXES, own, typed }).map(({ home, hasOne }) => [home[2], hasOne]);

  it('begin with those that have no sensor', () => {
    expect(doors('')).toEqual([
      ['1号楼1单元201', false],
      ['5号楼1单元101', false],
      ['3号楼2单元501', true],
    ]);
  });

  it('are narrowed down by words of the door and of a name', () => {
    expect(doors('5号楼 李')).toEqual([['5号楼1单元101', false]]);
    expect(doors('9号楼')).toEqual([]);
  });

  it('know what this phone has done', () => {
    const own = new Map<string, OwnPairing>([
      ['MC-2', { kind: 'collected', sensorId: 's2' }],
      ['MC-1', { kind: 'hung', sensorId: 's1', dwellingId: 'd5', door: '1号楼1单元201' }],
    ]);
    expect(doors('', own)).toEqual([
      ['3号楼2单元501', false],
      ['5号楼1单元101', false],
      ['1号楼1单元201', true],
    ]);
  });

  it('are never more than there are, and each once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), (typed) => {
        const found = doorsToHang({ homes: HOMES, boxes: BOXES, own: NONE, typed }).map(({ home }) => home[0]);
        expect(new Set(found).size).toBe(found.length);
        expect(HOMES.map(([id]) => id)).toEqual(expect.arrayContaining(found));
      }),
    );
  });
});
