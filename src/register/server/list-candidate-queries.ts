import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { joinSql, sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { ListKeys } from '../domain/linkage/list-keys.ts';
import { hashIdentities } from './identity-seal.ts';

/** A row of a list and somebody who shares a key with it. */
export interface KeyHit {
  readonly row: number;
  readonly communityId: CommunityId;
  readonly personId: string;
}

/** More people than this under the keys of one row tell nothing. */
const MOST_FOR_ROW = 60;
/** More people than this under a bare name in the area tell nothing. */
const MOST_NAMESAKES = 12;

/**
 * Everybody who shares a key with a row, one statement for all rows and keys: each key is a hash join over the scope, so that the
 * cost follows the register once and never rows times people.
 */
export async function findKeyHits(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly keys: ListKeys; readonly vault: Vault },
): Promise<readonly KeyHit[]> {
  const joins = keyJoins(of);
  if (joins.length === 0) return [];
  // The planner knows nothing of the lists and would ask an index for each row of them in each community.
  return tx.query<KeyHit & Record<string, unknown>>(sql`
    with direct as (${joinSql(joins, ' union ')}), few as (
      select * from (select *, count(*) over (partition by row) as many from direct) d where many <= ${MOST_FOR_ROW}
    ), hit as (
      select row, community_id, person_id from few
      -- Who lives behind the door of a phone may use it.
      union select h.row, o.community_id, o.person_id from few h
      join residency r on r.community_id = h.community_id and r.person_id = h.person_id and r.until_day is null
      join residency o on o.community_id = r.community_id and o.dwelling_id = r.dwelling_id and o.until_day is null
      where h.is_phone and r.kind in ('home', 'tenant') and o.kind in ('home', 'tenant')
    ), counted as (
      select row, community_id, person_id, count(*) over (partition by row) as many from hit)
    select row, community_id as "communityId", person_id as "personId" from counted where many <= ${MOST_FOR_ROW}`);
}

function keyJoins(of: {
  readonly communityIds: readonly CommunityId[];
  readonly keys: ListKeys;
  readonly vault: Vault;
}): readonly Sql[] {
  const { keys } = of;
  const scope = [...of.communityIds];
  const here = (alias: 'i' | 'f' | 'p' | 'd') =>
    ({
      i: sql`i.community_id = any (${scope}::int[])`,
      f: sql`f.community_id = any (${scope}::int[])`,
      p: sql`p.community_id = any (${scope}::int[]) and p.merged_into is null`,
      d: sql`d.community_id = any (${scope}::int[])`,
    })[alias];
  const hashes = hashIdentities(of.vault, [...new Set(keys.idKeys.map(({ idKey }) => idKey))]);
  const idRows = keys.idKeys.map(({ row, idKey }) => ({ row, hash: hashes.get(idKey) ?? '' }));
  const joins: readonly (readonly [readonly unknown[], Sql])[] = [
    [
      idRows,
      sql`select k.row, i.community_id, i.person_id, false as is_phone from json_to_recordset(${asJson(idRows)}::json) as k (row int, hash text)
        join person_identity i on ${here('i')} and i.hash = decode(k.hash, 'hex')`,
    ],
    [
      keys.phones,
      sql`select k.row, f.community_id, f.person_id, true as is_phone from json_to_recordset(${asJson(keys.phones)}::json) as k (row int, phone text)
        join person_phone f on ${here('f')} and f.phone = k.phone`,
    ],
    [
      keys.phoneMasks,
      sql`select k.row, f.community_id, f.person_id, true as is_phone
        from json_to_recordset(${asJson(keys.phoneMasks)}::json) as k (row int, head text, tail text)
        join person_phone f on ${here('f')} and right(f.phone, 4) = k.tail and starts_with(f.phone, k.head)`,
    ],
    [
      keys.idTails,
      sql`select k.row, p.community_id, p.id as person_id, false as is_phone
        from json_to_recordset(${asJson(keys.idTails)}::json) as k (row int, first text, last text, name text, ending text)
        join (person p join person_identity i on i.community_id = p.community_id and i.person_id = p.id)
          on ${here('p')} and k.last = '' and left(p.name_key, 1) || right(i.masked, 2) = k.first || right(k.ending, 2)
          and right(i.masked, length(k.ending)) = k.ending and p.name_key like k.name
        union select k.row, p.community_id, p.id as person_id, false as is_phone
        from json_to_recordset(${asJson(keys.idTails)}::json) as k (row int, first text, last text, name text, ending text)
        join (person p join person_identity i on i.community_id = p.community_id and i.person_id = p.id)
          on ${here('p')} and k.first = '' and right(p.name_key, 1) || right(i.masked, 2) = k.last || right(k.ending, 2)
          and right(i.masked, length(k.ending)) = k.ending and p.name_key like k.name`,
    ],
    [
      keys.names,
      sql`select k.row, p.community_id, p.id as person_id, false as is_phone
        from json_to_recordset(${asJson(keys.names)}::json) as k (row int, name text, "birthDate" text, ending text)
        join person p on ${here('p')} and p.name_key = k.name and p.birth_date::text = k."birthDate"
        union select k.row, p.community_id, p.id as person_id, false as is_phone
        from json_to_recordset(${asJson(keys.names)}::json) as k (row int, name text, "birthDate" text, ending text)
        join (person p join person_identity i on i.community_id = p.community_id and i.person_id = p.id)
          on ${here('p')} and p.name_key = k.name and right(i.masked, 4) = k.ending`,
    ],
    [
      keys.nameOnly,
      sql`select n.row, n.community_id, n.id as person_id, false as is_phone from (
          select k.row, p.community_id, p.id, count(*) over (partition by k.row) as many
          from json_to_recordset(${asJson(keys.nameOnly)}::json) as k (row int, name text)
          join person p on ${here('p')} and p.name_key = k.name) n
        where n.many <= ${MOST_NAMESAKES}`,
    ],
    [
      keys.places,
      sql`select k.row, r.community_id, r.person_id, false as is_phone
        from json_to_recordset(${asJson(keys.places)}::json) as k (row int, place text)
        join dwelling d on ${here('d')} and d.place_key = k.place
        join residency r on r.community_id = d.community_id and r.dwelling_id = d.id and r.until_day is null`,
    ],
  ];
  return joins.flatMap(([rows, statement]) => (rows.length === 0 ? [] : [statement]));
}

function asJson(rows: readonly unknown[]): string {
  return JSON.stringify(rows);
}
