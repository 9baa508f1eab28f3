import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { RegisterVisit } from '../domain/visit-inputs.ts';
import type { VisitFactOf, VisitState } from '../domain/visit-rules.ts';

interface OneVisit {
  readonly communityId: CommunityId;
  readonly visitId: string;
}

/** A visit, locked until the end of the command. */
export async function lockVisit(tx: Tx, { communityId, visitId }: OneVisit): Promise<VisitState | undefined> {
  const [visit] = await tx.query<VisitState & Record<string, unknown>>(sql`
    select id as "visitId", host_answer as "hostAnswer", answered_by as "answeredBy", registered_at as "registeredAt",
      ended_at as "endedAt"
    from visit where community_id = ${communityId} and id = ${visitId} for update`);
  return visit;
}

/** Whether door and person are of the community; true for what is not named. */
export async function isHost(
  tx: Tx,
  communityId: CommunityId,
  { hostDwellingId: dwelling, hostPersonId: person }: Pick<RegisterVisit, 'hostDwellingId' | 'hostPersonId'>,
): Promise<boolean> {
  const [found] = await tx.query<{ isHost: boolean }>(sql`
    select (${dwelling ?? null}::uuid is null
        or exists (select from dwelling where community_id = ${communityId} and id = ${dwelling ?? null}::uuid))
      and (${person ?? null}::uuid is null
        or exists (select from person where community_id = ${communityId} and id = ${person ?? null}::uuid)) as "isHost"`);
  return found?.isHost ?? false;
}

/** Writes a visit down; one that is there already is left as it is. */
export async function insertVisit(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly accountId: string; readonly visit: VisitFactOf<'visitRegistered'> },
): Promise<void> {
  const { visit } = of;
  const answeredAt = visit.answeredBy === undefined ? null : visit.registeredAt;
  await tx.execute(sql`
    insert into visit (community_id, id, kind, name, phone, company, plate, passengers, host_dwelling_id, host_person_id, purpose,
      host_answer, answered_by, answered_at, from_at, until_at, is_regular, registered_at, registered_by, gate_id)
    values (${of.communityId}, ${visit.subjectId}, ${visit.kind}, ${visit.name}, ${visit.phone ?? null}, ${visit.company ?? null},
      ${visit.plate ?? null}, ${visit.passengers}, ${visit.hostDwellingId ?? null}, ${visit.hostPersonId ?? null},
      ${visit.purpose ?? null}, ${visit.hostAnswer}, ${visit.answeredBy ?? null}, ${answeredAt}, ${visit.fromAt}, ${visit.untilAt},
      ${visit.isRegular}, ${visit.registeredAt}, ${of.accountId}, ${visit.gateId ?? null})
    on conflict (community_id, id) do nothing`);
}

export async function setVisitAnswer(
  tx: Tx,
  communityId: CommunityId,
  { subjectId, answer, by, at }: VisitFactOf<'visitAnswered'>,
): Promise<void> {
  await tx.execute(sql`
    update visit set host_answer = ${answer}, answered_by = ${by}, answered_at = ${at}
    where community_id = ${communityId} and id = ${subjectId}`);
}

export async function setVisitEnd(
  tx: Tx,
  communityId: CommunityId,
  { subjectId, at }: VisitFactOf<'visitEnded'>,
): Promise<void> {
  await tx.execute(sql`update visit set ended_at = ${at} where community_id = ${communityId} and id = ${subjectId}`);
}
