import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { GatePlaceFactOf, GateState } from '../domain/gate-place-rules.ts';
import { DEFAULT_GATE_RULES, GateRules } from '../domain/gate-rules.ts';

/** A gate, locked until the end of the command. */
export async function lockGate(
  tx: Tx,
  { communityId, gateId }: { readonly communityId: CommunityId; readonly gateId: string },
): Promise<GateState | undefined> {
  const [gate] = await tx.query<GateState & Record<string, unknown>>(sql`
    select id as "gateId", name, retired_at is not null as "isRetired" from gate
    where community_id = ${communityId} and id = ${gateId} for update`);
  return gate;
}

/** Ids of the gates that are not closed for good, locked: who plans shifts or takes them over waits for the other. */
export async function lockOpenGates(tx: Tx, communityId: CommunityId): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from gate where community_id = ${communityId} and retired_at is null order by id for no key update`);
  return new Set(rows.map(({ id }) => id));
}

/** Whether the community has or had this gate; what happened at a closed one may still be told. */
export async function isGate(tx: Tx, communityId: CommunityId, gateId: string | undefined): Promise<boolean> {
  if (gateId === undefined) return true;
  const rows = await tx.query(sql`select 1 from gate where community_id = ${communityId} and id = ${gateId}`);
  return rows.length > 0;
}

export async function isGateNameTaken(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly name: string; readonly gateId: string },
): Promise<boolean> {
  const rows = await tx.query(sql`
    select 1 from gate
    where community_id = ${of.communityId} and name = ${of.name} and id <> ${of.gateId} and retired_at is null`);
  return rows.length > 0;
}

export async function countShiftsAhead(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly gateId: string; readonly now: Instant },
): Promise<number> {
  const [found] = await tx.query<{ count: number }>(sql`
    select count(*) as count from gate_shift
    where community_id = ${of.communityId} and gate_id = ${of.gateId} and removed_at is null
      and until_at > ${of.now} and ended_at is null`);
  return found?.count ?? 0;
}

export async function writeGate(
  tx: Tx,
  communityId: CommunityId,
  gate: Omit<GatePlaceFactOf<'gateOpened' | 'gateChanged'>, 'type'>,
): Promise<void> {
  await tx.execute(sql`
    insert into gate (community_id, id, name, kind, position)
    values (${communityId}, ${gate.subjectId}, ${gate.name}, ${gate.kind}, ${gate.position})
    on conflict (community_id, id) do update set name = excluded.name, kind = excluded.kind, position = excluded.position`);
}

export async function retireGateAt(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly gateId: string; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    update gate set retired_at = ${of.now} where community_id = ${of.communityId} and id = ${of.gateId}`);
}

/** The rules of a community; what it has not set is as the defaults say. */
export async function readGateRules(tx: Tx, communityId: CommunityId): Promise<GateRules> {
  const [row] = await tx.query<{ rules: object }>(sql`
    select rules from gate_rules where community_id = ${communityId}`);
  return row ? GateRules.parse({ ...DEFAULT_GATE_RULES, ...row.rules }) : DEFAULT_GATE_RULES;
}

export async function writeGateRules(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly rules: GateRules; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    insert into gate_rules (community_id, rules, changed_at)
    values (${of.communityId}, ${JSON.stringify(of.rules)}::jsonb, ${of.now})
    on conflict (community_id) do update set rules = excluded.rules, changed_at = excluded.changed_at`);
}

/** A gate as lists show it. */
export interface GateListRow {
  readonly gateId: string;
  readonly name: string;
  readonly kind: 'pedestrian' | 'vehicle' | 'both';
  readonly position: number;
  readonly isRetired: boolean;
  readonly shiftsAhead: number;
}

/** The gates of a community in their order, closed ones last. */
export async function listGates(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<readonly GateListRow[]> {
  return tx.query<GateListRow & Record<string, unknown>>(sql`
    select g.id as "gateId", g.name, g.kind, g.position, g.retired_at is not null as "isRetired",
      (select count(*) from gate_shift s where s.community_id = g.community_id and s.gate_id = g.id and s.removed_at is null
        and s.from_at > ${of.now}::timestamptz - interval '2 days' and s.until_at > ${of.now} and s.ended_at is null) as "shiftsAhead"
    from gate g where g.community_id = ${of.communityId}
    order by g.retired_at is not null, g.position, g.name, g.id`);
}
