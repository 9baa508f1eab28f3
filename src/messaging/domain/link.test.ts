import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import {
  isLinkPermission,
  LINK_BUDGETS,
  LINK_KINDS,
  linkFault,
  linkPermission,
  openingFault,
  type Link,
} from './link.ts';

const link: Link = {
  kind: 'dailyHealth',
  communityId: 100,
  subjectId: '0190a000-0000-7000-8000-000000000001',
  until: getDay('2026-03-31'),
  epoch: 2,
};

describe('a link', () => {
  it('holds through its last day', () => {
    expect(linkFault(link, { epoch: 2, today: getDay('2026-03-31') })).toBeUndefined();
    expect(linkFault(link, { epoch: 2, today: getDay('2026-04-01') })).toEqual({
      refused: 'linkEnded',
      details: { day: '2026-03-31' },
    });
  });

  it('ends with all of its kind when they are revoked', () => {
    expect(linkFault(link, { epoch: 3, today: getDay('2026-03-01') })).toEqual({ refused: 'linkRevoked' });
  });

  it('gives a permission that is named after its kind and told from those of roles', () => {
    expect(linkPermission('order')).toBe('link.order');
    expect(isLinkPermission('link.order')).toBe(true);
    expect(isLinkPermission('screening.poster.print')).toBe(false);
  });

  it('has a number and a budget for every kind, no number twice', () => {
    const numbers = Object.values(LINK_KINDS);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Object.keys(LINK_BUDGETS).sort()).toEqual(Object.keys(LINK_KINDS).sort());
  });
});

describe('a page that is sent', () => {
  const at = (seconds: number) => openingFault({ openedAtMs: 1_000_000, nowMs: 1_000_000 + seconds * 1000 });

  it('within the time of a machine is refused, with the seconds to wait', () => {
    expect(at(0)).toEqual({ refused: 'linkTooFast', details: { seconds: 3 } });
    expect(at(2.5)).toEqual({ refused: 'linkTooFast', details: { seconds: 1 } });
    expect(at(-60)).toMatchObject({ refused: 'linkTooFast' });
  });

  it('after a while is taken, also a week later from a phone without a network', () => {
    expect(at(3)).toBeUndefined();
    expect(at(7 * 86_400)).toBeUndefined();
  });

  it('after a fortnight is asked again', () => {
    expect(at(15 * 86_400)).toEqual({ refused: 'linkTooOld' });
  });
});
