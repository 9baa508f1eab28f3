import { describe, expect, it } from 'vitest';
import { actionsFor, resolutionOf } from './verdict-actions.ts';
import { outcomeOf, VERDICT_CODES, type VerdictCode } from './verdict-code.ts';

const AWAITED: readonly VerdictCode[] = ['temperatureMissing', 'passengersMissing'];

describe('what a guard may do after a verdict', () => {
  it('is offered for every stop and every question but those a reading answers', () => {
    const bare = VERDICT_CODES.filter(
      (code) => outcomeOf(code) !== 'pass' && actionsFor({ code, direction: 'in' }).length === 0,
    );
    expect([...bare].sort()).toEqual([...AWAITED].sort());
  });

  it('is nothing where somebody simply passes', () => {
    const passes = VERDICT_CODES.filter((code) => outcomeOf(code) === 'pass');
    expect(passes.flatMap((code) => actionsFor({ code, direction: 'out' }))).toEqual([]);
  });

  it('never sends a resident away from home', () => {
    expect(actionsFor({ code: 'restrictedReturn', direction: 'in' })).toEqual(['letHome']);
  });

  it('leaves no stop without a way on: every stop has a button that is not the one that sends away', () => {
    for (const code of VERDICT_CODES.filter((each) => outcomeOf(each) === 'stop')) {
      expect(actionsFor({ code, direction: 'out' }).some((action) => action !== 'turnAway')).toBe(true);
    }
  });

  it('lets wait at home for the doctor only who is on the way home', () => {
    expect(actionsFor({ code: 'fever', direction: 'in' })).toContain('waitAtHome');
    expect(actionsFor({ code: 'fever', direction: 'out' })).not.toContain('waitAtHome');
  });

  it('is written to the log only when the passage is over', () => {
    expect(resolutionOf('turnAway')).toBe('turnedAway');
    expect(resolutionOf('refer')).toBe('referred');
    expect(resolutionOf('doctor')).toBe('let');
    expect(resolutionOf('ask')).toBeUndefined();
    expect(resolutionOf('wait')).toBeUndefined();
  });
});
