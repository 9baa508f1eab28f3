import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { StandingCode } from '../../register/domain/standing.ts';
import type { FlagCandidate, GateFlagRaised } from '../domain/flag-rules.ts';
import { SAME_DIRECTION_MINUTES } from '../domain/flag-rules.ts';
import type { Direction, Outcome, Resolution } from '../domain/gate-check.ts';

/** Communities from which checks came since an instant. */
export async function communitiesWithNewChecks(tx: Tx, since: Instant): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select a.id from area a
    cross join lateral (select from gate_check c where c.community_id = a.id and c.received_at > ${since} limit 1) fresh
    where a.level = 'community' order by a.id`);
  return rows.map(({ id }) => id);
}

interface CandidateRow {
  readonly checkId: string;
  readonly at: Instant;
  readonly day: Day;
  readonly gateId: string;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly code: string;
  readonly resolution: Resolution;
  readonly personId: string | null;
  readonly passId: string | null;
  readonly beforeAt: Instant | null;
  readonly beforeGateId: string | null;
  readonly beforeDirection: Direction | null;
  readonly passRevokedAt: Instant | null;
  readonly standingCode: StandingCode | null;
  readonly standingFrom: Day | null;
  readonly standingUntil: Day | null;
  readonly known: readonly string[];
  readonly [column: string]: unknown;
}

/**
 * New passages that may have to be flagged, each beside where its card was let through before. A phone that comes late puts its passages
 * between others: the one after each is looked at again.
 */
export async function flagCandidates(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly since: Instant },
): Promise<readonly FlagCandidate[]> {
  const { communityId, since } = of;
  const rows = await tx.query<CandidateRow>(
    sql`
    with fresh as materialized (
      select c.id, c.at, c.pass_id from gate_check c
      where c.community_id = ${communityId} and c.received_at > ${since}
        and (c.code = 'failedQuestion' or (c.resolution = 'let' and (c.pass_id is not null or c.person_id is not null)))
    ), looked as (
      select f.id, f.at from fresh f
      union
      select later.id, later.at from fresh f cross join lateral (
        select c.id, c.at from gate_check c
        where c.community_id = ${communityId} and c.pass_id = f.pass_id and c.resolution = 'let'
          and c.at > f.at and c.at <= f.at + make_interval(mins => ${SAME_DIRECTION_MINUTES})
        order by c.at limit 1) later
    )
    select c.id as "checkId", c.at, (c.at at time zone menshen_zone())::date as day, c.gate_id as "gateId", c.direction, c.outcome, c.code,
      c.resolution, c.person_id as "personId", c.pass_id as "passId", b.at as "beforeAt", b.gate_id as "beforeGateId",
      b.direction as "beforeDirection", p.revoked_at as "passRevokedAt", s.code as "standingCode", s.from_day as "standingFrom",
      s.until_day as "standingUntil",
      array(select f.kind from gate_flag f where f.community_id = ${communityId} and f.check_id = c.id) as known
    from looked l
    join gate_check c on c.community_id = ${communityId} and c.at = l.at and c.id = l.id
    left join pass p on p.community_id = ${communityId} and p.id = c.pass_id
    left join standing s on s.community_id = ${communityId} and s.person_id = c.person_id
    left join lateral (
      select e.at, e.gate_id, e.direction from gate_check e
      where e.community_id = ${communityId} and e.pass_id = c.pass_id and e.resolution in ('let', 'emergency')
        and (e.at, e.id) < (c.at, c.id) and e.at >= c.at - make_interval(mins => ${SAME_DIRECTION_MINUTES})
      order by e.at desc, e.id desc limit 1) b on true
    where c.code = 'failedQuestion' or p.revoked_at is not null or s.code is not null
      or b.direction = c.direction or b.gate_id <> c.gate_id`,
    // Six references to a log of many months: planning takes longer than running.
    { preparedAs: 'gate_flag_candidates' },
  );
  return rows.map(candidateOf);
}

function candidateOf(row: CandidateRow): FlagCandidate {
  const { beforeAt, beforeGateId, beforeDirection, standingCode, standingFrom, standingUntil } = row;
  const { checkId, at, day, gateId, direction, outcome, code, resolution, known } = row;
  return {
    ...{ checkId, at, day, gateId, direction, outcome, code, resolution, known },
    personId: row.personId ?? undefined,
    passId: row.passId ?? undefined,
    passRevokedAt: row.passRevokedAt ?? undefined,
    before:
      beforeAt && beforeGateId && beforeDirection
        ? { at: beforeAt, gateId: beforeGateId, direction: beforeDirection }
        : undefined,
    standing:
      standingCode && standingFrom && standingUntil
        ? { code: standingCode, fromDay: standingFrom, untilDay: standingUntil }
        : undefined,
  };
}

/** Writes flags. @idempotent by unique (community_id, check_id, kind) */
export async function insertFlags(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant; readonly flags: readonly GateFlagRaised[] },
): Promise<void> {
  const { communityId, now, flags } = of;
  if (flags.length === 0) return;
  await tx.execute(sql`
    insert into gate_flag (community_id, id, kind, check_id, person_id, pass_id, gate_id, at, raised_at)
    select ${communityId}, f.id, f.kind, f.check_id, f.person_id, f.pass_id, f.gate_id, f.at, ${now}
    from unnest(${flags.map(() => newId<'flag'>())}::uuid[], ${flags.map(({ kind }) => kind)}::text[],
      ${flags.map(({ checkId }) => checkId)}::uuid[], ${flags.map(({ subjectId }) => subjectId ?? null)}::uuid[],
      ${flags.map(({ passId }) => passId ?? null)}::uuid[], ${flags.map(({ gateId }) => gateId)}::uuid[],
      ${flags.map(({ at }) => at)}::timestamptz[]) as f (id, kind, check_id, person_id, pass_id, gate_id, at)
    on conflict (community_id, check_id, kind) do nothing`);
}

const SEEN_UNTIL = 'gateFlagsSeenUntil';

/** Until when the checks that came were looked at. */
export async function flagsSeenUntil(tx: Tx): Promise<Instant | undefined> {
  const [row] = await tx.query<{ at: Instant }>(
    sql`select value #>> '{}' as at from site_setting where name = ${SEEN_UNTIL}`,
  );
  return row?.at;
}

export async function noteFlagsSeen(tx: Tx, until: Instant): Promise<void> {
  await tx.execute(sql`
    insert into site_setting (name, value) values (${SEEN_UNTIL}, to_jsonb(${until}::text))
    on conflict (name) do update set value = excluded.value`);
}
