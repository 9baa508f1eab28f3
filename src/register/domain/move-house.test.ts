import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { living, somebody } from '../../../test/support/somebody.ts';
import { addDays, getDay } from '../../base/domain/day.ts';
import { decideCheckIn, decideCheckOut } from './collective-stay.ts';
import { decideDeath, decideLeaving, decideReopen } from './departure.ts';
import { decideMoveAway, decideMovePerson, endDayOf, type Destination } from './move-house.ts';
import type { PersonState } from './person-state.ts';

const TODAY = getDay('2026-03-10');
const to: Destination = {
  dwellingId: 'door-2',
  dwelling: '柳荫里 1号楼1单元101',
  householdId: null,
  newHouseholdId: 'house-new',
};

function move(person: PersonState, more: object = {}) {
  const common = {
    person,
    to,
    kind: 'home' as const,
    relation: null,
    residencyId: 'stay-new',
    day: TODAY,
    today: TODAY,
  };
  return decideMovePerson({ ...common, ...more });
}

describe('moving house', () => {
  it('ends the old home and begins the new one with a household of its own, as its head', () => {
    expect(move(somebody())).toEqual({
      facts: [
        {
          type: 'personMoved',
          subjectId: somebody().id,
          changes: [
            { field: 'dwelling', before: '柳荫里 3号楼2单元501', after: '柳荫里 1号楼1单元101' },
            { field: 'day', after: TODAY },
          ],
          change: {
            closeResidencies: [{ id: 'stay-1', untilDay: TODAY, reason: 'moved' }],
            households: [{ id: 'house-new', dwellingId: 'door-2', fromDay: TODAY }],
            openResidencies: [
              {
                id: 'stay-new',
                personId: somebody().id,
                dwellingId: 'door-2',
                householdId: 'house-new',
                kind: 'home',
                relation: 'head',
                fromDay: TODAY,
              },
            ],
          },
        },
      ],
    });
  });

  it('into a household makes no new one and leaves the relation as stated', () => {
    const answer = move(somebody(), { to: { ...to, householdId: 'house-2' }, relation: 'daughter' });
    expect(answer).toMatchObject({
      facts: [{ change: { openResidencies: [{ householdId: 'house-2', relation: 'daughter' }] } }],
    });
    expect(answer).not.toHaveProperty('facts.0.change.households');
  });

  it('leaves lodging and work as they are', () => {
    const hotel = living({ id: 'stay-2', kind: 'stay', dwellingId: 'hotel' });
    expect(move(somebody({ residencies: [living(), hotel] }))).toMatchObject({
      facts: [{ change: { closeResidencies: [{ id: 'stay-1' }] } }],
    });
  });

  it.each([
    ['the dead', somebody({ diedOn: TODAY }), {}, 'personDead'],
    ['a merged record', somebody({ mergedInto: 'other' }), {}, 'personMerged'],
    ['a day to come', somebody(), { day: addDays(TODAY, 1) }, 'dayInFuture'],
    ['a day before the present home', somebody(), { day: getDay('2019-12-31') }, 'dayBeforeStart'],
    ['the door where one lives', somebody(), { to: { ...to, dwellingId: 'door-1' } }, 'personAlreadyThere'],
  ])('refuses %s', (_name, person, more, refused) => {
    expect(move(person, more)).toMatchObject({ refused });
  });

  it('allows another household behind the same door', () => {
    expect(move(somebody(), { to: { ...to, dwellingId: 'door-1', householdId: 'house-2' } })).toHaveProperty('facts');
  });

  it('away takes numbers, phones and plates along and ends tags', () => {
    const person = somebody({
      identities: [{ key: 'abc', kind: 'passport', masked: '*****5678' }],
      phones: ['13500000000'],
      plates: ['京A12345'],
      tags: [
        { id: 't', kind: 'chronic', note: null, fromDay: getDay('2026-01-01'), untilDay: null },
        { id: 'planned', kind: 'pregnant', note: null, fromDay: getDay('2026-01-01'), untilDay: getDay('2099-12-31') },
        { id: 'past', kind: 'disabled', note: null, fromDay: getDay('2020-01-01'), untilDay: getDay('2021-01-01') },
      ],
    });
    const answer = decideMoveAway({ person, toCommunity: '白杨社区', day: TODAY, today: TODAY });
    const personId = person.id;
    expect(answer).toMatchObject({
      facts: [
        {
          type: 'personMovedAway',
          change: {
            closeResidencies: [{ id: 'stay-1', reason: 'moved' }],
            endTags: [
              { id: 't', untilDay: TODAY },
              { id: 'planned', untilDay: TODAY },
            ],
            dropIdentities: [{ personId, key: 'abc' }],
            dropPhones: [{ personId, phone: '13500000000' }],
            dropPlates: [{ personId, plate: '京A12345' }],
          },
        },
      ],
    });
  });

  it('never ends a residency before it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), (days) => {
        const fromDay = getDay('2025-06-15');
        expect(endDayOf({ fromDay }, addDays(fromDay, days)) >= fromDay).toBe(true);
      }),
    );
  });
});

