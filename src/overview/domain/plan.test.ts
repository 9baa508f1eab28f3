import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import {
  type Corner,
  type Corners,
  Corners as CornersSchema,
  decidePlaceBuildings,
  middleOf,
  moved,
  PLAN_SIZE,
  usualPlaces,
} from './plan.ts';

const buildingId = getId<'building'>('00000000-0000-7000-8000-000000000001');
const square: Corners = [
  [100, 100],
  [200, 100],
  [200, 200],
  [100, 200],
];

describe('placing buildings', () => {
  const input = { buildings: [{ buildingId, corners: square }] };

  it('writes down where they lie', () => {
    expect(decidePlaceBuildings({ known: new Set([buildingId]) }, input)).toEqual({
      facts: [{ type: 'buildingsPlaced', buildings: input.buildings }],
    });
  });

  it('is refused for buildings of another community', () => {
    expect(decidePlaceBuildings({ known: new Set() }, input)).toEqual({
      refused: 'planBuildingUnknown',
      details: { count: 1 },
    });
  });
});

describe('the usual places', () => {
  it('are as many as asked for, on the plan, and none lies on another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (count) => {
        const places = usualPlaces(count);
        expect(places).toHaveLength(count);
        for (const place of places) expect(CornersSchema.safeParse(place).success).toBe(true);
        expect(new Set(places.map((place) => middleOf(place).join(' '))).size).toBe(count);
      }),
    );
  });

  it('are none for none', () => {
    expect(usualPlaces(0)).toEqual([]);
  });
});

describe('moving a building', () => {
  const far = fc.integer({ min: -3000, max: 3000 });

  it('keeps its shape and stays on the plan, however far it is pulled', () => {
    fc.assert(
      fc.property(far, far, (x, y) => {
        const after = moved(square, { x, y });
        const [dx, dy] = [(after[0]?.[0] ?? 0) - 100, (after[0]?.[1] ?? 0) - 100];
        expect(after).toEqual(square.map(([left, top]): Corner => [left + dx, top + dy]));
        expect(after.flat().every((value) => value >= 0 && value <= PLAN_SIZE)).toBe(true);
      }),
    );
  });

  it('is exact where there is room', () => {
    expect(moved(square, { x: 10, y: -20 })[0]).toEqual([110, 80]);
    expect(middleOf(square)).toEqual([150, 150]);
  });
});
