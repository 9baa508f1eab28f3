import { systemActor } from '../../base/domain/actor.ts';
import type { Day } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job, JobContext } from '../../base/server/jobs.ts';
import { communitiesToCount, communitiesWithoutReport, keepCounts, readLocalMinute } from './count-queries.ts';
import { tellRobots } from './robot-jobs.ts';
import { destroyFormsNightly } from './sent-form-jobs.ts';

/** So many communities are counted in one statement: a few hundred thousand people. */
const AT_ONCE = 8;
/** What gates send late still belongs to yesterday. */
const YESTERDAY_UNTIL_MINUTE = 6 * 60;

async function keepDay({ db, clock }: Pick<JobContext, 'db' | 'clock'>, day: Day): Promise<number> {
  const due = await db.asOwner((tx) => communitiesToCount(tx, day));
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const communityIds = due.slice(at, at + AT_ONCE);
    await db.write({ communityIds }, (tx) => keepCounts(tx, { communityIds, day, now: clock.now() }));
  }
  return due.length;
}

/** Every five minutes: the figures of today, and of yesterday until the morning, are counted where something happened. */
export const countDays: Job = {
  name: 'report-count',
  cron: '*/5 * * * *',
  async run(context) {
    const { db, clock } = context;
    const today = clock.today();
    const minute = await db.asOwner((tx) => readLocalMinute(tx, clock.now()));
    if (minute < YESTERDAY_UNTIL_MINUTE) await keepDay(context, addDays(today, -1));
    const counted = await keepDay(context, today);
    context.log.debug({ communities: counted }, 'figures counted');
  },
};

/** Every five minutes: sheets whose hour has come are made; people sign them. */
export const makeReports: Job = {
  name: 'report-make',
  cron: '*/5 * * * *',
  async run({ db, bus, clock, log }) {
    const day = clock.today();
    const due = await db.asOwner(async (tx) =>
      communitiesWithoutReport(tx, { day, minute: await readLocalMinute(tx, clock.now()) }),
    );
    const actor = systemActor(['reporting.sign'], due);
    for (const communityId of due) {
      const input = { reportId: newId(), day };
      const result = await bus.execute({
        envelope: { commandId: newId(), name: 'makeReport', communityId, input },
        actor,
      });
      if (!result.ok) log.warn({ communityId, code: result.code }, 'daily report not made');
    }
  },
};

/** Timed work of the reports. */
export const reportJobs: readonly Job[] = [countDays, makeReports, tellRobots, destroyFormsNightly];
