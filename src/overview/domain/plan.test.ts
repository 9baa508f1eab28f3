import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import {
  type Corner,
  type Corners,
  Corners as CornersSchema,
  decidePlaceBuildings,
  estateLabels,
  middleOf,
  moved,
  PLAN_SIZE,
  usualPlan,
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

describe('the usual plan', () => {
  const some = fc.array(fc.constantFrom('云锦里', '青年路', '白鹭苑'), { minLength: 1, maxLength: 120 });
  it('has a place for each building, on the plan, and none lies on another nor on a name', () => {
    fc.assert(
      fc.property(some, (estates) => {
        const { places, labels } = usualPlan(estates);
        expect(places).toHaveLength(estates.length);
        const all = [...places, ...labels.map(({ corners }) => corners)];
        for (const place of all) expect(CornersSchema.safeParse(place).success).toBe(true);
        expect(new Set(all.map((place) => middleOf(place).join(' '))).size).toBe(all.length);
      }),
    );
  });

  it('names each estate where its buildings begin', () => {
    expect(usualPlan(['云锦里', '云锦里', '青年路']).labels.map(({ estate }) => estate)).toEqual(['云锦里', '青年路']);
    expect(usualPlan([])).toEqual({ places: [], labels: [] });
  });
});

describe('names on a drawn plan', () => {
  it('stand above the buildings of each estate, as wide as they reach', () => {
    const lower: Corners = square.map(([x, y]): Corner => [x + 300, y + 50]);
    const buildings = [
      { estate: '云锦里', corners: lower },
      { estate: '云锦里', corners: square },
      { estate: '青年路', corners: square.map(([x]): Corner => [x, 0]) },
    ];
    expect(estateLabels(buildings).map(({ estate, corners }) => [estate, corners[0], corners[2]])).toEqual([
      ['云锦里', [100, 60], [500, 100]],
      ['青年路', [100, 0], [200, 40]],
    ]);
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
