import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import { getId } from '../../base/domain/ids.ts';
import { addHours } from './gate-moments.ts';
import { RegisterVisit } from './visit-inputs.ts';
import {
  decideAnswerVisit,
  decideEndVisit,
  decideRegisterVisit,
  isOverdue,
  type RegisterVisitState,
  type VisitState,
} from './visit-rules.ts';

const now = instantOf(new Date('2026-03-10T02:00:00.000Z'));
const visitId = getId<'visit'>('00000000-0000-7000-8000-000000000001');
const door = '00000000-0000-7000-8000-000000000002';

const visit = (more: object = {}): RegisterVisit =>
  RegisterVisit.parse({
    ...{ visitId, kind: 'visitor', name: ' 周行 ', hostDwellingId: door, fromAt: now, registeredAt: now },
    ...more,
  });
const state = (more: Partial<RegisterVisitState> = {}): RegisterVisitState => ({
  ...{ isKnown: false, hasHost: true, hasGate: true, rules: { admitsVisitors: true, visitHours: 4 }, now },
  ...more,
});

describe('the form of a visit', () => {
  it('reads phones and plates in any spelling and takes empty fields for unknown', () => {
    expect(visit({ phone: '+86 138-0013-8000', plate: '京A·12345', purpose: ' ', company: '' })).toMatchObject({
      name: '周行',
      phone: '13800138000',
      plate: '京A12345',
      purpose: undefined,
      company: undefined,
      passengers: 0,
      hostAnswer: 'notAsked',
      isRegular: false,
    });
    expect(visit({ plate: 'WJ-1234' })).toMatchObject({ plate: 'WJ-1234' });
  });

  it.each([{ phone: '123' }, { phone: '13800138000 或 13900139000' }, { name: '  ' }, { passengers: 100 }])(
    'does not take %o',
    (wrong) => {
      expect(() => visit(wrong)).toThrow();
    },
  );
});

describe('registering a visit', () => {
  it('ends after the hours of the rules when nothing else is said', () => {
    expect(decideRegisterVisit(state(), visit())).toMatchObject({
      facts: [{ type: 'visitRegistered', subjectId: visitId, untilAt: addHours(now, 4) }],
    });
    expect(decideRegisterVisit(state(), visit({ untilAt: addHours(now, 30) }))).toMatchObject({
      facts: [{ untilAt: addHours(now, 30) }],
    });
  });

  it('has an end in every case: later than the beginning, within thirty days', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 2000, noNaN: true }), (hours) => {
        const decision = decideRegisterVisit(state(), visit({ untilAt: addHours(now, hours) }));
        const length = Date.parse(addHours(now, hours)) - Date.parse(now);
        expect('facts' in decision).toBe(length > 0 && length <= 30 * 86_400_000);
      }),
    );
  });

  it('sent again is nothing new', () => {
    expect(decideRegisterVisit(state({ isKnown: true, hasHost: false }), visit())).toEqual({ facts: [] });
  });

  it('needs somebody or something to come for, of visitors only', () => {
    const without = { hostDwellingId: undefined };
    expect(decideRegisterVisit(state(), visit(without))).toMatchObject({ refused: 'visitHostNeeded' });
    expect(decideRegisterVisit(state(), visit({ ...without, purpose: '看房' }))).toHaveProperty('facts');
    expect(decideRegisterVisit(state(), visit({ ...without, kind: 'courier' }))).toHaveProperty('facts');
  });

  it('is refused to visitors where they are not admitted, now; what happened without a network is written down', () => {
    const closed = state({ rules: { admitsVisitors: false, visitHours: 4 } });
    expect(decideRegisterVisit(closed, visit())).toEqual({ refused: 'visitorsNotAdmitted' });
    expect(decideRegisterVisit(closed, visit({ registeredAt: addHours(now, -1) }))).toHaveProperty('facts');
    expect(decideRegisterVisit(closed, visit({ kind: 'tradesman' }))).toHaveProperty('facts');
  });

  it.each([
    ['visitHostUnknown', { hasHost: false }, {}],
    ['gateUnknown', { hasGate: false }, {}],
    ['momentInFuture', {}, { registeredAt: addHours(now, 1) }],
  ])('is refused with %s', (refused, more, wrong) => {
    expect(decideRegisterVisit(state(more), visit(wrong))).toMatchObject({ refused });
  });

  it('bears a phone clock that is a little ahead', () => {
    expect(decideRegisterVisit(state(), visit({ registeredAt: addHours(now, 4 / 60) }))).toHaveProperty('facts');
  });
});

const known = (more: Partial<VisitState> = {}): VisitState => ({
  ...{ visitId, hostAnswer: 'asked', answeredBy: null, registeredAt: now, endedAt: null },
  ...more,
});

describe('the answer of a household', () => {
  const agreed = { visitId, answer: 'agreed', by: 'call' } as const;

  it('is kept with how it was asked, and the last one counts', () => {
    expect(decideAnswerVisit({ visit: known(), now }, agreed)).toEqual({
      facts: [{ type: 'visitAnswered', subjectId: visitId, answer: 'agreed', by: 'call', at: now }],
    });
    const before = known({ hostAnswer: 'refused', answeredBy: 'call' });
    expect(decideAnswerVisit({ visit: before, now }, agreed)).toHaveProperty('facts.length', 1);
    expect(decideAnswerVisit({ visit: known({ hostAnswer: 'agreed', answeredBy: 'call' }), now }, agreed)).toEqual({
      facts: [],
    });
  });

  it('may come from an outbox after the end, if it was given before it', () => {
    const over = known({ endedAt: addHours(now, -1) });
    expect(decideAnswerVisit({ visit: over, now }, agreed)).toEqual({ refused: 'visitEnded' });
    expect(decideAnswerVisit({ visit: over, now }, { ...agreed, at: addHours(now, -2) })).toHaveProperty(
      'facts.length',
      1,
    );
  });

  it('needs a visit and a time that has come', () => {
    expect(decideAnswerVisit({ visit: undefined, now }, agreed)).toEqual({ refused: 'notFound' });
    expect(decideAnswerVisit({ visit: known(), now }, { ...agreed, at: addHours(now, 1) })).toEqual({
      refused: 'momentInFuture',
    });
  });
});

describe('the end of a visit', () => {
  it('is written once', () => {
    expect(decideEndVisit({ visit: known(), now }, { visitId })).toEqual({
      facts: [{ type: 'visitEnded', subjectId: visitId, at: now }],
    });
    expect(decideEndVisit({ visit: known({ endedAt: now }), now }, { visitId })).toEqual({ facts: [] });
    expect(decideEndVisit({ visit: undefined, now }, { visitId })).toEqual({ refused: 'notFound' });
    expect(decideEndVisit({ visit: known(), now }, { visitId, at: addHours(now, 2) })).toEqual({
      refused: 'momentInFuture',
    });
  });

  it('is overdue only for somebody who was let in and has not gone', () => {
    const open = { hostAnswer: 'agreed', untilAt: addHours(now, -1), endedAt: null } as const;
    expect(isOverdue(open, now)).toBe(true);
    expect(isOverdue({ ...open, untilAt: now }, now)).toBe(false);
    expect(isOverdue({ ...open, endedAt: now }, now)).toBe(false);
    expect(isOverdue({ ...open, hostAnswer: 'refused' }, now)).toBe(false);
  });
});
