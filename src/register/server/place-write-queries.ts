import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { BuildingMade, DoorMade, PlaceFactOf, UnitMade } from '../domain/place-facts.ts';
import type { KnownEstatePlaces } from '../domain/place-generate.ts';
import type { BuildingState, DwellingState, EstateState } from '../domain/place-rules.ts';

/** One thing of a community. */
interface InCommunity {
  readonly communityId: CommunityId;
}

/** An estate, locked until the end of the command. */
export async function lockEstate(
  tx: Tx,
  { communityId, estateId }: InCommunity & { readonly estateId: string },
): Promise<EstateState | undefined> {
  const [estate] = await tx.query<EstateState & { [column: string]: unknown }>(sql`
    select id as "estateId", name, name_key as key, kind from estate
    where community_id = ${communityId} and id = ${estateId} for update`);
  return estate;
}

/** The estate that has this key as its name or as another name. */
export async function findEstateHolder(
  tx: Tx,
  { communityId, key }: InCommunity & { readonly key: string },
): Promise<string | undefined> {
  const [found] = await tx.query<{ id: string }>(sql`
    select id from estate where community_id = ${communityId} and name_key = ${key}
    union all select estate_id from estate_alias where community_id = ${communityId} and alias_key = ${key}
    limit 1`);
  return found?.id;
}

/** A building, locked until the end of the command. */
export async function lockBuilding(
  tx: Tx,
  { communityId, buildingId }: InCommunity & { readonly buildingId: string },
): Promise<BuildingState | undefined> {
  const [building] = await tx.query<BuildingState & { [column: string]: unknown }>(sql`
    select b.id as "buildingId", b.estate_id as "estateId", e.name_key as "estateKey", b.name, b.name_key as key, b.floors
    from building b join estate e on e.community_id = b.community_id and e.id = b.estate_id
    where b.community_id = ${communityId} and b.id = ${buildingId} for update of b`);
  return building;
}

export async function isBuildingKeyTaken(
  tx: Tx,
  of: InCommunity & { readonly estateId: string; readonly key: string; readonly exceptId: string },
): Promise<boolean> {
  const rows = await tx.query(sql`
    select 1 from building
    where community_id = ${of.communityId} and estate_id = ${of.estateId} and name_key = ${of.key} and id <> ${of.exceptId}`);
  return rows.length > 0;
}

export async function findUnitId(
  tx: Tx,
  of: InCommunity & { readonly buildingId: string; readonly key: string },
): Promise<string | undefined> {
  const [unit] = await tx.query<{ id: string }>(sql`
    select id from unit where community_id = ${of.communityId} and building_id = ${of.buildingId} and name_key = ${of.key}`);
  return unit?.id;
}

export async function isDoorKnown(
  tx: Tx,
  of: InCommunity & { readonly placeKey: string; readonly exceptId: string },
): Promise<boolean> {
  const rows = await tx.query(sql`
    select 1 from dwelling where community_id = ${of.communityId} and place_key = ${of.placeKey} and id <> ${of.exceptId}`);
  return rows.length > 0;
}

/** A door, locked, with how many live there and ever lived there. */
export async function lockDwelling(
  tx: Tx,
  { communityId, dwellingId }: InCommunity & { readonly dwellingId: string },
): Promise<DwellingState | undefined> {
  const [door] = await tx.query<
    Omit<DwellingState, 'residentCount' | 'historyCount'> & { [column: string]: unknown }
  >(sql`
    select id as "dwellingId", kind, place_key as "placeKey" from dwelling
    where community_id = ${communityId} and id = ${dwellingId} for update`);
  if (!door) return undefined;
  const [counted] = await tx.query<Pick<DwellingState, 'residentCount' | 'historyCount'>>(sql`
    select count(*) filter (where until_day is null) as "residentCount",
      count(*) + (select count(*) from household where community_id = ${communityId} and dwelling_id = ${dwellingId}) as "historyCount"
    from residency where community_id = ${communityId} and dwelling_id = ${dwellingId}`);
  return { ...door, ...(counted ?? { residentCount: 0, historyCount: 0 }) };
}

/** What an estate has already, for drawing the rest. */
export async function listKnownPlaces(
  tx: Tx,
  { communityId, estateId }: InCommunity & { readonly estateId: string },
): Promise<KnownEstatePlaces> {
  const buildings = await tx.query<{ id: string; key: string }>(sql`
    select id, name_key as key from building where community_id = ${communityId} and estate_id = ${estateId}`);
  const units = await tx.query<{ id: string; key: string }>(sql`
    select u.id, u.building_id || '|' || u.name_key as key from unit u
    join building b on b.community_id = u.community_id and b.id = u.building_id
    where b.community_id = ${communityId} and b.estate_id = ${estateId}`);
  const doors = await tx.query<{ key: string }>(sql`
    select place_key as key from dwelling where community_id = ${communityId} and estate_id = ${estateId}`);
  return {
    buildings: new Map(buildings.map(({ id, key }) => [key, id])),
    units: new Map(units.map(({ id, key }) => [key, id])),
    placeKeys: new Set(doors.map(({ key }) => key)),
  };
}

export async function insertEstate(
  tx: Tx,
  communityId: CommunityId,
  { subjectId, name, key, kind }: PlaceFactOf<'estateCreated'>,
): Promise<void> {
  await tx.execute(sql`
    insert into estate (community_id, id, name, name_key, kind) values (${communityId}, ${subjectId}, ${name}, ${key}, ${kind})`);
}

