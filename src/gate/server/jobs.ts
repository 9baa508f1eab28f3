import { systemActor } from '../../base/domain/actor.ts';
import type { Instant } from '../../base/domain/day.ts';
import { addDays, instantOf } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job, JobContext } from '../../base/server/jobs.ts';
import { raiseGateFlags } from './flag-commands.ts';
import { communitiesWithNewChecks, flagsSeenUntil, noteFlagsSeen } from './flag-queries.ts';
import { dropEmptyMonths, makeMonths } from './partition-queries.ts';
import { expireGateChecks } from './retention-commands.ts';
import { communitiesWithExpired, noteLogExpired } from './retention-queries.ts';

/** A group that is committed while we look may carry an earlier time: the last minutes are looked at twice. */
const OVERLAP_MINUTES = 2;
/** A server that was away looks back so far and no farther. */
const LOOK_BACK_HOURS = 24;
/** Months are dropped when they ended so long ago: not those that are made ahead. */
const EMPTY_DAYS = 62;

const MS_PER_MINUTE = 60_000;

/** Every minute: what came from the phones is looked over. A community that fails is looked at again the next minute. */
export const flagChecks: Job = {
  name: 'gate-flag-checks',
  cron: '* * * * *',
  async run({ db, bus, clock, log }) {
    const now = clock.now();
    const since = lookedSince(await db.asOwner(flagsSeenUntil), now);
    const communityIds = await db.asOwner((tx) => communitiesWithNewChecks(tx, since));
    const failed = await everywhere({ bus, communityIds, name: raiseGateFlags.name, input: { since } });
    if (failed.length > 0) log.warn({ communityIds: failed }, 'gate checks not looked over');
    else await db.write({ communityIds: [] }, (tx) => noteFlagsSeen(tx, now));
  },
};

function lookedSince(seen: Instant | undefined, now: Instant): Instant {
  const earliest = Date.parse(now) - LOOK_BACK_HOURS * 60 * MS_PER_MINUTE;
  const from = seen === undefined ? earliest : Date.parse(seen) - OVERLAP_MINUTES * MS_PER_MINUTE;
  return instantOf(new Date(Math.max(earliest, from)));
}

/** One command in each community; answers where it was refused. */
async function everywhere(of: {
  readonly bus: JobContext['bus'];
  readonly communityIds: readonly CommunityId[];
  readonly name: string;
  readonly input: object;
}): Promise<readonly CommunityId[]> {
  const { bus, communityIds, name, input } = of;
  const actor = systemActor([raiseGateFlags.permission, expireGateChecks.permission], communityIds);
  const failed: CommunityId[] = [];
  for (const communityId of communityIds) {
    const result = await bus.execute({ envelope: { commandId: newId(), name, communityId, input }, actor });
    if (!result.ok) failed.push(communityId);
  }
  return failed;
}

/** Each night: rows past their time become counts, a bounded number at once; then months in which nothing is left are dropped. */
export const expireChecks: Job = {
  name: 'gate-expire-checks',
  cron: '10 3 * * *',
  async run({ db, bus, clock, log }) {
    const today = clock.today();
    for (;;) {
      // What is left after a round is found again; a round that finds nothing is the last.
      const communityIds = await db.asOwner((tx) => communitiesWithExpired(tx, today));
      if (communityIds.length === 0) break;
      const failed = await everywhere({ bus, communityIds, name: expireGateChecks.name, input: {} });
      // Thrown, so that the clockwork tries again and the time of the last success stays what it was.
      if (failed.length > 0) throw new Error(`gate log not cleared in communities ${failed.join(', ')}`);
    }
    const dropped = await db.asOwner((tx) => dropEmptyMonths(tx, addDays(today, -EMPTY_DAYS)));
    await db.write({ communityIds: [] }, (tx) => noteLogExpired(tx, clock.now()));
    log.info({ droppedMonths: dropped }, 'gate log cleared');
  },
};

/** Every hour: the months ahead are there, and what came without one is moved into its own. */
export const makeCheckMonths: Job = {
  name: 'gate-make-months',
  cron: '5 * * * *',
  run: ({ db, clock }) => db.asOwner((tx) => makeMonths(tx, clock.today())),
};

/** Timed work of the gates. */
export const gateJobs: readonly Job[] = [flagChecks, expireChecks, makeCheckMonths];
