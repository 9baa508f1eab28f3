import { sql } from '../../base/server/db.ts';
import type { Job, JobContext } from '../../base/server/jobs.ts';
import { FORGET_AFTER_HOURS } from '../domain/lock-out.ts';
import { idleLimit, keepLimit } from '../domain/sessions.ts';

/** Writes down the end of sessions that are over, and drops what is no longer needed. Rights never wait for it: see `isAlive`. */
const tidySessions: Job = {
  name: 'access.tidySessions',
  cron: '17 * * * *',
  run: tidy,
};

async function tidy({ db, clock }: Pick<JobContext, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  await db.write({ communityIds: [] }, async (tx) => {
    await tx.execute(sql`
      update session set ended_at = ${now}, end_reason = 'expired'
      where ended_at is null and (expires_at <= ${now} or last_seen_at <= ${idleLimit(now)})`);
    await tx.execute(sql`delete from session where ended_at < ${keepLimit(now)}`);
    await tx.execute(sql`
      delete from sign_in_guard
      where last_attempt_at <= ${now}::timestamptz - make_interval(hours => ${FORGET_AFTER_HOURS})`);
  });
}

export const accessJobs: readonly Job[] = [tidySessions];
