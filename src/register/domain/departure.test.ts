import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { living, somebody } from '../../../test/support/somebody.ts';
import { addDays, getDay } from '../../base/domain/day.ts';
import { decideDeath, decideLeaving, decideReopen } from './departure.ts';
import type { PeopleChange, PeopleFact } from './people-change.ts';
import { openResidencies, type PersonState, type TagState } from './person-state.ts';

const today = getDay('2026-03-10');
const day = getDay('2026-03-08');
const personId = somebody().id;
// A test's id is a person's id.
const input = { personId: personId as never, day };

const tag: TagState = { id: 'tag-1', kind: 'livingAlone', note: null, fromDay: getDay('2021-05-01'), untilDay: null };

function factOf(answer: ReturnType<typeof decideDeath>): PeopleFact {
  if ('refused' in answer) throw new Error(answer.refused);
  const [fact] = answer.facts;
  if (!fact) throw new Error('nothing happened');
  return fact;
}

/** The person after the rows were written. */
function after(person: PersonState, change: PeopleChange): PersonState {
  const closed = new Map(change.closeResidencies?.map((one) => [one.id, one]));
  const ended = new Map(change.endTags?.map((one) => [one.id, one.untilDay]));
  return {
    ...person,
    ...change.fields?.[0]?.set,
    residencies: person.residencies.map((one) => {
      const end = closed.get(one.id);
      return end ? { ...one, untilDay: end.untilDay, untilReason: end.reason } : one;
    }),
    tags: person.tags.map((one) => ({
      ...one,
      untilDay: ended.has(one.id) ? (ended.get(one.id) ?? null) : one.untilDay,
    })),
  };
}

describe('a leaving', () => {
  it('ends home and lodging on the day and leaves tags as they are', () => {
    const stays = [living(), living({ id: 'stay-2', kind: 'stay', dwelling: '文昌路 文昌旅馆' })];
    expect(decideLeaving(somebody({ residencies: stays, tags: [tag] }), input, { today })).toEqual({
      facts: [
        {
          type: 'personLeft',
          subjectId: personId,
          changes: [
            { field: 'dwelling', before: '柳荫里 3号楼2单元501；文昌路 文昌旅馆' },
            { field: 'day', after: day },
          ],
          change: {
            closeResidencies: [
              { id: 'stay-1', untilDay: day, reason: 'left' },
              { id: 'stay-2', untilDay: day, reason: 'left' },
            ],
          },
        },
      ],
    });
  });

  it('is not before the residency began, and not tomorrow', () => {
    const came = somebody({ residencies: [living({ fromDay: today })] });
    expect(decideLeaving(came, input, { today })).toEqual({
      refused: 'dayBeforeStart',
      details: { field: 'day', start: today },
    });
    expect(decideLeaving(somebody(), { ...input, day: addDays(today, 1) }, { today })).toEqual({
      refused: 'dayInFuture',
      details: { field: 'day' },
    });
    expect(decideLeaving(came, { ...input, day: today }, { today })).toHaveProperty('facts');
  });
});

describe('a death', () => {
  it('is written to the person, and ends what still holds and nothing that ended before', () => {
    const tags = [
      tag,
      { ...tag, id: 'over', untilDay: getDay('2022-01-01') },
      { ...tag, id: 'to end later', untilDay: getDay('2026-12-31') },
    ];
    const stays = [living(), living({ id: 'old', untilDay: getDay('2019-12-31'), untilReason: 'moved' })];
    expect(decideDeath(somebody({ tags, residencies: stays }), input, { today })).toEqual({
      facts: [
        {
          type: 'personDied',
          subjectId: personId,
          changes: [{ field: 'diedOn', after: day }],
          change: {
            closeResidencies: [{ id: 'stay-1', untilDay: day, reason: 'died' }],
            fields: [{ personId, set: { diedOn: day } }],
            endTags: [
              { id: 'tag-1', untilDay: day },
              { id: 'to end later', untilDay: day },
            ],
          },
        },
      ],
    });
  });

  it('can be recorded of somebody who lives nowhere, and on the day of birth', () => {
    const born = somebody({ residencies: [], birthDate: day });
    expect(factOf(decideDeath(born, input, { today })).change.closeResidencies).toEqual([]);
  });

  it('ends nothing before it began: a residency or tag that began later ends on its first day', () => {
    const late = somebody({ residencies: [living({ fromDay: today })], tags: [{ ...tag, fromDay: today }] });
    expect(factOf(decideDeath(late, input, { today })).change).toMatchObject({
      closeResidencies: [{ untilDay: today }],
      endTags: [{ untilDay: today }],
    });
  });

  it('is recorded once', () => {
    expect(decideDeath(somebody({ diedOn: day }), input, { today })).toEqual({ refused: 'personDead' });
  });
});

describe('taking a departure back', () => {
  // From years before to some days after the day itself: a move may have been recorded ahead.
  const past = fc.integer({ min: -20, max: 4000 }).map((days) => addDays(day, -days));
  const anyPerson = fc
    .record({ open: fc.array(fc.option(past), { maxLength: 3 }), tagged: fc.array(past, { maxLength: 2 }) })
    .map(({ open, tagged }) =>
      somebody({
        residencies: [
          living({ id: 'old', fromDay: null, untilDay: addDays(day, -5000), untilReason: 'left' }),
          ...open.map((fromDay, at) => living({ id: `stay-${String(at)}`, fromDay })),
        ],
        tags: tagged.map((fromDay, at) => ({ ...tag, id: `tag-${String(at)}`, fromDay })),
      }),
    );

  it('of somebody who died leaves the record as it was', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const dead = after(person, factOf(decideDeath(person, input, { today })).change);
        expect(openResidencies(dead)).toEqual([]);
        expect(after(dead, factOf(decideReopen(dead)).change)).toEqual(person);
      }),
    );
  });

  it('of somebody who left leaves the record as it was', () => {
    fc.assert(
      fc.property(
        anyPerson.filter(
          (person) =>
            openResidencies(person).length > 0 &&
            openResidencies(person).every(({ fromDay }) => (fromDay ?? day) <= day),
        ),
        (person) => {
          const gone = after(person, factOf(decideLeaving(person, input, { today })).change);
          expect(openResidencies(gone)).toEqual([]);
          expect(after(gone, factOf(decideReopen(gone)).change)).toEqual(person);
        },
      ),
    );
  });

  it('needs one: whoever lives here or moved is not reopened', () => {
    expect(decideReopen(somebody())).toEqual({ refused: 'nothingToReopen' });
    const moved = somebody({ residencies: [living({ untilDay: day, untilReason: 'moved' })] });
    expect(decideReopen(moved)).toEqual({ refused: 'nothingToReopen' });
    expect(decideReopen(somebody({ diedOn: day, mergedInto: 'x' }))).toEqual({ refused: 'personMerged' });
  });

  it('is not done while somebody lives here again, and takes the last of two leavings', () => {
    const first = living({ id: 'first', untilDay: getDay('2021-01-01'), untilReason: 'left' });
    const second = living({ id: 'second', untilDay: day, untilReason: 'left' });
    expect(decideReopen(somebody({ residencies: [first, living()] }))).toEqual({ refused: 'nothingToReopen' });
    expect(factOf(decideReopen(somebody({ residencies: [second, first] }))).change.closeResidencies).toEqual([
      { id: 'second', untilDay: null, reason: null },
    ]);
  });
});
