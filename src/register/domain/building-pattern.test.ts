import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BuildingPattern, buildingsOf, countPattern, MAX_PATTERN_DOORS } from './building-pattern.ts';

function pattern(given: Partial<BuildingPattern> = {}): BuildingPattern {
  return BuildingPattern.parse({ firstBuilding: 1, buildings: 1, units: 1, floors: 2, doors: 2, ...given });
}

function rooms(given: Partial<BuildingPattern>): readonly (readonly string[])[] {
  return buildingsOf(pattern(given))[0]?.units.map(({ doors }) => doors.map(({ room }) => room)) ?? [];
}

describe('buildingsOf', () => {
  it('draws 19 buildings with 5 units, 6 floors and 2 doors', () => {
    const drawn = buildingsOf(pattern({ buildings: 19, units: 5, floors: 6, doors: 2 }));
    expect(drawn.map(({ name }) => name)).toEqual(Array.from({ length: 19 }, (_, at) => String(at + 1)));
    expect(drawn[18]?.units.map(({ name, doors }) => [name, doors.length, doors.at(-1)])).toEqual(
      ['1', '2', '3', '4', '5'].map((name) => [name, 12, { floor: 6, room: '602' }]),
    );
  });

  it('numbers doors per unit, through the building, or one after the other', () => {
    expect(rooms({ units: 2, numbering: 'perUnit' })).toEqual([
      ['101', '102', '201', '202'],
      ['101', '102', '201', '202'],
    ]);
    expect(rooms({ units: 2, numbering: 'perBuilding' })).toEqual([
      ['101', '102', '201', '202'],
      ['103', '104', '203', '204'],
    ]);
    expect(rooms({ units: 2, numbering: 'continuous' })).toEqual([
      ['1', '2', '3', '4'],
      ['5', '6', '7', '8'],
    ]);
  });

  it('draws a high-rise with four doors a floor and no units', () => {
    const [tower] = buildingsOf(pattern({ buildingNames: ['A座'], units: 0, floors: 18, doors: 4 }));
    expect([tower?.name, tower?.floors, tower?.units.length, tower?.units[0]?.doors.at(-1)]).toEqual([
      'A座',
      18,
      1,
      { floor: 18, room: '1804' },
    ]);
  });

  it('draws a row of shops and the houses of a lane', () => {
    expect(rooms({ units: 0, floors: 1, doors: 4, numbering: 'continuous', kind: 'shop' })).toEqual([
      ['1', '2', '3', '4'],
    ]);
    expect(buildingsOf(pattern({ buildingNames: ['12弄1号', '12弄2号'], units: 0 })).map(({ name }) => name)).toEqual([
      '12弄1号',
      '12弄2号',
    ]);
  });

  it('leaves out floors, buildings and rooms that do not exist', () => {
    expect(rooms({ floors: 4, doors: 1, skippedFloors: [4] })).toEqual([['101', '201', '301', '501']]);
    expect(buildingsOf(pattern({ buildings: 5, skippedBuildings: [4] })).map(({ name }) => name)).toEqual([
      '1',
      '2',
      '3',
      '5',
    ]);
    expect(rooms({ skippedRooms: ['101'] })).toEqual([['102', '201', '202']]);
  });

  it('has no floor 0 and marks cellars', () => {
    expect(rooms({ firstFloor: -1, floors: 2, doors: 1 })).toEqual([['B101', '101']]);
  });

  it('refuses numbers that no estate has', () => {
    expect(BuildingPattern.safeParse({ firstBuilding: 1, buildings: 0, units: 1, floors: 6, doors: 2 }).success).toBe(
      false,
    );
    expect(BuildingPattern.safeParse({ firstBuilding: 1, buildings: 1, units: 1, floors: 101, doors: 2 }).success).toBe(
      false,
    );
  });
});

describe('countPattern', () => {
  it('counts what would be made', () => {
    expect(countPattern(pattern({ buildings: 19, units: 5, floors: 6, doors: 2 }))).toEqual({
      buildings: 19,
      units: 95,
      dwellings: 1140,
      isTooMany: false,
    });
  });

  it('warns of a slip of the keyboard without drawing it', () => {
    expect(countPattern(pattern({ buildings: 500, units: 30, floors: 100, doors: 60 })).isTooMany).toBe(true);
    expect(countPattern(pattern({ buildings: 500, units: 10, floors: 2, doors: 2 }))).toMatchObject({
      dwellings: MAX_PATTERN_DOORS,
      isTooMany: false,
    });
  });

  it('agrees with what is drawn, and no door of a building has its number twice', () => {
    const patterns = fc.record({
      buildings: fc.integer({ min: 1, max: 5 }),
      units: fc.integer({ min: 0, max: 4 }),
      floors: fc.integer({ min: 1, max: 12 }),
      doors: fc.integer({ min: 1, max: 6 }),
      numbering: fc.constantFrom('perUnit' as const, 'perBuilding' as const, 'continuous' as const),
      skippedFloors: fc.constantFrom<number[]>([], [4], [4, 13, 14]),
      skippedRooms: fc.constantFrom<string[]>([], ['101'], ['7']),
    });
    fc.assert(
      fc.property(patterns, (given) => {
        const drawn = buildingsOf(pattern(given));
        const doors = drawn.flatMap(({ name, units }) =>
          units.flatMap((unit) => unit.doors.map(({ room }) => `${name}-${unit.name}-${room}`)),
        );
        const { buildings, units, dwellings } = countPattern(pattern(given));
        expect(new Set(doors).size).toBe(doors.length);
        expect([buildings, units, dwellings]).toEqual([drawn.length, given.units * drawn.length, doors.length]);
      }),
    );
  });
});
