import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageOn, getDay } from '../../base/domain/day.ts';
import { AGED_FROM_YEARS } from './person.ts';
import { agedIfBornBy, KEY_TAG_KINDS } from './place-key-tags.ts';

describe('who is marked on a house front', () => {
  it('is whoever needs care, not whoever is a member of something', () => {
    expect(KEY_TAG_KINDS).toContain('livingAlone');
    expect(KEY_TAG_KINDS).not.toContain('partyMember');
  });

  it('is aged from the same day on as the age says', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((at) => addDays(getDay('2024-01-01'), at));
    fc.assert(
      fc.property(days, (today) => {
        const last = agedIfBornBy(today);
        expect(ageOn(last, today)).toBeGreaterThanOrEqual(AGED_FROM_YEARS);
        expect(ageOn(addDays(last, 1), today)).toBeLessThan(AGED_FROM_YEARS);
      }),
    );
  });
});
