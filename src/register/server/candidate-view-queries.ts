import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { maskId, maskPhone } from '../domain/masking.ts';
import type { Sex } from '../domain/person.ts';
import { describePeople } from './describe-queries.ts';

/** Somebody of the register beside a row of a list; numbers masked. */
export interface CandidateView {
  readonly personId: string;
  readonly communityId: CommunityId;
  readonly name: string;
  readonly sex: Sex | null;
  readonly birthDate: Day | null;
  readonly idMasked: string | null;
  readonly phonesMasked: readonly string[];
  readonly dwelling: string;
}

/** What a worker needs to tell people apart, by person id. */
export async function viewCandidates(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, CandidateView>> {
  const ids = [...new Set(of.personIds)];
  if (ids.length === 0) return new Map();
  const scope = [...of.communityIds];
  const doors = await describePeople(tx, { communityIds: scope, personIds: ids });
  const rows = await tx.query<{
    personId: string;
    communityId: CommunityId;
    name: string;
    sex: Sex | null;
    birthDate: Day | null;
    idMasked: string | null;
    phones: readonly string[];
  }>(sql`
    select p.id as "personId", p.community_id as "communityId", p.name, p.sex, p.birth_date as "birthDate",
      (select i.masked from person_identity i where i.community_id = p.community_id and i.person_id = p.id
        order by i.kind like 'residentId%' desc, i.hash limit 1) as "idMasked",
      array(select f.phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id
        order by f.position limit 3) as phones
    from person p where p.community_id = any (${scope}::int[]) and p.id = any (${ids}::uuid[])`);
  return new Map(
    rows.map(({ phones, ...row }) => [
      row.personId,
      {
        ...row,
        idMasked: row.idMasked === null ? null : maskId(row.idMasked),
        phonesMasked: phones.map(maskPhone),
        dwelling: doors.get(row.personId)?.dwelling ?? '',
      },
    ]),
  );
}
