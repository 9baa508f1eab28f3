import { describe, expect, it } from 'vitest';
import { EAST, MEASURING, minutes, RULES } from '../../../test/support/gate-questions.ts';
import type { CaseContext } from './gate-case.ts';
import { nameOf } from './gate-in-hand.ts';
import { rehearse } from './gate-rehearsal.ts';
import { EMPTY_LOG } from './own-log.ts';

const lists = { people: [], gates: [], shifts: [], visits: new Map(), askable: new Set<string>() };
const signed = { keys: new Map(), revocations: '', trusted: new Map(), outings: new Map(), lasts: new Map() };
const context = (rules = RULES): CaseContext => ({
  world: { ...lists, ...signed, rules, listedAt: minutes(-5) },
  ...{ own: EMPTY_LOG, gateId: EAST, communityId: 11, now: minutes(0) },
});

describe('a card rehearsed while nobody is there', () => {
  it('goes the way of a resident who may pass, and is over already', async () => {
    const inHand = await rehearse(context());
    expect(inHand.gateCase).toMatchObject({ doneAs: 'let', source: { kind: 'card', read: { status: 'valid' } } });
    expect(inHand.verdict).toMatchObject({ outcome: 'pass' });
    expect(nameOf(inHand)).toBe('门神');
  });

  it('goes the way of the rules of this gate', async () => {
    const inHand = await rehearse(context(MEASURING));
    expect(inHand.verdict.code).toBe('temperatureMissing');
  });

  it('invents somebody else each time, who is on no list', async () => {
    const [one, other] = [await rehearse(context()), await rehearse(context())];
    expect(one.people.person?.[0]).not.toBe(other.people.person?.[0]);
    expect(one.question.last).toBeUndefined();
  });
});
