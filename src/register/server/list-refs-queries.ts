import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { RegisteredPerson } from '../domain/linkage/listed-person.ts';

/** The communities of an area by its code, the area itself where it is one. As the owner: for the command line. */
export async function communitiesUnder(tx: Tx, code: string): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select c.id from area a join area c on a.id = any (c.path) and c.level = 'community' and c.retired_at is null
    where a.code = ${code} order by c.id`);
  return rows.map(({ id }) => id);
}

/** Other names of estates -> the key under which their doors stand. */
export async function estateAliases(
  tx: Tx,
  communityIds: readonly CommunityId[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ alias: string; key: string }>(sql`
    select a.alias_key as alias, e.name_key as key from estate_alias a
    join estate e on e.community_id = a.community_id and e.id = a.estate_id
    where a.community_id = any (${[...communityIds]}::int[])`);
  return new Map(rows.map(({ alias, key }) => [alias, key]));
}

/** The estates of communities with their other names, in the spelling of places. */
export async function listEstateKeys(
  tx: Tx,
  communityIds: readonly CommunityId[],
): Promise<ReadonlyMap<CommunityId, readonly string[]>> {
  const rows = await tx.query<{ communityId: CommunityId; keys: string[] }>(sql`
    select community_id as "communityId", array_agg(key) as keys from (
      select community_id, name_key as key from estate where community_id = any (${[...communityIds]}::int[])
      union select community_id, alias_key from estate_alias where community_id = any (${[...communityIds]}::int[])) k
    group by 1`);
  return new Map(rows.map(({ communityId, keys }) => [communityId, keys]));
}

/** How somebody of the register is named outside: by the id number, else by name and door. */
export type PersonRef =
  | { readonly idNumber: string }
  | {
      readonly name: string;
      readonly estate?: string;
      readonly building?: string;
      readonly unit?: string;
      readonly room?: string;
    };

/** The references of people, by person id. */
export async function describeRefs(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly people: readonly RegisteredPerson[] },
): Promise<ReadonlyMap<string, PersonRef>> {
  const withoutId = of.people.filter(({ ids }) => ids.length === 0).map(({ personId }) => personId);
  const rows = await tx.query<{
    personId: string;
    name: string;
    estate: string | null;
    building: string | null;
    unit: string | null;
    room: string | null;
  }>(sql`
    select distinct on (p.id) p.id as "personId", p.name, e.name as estate, b.name as building, u.name as unit, d.room
    from person p
    left join residency r on r.community_id = p.community_id and r.person_id = p.id
    left join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
    left join estate e on e.community_id = d.community_id and e.id = d.estate_id
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    where p.community_id = any (${[...of.communityIds]}::int[]) and p.id = any (${withoutId}::uuid[])
    order by p.id, r.until_day desc nulls first, r.id`);
  const refs = new Map<string, PersonRef>();
  for (const { personId, idNumber } of of.people) if (idNumber !== undefined) refs.set(personId, { idNumber });
  for (const { personId, name, estate, building, unit, room } of rows)
    refs.set(personId, {
      name,
      ...(estate === null ? {} : { estate }),
      ...(building === null ? {} : { building }),
      ...(unit === null ? {} : { unit }),
      ...(room === null ? {} : { room }),
    });
  return refs;
}
