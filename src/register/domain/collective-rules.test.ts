import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { getId } from '../../base/domain/ids.ts';
import { demoCollectives } from './collective-demo.ts';
import { CreateCollective, collectiveKey, decideCloseCollective, decideCreateCollective } from './collective-rules.ts';

const today = getDay('2026-03-10');
const dwellingId = getId<'dwelling'>('00000000-0000-7000-8000-000000000001');
const estateId = getId<'estate'>('00000000-0000-7000-8000-000000000002');
const input = CreateCollective.parse({ dwellingId, estateId, kind: 'hotel', name: '如归 旅店', addressRest: '' });

describe('a collective dwelling', () => {
  it('is one by estate, kind and name, and no room of a file can be one', () => {
    expect(decideCreateCollective({ estateKey: '港湾', known: undefined }, input)).toEqual({
      facts: [
        {
          ...{ type: 'collectiveCreated', subjectId: dwellingId, estateId, kind: 'hotel', name: '如归 旅店' },
          ...{ addressRest: null, placeKey: '港湾||@hotel|如归旅店' },
        },
      ],
    });
    const key = (kind: 'hotel' | 'site') => collectiveKey({ estateKey: '港湾', kind, name: '如归' });
    expect(key('hotel')).not.toBe(key('site'));
  });

  it('opens again when it was closed, and is refused while it is open', () => {
    const known = (isClosed: boolean) => ({ estateKey: '港湾', known: { dwellingId: 'old', isClosed } });
    expect(decideCreateCollective(known(true), input)).toEqual({
      facts: [{ type: 'collectiveReopened', subjectId: 'old' }],
    });
    expect(decideCreateCollective(known(false), input)).toMatchObject({ refused: 'collectiveKnown' });
    expect(decideCreateCollective({ estateKey: undefined, known: undefined }, input)).toMatchObject({
      refused: 'notFound',
    });
  });

  it('closes when nobody is there', () => {
    const state = { isKnown: true, isClosed: false, peopleCount: 0, today };
    expect(decideCloseCollective(state, { dwellingId })).toEqual({
      facts: [{ type: 'collectiveClosed', subjectId: dwellingId, day: today }],
    });
    expect(decideCloseCollective({ ...state, peopleCount: 2 }, { dwellingId })).toMatchObject({
      refused: 'collectiveOccupied',
    });
    expect(decideCloseCollective({ ...state, isClosed: true }, { dwellingId })).toMatchObject({ refused: 'notFound' });
    expect(decideCloseCollective({ ...state, isKnown: false }, { dwellingId })).toMatchObject({ refused: 'notFound' });
  });
});

describe('those of the demo', () => {
  it('have people who came on the last two weeks, each person once, and nobody who left before coming', () => {
    const personIds = Array.from({ length: 200 }, (_, at) => `person ${String(at)}`);
    let made = 0;
    const places = demoCollectives({
      estate: { id: 'e', key: '港湾' },
      personIds,
      today,
      newId: () => String((made += 1)),
    });
    const stays = places.flatMap((place) => place.stays);
    expect(new Set(stays.map(({ personId }) => personId)).size).toBe(stays.length);
    expect(stays.filter(({ from }) => from > today || from < getDay('2026-02-24'))).toEqual([]);
    expect(stays.filter(({ from, until }) => until !== undefined && (until < from || until > today))).toEqual([]);
    expect(places.every(({ stays: there }) => there.some(({ from }) => from === today))).toBe(true);
  });
});
