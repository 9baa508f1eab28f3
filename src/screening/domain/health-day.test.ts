import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../forms/domain/answer.ts';
import { healthDay, healthOf, illnessOf, type SaidHealth } from './health-day.ts';

const allWell: Answers = { state: 'allWell' };
const ill: Answers = {
  state: 'detail',
  members: [
    { name: '张三', isAway: false, temperature: 38.2, symptoms: ['fever'] },
    { name: '张梅', isAway: false, temperature: 36.4 },
  ],
};
const away: Answers = { state: 'detail', members: [{ name: '张三', isAway: true }] };
const said = (answers: Answers | null, more: Partial<SaidHealth> = {}): SaidHealth => ({
  ...{ buildingId: 'b', estate: '云锦里', building: '3', households: 1 },
  ...{ source: answers === null ? null : 'link', answers },
  ...more,
});

describe('a day of a community', () => {
  it('counts who is well, unwell, away and missing, and adds up', () => {
    expect(healthDay([said(allWell), said(ill), said(away), said(null)])).toMatchObject({
      buildings: [{ buildingId: 'b', name: '云锦里 3号楼', households: 4, well: 1, abnormal: 1, away: 1, missing: 1 }],
      sources: { link: 3 },
    });
  });

  it('counts what stands without a building by its estate, and estates by themselves', () => {
    const lane = { buildingId: null, building: '' };
    const { buildings } = healthDay([
      said(allWell, { ...lane, estate: '文昌路' }),
      said(null, { ...lane, estate: '文昌路', households: 2 }),
      said(allWell, { ...lane, estate: '杏花苑', source: 'chat' }),
    ]);
    expect(buildings.map(({ name, households, missing }) => [name, households, missing])).toEqual([
      ['文昌路', 3, 2],
      ['杏花苑', 1, 0],
    ]);
  });

  it('leaves nobody out, however equal answers were put together', () => {
    const rows = fc.array(
      fc.record({
        ...{ buildingId: fc.constantFrom('a', 'b', null), estate: fc.constantFrom('云锦里', '杏花苑') },
        ...{ building: fc.constant(''), households: fc.integer({ min: 1, max: 40 }) },
        ...{ source: fc.constant('link'), answers: fc.constantFrom(allWell, ill, away, null) },
      }),
    );
    fc.assert(
      fc.property(rows, (some) => {
        const one = healthDay(some);
        const total = some.reduce((sum, { households }) => sum + households, 0);
        expect(one.buildings.reduce((sum, { households }) => sum + households, 0)).toBe(total);
        for (const { households, well, abnormal, away: gone, missing } of one.buildings)
          expect(well + abnormal + gone + missing).toBe(households);
        const apart = some.flatMap((row) => Array.from({ length: row.households }, () => ({ ...row, households: 1 })));
        expect(healthDay(apart)).toEqual(one);
      }),
    );
  });
});

describe('what an answer says', () => {
  it.each([
    ['well', allWell],
    ['well', { state: 'detail', members: [{ name: '张三', isAway: false, temperature: 36.5 }] }],
    ['well', { state: 'detail', members: [{ isAway: true }, { isAway: false, temperature: 36.5 }] }],
    ['abnormal', ill],
    ['away', away],
  ])('is %s', (health, answers) => {
    expect(healthOf(answers)).toBe(health);
  });

  it('is told with the worst level and the highest reading', () => {
    expect(illnessOf(ill)).toMatchObject({ temperature: 38.2 });
    expect(illnessOf(ill).reasons.length).toBeGreaterThan(0);
    expect(illnessOf(allWell)).toEqual({ level: 'none', reasons: [] });
  });
});
