import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, getDay } from '../../base/domain/day.ts';
import { findClusters, type DatedCase } from './clusters.ts';
import { packById } from './packs.ts';

const START = getDay('2026-03-02');
const school = packById('school-clusters-cn')!.clusters;
const influenza = packById('influenza-cn')!.clusters;

function ill(illness: string, offset: number, more: Partial<DatedCase> = {}): DatedCase {
  return {
    ...{ id: `${illness}-${offset}-${JSON.stringify(more)}`, illness, day: addDays(START, offset) },
    ...{ scopes: { class: '3-2', school: 'willow' }, ...more },
  };
}
const found = (cases: readonly DatedCase[], rules = school, sizes?: ReadonlyMap<string, number>) =>
  findClusters({ rules, cases, ...(sizes ? { sizes } : {}) }).map(({ rule, scope, key, from, to, caseIds }) => [
    ...[rule.id, scope, key, daysBetween(START, from), daysBetween(START, to), caseIds.length],
  ]);

describe('clusters in schools', () => {
  it('are found at the threshold, not below it', () => {
    expect(found([ill('measles', 0)])).toEqual([]);
    expect(found([ill('measles', 0), ill('measles', 9)])).toEqual([['measles-school', 'school', 'willow', 0, 9, 2]]);
  });

  it('have windows that hold exactly so many days', () => {
    expect(found([ill('measles', 0), ill('measles', 10)])).toEqual([]);
  });

  it('count hand, foot and mouth disease earlier in a class than in a school', () => {
    expect(found([ill('hand-foot-mouth', 0), ill('hand-foot-mouth', 6)])).toEqual([
      ['hand-foot-mouth-class', 'class', '3-2', 0, 6, 2],
    ]);
    const spread = [0, 1, 2, 3, 4].map((offset) =>
      ill('hand-foot-mouth', offset, { scopes: { class: `c${offset}`, school: 'willow' } }),
    );
    expect(found(spread)).toEqual([['hand-foot-mouth-school', 'school', 'willow', 0, 4, 5]]);
  });

  it('do not mix schools, illnesses, or the living with the dead', () => {
    expect(found([ill('measles', 0), ill('measles', 1, { scopes: { school: 'poplar' } })])).toEqual([]);
    expect(found([ill('measles', 0), ill('rubella', 0)])).toEqual([]);
    const dead = [ill('dysentery', 0, { outcome: 'died' }), ill('dysentery', 1, { outcome: 'died' })];
    expect(found(dead)).toEqual([['dysentery-school-deaths', 'school', 'willow', 0, 1, 2]]);
    expect(found([ill('dysentery', 0), ill('dysentery', 1)])).toEqual([]);
  });

  it('join windows that overlap and part those that do not', () => {
    const days = [0, 1, 5, 40, 41];
    const cases = days.map((offset) => ill('conjunctivitis', offset, { id: String(offset) }));
    expect(found(cases)).toEqual([['conjunctivitis-school', 'school', 'willow', 0, 5, 3]]);
    const more = [...days, 43].map((offset) => ill('conjunctivitis', offset, { id: String(offset) }));
    expect(found(more).map(([, , , from, to]) => [from, to])).toEqual([
      [0, 5],
      [40, 43],
    ]);
  });
});

describe('influenza', () => {
  const day = (count: number) => Array.from({ length: count }, (_, index) => ill('ili', 0, { id: String(index) }));

  it('closes a class at five new cases in a day', () => {
    expect(found(day(4), influenza)).toEqual([]);
    expect(found(day(5), influenza)).toEqual([['class-new', 'class', '3-2', 0, 0, 5]]);
  });
  it('or at 30 percent, where the size of the class is known', () => {
    expect(found(day(3), influenza, new Map([['class:3-2', 10]]))).toEqual([['class-share', 'class', '3-2', 0, 0, 3]]);
    expect(found(day(3), influenza, new Map([['class:3-2', 11]]))).toEqual([]);
  });
  it('or at two in hospital within a week', () => {
    const severe = [ill('ili', 0, { outcome: 'hospitalised' }), ill('ili', 6, { outcome: 'died' })];
    expect(found(severe, influenza)).toEqual([['class-severe', 'class', '3-2', 0, 6, 2]]);
  });
});

describe('any cases', () => {
  it('give clusters that hold at least the threshold, and every window that reaches it is inside one', () => {
    const rule = school.find(({ id }) => id === 'conjunctivitis-school')!;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 25 }), (offsets) => {
        const cases = offsets.map((offset, index) => ill('conjunctivitis', offset, { id: String(index) }));
        const clusters = findClusters({ rules: [rule], cases });
        for (const { caseIds } of clusters) expect(caseIds.length).toBeGreaterThanOrEqual(3);
        for (let start = 0; start <= 60; start += 1) {
          const inside = cases.filter(({ day }) => {
            const offset = daysBetween(START, day);
            return offset >= start && offset < start + 7;
          });
          if (inside.length >= 3)
            expect(clusters.some(({ caseIds }) => inside.every(({ id }) => caseIds.includes(id)))).toBe(true);
        }
      }),
    );
  });
});
