import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { stricterStanding } from '../domain/standing.ts';
import { publishStandings, type StandingOf } from './standing-queries.ts';

interface Pair {
  readonly communityId: CommunityId;
  readonly mergeId: string;
  readonly keptId: string;
  readonly goneId: string;
}

/** What both records were under before a merge, and what the one record is under since. */
interface MergedStandings {
  readonly kept?: StandingOf | undefined;
  readonly gone?: StandingOf | undefined;
  readonly given?: StandingOf | undefined;
}

/** A restriction is a person's, not a record's: of two the stricter one stays. Keeps what both had, for taking the merge back. */
export async function mergeStandings(tx: Tx, pair: Pair): Promise<void> {
  const { kept, gone } = await lockStandings(tx, pair);
  if (!gone) return;
  const given = { ...(kept ? stricterStanding(kept, gone) : gone), personId: pair.keptId };
  await dropStanding(tx, pair.communityId, pair.goneId);
  await publishStandings(tx, { communityId: pair.communityId, standings: [given] });
  const standings: MergedStandings = { kept, gone, given };
  await tx.execute(sql`
    update person_merge set standings = ${JSON.stringify(standings)}
    where community_id = ${pair.communityId} and id = ${pair.mergeId}`);
}

/** Gives each record its own again, unless an order has said something newer since; what has run out is not brought back. */
export async function unmergeStandings(tx: Tx, { today, ...pair }: Pair & { readonly today: Day }): Promise<void> {
  const { communityId, keptId } = pair;
  const [row] = await tx.query<{ standings: MergedStandings | null }>(sql`
    select standings from person_merge where community_id = ${communityId} and id = ${pair.mergeId}`);
  const before = row?.standings;
  if (!before?.gone) return;
  const { kept: current } = await lockStandings(tx, pair);
  const isUntouched = current !== undefined && before.given !== undefined && isSame(current, before.given);
  if (isUntouched) await dropStanding(tx, communityId, keptId);
  // An order that was withdrawn since the merge is gone for both.
  const own = isUntouched ? [before.kept, before.gone] : [];
  const standings = own.flatMap((one) => (one && one.untilDay >= today ? [one] : []));
  await publishStandings(tx, { communityId, standings });
}

function isSame(a: StandingOf, b: StandingOf): boolean {
  return a.sourceOrder === b.sourceOrder && a.code === b.code && a.untilDay === b.untilDay;
}

async function lockStandings(tx: Tx, pair: Pair): Promise<MergedStandings> {
  const rows = await tx.query<StandingOf & Record<string, unknown>>(sql`
    select person_id as "personId", code, from_day as "fromDay", until_day as "untilDay", source_order as "sourceOrder", clause
    from standing where community_id = ${pair.communityId} and person_id = any (${[pair.keptId, pair.goneId]}::uuid[]) for update`);
  return {
    kept: rows.find(({ personId }) => personId === pair.keptId),
    gone: rows.find(({ personId }) => personId === pair.goneId),
  };
}

async function dropStanding(tx: Tx, communityId: CommunityId, personId: string): Promise<void> {
  await tx.execute(sql`delete from standing where community_id = ${communityId} and person_id = ${personId}`);
}
