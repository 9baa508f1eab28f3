import { groupBy } from '../../base/domain/group-by.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Somebody by community and id, which is the primary key. */
export interface PersonKey {
  readonly communityId: CommunityId;
  readonly personId: string;
}

/** Who lives behind the door of each of these people and so may use the phone, by person id. */
export async function findFamilies(
  tx: Tx,
  people: readonly PersonKey[],
): Promise<ReadonlyMap<string, readonly PersonKey[]>> {
  if (people.length === 0) return new Map();
  const rows = await tx.query<PersonKey & { of: string }>(sql`
    select h.id as of, o.community_id as "communityId", o.person_id as "personId" from ${asTable(people)} as h (community_id, id)
    cross join lateral (
      select r.dwelling_id from residency r
      where r.community_id = h.community_id and r.person_id = h.id and r.until_day is null and r.kind in ('home', 'tenant') offset 0) r
    cross join lateral (
      select o.community_id, o.person_id from residency o
      where o.community_id = h.community_id and o.dwelling_id = r.dwelling_id and o.until_day is null
        and o.kind in ('home', 'tenant') and o.person_id <> h.id offset 0) o`);
  return groupBy(rows, (row) => row.of);
}

/** Names (as `nameKey`) by person id; nobody who was merged into another. */
export async function readNames(tx: Tx, people: readonly PersonKey[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(sql`
    select w.id, p.name from ${asTable(people)} as w (community_id, id)
    cross join lateral (
      select p.name_key as name from person p
      where p.community_id = w.community_id and p.id = w.id and p.merged_into is null offset 0) p`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Masked id numbers by person id. */
export async function readMasks(tx: Tx, people: readonly PersonKey[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (people.length === 0) return new Map();
  const rows = await tx.query<{ id: string; masks: string[] }>(sql`
    select w.id, array(select i.masked from person_identity i where i.community_id = w.community_id and i.person_id = w.id) as masks
    from ${asTable(people)} as w (community_id, id)`);
  return new Map(rows.map(({ id, masks }) => [id, masks]));
}

/** The keys as rows. Whoever joins them laterally behind `offset 0` asks the primary key for each and never reads the whole table. */
export function asTable(people: readonly PersonKey[]): Sql {
  const ids = people.map(({ personId }) => personId);
  return sql`unnest(${people.map(({ communityId }) => communityId)}::int[], ${ids}::uuid[])`;
}
