import { instantOf, type Instant } from '../../base/domain/day.ts';
import type { PushUrgency } from './push-fields.ts';

const MS_PER_HOUR = 3_600_000;

/** Hours in which a row is to be answered, by urgency: at once, within half a day, by the same time tomorrow. */
export const HOURS_BY_URGENCY: Readonly<Record<PushUrgency, number>> = { 0: 24, 1: 12, 2: 4 };

/** When an answer is due. */
export function dueAfter(receivedAt: Instant, urgency: PushUrgency): Instant {
  return instantOf(new Date(Date.parse(receivedAt) + HOURS_BY_URGENCY[urgency] * MS_PER_HOUR));
}
