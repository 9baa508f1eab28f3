import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { maskId } from '../domain/masking.ts';

/** Somebody as a paper names him: no whole number of any document. */
export interface PaperPerson {
  readonly personId: string;
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly employer: string | null;
  readonly idMasked: string | null;
  /** The first number; whoever shows it masks it unless the role may read it. */
  readonly phone: string | null;
}

/** People for papers and lists of the rooms above, by id. Ids outside the scope are missing. */
export async function paperPeople(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, PaperPerson>> {
  const rows = await tx.query<PaperPerson & Record<string, unknown>>(sql`
    select p.id as "personId", p.name, p.sex, p.employer,
      (select i.masked from person_identity i where i.community_id = p.community_id and i.person_id = p.id order by i.kind, i.hash limit 1)
        as "idMasked",
      (select f.phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id order by f.position, f.phone limit 1)
        as phone
    from person p
    where p.community_id = any (${[...of.communityIds]}::int[]) and p.id = any (${[...new Set(of.personIds)]}::uuid[])`);
  return new Map(
    rows.map((row) => [row.personId, { ...row, idMasked: row.idMasked === null ? null : maskId(row.idMasked) }]),
  );
}
