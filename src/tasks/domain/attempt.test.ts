import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { afterAttempt, attemptLimits, type FormerAttempt } from './attempt.ts';
import { nextTry, partOfDay } from './next-try.ts';
import { failureOutcomes, type WorkOutcome } from './work-kind.ts';

const timeZone = 'Asia/Shanghai';
/** A local time of 10 March 2026. */
const at = (clock: string, day = '2026-03-10'): Instant => instantOf(new Date(`${day}T${clock}:00+08:00`));
const success: WorkOutcome = { code: 'answered', text: { 'zh-CN': '', 'zh-TW': '', en: '' }, isSuccess: true };
const failure = (code: string): WorkOutcome => ({ code, text: { 'zh-CN': '', 'zh-TW': '', en: '' }, isSuccess: false });
const none = { failuresBeforeDoor: null, retryAfterMinutes: null };
const limits = attemptLimits({}, none);
const dueAt = at('18:00', '2026-03-13');

function tried(of: {
  readonly outcome: WorkOutcome;
  readonly failures?: number;
  readonly channel?: 'phone' | 'door';
  readonly former?: readonly FormerAttempt[];
  readonly agreedAt?: Instant;
  readonly plannedAt?: Instant;
}) {
  const { outcome, failures = 0, channel = 'phone', former = [], agreedAt, plannedAt = null } = of;
  return afterAttempt({
    ...{
      task: { channel: 'any', failures, dueAt },
      limits,
      outcome,
      channel,
      at: at('10:00'),
      agreedAt,
      former,
      plannedAt,
      timeZone,
    },
  });
}

describe('what an attempt does', () => {
  it('ends the task when it succeeds, however often it failed before', () => {
    expect(tried({ outcome: success, failures: 9 })).toEqual({ kind: 'done' });
  });

  it('goes to the door after two calls that failed', () => {
    expect(tried({ outcome: failure('unreachable') })).toMatchObject({ failures: 1, channel: 'any' });
    expect(tried({ outcome: failure('unreachable'), failures: 1 })).toMatchObject({ failures: 2, channel: 'door' });
  });

  it('goes to the door at once after a wrong number and after a refusal', () => {
    expect(tried({ outcome: failure('wrongNumber') })).toMatchObject({ channel: 'door', tellsDirector: false });
    expect(tried({ outcome: failure('refused') })).toMatchObject({ channel: 'door', tellsDirector: false });
  });

  it('tells the director of a second refusal', () => {
    const former = [{ at: at('08:30'), outcome: 'refused' }];
    expect(tried({ outcome: failure('refused'), failures: 1, former })).toMatchObject({ tellsDirector: true });
  });

  it('leaves a slip at the door after the last failure, and none for a call', () => {
    const last = { outcome: failure('nobodyHome'), failures: 3 };
    expect(tried({ ...last, channel: 'door' })).toMatchObject({ leavesSlip: true, tellsDirector: true });
    expect(tried({ outcome: failure('unreachable'), failures: 3 })).toMatchObject({ leavesSlip: false });
    expect(tried({ ...last, failures: 2, channel: 'door' })).toMatchObject({ leavesSlip: false });
  });

  it('that is heard of late leaves what was agreed since then, and counts', () => {
    const plannedAt = at('19:00');
    const former = [{ at: at('11:00'), outcome: 'later' }];
    expect(tried({ outcome: failure('unreachable'), former, plannedAt })).toMatchObject({
      ...{ failures: 1, retryAt: plannedAt },
    });
    expect(tried({ outcome: failure('later'), former, plannedAt, agreedAt: at('15:00') })).toMatchObject({
      retryAt: plannedAt,
    });
    expect(tried({ outcome: failure('later'), former, plannedAt, agreedAt: at('20:00') })).toMatchObject({
      retryAt: at('20:00'),
    });
  });

  it('that came in its turn plans the next try anew', () => {
    const former = [{ at: at('09:00'), outcome: 'unreachable' }];
    expect(tried({ outcome: failure('unreachable'), former, plannedAt: at('09:30') })).not.toMatchObject({
      retryAt: at('09:30'),
    });
  });

  it('keeps what was agreed with the household, and counts no failure for it', () => {
    const agreedAt = at('19:00');
    expect(tried({ outcome: failure('later'), failures: 1, agreedAt })).toEqual({
      ...{ kind: 'again', failures: 1, channel: 'any', retryAt: agreedAt, leavesSlip: false, tellsDirector: false },
    });
  });

  it('takes the limits of the round before those of the kind before the usual ones', () => {
    expect(limits).toEqual({ failuresBeforeDoor: 2, failuresBeforeSlip: 4, retryAfterMinutes: 120 });
    const kind = { failuresBeforeDoor: 5, retryAfterMinutes: 60 };
    expect(attemptLimits(kind, none)).toEqual({ failuresBeforeDoor: 5, failuresBeforeSlip: 6, retryAfterMinutes: 60 });
    expect(attemptLimits(kind, { failuresBeforeDoor: 1, retryAfterMinutes: 30 })).toMatchObject({
      ...{ failuresBeforeDoor: 1, retryAfterMinutes: 30 },
    });
  });

  it('never loses a failure and never goes back from the door to the phone', () => {
    const codes = failureOutcomes.map(({ code }) => code).filter((code) => code !== 'later');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 8 }), (said) => {
        let task = { channel: 'any' as 'any' | 'phone' | 'door', failures: 0, dueAt };
        for (const code of said) {
          const wasDoor = task.channel === 'door';
          const effect = afterAttempt({
            ...{ task, limits, outcome: failure(code), channel: 'phone', at: at('10:00'), former: [], timeZone },
          });
          if (effect.kind === 'done') throw new Error('a failure ends nothing');
          if (wasDoor) expect(effect.channel).toBe('door');
          task = { ...task, channel: effect.channel, failures: effect.failures };
        }
        expect(task.failures).toBe(said.length);
      }),
    );
  });
});

describe('the next try', () => {
  const next = (clock: string, failed: readonly string[], due = dueAt) =>
    nextTry({ at: at(clock), afterMinutes: 120, failedAt: failed.map((one) => at(one)), dueAt: due, timeZone });

  it('is at another part of the day than the failures', () => {
    expect(next('09:00', ['09:00'])).toBe(at('11:30'));
    expect(next('12:00', ['09:00', '12:00'])).toBe(at('14:00'));
    expect(next('15:00', ['09:00', '12:00', '15:00'])).toBe(at('17:30'));
  });

  it('is never at night', () => {
    expect(next('20:00', ['20:00'])).toBe(at('08:00', '2026-03-11'));
    expect(partOfDay(at('03:00'), timeZone)).toBeUndefined();
  });

  it('takes the same hour rather than a time after the task is due', () => {
    expect(next('14:30', ['14:30'], at('17:00'))).toBe(at('16:30'));
  });

  it('is at least the wait later and always at a time when somebody may be called', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(minutes, fc.array(minutes, { maxLength: 6 }), (start, failed) => {
        const moment = (minute: number) => instantOf(new Date(Date.parse(at('00:00')) + minute * 60_000));
        const retry = nextTry({ at: moment(start), afterMinutes: 90, failedAt: failed.map(moment), dueAt, timeZone });
        expect(Date.parse(retry) - Date.parse(moment(start))).toBeGreaterThanOrEqual(90 * 60_000);
        expect(partOfDay(retry, timeZone)).toBeDefined();
      }),
    );
  });
});
