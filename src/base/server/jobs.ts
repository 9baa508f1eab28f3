import PgBoss from 'pg-boss';
import type { CommandBus } from './command-bus.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db.ts';
import type { Log } from './log.ts';
import type { Vault } from './secret.ts';

export interface JobContext {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Log;
}

/** Timed work. It reads, then acts by commands as the system account. */
export interface Job {
  readonly name: string;
  /** Cron, five fields, in the site's time zone. */
  readonly cron: string;
  run(context: JobContext): Promise<void>;
}

export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Work of a set hour, mostly of the night, runs once soon after a start as well: a laptop is off at night. One run for all app
 * processes that start within the same hours.
 */
const CATCH_UP = { startAfter: 90, singletonKey: 'start', singletonSeconds: 4 * 3600 };

/** True for a schedule that names an hour; every other one comes round by itself. */
export function hasHour(cron: string): boolean {
  return /^\S+ \d/u.test(cron);
}

/** Starts the clockwork on PostgreSQL: with several app processes each run still happens once. */
export async function startJobs(options: {
  readonly url: string;
  readonly timeZone: string;
  readonly jobs: readonly Job[];
  readonly context: JobContext;
}): Promise<Jobs> {
  const { jobs, context, timeZone } = options;
  const boss = new PgBoss({ connectionString: options.url, max: 2, application_name: 'menshen-jobs' });
  boss.on('error', (error) => context.log.warn({ reason: error.message }, 'job queue error'));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { name: job.name, policy: 'singleton', retryLimit: 2 });
    await boss.schedule(job.name, job.cron, {}, { tz: timeZone });
    if (hasHour(job.cron)) await boss.send(job.name, {}, CATCH_UP);
    // Those of every few minutes would drive the address and the demo accounts off the screen of whoever started the server.
    const level = hasHour(job.cron) ? 'info' : 'debug';
    await boss.work(job.name, { pollingIntervalSeconds: 10 }, async () => {
      context.log[level]({ job: job.name }, 'job started');
      await job.run(context);
      context.log[level]({ job: job.name }, 'job done');
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}
