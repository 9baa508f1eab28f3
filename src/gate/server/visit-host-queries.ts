import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Whom a visit may be to: somebody of a household, or its door. */
export interface HostHousehold {
  readonly dwellingId: string;
  readonly personIds: readonly string[];
}

/** A visit that waits for the word of a household. */
export interface AskedVisit {
  readonly visitId: string;
  readonly kind: string;
  readonly name: string;
  readonly company: string | null;
  readonly plate: string | null;
  readonly purpose: string | null;
  readonly gate: string | null;
  readonly registeredAt: Instant;
}

/** Visits to a household that wait for its word, the newest first; who came hours ago has gone. */
export function askedVisits(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly household: HostHousehold; readonly now: Instant },
): Promise<readonly AskedVisit[]> {
  const { communityId, household, now } = of;
  return tx.query<AskedVisit & Record<string, unknown>>(sql`
    select v.id as "visitId", v.kind, v.name, v.company, v.plate, v.purpose, g.name as gate, v.registered_at as "registeredAt"
    from visit v left join gate g on g.community_id = v.community_id and g.id = v.gate_id
    where v.community_id = ${communityId} and v.host_answer = 'asked' and v.ended_at is null and v.until_at > ${now}
      and v.registered_at > ${now}::timestamptz - interval '2 hours'
      and (v.host_person_id = any (${[...household.personIds]}::uuid[])
        or (v.host_person_id is null and v.host_dwelling_id = ${household.dwellingId}))
    order by v.registered_at desc limit 5`);
}

/** Whom a visit is to, and until when it is meant. */
export async function findVisitHost(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly visitId: string },
): Promise<
  | { readonly hostPersonId: string | null; readonly hostDwellingId: string | null; readonly untilAt: Instant }
  | undefined
> {
  const [visit] = await tx.query<{ hostPersonId: string | null; hostDwellingId: string | null; untilAt: Instant }>(sql`
    select host_person_id as "hostPersonId", host_dwelling_id as "hostDwellingId", until_at as "untilAt"
    from visit where community_id = ${of.communityId} and id = ${of.visitId}`);
  return visit;
}
