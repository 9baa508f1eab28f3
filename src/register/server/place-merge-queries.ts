import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { insertAlias } from './place-write-queries.ts';

/** Two estates of one community, with the keys of their names. */
export interface MergedEstates {
  readonly communityId: CommunityId;
  readonly keptId: string;
  readonly keptKey: string;
  readonly goneId: string;
  readonly goneName: string;
  readonly goneKey: string;
}

/**
 * Makes two estates one. Buildings, units and doors of the same key become one and keep everybody; the others change estate. One
 * statement a table, whatever their number.
 */
export async function mergeEstateInto(
  tx: Tx,
  estates: MergedEstates,
): Promise<{ readonly movedDoors: number; readonly joinedDoors: number }> {
  await joinUnits(tx, estates);
  const joinedDoors = await joinDoors(tx, estates);
  const movedDoors = await moveDoors(tx, estates);
  await moveBuildings(tx, estates);
  await moveNames(tx, estates);
  return { movedDoors, joinedDoors };
}

/** Units of buildings that both have go to the kept building, unless it has them too. */
async function joinUnits(tx: Tx, { communityId, keptId, goneId }: MergedEstates): Promise<void> {
  await tx.execute(sql`
    update unit u set building_id = kb.id
    from building gb
    join building kb on kb.community_id = gb.community_id and kb.estate_id = ${keptId} and kb.name_key = gb.name_key
    where gb.community_id = ${communityId} and gb.estate_id = ${goneId}
      and u.community_id = ${communityId} and u.building_id = gb.id
      and not exists (select from unit ku where ku.community_id = ${communityId} and ku.building_id = kb.id and ku.name_key = u.name_key)`);
}

/** Doors that both have: everybody and every household goes to the kept one, the other one goes. */
async function joinDoors(tx: Tx, estates: MergedEstates): Promise<number> {
  const { communityId, keptId, keptKey, goneId, goneKey } = estates;
  const pairs = sql`
    select g.id as gone_id, k.id as kept_id from dwelling g
    join dwelling k on k.community_id = g.community_id and k.estate_id = ${keptId}
      and k.place_key = ${keptKey}::text || substr(g.place_key, ${goneKey.length + 1}::int)
    where g.community_id = ${communityId} and g.estate_id = ${goneId}`;
  await tx.execute(sql`
    update household h set dwelling_id = pair.kept_id from (${pairs}) pair
    where h.community_id = ${communityId} and h.dwelling_id = pair.gone_id`);
  await tx.execute(sql`
    update residency r set dwelling_id = pair.kept_id from (${pairs}) pair
    where r.community_id = ${communityId} and r.dwelling_id = pair.gone_id`);
  return tx.execute(sql`
    delete from dwelling d using (${pairs}) pair where d.community_id = ${communityId} and d.id = pair.gone_id`);
}

async function moveDoors(tx: Tx, estates: MergedEstates): Promise<number> {
  const { communityId, keptId, keptKey, goneId, goneKey } = estates;
  return tx.execute(sql`
    update dwelling d set estate_id = ${keptId}, place_key = ${keptKey}::text || substr(d.place_key, ${goneKey.length + 1}::int),
      building_id = coalesce(twin.building_id, d.building_id), unit_id = coalesce(twin.unit_id, d.unit_id)
    from dwelling me
    left join lateral (
      select kb.id as building_id, ku.id as unit_id
      from building gb
      join building kb on kb.community_id = gb.community_id and kb.estate_id = ${keptId} and kb.name_key = gb.name_key
      left join unit gu on gu.community_id = gb.community_id and gu.id = me.unit_id
      left join unit ku on ku.community_id = kb.community_id and ku.building_id = kb.id and ku.name_key = gu.name_key
      where gb.community_id = ${communityId} and gb.id = me.building_id) twin on true
    where me.community_id = ${communityId} and me.estate_id = ${goneId} and d.community_id = ${communityId} and d.id = me.id`);
}

/** Buildings that the kept estate has too are empty by now. */
async function moveBuildings(tx: Tx, { communityId, keptId, goneId }: MergedEstates): Promise<void> {
  const twins = sql`
    select gb.id from building gb
    join building kb on kb.community_id = gb.community_id and kb.estate_id = ${keptId} and kb.name_key = gb.name_key
    where gb.community_id = ${communityId} and gb.estate_id = ${goneId}`;
  await tx.execute(sql`delete from unit where community_id = ${communityId} and building_id in (${twins})`);
  await tx.execute(sql`delete from building where community_id = ${communityId} and id in (${twins})`);
  await tx.execute(sql`
    update building set estate_id = ${keptId} where community_id = ${communityId} and estate_id = ${goneId}`);
}

async function moveNames(tx: Tx, { communityId, keptId, goneId, goneName, goneKey }: MergedEstates): Promise<void> {
  await tx.execute(sql`
    update estate_alias set estate_id = ${keptId} where community_id = ${communityId} and estate_id = ${goneId}`);
  await tx.execute(sql`delete from estate where community_id = ${communityId} and id = ${goneId}`);
  await insertAlias(tx, communityId, { subjectId: keptId, alias: goneName, key: goneKey });
}
