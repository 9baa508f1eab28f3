import { instantOf, type Instant } from '../../base/domain/day.ts';
import type { SensorReport } from './sensor-report.ts';

/** Below this percentage a battery is changed with the next visit. Our own rule; devices that say "low" themselves count as well. */
const LOW_BATTERY = 15;
/** A clock that is ahead by more, or a word older than the other, is not believed: the time of arrival counts. */
const AHEAD_MS = 2 * 60_000;
const OLDEST_MS = 24 * 3_600_000;

/** A sensor as it was known before. */
export interface KnownSensor {
  readonly isOpen: boolean | null;
  /** When its contact last changed. */
  readonly changedAt: Instant | null;
  readonly battery: number | null;
  /** Of the last words that a broker numbered, the newest last. */
  readonly marks: readonly string[];
}

/** One thing that happened at a door. */
export interface SensorEvent {
  readonly at: Instant;
  readonly kind: 'opened' | 'closed' | 'tampered' | 'batteryLow';
}

/** What reports change. */
export interface JudgedReports {
  readonly sensor: KnownSensor;
  readonly events: readonly SensorEvent[];
  /** The bridge has lost it. */
  readonly isLost: boolean;
  /** Milliseconds, its clock minus ours, where it told the time. */
  readonly clockOffsetMs: number | undefined;
}

/** A broker holds back more words of one sensor than this only when nobody has answered for hours. */
const MOST_MARKS = 32;

/** A report with its time of arrival. */
export interface ArrivedReport {
  readonly report: SensorReport;
  readonly arrivedAt: Instant;
}

/**
 * What reports of one sensor tell, in the order in which they arrived. A device repeats its state every hour: only a change is an event. A
 * word that arrives late is an event of its own time and changes nothing that is newer. A word that a broker hands over again after a crash,
 * and that was written before it, says nothing.
 */
export function judgeReports(known: KnownSensor, reports: readonly ArrivedReport[]): JudgedReports {
  const events: SensorEvent[] = [];
  let sensor = known;
  let isLost = false;
  let clockOffsetMs: number | undefined;
  for (const { report, arrivedAt } of reports) {
    if (report.isAgain === true && sensor.marks.includes(report.mark ?? '')) continue;
    if (report.mark !== undefined) sensor = { ...sensor, marks: [...sensor.marks, report.mark].slice(-MOST_MARKS) };
    const at = timeOf(report, arrivedAt);
    if (report.saidAt !== undefined) clockOffsetMs = Date.parse(report.saidAt) - Date.parse(arrivedAt);
    if (report.line !== undefined) isLost = report.line === 'offline';
    const isLow = report.isBatteryLow === true || (report.battery ?? 100) < LOW_BATTERY;
    if (isLow && (sensor.battery ?? 100) >= LOW_BATTERY) events.push({ at, kind: 'batteryLow' });
    const battery = isLow ? Math.min(report.battery ?? 0, LOW_BATTERY - 1) : (report.battery ?? sensor.battery);
    sensor = { ...sensor, battery };
    if (report.tamper === true) events.push({ at, kind: 'tampered' });
    const [next, event] = judgeContact(sensor, { report, at });
    sensor = next;
    if (event) events.push(event);
  }
  return { sensor, events, isLost, clockOffsetMs };
}

/** When it was, as far as the device may be believed. */
function timeOf({ saidAt }: SensorReport, arrivedAt: Instant): Instant {
  if (saidAt === undefined) return arrivedAt;
  const aheadMs = Date.parse(saidAt) - Date.parse(arrivedAt);
  return aheadMs > AHEAD_MS || aheadMs < -OLDEST_MS ? arrivedAt : instantOf(new Date(saidAt));
}

function judgeContact(
  sensor: KnownSensor,
  { report, at }: { readonly report: SensorReport; readonly at: Instant },
): readonly [KnownSensor, SensorEvent | undefined] {
  if (report.contact === undefined) return [sensor, undefined];
  const isOpen = report.contact === 'open';
  const event: SensorEvent = { at, kind: isOpen ? 'opened' : 'closed' };
  const isLate = sensor.changedAt !== null && at < sensor.changedAt;
  // Of two words that change places on the way, the older one is told as well.
  if (isLate) return [sensor, event];
  if (sensor.isOpen === isOpen) return [sensor, undefined];
  // The first word of a new sensor says how the door stands, which is news only when it stands open.
  const isNews = sensor.isOpen !== null || isOpen;
  return [{ ...sensor, isOpen, changedAt: at }, isNews ? event : undefined];
}
