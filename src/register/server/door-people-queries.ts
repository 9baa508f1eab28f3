import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { agedIfBornBy } from '../domain/place-key-tags.ts';

/** Somebody behind a door, as who calls or knocks there needs to know them; no id number, no birth date. */
export interface DoorPerson {
  readonly dwellingId: string;
  readonly householdId: string | null;
  readonly personId: string;
  readonly name: string;
  readonly relation: string | null;
  /** Kinds of `TagKind` that hold today. */
  readonly tags: readonly string[];
  /** Best first, in the clear: for those who may read phones only. */
  readonly phones: readonly string[];
}

/** Everybody who lives behind these doors today, the head of each household first. */
export function peopleAtDoors(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly dwellingIds: readonly string[]; readonly today: Day },
): Promise<readonly DoorPerson[]> {
  const { communityId, today } = of;
  return tx.query<DoorPerson & Record<string, unknown>>(sql`
    with lives as materialized (
      select distinct on (dwelling_id, person_id) dwelling_id, household_id, person_id, relation from residency
      where community_id = ${communityId} and dwelling_id = any (${[...new Set(of.dwellingIds)]}::uuid[]) and until_day is null
        and kind <> 'work'
      order by dwelling_id, person_id, id)
    select l.dwelling_id as "dwellingId", l.household_id as "householdId", l.person_id as "personId", p.name, l.relation,
      coalesce((select array_agg(distinct t.kind) from person_tag t
        where t.community_id = ${communityId} and t.person_id = l.person_id and (t.until_day is null or t.until_day >= ${today})), '{}')
        || case when p.birth_date <= ${agedIfBornBy(today)} then array['aged'] else '{}' end as tags,
      coalesce((select array_agg(f.phone order by f.position, f.phone) from person_phone f
        where f.community_id = ${communityId} and f.person_id = l.person_id), '{}') as phones
    from lives l
    join person p on p.community_id = ${communityId} and p.id = l.person_id and p.merged_into is null and p.died_on is null
    order by l.dwelling_id, l.household_id, l.relation is distinct from 'head', p.birth_date nulls last, p.id`);
}
