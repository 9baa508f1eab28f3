import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignHomes, gridOfDoor, type GridCut } from './grid-cut.ts';

/** Two buildings with two stairwells each, a door in every stairwell, one in a building without stairwell, two loose ones. */
function uncut(): GridCut {
  const door = (buildingId: string | null, unitId: string | null) => ({ buildingId, unitId, gridId: null });
  return {
    buildings: new Map([
      ['A', null],
      ['B', null],
    ]),
    units: new Map(['A1', 'A2', 'B1', 'B2'].map((id) => [id, { buildingId: id.charAt(0), gridId: null }])),
    doors: new Map([
      ...['A1', 'A2', 'B1', 'B2'].map((unit) => [`in ${unit}`, door(unit.charAt(0), unit)] as const),
      ['in B', door('B', null)],
      ['loose 1', door(null, null)],
      ['loose 2', door(null, null)],
    ]),
  };
}

const some = (ids: readonly string[]) => fc.subarray([...ids]);
const assignment = fc.record({
  gridId: fc.constantFrom('east', 'west', 'south', null),
  buildingIds: some(['A', 'B']),
  unitIds: some(['A1', 'A2', 'B1', 'B2']),
  dwellingIds: some(['loose 1', 'loose 2', 'in A1', 'in B']),
});
const everything = (gridId: string) => ({
  ...{ gridId, buildingIds: ['A', 'B'], unitIds: [], dwellingIds: ['loose 1', 'loose 2'] },
});
const gridsOf = (cut: GridCut) => [...cut.doors.keys()].map((id) => gridOfDoor(cut, id));

describe('cutting a community into grids', () => {
  it('lets a stairwell leave its building, and come back with it', () => {
    const whole = assignHomes(uncut(), everything('east'));
    const apart = assignHomes(whole, { gridId: 'west', buildingIds: [], unitIds: ['A2'], dwellingIds: [] });
    expect([gridOfDoor(apart, 'in A1'), gridOfDoor(apart, 'in A2')]).toEqual(['east', 'west']);
    const back = assignHomes(apart, { gridId: 'south', buildingIds: ['A'], unitIds: [], dwellingIds: [] });
    expect([gridOfDoor(back, 'in A1'), gridOfDoor(back, 'in A2')]).toEqual(['south', 'south']);
  });

  it('knows no grid for a door that does not exist', () => {
    expect(gridOfDoor(uncut(), 'elsewhere')).toBeNull();
  });

  it('gives every home exactly one grid once everything was assigned, whatever happened before', () => {
    fc.assert(
      fc.property(fc.array(assignment), (before) => {
        const cut = assignHomes(before.reduce(assignHomes, uncut()), everything('north'));
        expect(new Set(gridsOf(cut))).toEqual(new Set(['north']));
      }),
    );
  });

  it('never leaves a home without a grid that had one, unless homes are taken out', () => {
    const into = assignment.filter(({ gridId }) => gridId !== null);
    fc.assert(
      fc.property(fc.array(into), (after) => {
        const cut = after.reduce(assignHomes, assignHomes(uncut(), everything('north')));
        expect(gridsOf(cut)).not.toContain(null);
      }),
    );
  });

  it('touches nothing but the named parts, and is the same when done twice', () => {
    fc.assert(
      fc.property(fc.array(assignment), assignment, (before, one) => {
        const cut = before.reduce(assignHomes, uncut());
        const after = assignHomes(cut, one);
        expect(assignHomes(after, one)).toEqual(after);
        for (const [id, { buildingId, unitId }] of cut.doors) {
          const isNamed =
            (buildingId !== null && one.buildingIds.includes(buildingId)) ||
            (unitId !== null && one.unitIds.includes(unitId)) ||
            (buildingId === null && one.dwellingIds.includes(id));
          if (!isNamed) expect(gridOfDoor(after, id)).toBe(gridOfDoor(cut, id));
        }
      }),
    );
  });
});
