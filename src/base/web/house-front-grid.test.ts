import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { countStates, layOut, neighbourOf, type HouseCell } from './house-front-grid.ts';

const cell = (unit: string, floor: number, label: string): HouseCell => ({
  key: `${unit}-${label}`,
  unit,
  floor,
  label,
  state: 'none',
  title: label,
});
const units = [
  { key: '1', name: '1单元' },
  { key: '2', name: '2单元' },
];
const cells = [
  cell('1', 1, '101'),
  cell('1', 1, '102'),
  cell('1', 2, '201'),
  cell('2', 1, '101'),
  cell('2', 2, '201'),
  cell('2', 2, '202'),
];
const layout = layOut({ units, floors: [1, 2], cells });
const from = (key: string, arrow: string) => neighbourOf({ layout, from: key, key: arrow })?.key;

describe('layOut', () => {
  it('puts the top floor first and each door in its unit', () => {
    expect(
      layout.floors.map(({ floor, units: row }) => [floor, row.map((doors) => doors.map(({ label }) => label))]),
    ).toEqual([
      [2, [['201'], ['201', '202']]],
      [1, [['101', '102'], ['101']]],
    ]);
  });

  it('makes each unit as wide as its widest floor', () => {
    expect(layout.doors).toEqual([2, 2]);
  });

  it('reads figures in labels as figures', () => {
    const tall = layOut({
      units,
      floors: [],
      cells: [cell('1', 10, '1010'), cell('1', 10, '1002'), cell('1', 10, '1001A')],
    });
    expect(tall.floors[0]?.units[0]?.map(({ label }) => label)).toEqual(['1001A', '1002', '1010']);
  });

  it('keeps a floor without doors, and a floor that only a door knows', () => {
    const odd = layOut({ units, floors: [3], cells: [cell('1', -1, 'B01')] });
    expect(odd.floors.map(({ floor }) => floor)).toEqual([3, -1]);
  });

  it('gives an empty unit the width of one door', () => {
    expect(layOut({ units, floors: [1], cells: [] }).doors).toEqual([1, 1]);
  });

  it('loses no door that belongs to a unit', () => {
    const doors = fc.array(
      fc.record({ unit: fc.constantFrom('1', '2'), floor: fc.integer({ min: -2, max: 33 }), door: fc.nat(9) }),
    );
    fc.assert(
      fc.property(doors, (some) => {
        const given = some.map(({ unit, floor, door }, index) => ({
          ...cell(unit, floor, `${floor}0${door}`),
          key: String(index),
        }));
        const placed = layOut({ units, floors: [], cells: given }).floors.flatMap((row) => row.units.flat());
        expect(placed.map(({ key }) => key).sort()).toEqual(given.map(({ key }) => key).sort());
      }),
    );
  });
});

describe('neighbourOf', () => {
  it('walks along a floor across the units', () => {
    expect(from('1-101', 'ArrowRight')).toBe('1-102');
    expect(from('1-102', 'ArrowRight')).toBe('2-101');
    expect(from('2-101', 'ArrowLeft')).toBe('1-102');
  });

  it('climbs to the nearest door above', () => {
    expect(from('1-102', 'ArrowUp')).toBe('1-201');
    expect(from('2-202', 'ArrowDown')).toBe('2-101');
  });

  it('stays where the house ends, and for other keys', () => {
    expect(from('1-201', 'ArrowUp')).toBeUndefined();
    expect(from('1-101', 'ArrowLeft')).toBeUndefined();
    expect(from('1-101', 'a')).toBeUndefined();
    expect(from('nowhere', 'ArrowUp')).toBeUndefined();
  });
});

describe('countStates', () => {
  it('counts each door once', () => {
    const mixed: readonly HouseCell[] = [
      cell('1', 1, 'a'),
      { ...cell('1', 1, 'b'), state: 'stop' },
      { ...cell('1', 1, 'c'), state: 'stop' },
    ];
    expect(countStates(mixed)).toEqual({ pass: 0, ask: 0, stop: 2, late: 0, none: 1, vacant: 0 });
  });
});
