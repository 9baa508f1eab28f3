import type { Tx } from '../src/base/server/db.ts';
import { sql } from '../src/base/server/db.ts';

/** Somebody of the register, and what a worker might type to find them. */
export interface Sample {
  readonly communityId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly tail: string | null;
  readonly door: string | null;
  readonly plate: string | null;
}

/** The communities and how many people each has. */
export function countCommunities(tx: Tx): Promise<{ readonly id: number; readonly people: number }[]> {
  return tx.query<{ id: number; people: number }>(
    sql`select community_id as id, count(*)::int as people from person group by community_id order by community_id`,
  );
}

/** Forty people of each of ten communities, with what they could be found by. */
export async function samplePeople(tx: Tx, communities: readonly number[]): Promise<readonly Sample[]> {
  const wanted = communities.filter((_, index) => index % Math.ceil(communities.length / 10) === 0);
  return tx.query<Sample & Record<string, unknown>>(sql`
    select p.community_id as "communityId", p.name, f.phone, right(i.masked, 4) as tail, b.name_key || '-' || d.room as door, v.plate
    from unnest(${[...wanted]}::int[]) c (id)
    cross join lateral (select * from person where community_id = c.id order by id limit 40) p
    left join lateral (select phone from person_phone x where x.community_id = p.community_id and x.person_id = p.id limit 1) f on true
    left join lateral (select masked from person_identity x where x.community_id = p.community_id and x.person_id = p.id limit 1) i on true
    left join lateral (select plate from vehicle x where x.community_id = p.community_id and x.person_id = p.id limit 1) v on true
    left join lateral (select dwelling_id from residency x where x.community_id = p.community_id and x.person_id = p.id limit 1) r on true
    left join dwelling d on d.community_id = p.community_id and d.id = r.dwelling_id
    left join building b on b.community_id = p.community_id and b.id = d.building_id`);
}
