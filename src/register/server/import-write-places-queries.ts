import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { ImportPlan, NewDwelling } from '../domain/import-plan.ts';
import { arrayLiteral, plainLiteral } from './import-columns.ts';

type Places = Pick<ImportPlan, 'estates' | 'estateAliases' | 'buildings' | 'units' | 'dwellings' | 'households'>;

/** What writes every new place of a plan, one statement a table. */
export function* placeStatements(communityId: CommunityId, plan: Places): Generator<Sql> {
  yield* estateStatements(communityId, plan);
  yield* buildingStatements(communityId, plan);
  yield* dwellingStatements(communityId, plan);
}

function* estateStatements(communityId: CommunityId, plan: Places): Generator<Sql> {
  if (plan.estates.length > 0) {
    yield sql`
      insert into estate (community_id, id, name, name_key, kind)
      select ${communityId}, r.id, r.name, r.key, r.kind
      from json_to_recordset(${JSON.stringify(plan.estates)}::json) as r (id uuid, name text, key text, kind text)`;
  }
  if (plan.estateAliases.length > 0) {
    yield sql`
      insert into estate_alias (community_id, alias_key, alias, estate_id)
      select ${communityId}, r.key, r.alias, r."estateId"
      from json_to_recordset(${JSON.stringify(plan.estateAliases)}::json) as r (key text, alias text, "estateId" uuid)
      on conflict do nothing`;
  }
}

function* buildingStatements(communityId: CommunityId, plan: Places): Generator<Sql> {
  if (plan.buildings.length > 0) {
    yield sql`
      insert into building (community_id, id, estate_id, name, name_key, floors)
      select ${communityId}, r.id, r."estateId", r.name, r.key, r.floors
      from json_to_recordset(${JSON.stringify(plan.buildings)}::json)
        as r (id uuid, "estateId" uuid, name text, key text, floors smallint)`;
  }
  if (plan.units.length > 0) {
    yield sql`
      insert into unit (community_id, id, building_id, name, name_key)
      select ${communityId}, r.id, r."buildingId", r.name, r.key
      from json_to_recordset(${JSON.stringify(plan.units)}::json) as r (id uuid, "buildingId" uuid, name text, key text)`;
  }
}

function* dwellingStatements(communityId: CommunityId, plan: Places): Generator<Sql> {
  const { dwellings, households } = plan;
  if (dwellings.length > 0) {
    const column = (cellOf: (dwelling: NewDwelling) => string | number | undefined) => arrayLiteral(dwellings, cellOf);
    const plain = (cellOf: (dwelling: NewDwelling) => string | number | undefined) => plainLiteral(dwellings, cellOf);
    yield sql`
      insert into dwelling (community_id, id, estate_id, building_id, unit_id, floor, room, place_key, kind, address_rest)
      select ${communityId}, r.id, r.estate_id, r.building_id, r.unit_id, r.floor, r.room, r.place_key, r.kind, r.address_rest
      from unnest(${plain(({ id }) => id)}::uuid[], ${plain(({ estateId }) => estateId)}::uuid[],
        ${plain(({ buildingId }) => buildingId)}::uuid[], ${plain(({ unitId }) => unitId)}::uuid[],
        ${plain(({ floor }) => floor)}::smallint[], ${column(({ room }) => room)}::text[],
        ${column(({ placeKey }) => placeKey)}::text[], ${plain(({ kind }) => kind)}::text[],
        ${column(({ addressRest }) => addressRest)}::text[]
      ) as r (id, estate_id, building_id, unit_id, floor, room, place_key, kind, address_rest)`;
  }
  if (households.length > 0) {
    yield sql`
      insert into household (community_id, id, dwelling_id)
      select ${communityId}, r.id, r.dwelling_id
      from unnest(${plainLiteral(households, ({ id }) => id)}::uuid[],
        ${plainLiteral(households, ({ dwellingId }) => dwellingId)}::uuid[]) as r (id, dwelling_id)`;
  }
}
