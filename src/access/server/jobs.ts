import type { Job, JobContext } from '../../base/server/jobs.ts';
import { dropOldSessions, endOldSessions, forgetAttempts } from './tidy-queries.ts';

/** Writes down the end of sessions that are over, and drops what is no longer needed. Rights never wait for it: see `isAlive`. */
const tidySessions: Job = {
  name: 'access.tidySessions',
  cron: '17 * * * *',
  run: tidy,
};

async function tidy({ db, clock }: Pick<JobContext, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  await db.write({ communityIds: [] }, async (tx) => {
    await endOldSessions(tx, now);
    await dropOldSessions(tx, now);
    await forgetAttempts(tx, now);
  });
}

export const accessJobs: readonly Job[] = [tidySessions];
