import { describe, expect, it } from 'vitest';
import {
  card,
  claims,
  EAST,
  errandCard,
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
import { decideGate } from './decide-gate.ts';
import type { ForeignProof, GateQuestion } from './gate-question.ts';
import { VERDICT_CODES, type VerdictCode } from './verdict-code.ts';

const typed = { kind: 'typed', personId: PERSON } as const;
const hot = { value: 376, at: minutes(-6) };
const unread = (status: 'forged' | 'unknownKey' | 'unreadable' | 'otherKind') => ({ ...card(), read: { status } });
const foreign = (read: ForeignProof) => ({ ...card(), read });
const dated = (status: 'expired' | 'notYetValid') => ({ ...card(), read: { status, claims: claims() } });
const car = { kind: 'vehicle', plate: '黑A12345', register: 'listed' } as const;

/** Who comes, what is known, and what the gate says. */
const stories: readonly (readonly [string, VerdictCode, Partial<GateQuestion>])[] = [
  ['a resident comes home', 'welcomeHome', {}],
  ['a resident goes out', 'goOut', { direction: 'out' }],
  ['a worker of the office comes with the staff pass', 'staffPass', { who: card({ kind: 'staff' }) }],
  ['a card is shown twice within a minute', 'repeat', { last: { gateId: EAST, direction: 'in', at: minutes(-0.5) } }],
  [
    'a card that was at the west gate two minutes ago',
    'twoGates',
    { last: { gateId: WEST, direction: 'out', at: minutes(-2) } },
  ],
  [
    'a card comes in twice without going out',
    'wrongDirection',
    { last: { gateId: EAST, direction: 'in', at: minutes(-40) } },
  ],
  ['somebody who stays at home wants to go out', 'stayHome', { direction: 'out', standing: standing('stayHome') }],
  [
    'somebody who stays in the estate wants to go out',
    'stayInCommunity',
    { direction: 'out', standing: standing('stayInCommunity') },
  ],
  ['somebody who leaves for medical care only', 'medicalOnly', { direction: 'out', standing: standing('medicalOnly') }],
  ['somebody who stays at home comes back', 'restrictedReturn', { standing: standing('stayHome') }],
  [
    'somebody who stays at home has to run to the ambulance',
    'emergency',
    { direction: 'out', standing: standing('stayHome'), emergency: 'declared' },
  ],
  [
    'an errand card of a home where one must stay',
    'askWho',
    { direction: 'out', who: errandCard, sharedBy: { members: 3, restricted: 1, bearer: 'unknown' } },
  ],
  [
    'an errand card of a home where all must stay',
    'stayHome',
    { direction: 'out', who: errandCard, sharedBy: { members: 2, restricted: 2, bearer: 'unknown' } },
  ],
  ['the temperature is not taken yet', 'temperatureMissing', { rules: MEASURING }],
  ['a first reading of 37.6', 'measureAgain', { rules: MEASURING, first: { value: 376, at: minutes(0) } }],
  [
    'a second reading after one minute only',
    'measureAgain',
    { rules: MEASURING, first: hot, second: { value: 376, at: minutes(-5) } },
  ],
  [
    'a second reading of 37.6 after five minutes',
    'fever',
    { rules: MEASURING, first: hot, second: { value: 376, at: minutes(-1) } },
  ],
  [
    'a second reading of 36.4 after five minutes',
    'welcomeHome',
    { rules: MEASURING, first: hot, second: { value: 364, at: minutes(-1) } },
  ],
  ['a fever noticed on the way out', 'fever', { direction: 'out', first: hot, second: { value: 380, at: minutes(0) } }],
  ['a household goes on its errand', 'errandOut', { direction: 'out', rules: LIMITED, who: errandCard }],
  [
    'a household that went out yesterday',
    'errandUsedUp',
    { direction: 'out', rules: LIMITED, who: errandCard, outings: [minutes(-24 * 60)] },
  ],
  [
    'the household comes back from its errand',
    'welcomeHome',
    { rules: LIMITED, who: errandCard, outings: [minutes(-60)] },
  ],
  [
    'the errand card again within a minute of going out',
    'repeat',
    {
      direction: 'out',
      rules: LIMITED,
      who: errandCard,
      outings: [minutes(-0.2)],
      last: { gateId: EAST, direction: 'out', at: minutes(-0.2) },
    },
  ],
  ['a resident card while outings are limited', 'errandCardNeeded', { direction: 'out', rules: LIMITED }],
  ['an expired card', 'cardExpired', { who: dated('expired') }],
  ['an expired card, the question answered', 'welcomeHome', { who: dated('expired'), identity: 'right' }],
  ['a card of next month', 'cardNotYet', { who: dated('notYetValid') }],
  ['a card that was reported lost', 'cardRevoked', { who: card({}, { revocation: 'revoked' }) }],
  ['a card with a wrong signature', 'cardForged', { who: unread('forged') }],
  ['a card of a key nobody knows', 'cardUnknownKey', { who: unread('unknownKey') }],
  ['a torn card', 'cardUnreadable', { who: unread('unreadable') }],
  ['a code for paying', 'cardOther', { who: unread('otherKind') }],
  [
    'a genuine certificate from elsewhere',
    'certificateGenuine',
    { who: foreign({ status: 'certificate', name: 'Li Ming', birthDate: '1990-05' }) },
  ],
  ['a certificate nobody here can verify', 'certificateUnproven', { who: foreign({ status: 'certificateUnproven' }) }],
  ['a card of the next community', 'cardOtherCommunity', { who: card({ communityId: 12 }) }],
  ['a card of somebody who moved away', 'notListed', { who: card({}, { register: 'missing' }) }],
  ['a name without a card', 'identityNeeded', { who: typed }],
  ['a name without a card, one wrong answer', 'identityAgain', { who: typed, identity: 'wrongOnce' }],
  ['a name without a card, two wrong answers', 'failedQuestion', { who: typed, identity: 'wrong' }],
  ['a name without a card, answered', 'welcomeHome', { who: typed, identity: 'right' }],
  ['nobody known', 'unknownPerson', { who: { kind: 'nobody' } }],
  ['a guest whom the home expects', 'visitorIn', { who: { kind: 'visit', visit: visit() } }],
  [
    'a guest with a temporary pass the list does not have',
    'visitorIn',
    { who: card({ kind: 'temporary', personId: undefined }) },
  ],
  [
    'a guest whom the home does not want',
    'hostRefused',
    { who: { kind: 'visit', visit: visit({ hostAnswer: 'refused' }) } },
  ],
  [
    'a guest whose host does not answer',
    'hostUnreached',
    { who: { kind: 'visit', visit: visit({ hostAnswer: 'unreached' }) } },
  ],
  [
    'a guest whose host was not asked',
    'hostNotAsked',
    { who: { kind: 'visit', visit: visit({ hostAnswer: 'notAsked' }) } },
  ],
  [
    'a guest whose host has been asked by the link',
    'hostAsked',
    { who: { kind: 'visit', visit: visit({ hostAnswer: 'asked' }) } },
  ],
  [
    'a guest while no guests are admitted',
    'visitorsNotAdmitted',
    { rules: { ...RULES, admitsVisitors: false }, who: { kind: 'visit', visit: visit() } },
  ],
  [
    'a plumber while no guests are admitted',
    'visitorIn',
    { rules: { ...RULES, admitsVisitors: false }, who: { kind: 'visit', visit: visit({ kind: 'tradesman' }) } },
  ],
  ['a guest who is too early', 'visitNotYet', { who: { kind: 'visit', visit: visit({ fromAt: minutes(30) }) } }],
  ['a guest of this morning', 'visitEnded', { who: { kind: 'visit', visit: visit({ untilAt: minutes(-30) }) } }],
  [
    'a guest leaves late',
    'visitOverdue',
    { direction: 'out', who: { kind: 'visit', visit: visit({ untilAt: minutes(-30) }) } },
  ],
  ['a guest leaves', 'visitorOut', { direction: 'out', who: { kind: 'visit', visit: visit() } }],
  [
    'a courier whom nobody has to expect',
    'courierIn',
    { who: { kind: 'visit', visit: visit({ kind: 'courier', hostAnswer: 'notAsked' }) } },
  ],
  ['a plate nobody knows', 'vehicleUnknown', { who: { ...car, register: 'missing' } }],
  ['a car of a resident, nobody has looked inside', 'passengersMissing', { who: car }],
  ['a car of a resident with three people in it', 'vehiclePass', { who: { ...car, passengers: 3 } }],
  ['a car of a resident drives out', 'vehiclePass', { direction: 'out', who: car }],
];

describe('the decision at the barrier', () => {
  it.each(stories)('%s: %s', (_story, code, more) => {
    expect(decideGate(question(more)).code).toBe(code);
  });

  it('has a story for every code; a list that is old is never the verdict', () => {
    const told = new Set(stories.map(([, code]) => code));
    expect(VERDICT_CODES.filter((code) => !told.has(code))).toEqual(['listOld']);
  });

  it('says beside the verdict that the list is old, and lets through', () => {
    expect(decideGate(question({ listedAt: minutes(-25 * 60) }))).toMatchObject({
      outcome: 'pass',
      notes: ['listOld'],
    });
    expect(decideGate(question({ listedAt: undefined })).notes).toEqual(['listOld']);
    expect(decideGate(question({ listedAt: minutes(-23 * 60) })).notes).toEqual([]);
  });

  it('keeps what is still to be done as notes: who comes back restricted is measured too', () => {
    const verdict = decideGate(question({ rules: MEASURING, standing: standing('stayHome') }));
    expect(verdict).toMatchObject({ outcome: 'ask', code: 'restrictedReturn', notes: ['temperatureMissing'] });
  });

  it('ends a restriction with its last day', () => {
    const out = { direction: 'out', standing: { ...standing('stayHome'), untilDay: '2026-11-21' } } as const;
    expect(decideGate(question(out)).code).toBe('stayHome');
    // 16:00 UTC is midnight in Shanghai.
    expect(decideGate(question({ ...out, now: minutes(180) })).code).toBe('goOut');
  });

  it('says the day from which the household may go out again', () => {
    const used = decideGate(question({ direction: 'out', rules: LIMITED, who: errandCard, outings: [minutes(-60)] }));
    expect(used.details).toEqual({ nextDay: '2026-11-23' });
    const free = decideGate(question({ direction: 'out', rules: LIMITED, who: errandCard }));
    expect(free.details).toMatchObject({ left: 0 });
  });

  it('asks again nothing of who has answered: two gates and the same direction are forgiven', () => {
    const last = { gateId: WEST, direction: 'in', at: minutes(-1) } as const;
    expect(decideGate(question({ last, identity: 'right' })).code).toBe('welcomeHome');
  });

  it('believes the list before the print: a visit that was prolonged is not over', () => {
    const read = { status: 'expired', claims: claims({ kind: 'temporary', personId: undefined }) } as const;
    expect(decideGate(question({ who: { ...card(), read, visit: visit() } })).code).toBe('visitorIn');
    expect(decideGate(question({ who: { ...card(), read } })).code).toBe('visitEnded');
    expect(decideGate(question({ who: { ...card(), read }, direction: 'out' })).code).toBe('visitOverdue');
  });

  it('measures with the threshold of the place where it was taken', () => {
    const reading = { rules: MEASURING, first: { value: 370, at: minutes(0) } };
    expect(decideGate(question(reading)).code).toBe('measureAgain');
    expect(decideGate(question({ ...reading, temperatureSite: 'ear' })).code).toBe('welcomeHome');
  });
});
