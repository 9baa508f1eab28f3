import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../base/domain/decision.ts';
import { BuildingPattern, countPattern } from './building-pattern.ts';
import { decideGenerateBuildings, planGenerated, readPatternText, type KnownEstatePlaces } from './place-generate.ts';

const estate = { estateId: 'estate', key: '云锦里' };
const NOTHING: KnownEstatePlaces = { buildings: new Map(), units: new Map(), placeKeys: new Set() };

function ids(): () => string {
  let at = 0;
  return () => `id ${String((at += 1))}`;
}

function pattern(given: object): BuildingPattern {
  return BuildingPattern.parse({ firstBuilding: 1, buildings: 1, units: 1, floors: 2, doors: 2, ...given });
}

/** What an estate has after a plan was carried out. */
function after(known: KnownEstatePlaces, made: ReturnType<typeof planGenerated>): KnownEstatePlaces {
  return {
    buildings: new Map([
      ...known.buildings,
      ...made.buildings.map(({ key, buildingId }) => [key, buildingId] as const),
    ]),
    units: new Map([
      ...known.units,
      ...made.units.map(({ buildingId, key, unitId }) => [`${buildingId}|${key}`, unitId] as const),
    ]),
    placeKeys: new Set([...known.placeKeys, ...made.doors.map(({ placeKey }) => placeKey)]),
  };
}

const anyPattern = fc
  .record({
    firstBuilding: fc.integer({ min: 1, max: 20 }),
    buildings: fc.integer({ min: 1, max: 5 }),
    units: fc.integer({ min: 0, max: 4 }),
    floors: fc.integer({ min: 1, max: 8 }),
    doors: fc.integer({ min: 1, max: 4 }),
    numbering: fc.constantFrom('perUnit', 'perBuilding', 'continuous'),
  })
  .map(pattern);

describe('drawing an estate from a pattern', () => {
  it('makes the 19 buildings of the old estate', () => {
    const made = planGenerated({
      estate,
      pattern: pattern({ buildings: 19, units: 5, floors: 6 }),
      known: NOTHING,
      newId: ids(),
    });
    expect([made.buildings.length, made.units.length, made.doors.length, made.knownDoors]).toEqual([19, 95, 1140, 0]);
    expect(made.doors[0]).toMatchObject({ placeKey: '云锦里|1|1|101', floor: 1, room: '101', kind: 'home' });
  });

  it('adds to what is there and never doubles it', () => {
    fc.assert(
      fc.property(anyPattern, anyPattern, (first, second) => {
        const newId = ids();
        const one = planGenerated({ estate, pattern: first, known: NOTHING, newId });
        const known = after(NOTHING, one);
        const two = planGenerated({ estate, pattern: second, known, newId });
        const keys = [...one.doors, ...two.doors].map(({ placeKey }) => placeKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(two.doors.length + two.knownDoors).toBe(countPattern(second).dwellings);
        const again = planGenerated({ estate, pattern: second, known: after(known, two), newId });
        expect([again.buildings, again.units, again.doors]).toEqual([[], [], []]);
      }),
    );
  });

  it('gives every door to a building and unit that exist', () => {
    fc.assert(
      fc.property(anyPattern, (drawn) => {
        const made = planGenerated({ estate, pattern: drawn, known: NOTHING, newId: ids() });
        const buildings = new Set(made.buildings.map(({ buildingId }) => buildingId));
        const units = new Map(made.units.map(({ unitId, buildingId }) => [unitId, buildingId]));
        for (const { buildingId, unitId } of made.doors) {
          expect(buildings.has(buildingId ?? '')).toBe(true);
          if (unitId !== null) expect(units.get(unitId)).toBe(buildingId);
          else expect(drawn.units).toBe(0);
        }
      }),
    );
  });

  it('takes one building once that is named twice', () => {
    const names = pattern({ buildingNames: ['3', '3号楼'] });
    const made = planGenerated({ estate, pattern: names, known: NOTHING, newId: ids() });
    expect([made.buildings.length, made.doors.length, made.knownDoors]).toEqual([1, 4, 4]);
  });

  it('refuses what is too much, already there, or in no estate', () => {
    const decide = (drawn: BuildingPattern, state: object = {}) =>
      decideGenerateBuildings({ estate, known: NOTHING, newId: ids(), ...state }, drawn);
    expect(decide(pattern({ buildings: 500, floors: 100 }))).toMatchObject({ refused: 'patternTooMany' });
    expect(decide(pattern({}), { estate: undefined })).toMatchObject({ refused: 'notFound' });
    const done = decide(pattern({}));
    expect(isRefusal(done)).toBe(false);
    const known = after(NOTHING, planGenerated({ estate, pattern: pattern({}), known: NOTHING, newId: ids() }));
    expect(decide(pattern({}), { known })).toMatchObject({ refused: 'patternNothingNew' });
  });
});

describe('reading a spoken pattern', () => {
  it.each([
    ['19 栋 5 单元 6 层 2 户', { buildings: 19, units: 5, floors: 6, doors: 2 }],
    ['３－１２号楼，每栋３个单元', { firstBuilding: 3, buildings: 10, units: 3 }],
    ['18层4戶 2棟', { buildings: 2, floors: 18, doors: 4 }],
    ['4 buildings 6 floors', { buildings: 4, floors: 6 }],
    ['没有数字', {}],
  ])('%s', (text, numbers) => {
    expect(readPatternText(text)).toEqual(numbers);
  });
});
