import { instantOf, type Day, type Instant } from '../../base/domain/day.ts';
import type { NewTask } from '../../tasks/domain/task.ts';

/** So many minutes an opening may wait for its answer; a box that is silent, hours. Our own rule. */
const ANSWER_MINUTES = 15;
const LOOK_HOURS = 4;
const MS_PER_MINUTE = 60_000;

/** An alarm for which a worker is asked. */
export interface AskedAlarm {
  readonly alarmId: string;
  readonly sensorId: string;
  readonly dwellingId: string | null;
  readonly kind: 'opening' | 'tamper' | 'battery' | 'silent';
  readonly raisedAt: Instant;
}

/**
 * The round of a day's door questions in a community always has the same id, so that nobody has to look for it. A UUID of version 8
 * (RFC 9562, section 5.8): made from what it names.
 */
export function doorRoundId(of: {
  readonly communityId: number;
  readonly kind: 'doorOpening' | 'doorSensor';
  readonly day: Day;
}): string {
  const day = Number(of.day.replaceAll('-', '')).toString(16).padStart(8, '0');
  const kind = of.kind === 'doorOpening' ? '0000' : '0001';
  return `${day}-${kind}-8b00-8000-${of.communityId.toString(16).padStart(12, '0')}`;
}

/** Which kind of work an alarm makes. */
export function workOf(kind: AskedAlarm['kind']): 'doorOpening' | 'doorSensor' {
  return kind === 'opening' || kind === 'tamper' ? 'doorOpening' : 'doorSensor';
}

/** The task that asks for the reason of an alarm. It has the id of the alarm: one question, one task. */
export function taskOf(alarm: AskedAlarm, of: { readonly communityId: number; readonly day: Day }): NewTask {
  const { alarmId, dwellingId, raisedAt } = alarm;
  const kind = workOf(alarm.kind);
  const minutes = kind === 'doorOpening' ? ANSWER_MINUTES : LOOK_HOURS * 60;
  return {
    ...{ id: alarmId, kind, sourceId: alarmId, roundId: doorRoundId({ ...of, kind }) },
    subject: { kind: 'sensor', id: alarm.sensorId },
    dwellingId: dwellingId ?? undefined,
    urgency: kind === 'doorOpening' ? 2 : 1,
    opensAt: raisedAt,
    dueAt: instantOf(new Date(Date.parse(raisedAt) + minutes * MS_PER_MINUTE)),
  };
}
