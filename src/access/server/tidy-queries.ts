import type { Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { FORGET_AFTER_HOURS } from '../domain/lock-out.ts';
import { idleLimit, keepLimit } from '../domain/sessions.ts';

export async function endOldSessions(tx: Tx, now: Instant): Promise<void> {
  await tx.execute(sql`
    update session set ended_at = ${now}, end_reason = 'expired'
    where ended_at is null and (expires_at <= ${now} or last_seen_at <= ${idleLimit(now)})`);
}

export async function dropOldSessions(tx: Tx, now: Instant): Promise<void> {
  await tx.execute(sql`delete from session where ended_at < ${keepLimit(now)}`);
}

export async function forgetAttempts(tx: Tx, now: Instant): Promise<void> {
  await tx.execute(sql`
    delete from sign_in_guard
    where last_attempt_at <= ${now}::timestamptz - make_interval(hours => ${FORGET_AFTER_HOURS})`);
}
