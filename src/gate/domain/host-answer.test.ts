import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUSEHOLD, minutes, VISIT } from '../../../test/support/gate-questions.ts';
import { AnswerVisitByLink, decideHostAnswer, type HostAnswerState } from './host-answer.ts';

const visit: NonNullable<HostAnswerState['visit']> = {
  ...{ visitId: VISIT, hostAnswer: 'asked', answeredBy: null, endedAt: null },
  ...{ registeredAt: minutes(-2), untilAt: minutes(120) },
};
const state = (more: Partial<HostAnswerState> = {}): HostAnswerState => ({
  ...{ visit, isHost: true, now: minutes(0) },
  ...more,
});

describe('the answer of a household by its link', () => {
  it('is taken as the household said it, by the app and now', () => {
    expect(decideHostAnswer(state(), { answer: 'agreed' })).toEqual({
      facts: [{ type: 'visitAnswered', subjectId: VISIT, answer: 'agreed', by: 'app', at: minutes(0) }],
    });
  });

  it('has one effect however often it is sent', () => {
    const answered = { ...visit, hostAnswer: 'refused', answeredBy: 'app' } as const;
    expect(decideHostAnswer(state({ visit: answered }), { answer: 'refused' })).toEqual({ facts: [] });
  });

  it('may change what a guard noted of a call, and its own word', () => {
    const called = { ...visit, hostAnswer: 'agreed', answeredBy: 'call' } as const;
    expect(decideHostAnswer(state({ visit: called }), { answer: 'refused' })).toMatchObject({ facts: [{ by: 'app' }] });
  });

  it('says nothing of visits to others: they are as unknown as what never was', () => {
    for (const one of [state({ isHost: false }), state({ visit: undefined })])
      expect(decideHostAnswer(one, { answer: 'agreed' })).toEqual({ refused: 'notFound' });
  });

  it('comes too late when the visitor has gone or the time is over', () => {
    const gone = { ...visit, endedAt: minutes(-1) };
    const over = { ...visit, untilAt: minutes(0) };
    for (const one of [gone, over])
      expect(decideHostAnswer(state({ visit: one }), { answer: 'agreed' })).toMatchObject({ refused: 'visitAskOver' });
  });

  it('never lets anybody but the host open the door', () => {
    fc.assert(
      fc.property(fc.constantFrom('agreed', 'refused'), fc.integer({ min: -200, max: 200 }), (answer, at) => {
        const decision = decideHostAnswer(state({ isHost: false, now: minutes(at) }), { answer });
        expect(decision).not.toHaveProperty('facts');
      }),
    );
  });

  it('names its household by the link alone', () => {
    const input = { link: { kind: 'dailyHealth', subjectId: HOUSEHOLD }, visitId: VISIT, answer: 'agreed' };
    expect(AnswerVisitByLink.safeParse(input).success).toBe(true);
    expect(AnswerVisitByLink.safeParse({ ...input, answer: 'unreached' }).success).toBe(false);
  });
});
