import { z } from 'zod';
import { instantOf, type Instant } from '../../base/domain/day.ts';

/** A point in time as phones and forms send it: ISO 8601 in UTC. */
export const Moment = z.iso.datetime().transform((text): Instant => instantOf(new Date(text)));

/** So much may the corrected clock of a phone be ahead of ours. */
const SLACK_MINUTES = 5;

/** The instant so many hours later (earlier when negative). */
export function addHours(at: Instant, hours: number): Instant {
  return instantOf(new Date(Date.parse(at) + hours * 3_600_000));
}

/** Hours from one instant to another; negative when the second is the earlier one. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}

/** True when a record claims a time that has not come yet, the usual drift of a phone's clock aside. */
export function isInFuture(at: Instant, now: Instant): boolean {
  return hoursBetween(now, at) > SLACK_MINUTES / 60;
}
