import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { FlagState, IncidentFactOf, IncidentState } from '../domain/incident-rules.ts';

/** Who acts where and when. */
export interface Acting {
  readonly communityId: CommunityId;
  readonly accountId: string;
  readonly now: Instant;
}

/** An incident, locked until the end of the command. */
export async function lockIncident(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly incidentId: string },
): Promise<IncidentState | undefined> {
  const [incident] = await tx.query<IncidentState & Record<string, unknown>>(sql`
    select id as "incidentId", taken_by as "takenBy", outcome, closed_at is not null as "isClosed" from gate_incident
    where community_id = ${of.communityId} and id = ${of.incidentId} for update`);
  return incident;
}

/** A warning, locked until the end of the command. */
export async function lockFlag(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly flagId: string },
): Promise<FlagState | undefined> {
  const [flag] = await tx.query<FlagState & Record<string, unknown>>(sql`
    select id as "flagId", outcome, closed_at is not null as "isClosed" from gate_flag
    where community_id = ${of.communityId} and id = ${of.flagId} for update`);
  return flag;
}

/** Notes an incident; one that is there already is left as it is. */
export async function insertIncident(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  fact: IncidentFactOf<'incidentReported'>,
): Promise<void> {
  await tx.execute(sql`
    insert into gate_incident (community_id, id, kind, gate_id, at, note, person_id, check_id, reported_by, reported_at)
    values (${communityId}, ${fact.subjectId}, ${fact.kind}, ${fact.gateId}, ${fact.at}, ${fact.note ?? null},
      ${fact.personId ?? null}, ${fact.checkId ?? null}, ${accountId}, ${now})
    on conflict (community_id, id) do nothing`);
}

export async function setIncidentTaken(
  tx: Tx,
  { communityId, now }: Acting,
  { subjectId, by }: IncidentFactOf<'incidentTaken'>,
): Promise<void> {
  await tx.execute(sql`
    update gate_incident set taken_by = ${by}, taken_at = ${now} where community_id = ${communityId} and id = ${subjectId}`);
}

export async function setIncidentClosed(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  { subjectId, outcome }: IncidentFactOf<'incidentClosed'>,
): Promise<void> {
  await tx.execute(sql`
    update gate_incident set closed_at = ${now}, closed_by = ${accountId}, outcome = ${outcome}
    where community_id = ${communityId} and id = ${subjectId}`);
}

export async function setFlagClosed(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  { subjectId, outcome }: IncidentFactOf<'flagClosed'>,
): Promise<void> {
  await tx.execute(sql`
    update gate_flag set closed_at = ${now}, closed_by = ${accountId}, outcome = ${outcome}
    where community_id = ${communityId} and id = ${subjectId}`);
}
