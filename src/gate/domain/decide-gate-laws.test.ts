import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  card,
  claims,
  EAST,
  errandCard,
  HOUSEHOLD,
  LIMITED,
  MEASURING,
  minutes,
  PERSON,
  question,
  RULES,
  standing,
  visit,
  WEST,
} from '../../../test/support/gate-questions.ts';
import { decideGate, JUDGES, weigh } from './decide-gate.ts';
import type { GateQuestion, GateSubject } from './gate-question.ts';
import { outcomeOf, rankOf } from './verdict-code.ts';

const anyCard: fc.Arbitrary<GateSubject> = fc.record({
  kind: fc.constant('card'),
  read: fc.oneof(
    fc.record({
      status: fc.constantFrom('valid', 'valid', 'expired', 'notYetValid'),
      claims: fc
        .record({
          kind: fc.constantFrom('resident', 'errand', 'temporary', 'vehicle', 'staff'),
          communityId: fc.constantFrom(11, 11, 11, 12),
        })
        .map((more) => claims({ ...more, householdId: HOUSEHOLD, plate: '黑A12345' })),
    }),
    fc.record({ status: fc.constantFrom('forged', 'unknownKey', 'unreadable', 'otherKind') }),
  ),
  revocation: fc.constantFrom('none', 'none', 'revoked'),
  register: fc.constantFrom('listed', 'missing'),
  visit: fc.option(fc.constant(visit()), { nil: undefined }),
  passengers: fc.option(fc.nat(6), { nil: undefined }),
});

const anyVisit = fc
  .record({
    kind: fc.constantFrom('visitor', 'courier', 'tradesman', 'driver', 'official'),
    hostAnswer: fc.constantFrom('notAsked', 'asked', 'agreed', 'refused', 'unreached'),
    from: fc.integer({ min: -600, max: 600 }),
    hours: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ kind, hostAnswer, from, hours }) =>
    visit({ kind, hostAnswer, fromAt: minutes(from), untilAt: minutes(from + hours * 60) }),
  );

const anyWho: fc.Arbitrary<GateSubject> = fc.oneof(
  anyCard,
  fc.constant<GateSubject>({ kind: 'typed', personId: PERSON, householdId: HOUSEHOLD }),
  anyVisit.map((seen): GateSubject => ({ kind: 'visit', visit: seen })),
  fc.constantFrom<GateSubject>(
    { kind: 'vehicle', plate: '黑A12345', register: 'listed' },
    { kind: 'vehicle', plate: '黑A12345', register: 'missing', passengers: 2 },
    { kind: 'nobody' },
  ),
);

const anyStanding = fc.constantFrom('stayHome', 'medicalOnly', 'stayInCommunity').map(standing);
const anyReading = fc.record({
  value: fc.integer({ min: 340, max: 400 }),
  at: fc.integer({ min: -30, max: 0 }).map(minutes),
});

const anyQuestion: fc.Arbitrary<GateQuestion> = fc
  .record({
    direction: fc.constantFrom('in', 'out'),
    rules: fc.constantFrom(RULES, MEASURING, LIMITED, { ...LIMITED, asksTemperature: true, admitsVisitors: false }),
    who: anyWho,
    standing: fc.option(anyStanding, { nil: undefined }),
    sharedBy: fc.option(
      fc.record({
        members: fc.integer({ min: 1, max: 5 }),
        restricted: fc.nat(5),
        bearer: fc.constantFrom('unknown', 'named'),
      }),
      { nil: undefined },
    ),
    outings: fc.array(fc.integer({ min: -20_000, max: 0 }).map(minutes), { maxLength: 8 }),
    first: fc.option(anyReading, { nil: undefined }),
    second: fc.option(anyReading, { nil: undefined }),
    identity: fc.constantFrom('notAsked', 'right', 'wrongOnce', 'wrong'),
    last: fc.option(
      fc.record({
        gateId: fc.constantFrom(EAST, WEST),
        direction: fc.constantFrom('in', 'out'),
        at: fc.integer({ min: -120, max: 0 }).map(minutes),
      }),
      { nil: undefined },
    ),
    listedAt: fc.option(fc.integer({ min: -5000, max: 0 }).map(minutes), { nil: undefined }),
  })
  .map((more) => question(more));

const runs = { numRuns: 2000 };

describe('laws of the barrier', () => {
  it('lets everybody through in an emergency', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        expect(decideGate({ ...asked, emergency: 'declared' })).toMatchObject({ outcome: 'pass', code: 'emergency' });
      }),
      runs,
    );
  });

  it('never says pass to a restricted person on the way out', () => {
    fc.assert(
      fc.property(anyQuestion, anyStanding, (asked, order) => {
        expect(decideGate({ ...asked, direction: 'out', standing: order }).outcome).not.toBe('pass');
      }),
      runs,
    );
  });

  it('never stops a resident with a good card on the way home, except to see a doctor', () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom(card(), errandCard), (asked, who) => {
        const identity = asked.identity === 'wrong' ? 'wrongOnce' : asked.identity;
        const verdict = decideGate({ ...asked, direction: 'in', who, identity });
        expect(verdict.outcome === 'stop' ? verdict.code : 'fever').toBe('fever');
      }),
      runs,
    );
  });

  it('keeps no visitor inside', () => {
    fc.assert(
      fc.property(anyVisit, (seen) => {
        const verdict = decideGate(question({ direction: 'out', who: { kind: 'visit', visit: seen } }));
        expect(verdict.outcome).toBe('pass');
      }),
    );
  });

  it('answers the same whatever order the evidence comes in', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        fc.shuffledSubarray([...JUDGES], { minLength: JUDGES.length }),
        fc.infiniteStream(fc.nat()),
        (asked, judges, chance) => {
          const outings = asked.outings
            .map((at) => ({ at, key: chance.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ at }) => at);
          const shuffled = { ...asked, outings };
          const verdict = weigh({ findings: judges.map((judge) => judge(shuffled)), question: shuffled });
          expect(verdict).toEqual(decideGate(asked));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('hides nothing graver behind something milder', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const { code, outcome, notes } = decideGate(asked);
        expect(outcome).toBe(outcomeOf(code));
        for (const note of notes) expect(rankOf(note)).toBeGreaterThan(rankOf(code));
      }),
      runs,
    );
  });

  it('counts a card once, however often it is shown within the seconds of the rules', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.constantFrom('in', 'out'), (seconds, direction) => {
        const last = { gateId: EAST, direction, at: minutes(-seconds / 60) };
        expect(decideGate(question({ direction, last })).code).toBe('repeat');
      }),
    );
  });

  it('never lets a bad card pass', () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom('forged', 'unknownKey', 'unreadable', 'otherKind'), (asked, status) => {
        expect(decideGate({ ...asked, who: { ...card(), read: { status } } }).outcome).not.toBe('pass');
      }),
      runs,
    );
  });
});
