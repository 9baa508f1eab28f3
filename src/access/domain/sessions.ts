import type { Actor } from '../../base/domain/actor.ts';
import type { Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';

/** A signed-in device ends by itself after so long without a request. Hours: one shift. */
export const IDLE_HOURS = 12;
/** However busy it is, it ends after so long. Days. */
export const SESSION_DAYS = 30;
/** Ended sessions are kept for the trail, then dropped. Days. Source: Cybersecurity Law, art. 21 (logs of six months). */
export const KEEP_ENDED_DAYS = 190;
/** Being seen is written down at most once in so long, or every read would write. Seconds. */
export const SEEN_EVERY_SECONDS = 60;

const MS_PER_HOUR = 3_600_000;

/** A session as its rules need it. */
export interface SessionTimes {
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
}

/** True while the session may be used. */
export function isAlive(session: SessionTimes, now: Instant): boolean {
  const at = Date.parse(now);
  return (
    session.endedAt === null &&
    at < Date.parse(session.expiresAt) &&
    at - Date.parse(session.lastSeenAt) < IDLE_HOURS * MS_PER_HOUR
  );
}

/** When a session that begins now ends at the latest. */
export function expiryOf(now: Instant): Instant {
  return shifted(now, SESSION_DAYS * 24);
}

/** Sessions not seen since then are over. */
export function idleLimit(now: Instant): Instant {
  return shifted(now, -IDLE_HOURS);
}

/** Sessions that ended before then are dropped. */
export function keepLimit(now: Instant): Instant {
  return shifted(now, -KEEP_ENDED_DAYS * 24);
}

/** Who must still choose a password may do nothing else: every other permission waits. */
export function onlySelf(actor: Actor): Actor {
  const keep = <Ids>(index: ReadonlyMap<string, Ids>): ReadonlyMap<string, Ids> =>
    new Map([...index].filter(([permission]) => permission === 'access.self'));
  return { accountId: actor.accountId, communities: keep(actor.communities), areas: keep(actor.areas) };
}

function shifted(instant: Instant, hours: number): Instant {
  return instantOf(new Date(Date.parse(instant) + hours * MS_PER_HOUR));
}
