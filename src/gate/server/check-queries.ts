import type { Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Direction, Outcome } from '../domain/gate-check.ts';

/** Reads of the log for boards and phones. Every one names its time, so that only the months of that time are opened. */

/** How long a phone remembers where a card was last seen. */
export const LAST_CHECK_HOURS = 2;
/** As far back as an errand rule can look; see GateRules, errandDays. */
export const OUTING_DAYS = 14;

const MS_PER_HOUR = 3_600_000;

/** So many hours before an instant. */
export function hoursBefore(now: Instant, hours: number): Instant {
  return instantOf(new Date(Date.parse(now) - hours * MS_PER_HOUR));
}

/** Where a card was let through last. */
export interface LastCheck {
  readonly passId: string;
  readonly gateId: string;
  readonly direction: Direction;
  readonly at: Instant;
}

/** The last time each card was let through, of the last two hours. */
export async function lastChecks(
  tx: Tx,
  { communityId, now }: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<readonly LastCheck[]> {
  return tx.query<LastCheck & { [column: string]: unknown }>(sql`
    select distinct on (c.pass_id) c.pass_id as "passId", c.gate_id as "gateId", c.direction, c.at
    from gate_check c
    where c.community_id = ${communityId} and c.at >= ${hoursBefore(now, LAST_CHECK_HOURS)} and c.pass_id is not null
      and c.resolution in ('let', 'emergency')
    order by c.pass_id, c.at desc, c.id desc`);
}

/** The outings of a household's errand card, the earliest first. */
export interface HouseholdOutings {
  readonly householdId: string;
  readonly outings: readonly Instant[];
}

/** The errand outings of the last two weeks of every household that had one. */
export async function errandOutings(
  tx: Tx,
  { communityId, now }: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<readonly HouseholdOutings[]> {
  const rows = await tx.query<{ householdId: string; outings: number[] }>(sql`
    select c.household_id as "householdId", array_agg((extract(epoch from c.at) * 1000)::float8 order by c.at) as outings
    from gate_check c
    where c.community_id = ${communityId} and c.at >= ${hoursBefore(now, OUTING_DAYS * 24)} and c.household_id is not null
      and c.direction = 'out' and c.resolution = 'let'
    group by c.household_id order by c.household_id`);
  return rows.map(({ householdId, outings }) => ({
    householdId,
    outings: outings.map((ms) => instantOf(new Date(Math.round(ms)))),
  }));
}

/** Somebody who went out and was not seen coming in. */
export interface PersonOut {
  readonly communityId: CommunityId;
  readonly personId: string;
  readonly gateId: string;
  readonly at: Instant;
}

/** Whoever was last let out since an instant, the longest away first. */
export async function whoIsOut(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly since: Instant; readonly limit: number },
): Promise<readonly PersonOut[]> {
  return tx.query<PersonOut & { [column: string]: unknown }>(sql`
    select last.community_id as "communityId", last.person_id as "personId", last.gate_id as "gateId", last.at
    from (
      select distinct on (c.community_id, c.person_id) c.community_id, c.person_id, c.gate_id, c.at, c.direction
      from gate_check c
      where c.community_id = any (${[...of.communityIds]}::int[]) and c.at >= ${of.since} and c.person_id is not null
        and c.resolution in ('let', 'emergency')
      order by c.community_id, c.person_id, c.at desc, c.id desc
    ) last
    where last.direction = 'out'
    order by last.at, last.person_id limit ${of.limit}`);
}

/** Checks of one kind at one gate within one hour. */
export interface HourCount {
  readonly gateId: string;
  /** The beginning of the hour. */
  readonly hour: Instant;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly checks: number;
}

/** How busy each gate was in each hour between two instants, the end excluded. */
export async function countsByHour(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly fromAt: Instant; readonly untilAt: Instant },
): Promise<readonly HourCount[]> {
  return tx.query<HourCount & { [column: string]: unknown }>(sql`
    select c.gate_id as "gateId", date_trunc('hour', c.at, menshen_zone()) as hour, c.direction, c.outcome, count(*)::int as checks
    from gate_check c
    where c.community_id = any (${[...of.communityIds]}::int[]) and c.at >= ${of.fromAt} and c.at < ${of.untilAt}
    group by 1, 2, 3, 4 order by 2, 1, 3, 4`);
}
