import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { endToken } from '../domain/search-tokens.ts';
import { tidySearchIndex } from './search-queries.ts';

/** Somebody found under a key, in the spelling in which it was asked. */
export interface KeyFound extends Record<string, unknown> {
  readonly key: string;
  readonly communityId: CommunityId;
  readonly personId: string;
}

/** Keys of which each is asked once, however many rows hold it. */
interface Asked {
  readonly communityIds: readonly CommunityId[];
  readonly keys: readonly string[];
}

/** More people than this under one key tell nothing. */
const MOST_FOR_KEY = 60;

/**
 * One pass over each table, with the keys in a hash: for thousands of keys in dozens of communities the planner would walk an index for
 * each key in each community, or read a whole city in the order of an index. Compiling costs more than it saves.
 */
export async function readInPasses(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config(name, setting, true) from (values ('jit', 'off'), ('work_mem', '128MB'),
    ('enable_nestloop', 'off'), ('enable_indexscan', 'off'), ('enable_bitmapscan', 'off')) as s (name, setting)`);
}

/** Back to the planner's own way, for reads by primary key. */
export async function readByIndexes(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config(name, 'on', true)
    from (values ('enable_nestloop'), ('enable_indexscan'), ('enable_bitmapscan')) as s (name)`);
}

/** Holders of ids by hash (hexadecimal). */
export async function findByHashes(tx: Tx, { communityIds, keys }: Asked): Promise<readonly KeyFound[]> {
  if (keys.length === 0) return [];
  return tx.query<KeyFound>(sql`
    select encode(i.hash, 'hex') as key, i.community_id as "communityId", i.person_id as "personId" from person_identity i
    where i.community_id = any (${[...communityIds]}::int[]) and i.hash = any (${keys.map((key) => Buffer.from(key, 'hex'))}::bytea[])`);
}

/** Holders of phones. */
export async function findByPhones(tx: Tx, { communityIds, keys }: Asked): Promise<readonly KeyFound[]> {
  if (keys.length === 0) return [];
  return tx.query<KeyFound>(sql`
    select f.phone as key, f.community_id as "communityId", f.person_id as "personId" from person_phone f
    where f.community_id = any (${[...communityIds]}::int[]) and f.phone = any (${[...keys]}::text[])`);
}

/** Holders of phones by the first `head` and the last four digits together. */
export async function findByPhoneEnds(
  tx: Tx,
  { communityIds, keys, head }: Asked & { readonly head: number },
): Promise<readonly KeyFound[]> {
  if (keys.length === 0) return [];
  return tx.query<KeyFound>(sql`
    select key, "communityId", "personId" from (
      select left(f.phone, ${head}::int) || right(f.phone, 4) as key, f.community_id as "communityId", f.person_id as "personId",
        count(*) over (partition by left(f.phone, ${head}::int) || right(f.phone, 4)) as many
      from person_phone f
      where f.community_id = any (${[...communityIds]}::int[])
        and left(f.phone, ${head}::int) || right(f.phone, 4) = any (${[...keys]}::text[])) s
    where many <= ${MOST_FOR_KEY}`);
}

/** People by the whole name (as `nameKey`), with what tells namesakes apart; all of them, however many. */
export async function findByNames(
  tx: Tx,
  { communityIds, keys }: Asked,
): Promise<readonly (KeyFound & { readonly birthDate: string | null })[]> {
  if (keys.length === 0) return [];
  return tx.query<KeyFound & { birthDate: string | null }>(sql`
    select p.name_key as key, p.community_id as "communityId", p.id as "personId", p.birth_date as "birthDate" from person p
    where p.community_id = any (${[...communityIds]}::int[]) and p.merged_into is null and p.name_key = any (${[...keys]}::text[])`);
}

/** Who lives behind doors (as `placeKey`). */
export async function findAtPlaces(tx: Tx, { communityIds, keys }: Asked): Promise<readonly KeyFound[]> {
  if (keys.length === 0) return [];
  return tx.query<KeyFound>(sql`
    select key, "communityId", "personId" from (
      select d.place_key as key, r.community_id as "communityId", r.person_id as "personId", count(*) over (partition by d.place_key) as many
      from dwelling d
      cross join lateral (
        select r.community_id, r.person_id from residency r
        where r.community_id = d.community_id and r.dwelling_id = d.id and r.until_day is null offset 0) r
      where d.community_id = any (${[...communityIds]}::int[]) and d.place_key = any (${[...keys]}::text[])) s
    where many <= ${MOST_FOR_KEY}`);
}

/**
 * People by one sign of the name and the shown ends of an id: `sign` of the name, then the first `head` and the last `tail` signs of
 * the number. Ends are looked up first, so that the names of few people are read.
 */
export async function findByIdEnds(
  tx: Tx,
  of: Asked & { readonly sign: 'first' | 'last'; readonly head: number; readonly tail: number },
): Promise<readonly KeyFound[]> {
  const { communityIds, keys, head, tail } = of;
  if (keys.length === 0) return [];
  const side = of.sign === 'first' ? sql`left(p.name_key, 1)` : sql`right(p.name_key, 1)`;
  const ends = [...new Set(keys.map((key) => key.slice(1)))];
  return tx.query<KeyFound>(sql`
    with ended as materialized (
      select i.community_id, i.person_id, left(i.masked, ${head}::int) || right(i.masked, ${tail}::int) as ends from person_identity i
      where i.community_id = any (${[...communityIds]}::int[])
        and left(i.masked, ${head}::int) || right(i.masked, ${tail}::int) = any (${ends}::text[])
    ), named as (
      select ${side} || e.ends as key, p.community_id, p.id from ended e
      join person p on p.community_id = e.community_id and p.id = e.person_id
      where p.merged_into is null and ${side} || e.ends = any (${[...keys]}::text[])
    )
    select key, community_id as "communityId", id as "personId"
    from (select *, count(*) over (partition by key) as many from named) s where many <= ${MOST_FOR_KEY}`);
}

/**
 * The same by the first sign and the last four through the words of the search, never between `readInPasses` and `readByIndexes`: a
 * pass over names and numbers of 1 M people took 5 CPU s.
 */
export async function findByEndWords(tx: Tx, { communityIds, keys }: Asked): Promise<readonly KeyFound[]> {
  if (keys.length === 0) return [];
  // Each lookup would read what waits to be sorted in, to its end.
  await tidySearchIndex(tx);
  return tx.query<KeyFound>(sql`
    select key, community_id as "communityId", person_id as "personId" from (
      select k.key, f.community_id, f.person_id, count(*) over (partition by k.key) as many
      from unnest(${[...keys]}::text[], ${keys.map(endToken)}::text[]) as k (key, token)
      cross join lateral search_people(array[k.token], ${MOST_FOR_KEY + 1}) f) s
    where many <= ${MOST_FOR_KEY} and community_id = any (${[...communityIds]}::int[])`);
}
