import { describe, expect, it } from 'vitest';
import { living, somebody } from '../../../test/support/somebody.ts';
import { getDay } from '../../base/domain/day.ts';
import {
  decideJoinHouseholds,
  decideMoveHousehold,
  decideSetRelation,
  decideSplitHousehold,
  type HouseholdState,
} from './household-change.ts';
import type { RelationToHead } from './person.ts';

const TODAY = getDay('2026-03-10');

function member(id: string, relation: RelationToHead | null, householdId = 'house-1') {
  return somebody({ id, residencies: [living({ id: `stay-${id}`, relation, householdId })] });
}

const family: HouseholdState = {
  id: 'house-1',
  dwellingId: 'door-1',
  fromDay: null,
  members: [member('a', 'head'), member('b', 'spouse'), member('c', 'son')],
};
const to = { dwellingId: 'door-2', dwelling: '柳荫里 1号楼1单元101', householdId: null, newHouseholdId: 'house-new' };

describe('moving a household', () => {
  const answer = decideMoveHousehold({
    household: family,
    to,
    residencyIds: ['1', '2', '3'],
    day: TODAY,
    today: TODAY,
  });

  it('makes one household there, keeps relations, and ends the old one', () => {
    expect(answer).toMatchObject({
      facts: [
        {
          subjectId: 'a',
          change: {
            households: [{ id: 'house-new' }],
            endHouseholds: [{ id: 'house-1', untilDay: TODAY }],
            openResidencies: [{ id: '1', householdId: 'house-new', relation: 'head' }],
          },
        },
        { subjectId: 'b', change: { openResidencies: [{ id: '2', householdId: 'house-new', relation: 'spouse' }] } },
        { subjectId: 'c', change: { openResidencies: [{ id: '3', householdId: 'house-new', relation: 'son' }] } },
      ],
    });
    expect(answer).not.toHaveProperty('facts.1.change.households');
  });

  it('is refused whole when one member cannot move, and when nobody is there', () => {
    const dead = { ...family, members: [...family.members, somebody({ id: 'd', diedOn: TODAY })] };
    const common = { to, residencyIds: ['1', '2', '3', '4'], day: TODAY, today: TODAY };
    expect(decideMoveHousehold({ ...common, household: dead })).toEqual({ refused: 'personDead' });
    expect(decideMoveHousehold({ ...common, household: { ...family, members: [] } })).toEqual({
      refused: 'householdEmpty',
    });
  });
});

describe('splitting a household', () => {
  const split = (personIds: readonly string[], headId: string) =>
    decideSplitHousehold({
      household: family,
      personIds,
      headId,
      newHouseholdId: 'house-new',
      residencyIds: ['1', '2', '3'],
      today: TODAY,
    });

  it('gives the new one its head and leaves other relations to be filled in', () => {
    expect(split(['b', 'c'], 'c')).toMatchObject({
      facts: [
        {
          subjectId: 'b',
          type: 'householdSplit',
          change: {
            households: [{ id: 'house-new', dwellingId: 'door-1', fromDay: TODAY }],
            closeResidencies: [{ id: 'stay-b', untilDay: TODAY, reason: 'split' }],
            openResidencies: [{ relation: null, dwellingId: 'door-1', fromDay: TODAY }],
          },
        },
        { subjectId: 'c', change: { openResidencies: [{ relation: 'head' }] } },
      ],
    });
  });

  it.each([
    ['everybody', ['a', 'b', 'c'], 'a'],
    ['a head who stays', ['b'], 'a'],
    ['somebody of another household', ['b', 'x'], 'b'],
  ])('refuses %s', (_name, personIds, headId) => {
    expect(split(personIds, headId)).toEqual({ refused: 'householdMembersLeft' });
  });
});

describe('joining households', () => {
  const other: HouseholdState = {
    ...family,
    id: 'house-2',
    members: [member('d', 'head', 'house-2'), member('e', 'spouse', 'house-2')],
  };

  it('lets one head stay head', () => {
    expect(decideJoinHouseholds({ into: family, from: other, residencyIds: ['1', '2'], today: TODAY })).toMatchObject({
      facts: [
        {
          subjectId: 'd',
          changes: [{ field: 'dwelling' }, { field: 'relation', before: 'head' }],
          change: { openResidencies: [{ householdId: 'house-1', relation: null }], endHouseholds: [{ id: 'house-2' }] },
        },
        { subjectId: 'e', change: { openResidencies: [{ householdId: 'house-1', relation: 'spouse' }] } },
      ],
    });
  });

  it('refuses another door, itself, and an empty one', () => {
    const common = { into: family, residencyIds: [], today: TODAY };
    expect(decideJoinHouseholds({ ...common, from: { ...other, dwellingId: 'door-9' } })).toEqual({
      refused: 'householdsApart',
    });
    expect(decideJoinHouseholds({ ...common, from: family })).toEqual({ refused: 'householdsApart' });
    expect(decideJoinHouseholds({ ...common, from: { ...other, members: [] } })).toEqual({ refused: 'householdEmpty' });
  });
});

describe('the relation to the head', () => {
  const set = (id: string, relation: RelationToHead | null) => {
    const person = family.members.find((one) => one.id === id) ?? somebody();
    // A test's id is a person's id.
    return decideSetRelation({ person, household: family, input: { personId: id as never, relation } });
  };

  it('of a new head takes the old one off', () => {
    expect(set('c', 'head')).toMatchObject({
      facts: [
        {
          subjectId: 'a',
          changes: [{ field: 'relation', before: 'head' }],
          change: { setRelations: [{ residencyId: 'stay-a', relation: null }] },
        },
        { subjectId: 'c', changes: [{ before: 'son', after: 'head' }] },
      ],
    });
  });

  it('of a member touches nobody else, and the same one changes nothing', () => {
    expect(set('b', 'sister')).toMatchObject({ facts: [{ subjectId: 'b' }] });
    expect(set('b', 'spouse')).toEqual({ facts: [] });
  });

  it('needs a household', () => {
    expect(
      decideSetRelation({
        person: somebody(),
        household: undefined,
        input: { personId: 'x' as never, relation: 'son' },
      }),
    ).toEqual({
      refused: 'personLivesNowhere',
    });
  });
});
