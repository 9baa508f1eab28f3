import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import type { KnownAnswer } from '../../tasks/server/api.ts';
import { improbableOf } from './improbable-checks.ts';

/** A check so many hours after the first one. */
function check(hours: number, temperature: number | undefined): KnownAnswer {
  const at = instantOf(new Date(Date.parse('2026-03-10T00:00:00Z') + hours * 3_600_000));
  return {
    ...{
      answerId: String(hours),
      formKey: 'orderCheck',
      formVersion: 1,
      taskId: null,
      sourceId: 'order',
      at,
      receivedAt: at,
    },
    ...{ personId: null, householdId: null, dwellingId: null, by: 'worker', source: 'door', triage: null, flags: [] },
    answers: temperature === undefined ? {} : { temperature },
  };
}
const seen = (...answers: readonly KnownAnswer[]) => improbableOf({ orderId: 'order', answers });

describe('the booklet asks', () => {
  it('when one figure comes five times running, and not at four', () => {
    const same = [0, 12, 24, 36, 48].map((hours) => check(hours, 36.5));
    expect(seen(...same)).toMatchObject([{ kind: 'sameFigure', temperature: 36.5, count: 5 }]);
    expect(seen(...same.slice(1))).toEqual([]);
  });

  it('when a figure leaps within the hour', () => {
    expect(seen(check(0, 36), check(0.5, 39))).toMatchObject([{ kind: 'jump', from: 36, to: 39, minutes: 30 }]);
    expect(seen(check(0, undefined), check(0.5, 39))).toEqual([]);
  });
});
