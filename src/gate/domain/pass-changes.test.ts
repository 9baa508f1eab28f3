import { describe, expect, it } from 'vitest';
import { at } from '../../../test/support/passes.ts';
import { getId } from '../../base/domain/ids.ts';
import {
  decideOnKeys,
  decidePrinted,
  decideReplace,
  decideRevoke,
  decideVisitPass,
  type PassState,
  type VisitState,
} from './pass-changes.ts';
import { recordPassFact } from './pass-facts.ts';

const now = at('2026-11-22T08:00');
const ID = getId<'pass'>('00000000-0000-7000-8000-00000000000a');
const pass: PassState = {
  ...{ passId: ID, kind: 'resident', personId: 'ma' },
  ...{ fromAt: at('2026-11-01T00:00'), untilAt: at('2026-12-31T16:00'), revokedAt: null },
};
const visit: VisitState = {
  ...{ visitId: 'v', hostAnswer: 'agreed', endedAt: null },
  ...{ fromAt: at('2026-11-22T07:00'), untilAt: at('2026-11-22T11:00') },
};

describe('a lost card', () => {
  const replace = (state: PassState | undefined) =>
    decideReplace({ pass: state, passId: 'new' }, { passId: ID, reason: 'lost' }, { now });

  it('is followed by one for the same holder, from now until the same end', () => {
    expect(replace(pass)).toEqual({
      facts: [
        {
          ...{ type: 'passesIssued', subjectId: 'new', already: 0, without: 0 },
          passes: [{ passId: 'new', kind: 'resident', personId: 'ma', fromAt: now, untilAt: pass.untilAt }],
        },
        { type: 'passRevoked', subjectId: ID, reason: 'lost', replacedBy: 'new' },
      ],
    });
  });

  it('keeps a beginning that has yet to come', () => {
    const fromAt = at('2026-12-01T00:00');
    expect(replace({ ...pass, fromAt })).toMatchObject({ facts: [{ passes: [{ fromAt }] }, {}] });
  });

  it.each([
    ['notFound', undefined],
    ['passRevokedAlready', { ...pass, revokedAt: now }],
    ['passEnded', { ...pass, untilAt: now }],
  ])('refuses %s', (refused, state) => {
    expect(replace(state)).toEqual({ refused });
  });
});

describe('revoking', () => {
  it('ends a pass once', () => {
    const input = { passId: ID, reason: 'misused' } as const;
    expect(decideRevoke(pass, input)).toEqual({ facts: [{ type: 'passRevoked', subjectId: ID, reason: 'misused' }] });
    expect(decideRevoke({ ...pass, revokedAt: now }, input)).toEqual({ refused: 'passRevokedAlready' });
    expect(decideRevoke(undefined, input)).toEqual({ refused: 'notFound' });
  });
});

describe('the pass of a visit', () => {
  const decide = (state: VisitState | undefined, heldId?: string) =>
    decideVisitPass({ visit: state, heldId, passId: 'new' }, { now });

  it('lasts as long as the visit', () => {
    const { visitId, fromAt, untilAt } = visit;
    expect(decide(visit)).toMatchObject({
      facts: [{ passes: [{ passId: 'new', kind: 'temporary', visitId, fromAt, untilAt }] }],
    });
  });

  it('is given once', () => {
    expect(decide(visit, 'held')).toEqual({ facts: [] });
  });

  it.each([
    ['notFound', undefined],
    ['passVisitOver', { ...visit, endedAt: now }],
    ['passVisitOver', { ...visit, untilAt: now }],
    ['passVisitRefused', { ...visit, hostAnswer: 'refused' as const }],
  ])('refuses %s', (refused, state) => {
    expect(decide(state)).toEqual({ refused });
  });
});

describe('printing and keys', () => {
  it('notes what was printed, with a bounded list', () => {
    const passIds = Array.from({ length: 1000 }, (_, n) => String(n));
    expect(decidePrinted(passIds)).toEqual({ facts: [{ type: 'passesPrinted', passIds }] });
    expect(recordPassFact({ type: 'passesPrinted', passIds })).toMatchObject({
      printed: 1000,
      passIds: { length: 200 },
    });
    expect(decidePrinted([])).toEqual({ refused: 'passNobody' });
  });

  it('changes keys at the top of the site only, and never writes a key into the trail', () => {
    const keys = [{ kid: 'AAAA', publicKey: 'BBBB' }];
    expect(decideOnKeys('below', { type: 'trustListSet', keys })).toEqual({ refused: 'passKeysOfSite' });
    expect(decideOnKeys('site', { type: 'trustListSet', keys })).toEqual({ facts: [{ type: 'trustListSet', keys }] });
    expect(recordPassFact({ type: 'trustListSet', keys })).toEqual({ keys: 1 });
  });
});
