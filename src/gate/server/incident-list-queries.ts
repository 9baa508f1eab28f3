import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';

/** An incident in a list. */
export interface IncidentRow {
  readonly incidentId: string;
  readonly communityId: CommunityId;
  readonly kind: string;
  readonly gate: string;
  readonly at: Instant;
  readonly note: string | null;
  readonly personId: string | null;
  readonly checkId: string | null;
  readonly reportedBy: string;
  readonly reportedAt: Instant;
  readonly takenBy: string | null;
  readonly takenById: string | null;
  readonly takenAt: Instant | null;
  readonly closedBy: string | null;
  readonly closedAt: Instant | null;
  readonly outcome: string | null;
}

/** A warning in a list. */
export interface FlagRow {
  readonly flagId: string;
  readonly communityId: CommunityId;
  readonly kind: string;
  readonly gate: string;
  readonly at: Instant;
  readonly raisedAt: Instant;
  readonly personId: string | null;
  readonly passId: string | null;
  readonly checkId: string;
  readonly closedBy: string | null;
  readonly closedAt: Instant | null;
  readonly outcome: string | null;
}

interface Page {
  readonly communityIds: readonly CommunityId[];
  readonly state: 'open' | 'all';
  readonly after: readonly [string, string] | undefined;
  readonly limit: number;
}

function conditionsOf({ state, after }: Page) {
  return sql`${state === 'open' ? sql`and t.closed_at is null` : emptySql}
    ${after === undefined ? emptySql : sql`and (t.at, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by t.at desc, t.id desc`;
}

/** Incidents, the newest first. */
export function listIncidents(tx: Tx, page: Page): Promise<IncidentRow[]> {
  return tx.query<IncidentRow & Record<string, unknown>>(sql`
    select t.id as "incidentId", t.community_id as "communityId", t.kind, g.name as gate, t.at, t.note, t.person_id as "personId",
      t.check_id as "checkId", coalesce(r.name, '') as "reportedBy", t.reported_at as "reportedAt", k.name as "takenBy",
      t.taken_by as "takenById", t.taken_at as "takenAt", c.name as "closedBy", t.closed_at as "closedAt", t.outcome
    from (
      select t.* from unnest(${[...page.communityIds]}::int[]) s (id) cross join lateral (
        select t.* from gate_incident t where t.community_id = s.id ${conditionsOf(page)} limit ${page.limit}) t
      order by t.at desc, t.id desc limit ${page.limit}) t
    join gate g on g.community_id = t.community_id and g.id = t.gate_id
    left join account r on r.id = t.reported_by
    left join account k on k.id = t.taken_by
    left join account c on c.id = t.closed_by
    order by t.at desc, t.id desc`);
}

/** Warnings, the newest first. */
export function listFlags(tx: Tx, page: Page): Promise<FlagRow[]> {
  return tx.query<FlagRow & Record<string, unknown>>(sql`
    select t.id as "flagId", t.community_id as "communityId", t.kind, coalesce(g.name, '') as gate, t.at, t.raised_at as "raisedAt",
      t.person_id as "personId", t.pass_id as "passId", t.check_id as "checkId", c.name as "closedBy", t.closed_at as "closedAt",
      t.outcome
    from (
      select t.* from unnest(${[...page.communityIds]}::int[]) s (id) cross join lateral (
        select t.* from gate_flag t where t.community_id = s.id ${conditionsOf(page)} limit ${page.limit}) t
      order by t.at desc, t.id desc limit ${page.limit}) t
    left join gate g on g.community_id = t.community_id and g.id = t.gate_id
    left join account c on c.id = t.closed_by
    order by t.at desc, t.id desc`);
}