describe('leaving and dying', () => {
  it('ends every residency, lodging and work too', () => {
    const person = somebody({ residencies: [living(), living({ id: 'stay-2', kind: 'work' })] });
    expect(decideLeaving(person, input(person), { today: TODAY })).toMatchObject({
      facts: [{ type: 'personLeft', change: { closeResidencies: [{ id: 'stay-1' }, { id: 'stay-2' }] } }],
    });
  });

  it('refuses the leaving of somebody who is nowhere, and a death before birth', () => {
    const nowhere = somebody({ residencies: [] });
    expect(decideLeaving(nowhere, input(nowhere), { today: TODAY })).toEqual({ refused: 'personLivesNowhere' });
    const young = somebody({ birthDate: getDay('2026-03-09') });
    const before = { ...input(young), day: getDay('2026-03-08') };
    expect(decideDeath(young, before, { today: TODAY })).toMatchObject({ refused: 'dayBeforeStart' });
  });

  it('is taken back: what ended by it holds again, what ended before does not', () => {
    const day = getDay('2026-03-01');
    const person = somebody({
      diedOn: day,
      residencies: [
        living({ id: 'old', untilDay: getDay('2021-01-01'), untilReason: 'moved' }),
        living({ id: 'last', untilDay: day, untilReason: 'died' }),
      ],
      tags: [
        { id: 'long', kind: 'chronic', note: null, fromDay: getDay('2020-01-01'), untilDay: getDay('2020-02-01') },
        { id: 'last', kind: 'bedridden', note: null, fromDay: getDay('2020-01-01'), untilDay: day },
      ],
    });
    expect(decideReopen(person)).toMatchObject({
      facts: [
        {
          change: {
            closeResidencies: [{ id: 'last', untilDay: null, reason: null }],
            fields: [{ set: { diedOn: null } }],
            endTags: [{ id: 'last', untilDay: null }],
          },
        },
      ],
    });
    expect(decideReopen(somebody())).toEqual({ refused: 'nothingToReopen' });
  });
});

describe('hotels, sites and dormitories', () => {
  const context = { today: TODAY, residencyId: 'stay-new', dwelling: { kind: 'hotel', label: '如归旅馆' } };
  const checkIn = { ...input(somebody()), dwellingId: doorId(), kind: 'stay' as const };

  it('take somebody in beside the home', () => {
    expect(decideCheckIn(somebody(), checkIn, context)).toMatchObject({
      facts: [
        { type: 'personCheckedIn', change: { openResidencies: [{ kind: 'stay', householdId: null, fromDay: TODAY }] } },
      ],
    });
  });

  it('are not homes, and take nobody twice', () => {
    const home = { ...context, dwelling: { kind: 'home', label: '' } };
    expect(decideCheckIn(somebody(), checkIn, home)).toMatchObject({ refused: 'dwellingNotCollective' });
    const guest = somebody({ residencies: [living({ kind: 'stay', dwellingId: checkIn.dwellingId })] });
    expect(decideCheckIn(guest, checkIn, context)).toMatchObject({ refused: 'personAlreadyThere' });
  });

  it('let go whoever is there', () => {
    const guest = somebody({ residencies: [living({ kind: 'stay' })] });
    const out = { residencyId: 'stay-1', day: TODAY };
    expect(decideCheckOut(guest, out, { today: TODAY })).toMatchObject({
      facts: [{ change: { closeResidencies: [{ id: 'stay-1', untilDay: TODAY, reason: 'left' }] } }],
    });
    expect(decideCheckOut(guest, { ...out, residencyId: 'stay-9' }, { today: TODAY })).toEqual({
      refused: 'personLivesNowhere',
    });
  });
});

function input(person: PersonState) {
  // A test's id is a person's id.
  return { personId: person.id as never, day: TODAY };
}

function doorId() {
  // A test's id is a dwelling's id.
  return 'door-9' as never;
}
