import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { judgeAlarms, type DoorEvent, type WaitingAlarm } from './judge-alarms.ts';
import type { DoorWindow } from './judge-openings.ts';

const at = (seconds: number): Instant => instantOf(new Date(Date.UTC(2026, 2, 10, 8, 0, seconds)));
const opened = (seconds: number, sensorId = 'a'): DoorEvent => ({ sensorId, kind: 'opened', at: at(seconds) });
const judge = (
  events: readonly DoorEvent[],
  more: Partial<{ waiting: readonly WaitingAlarm[]; windows: readonly DoorWindow[]; lost: readonly string[] }> = {},
) => {
  let ids = 0;
  return judgeAlarms({
    events,
    lost: (more.lost ?? []).map((sensorId) => ({ sensorId, at: at(0) })),
    waiting: more.waiting ?? [],
    windowsOf: () => more.windows ?? [],
    nextId: () => `new-${(ids += 1)}`,
  });
};

describe('the questions that follow from openings', () => {
  it('are one for a door that springs open again, and two an hour apart', () => {
    expect(judge([opened(0), opened(20), opened(3600)]).raised).toMatchObject([
      { count: 2, lastAt: at(20) },
      { count: 1 },
    ]);
  });

  it('belong to their own door', () => {
    expect(judge([opened(0, 'a'), opened(1, 'b')]).raised.map(({ sensorId }) => sensorId)).toEqual(['a', 'b']);
  });

  it('go on where one waits already', () => {
    const waiting = [{ alarmId: 'old', sensorId: 'a', kind: 'opening', at: at(0), lastAt: at(0) }] as const;
    expect(judge([opened(30)], { waiting })).toEqual({ raised: [], again: [{ alarmId: 'old', at: at(30) }] });
  });

  it('are answered by a window, each opening by itself', () => {
    const windows = [{ fromAt: at(0), untilAt: at(60), reason: 'delivery' }] as const;
    const { raised } = judge([opened(1), opened(2), opened(100)], { windows });
    expect(raised.map(({ explainedBy }) => explainedBy)).toEqual(['delivery', 'delivery', null]);
  });

  it('ask once at a time for a box that is torn off, empty or silent', () => {
    const events: readonly DoorEvent[] = [
      { sensorId: 'a', kind: 'tampered', at: at(0) },
      { sensorId: 'a', kind: 'tampered', at: at(9) },
      { sensorId: 'a', kind: 'batteryLow', at: at(9) },
    ];
    expect(judge(events, { lost: ['a', 'a'] }).raised.map(({ kind }) => kind)).toEqual(['tamper', 'battery', 'silent']);
  });

  it('are none for a door that closes', () => {
    expect(judge([{ sensorId: 'a', kind: 'closed', at: at(0) }])).toEqual({ raised: [], again: [] });
  });
});

describe('whatever opens', () => {
  it('is counted in exactly one question', () => {
    const events = fc.array(fc.tuple(fc.nat(600), fc.constantFrom('a', 'b', 'c')), { maxLength: 40 });
    fc.assert(
      fc.property(events, (list) => {
        const sorted = [...list].sort(([a], [b]) => a - b).map(([seconds, id]) => opened(seconds, id));
        const { raised, again } = judge(sorted);
        expect(raised.reduce((sum, { count }) => sum + count, 0) + again.length).toBe(sorted.length);
      }),
    );
  });
});