/** Another name; the keys of all doors follow, and the former name stays for files. */
export async function renameEstateTo(
  tx: Tx,
  communityId: CommunityId,
  fact: PlaceFactOf<'estateRenamed'>,
): Promise<void> {
  const { subjectId, name, key, kind, formerName, formerKey } = fact;
  await tx.execute(sql`
    update estate set name = ${name}, name_key = ${key}, kind = ${kind} where community_id = ${communityId} and id = ${subjectId}`);
  if (key === formerKey) return;
  await tx.execute(sql`
    update dwelling set place_key = ${key}::text || substr(place_key, ${formerKey.length + 1}::int)
    where community_id = ${communityId} and estate_id = ${subjectId}`);
  // The new name may have been another name until now.
  await tx.execute(sql`delete from estate_alias where community_id = ${communityId} and alias_key = ${key}`);
  await insertAlias(tx, communityId, { subjectId, alias: formerName, key: formerKey });
}

export async function insertAlias(
  tx: Tx,
  communityId: CommunityId,
  { subjectId, alias, key }: Pick<PlaceFactOf<'estateAliasAdded'>, 'subjectId' | 'alias' | 'key'>,
): Promise<void> {
  await tx.execute(sql`
    insert into estate_alias (community_id, alias_key, alias, estate_id) values (${communityId}, ${key}, ${alias}, ${subjectId})
    on conflict do nothing`);
}

/** Makes buildings, units and doors, one statement a table. */
export async function insertGenerated(
  tx: Tx,
  communityId: CommunityId,
  made: {
    readonly buildings?: readonly BuildingMade[];
    readonly units?: readonly UnitMade[];
    readonly doors?: readonly DoorMade[];
  },
): Promise<void> {
  const { buildings = [], units = [], doors = [] } = made;
  if (buildings.length > 0)
    await tx.execute(sql`
      insert into building (community_id, id, estate_id, name, name_key, floors)
      select ${communityId}, r."buildingId", r."estateId", r.name, r.key, r.floors
      from json_to_recordset(${JSON.stringify(buildings)}::json)
        as r ("buildingId" uuid, "estateId" uuid, name text, key text, floors smallint)`);
  if (units.length > 0)
    await tx.execute(sql`
      insert into unit (community_id, id, building_id, name, name_key)
      select ${communityId}, r."unitId", r."buildingId", r.name, r.key
      from json_to_recordset(${JSON.stringify(units)}::json) as r ("unitId" uuid, "buildingId" uuid, name text, key text)`);
  if (doors.length > 0)
    await tx.execute(sql`
      insert into dwelling (community_id, id, estate_id, building_id, unit_id, floor, room, place_key, kind, name)
      select ${communityId}, r."dwellingId", r."estateId", r."buildingId", r."unitId", r.floor, r.room, r."placeKey", r.kind, r.name
      from json_to_recordset(${JSON.stringify(doors)}::json) as r ("dwellingId" uuid, "estateId" uuid, "buildingId" uuid,
        "unitId" uuid, floor smallint, room text, "placeKey" text, kind text, name text)`);
}

/** Another name or number of floors; the keys of the doors follow. Answers who lives there, for the search. */
export async function renameBuildingTo(
  tx: Tx,
  communityId: CommunityId,
  { subjectId, name, key, floors }: PlaceFactOf<'buildingRenamed'>,
): Promise<readonly string[]> {
  await tx.execute(sql`
    update building set name = ${name}, name_key = ${key}, floors = ${floors} where community_id = ${communityId} and id = ${subjectId}`);
  await tx.execute(sql`
    update dwelling set place_key = split_part(place_key, '|', 1) || '|' || ${key}::text || '|' || split_part(place_key, '|', 3)
      || '|' || split_part(place_key, '|', 4)
    where community_id = ${communityId} and building_id = ${subjectId}`);
  return residentsWhere(tx, { communityId, buildingIds: [subjectId], dwellingIds: [] });
}

/** Everybody who lives in these buildings or behind these doors now. */
export async function residentsWhere(
  tx: Tx,
  of: InCommunity & { readonly buildingIds: readonly string[]; readonly dwellingIds: readonly string[] },
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select distinct r.person_id as id from residency r
    join dwelling d on d.community_id = ${of.communityId} and d.id = r.dwelling_id
    where r.community_id = ${of.communityId} and r.until_day is null
      and (d.building_id = any (${[...of.buildingIds]}::uuid[]) or d.id = any (${[...of.dwellingIds]}::uuid[]))`);
  return rows.map(({ id }) => id);
}

export async function editDwellingTo(
  tx: Tx,
  communityId: CommunityId,
  { subjectId, room, floor, kind, name, placeKey }: PlaceFactOf<'dwellingEdited'>,
): Promise<void> {
  await tx.execute(sql`
    update dwelling set room = ${room}, floor = ${floor}, kind = ${kind}, name = ${name}, place_key = ${placeKey}
    where community_id = ${communityId} and id = ${subjectId}`);
}

export async function deleteDwelling(
  tx: Tx,
  { communityId, dwellingId }: InCommunity & { readonly dwellingId: string },
): Promise<void> {
  await tx.execute(sql`delete from dwelling where community_id = ${communityId} and id = ${dwellingId}`);
}
