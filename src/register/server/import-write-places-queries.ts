import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { ImportPlan } from '../domain/import-plan.ts';

type Places = Pick<ImportPlan, 'estates' | 'estateAliases' | 'buildings' | 'units' | 'dwellings' | 'households'>;

/** Writes every new place of a plan, one statement a table. JSON is the cheapest way to hand a wide set to the server. */
export async function insertPlaces(tx: Tx, communityId: CommunityId, plan: Places): Promise<void> {
  await insertEstates(tx, communityId, plan);
  await insertBuildings(tx, communityId, plan);
  await insertDwellings(tx, communityId, plan);
}

async function insertEstates(tx: Tx, communityId: CommunityId, plan: Places): Promise<void> {
  if (plan.estates.length > 0) {
    await tx.execute(sql`
      insert into estate (community_id, id, name, name_key, kind)
      select ${communityId}, r.id, r.name, r.key, r.kind
      from json_to_recordset(${JSON.stringify(plan.estates)}::json) as r (id uuid, name text, key text, kind text)`);
  }
  if (plan.estateAliases.length > 0) {
    await tx.execute(sql`
      insert into estate_alias (community_id, alias_key, alias, estate_id)
      select ${communityId}, r.key, r.alias, r."estateId"
      from json_to_recordset(${JSON.stringify(plan.estateAliases)}::json) as r (key text, alias text, "estateId" uuid)
      on conflict do nothing`);
  }
}

async function insertBuildings(tx: Tx, communityId: CommunityId, plan: Places): Promise<void> {
  if (plan.buildings.length > 0) {
    await tx.execute(sql`
      insert into building (community_id, id, estate_id, name, name_key, floors)
      select ${communityId}, r.id, r."estateId", r.name, r.key, r.floors
      from json_to_recordset(${JSON.stringify(plan.buildings)}::json)
        as r (id uuid, "estateId" uuid, name text, key text, floors smallint)`);
  }
  if (plan.units.length > 0) {
    await tx.execute(sql`
      insert into unit (community_id, id, building_id, name, name_key)
      select ${communityId}, r.id, r."buildingId", r.name, r.key
      from json_to_recordset(${JSON.stringify(plan.units)}::json) as r (id uuid, "buildingId" uuid, name text, key text)`);
  }
}

async function insertDwellings(tx: Tx, communityId: CommunityId, plan: Places): Promise<void> {
  if (plan.dwellings.length > 0) {
    await tx.execute(sql`
      insert into dwelling (community_id, id, estate_id, building_id, unit_id, floor, room, place_key, kind, address_rest)
      select ${communityId}, r.id, r."estateId", r."buildingId", r."unitId", r.floor, r.room, r."placeKey", r.kind, r."addressRest"
      from json_to_recordset(${JSON.stringify(plan.dwellings)}::json) as r (id uuid, "estateId" uuid, "buildingId" uuid,
        "unitId" uuid, floor smallint, room text, "placeKey" text, kind text, "addressRest" text)`);
  }
  if (plan.households.length > 0) {
    await tx.execute(sql`
      insert into household (community_id, id, dwelling_id)
      select ${communityId}, r.id, r."dwellingId"
      from json_to_recordset(${JSON.stringify(plan.households)}::json) as r (id uuid, "dwellingId" uuid)`);
  }
}
