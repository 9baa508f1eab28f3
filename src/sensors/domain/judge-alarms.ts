import type { Instant } from '../../base/domain/day.ts';
import { judgeOpening, type DoorWindow, type WindowReason } from './judge-openings.ts';
import type { SensorEvent } from './judge-reports.ts';

/** What an alarm is about. */
export type AlarmKind = 'opening' | 'tamper' | 'battery' | 'silent';

/** An event of a sensor at a door. */
export interface DoorEvent extends SensorEvent {
  readonly sensorId: string;
}

/** An alarm that waits for its answer. */
export interface WaitingAlarm {
  readonly alarmId: string;
  readonly sensorId: string;
  readonly kind: AlarmKind;
  readonly at: Instant;
  readonly lastAt: Instant;
}

/** An alarm to be written, with how many openings belong to it. */
export interface RaisedAlarm extends WaitingAlarm {
  readonly count: number;
  /** Why nobody needs to be asked. */
  readonly explainedBy: WindowReason | null;
}

/** Openings that belong to a question which waits already. */
export interface CountedAgain {
  readonly alarmId: string;
  readonly at: Instant;
}

const ALARM_OF = { opened: 'opening', tampered: 'tamper', batteryLow: 'battery' } as const;

/**
 * The alarms that follow from events (in the order of their time) and from sensors that the bridge lost. Every opening is in exactly one
 * alarm; of the other kinds one question at a time is enough.
 */
export function judgeAlarms(of: {
  readonly events: readonly DoorEvent[];
  readonly lost: readonly { readonly sensorId: string; readonly at: Instant }[];
  readonly waiting: readonly WaitingAlarm[];
  readonly windowsOf: (sensorId: string) => readonly DoorWindow[];
  readonly nextId: () => string;
}): { readonly raised: readonly RaisedAlarm[]; readonly again: readonly CountedAgain[] } {
  const raised = new Map<string, RaisedAlarm>();
  const again: CountedAgain[] = [];
  const raise = (sensorId: string, kind: AlarmKind, at: Instant, explainedBy: WindowReason | null): void => {
    const alarmId = of.nextId();
    raised.set(alarmId, { alarmId, sensorId, kind, at, lastAt: at, count: 1, explainedBy });
  };
  const waitingOf = (sensorId: string, kind: AlarmKind): readonly WaitingAlarm[] =>
    [...of.waiting, ...[...raised.values()].filter(({ explainedBy }) => explainedBy === null)].filter(
      (one) => one.sensorId === sensorId && one.kind === kind,
    );
  const addTo = (alarmId: string, at: Instant): void => {
    const own = raised.get(alarmId);
    if (own) raised.set(alarmId, { ...own, count: own.count + 1, lastAt: at > own.lastAt ? at : own.lastAt });
    else again.push({ alarmId, at });
  };
  for (const { kind, sensorId, at } of of.events) {
    if (kind === 'closed') continue;
    const about = ALARM_OF[kind];
    const open = waitingOf(sensorId, about);
    if (about !== 'opening') {
      if (open.length === 0) raise(sensorId, about, at, null);
      continue;
    }
    const verdict = judgeOpening({ at, windows: of.windowsOf(sensorId), open });
    if (verdict.kind === 'sameAs') addTo(verdict.alarmId, at);
    else raise(sensorId, about, at, verdict.kind === 'expected' ? verdict.reason : null);
  }
  for (const { sensorId, at } of of.lost) {
    if (waitingOf(sensorId, 'silent').length === 0) raise(sensorId, 'silent', at, null);
  }
  return { raised: [...raised.values()], again };
}
