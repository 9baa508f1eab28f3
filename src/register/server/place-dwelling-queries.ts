import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, sql } from '../../base/server/db.ts';
import { dwellingLabel } from '../domain/dwelling-label.ts';
import type { DwellingDetail, DwellingRow, ResidentRow } from '../domain/place-shapes.ts';
import type { PlaceCursor } from './place-cursor.ts';
import { communitiesFrom, isAfter } from './place-read-queries.ts';

/** What a list of doors may be narrowed to. */
export interface DwellingFilter {
  readonly estateId?: string | undefined;
  readonly buildingId?: string | undefined;
  readonly gridId?: string | undefined;
  readonly kind?: string | undefined;
  readonly empty?: 'yes' | 'no' | undefined;
  readonly withoutGrid?: 'yes' | undefined;
}

interface DwellingSqlRow extends Omit<DwellingRow, 'label'> {
  readonly estate: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly placeKey: string;
}

const isLivedIn = sql`exists (select from residency r where r.community_id = d.community_id and r.dwelling_id = d.id and r.until_day is null)`;

/** The grid of door `d`: its stairwell's own, else its building's, else its own. */
export const gridOfDoor = sql`coalesce(u.grid_id, b.grid_id, d.grid_id)`;
export const joinGridParts = sql`
  left join building b on b.community_id = d.community_id and b.id = d.building_id
  left join unit u on u.community_id = d.community_id and u.id = d.unit_id`;

function conditions(filter: DwellingFilter): Sql {
  const parts: Sql[] = [];
  if (filter.estateId !== undefined) parts.push(sql`and d.estate_id = ${filter.estateId}`);
  if (filter.buildingId !== undefined) parts.push(sql`and d.building_id = ${filter.buildingId}`);
  if (filter.kind !== undefined) parts.push(sql`and d.kind = ${filter.kind}`);
  if (filter.gridId !== undefined) parts.push(sql`and ${gridOfDoor} = ${filter.gridId}`);
  if (filter.withoutGrid === 'yes') parts.push(sql`and ${gridOfDoor} is null`);
  if (filter.empty === 'yes') parts.push(sql`and not ${isLivedIn}`);
  if (filter.empty === 'no') parts.push(sql`and ${isLivedIn}`);
  return parts.length === 0 ? emptySql : joinSql(parts, ' ');
}

/** The community of what the filter names: the doors of all others need not be read to find that they do not fit. */
function isCommunityOf({ estateId, buildingId, gridId }: DwellingFilter): Sql {
  const named = [
    ...(estateId === undefined
      ? []
      : [sql`exists (select from estate x where x.community_id = c.id and x.id = ${estateId})`]),
    ...(buildingId === undefined
      ? []
      : [sql`exists (select from building x where x.community_id = c.id and x.id = ${buildingId})`]),
    ...(gridId === undefined
      ? []
      : [sql`exists (select from grid x where x.community_id = c.id and x.id = ${gridId})`]),
  ];
  return named.length === 0 ? sql`true` : joinSql(named, ' and ');
}

/** Only communities that have a part without a grid: most have none, and reading all their doors to find that out is slow. */
const mayLackGrid = sql`and (exists (select from building x where x.community_id = c.id and x.grid_id is null)
  or exists (select from dwelling y where y.community_id = c.id and y.building_id is null and y.grid_id is null))`;

/** Doors in the order of their place, one more than the page shows. */
export async function listDwellings(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly filter: DwellingFilter;
    readonly after: PlaceCursor | undefined;
    readonly limit: number;
  },
): Promise<readonly (DwellingRow & { readonly placeKey: string })[]> {
  const after = isAfter(of.after, { text: sql`d.place_key collate menshen_order`, id: sql`d.id` });
  const rows = await tx.query<DwellingSqlRow>(sql`
    select d.*, coalesce(p.people, 0)::int as people, g.name as "gridName"
    from ${communitiesFrom(of)}
    cross join lateral (
      select ${columns}
      from dwelling d
      join estate e on e.community_id = d.community_id and e.id = d.estate_id
      ${joinGridParts}
      where d.community_id = c.id and d.closed_on is null ${conditions(of.filter)} ${after}
      order by d.place_key collate menshen_order, d.id limit ${of.limit}) d
    left join grid g on g.community_id = d."communityId" and g.id = d."gridId"
    left join lateral (select count(distinct person_id) as people from residency
      where community_id = d."communityId" and dwelling_id = d.id and until_day is null) p on true
    where ${isCommunityOf(of.filter)} ${of.filter.withoutGrid === 'yes' ? mayLackGrid : emptySql}
    order by c.id, d."placeKey" collate menshen_order, d.id
    limit ${of.limit}`);
  return rows.map(({ estate, building, unit, ...row }) => ({
    ...row,
    label: dwellingLabel({ estate, building, unit, room: row.room, name: row.name }),
  }));
}

const columns = sql`d.id, d.community_id as "communityId", d.estate_id as "estateId", d.building_id as "buildingId", d.room, d.floor,
  d.kind, d.name, d.place_key as "placeKey", e.name as estate, b.name as building, u.name as unit, ${gridOfDoor} as "gridId"`;

type Found = DwellingSqlRow & Pick<DwellingDetail, 'addressRest' | 'closedOn'>;

/** A door with its households and everybody who lives or lived behind it. */
export async function findDwelling(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly dwellingId: string; readonly today: Day },
): Promise<DwellingDetail | undefined> {
  const [found] = await tx.query<Found>(sql`
    select ${columns}, d.address_rest as "addressRest", d.closed_on as "closedOn", g.name as "gridName"
    from dwelling d
    join estate e on e.community_id = d.community_id and e.id = d.estate_id
    ${joinGridParts}
    left join grid g on g.community_id = d.community_id and g.id = ${gridOfDoor}
    where d.community_id = any (${[...of.communityIds]}::int[]) and d.id = ${of.dwellingId}`);
  if (!found) return undefined;
  const { estate, building, placeKey: _key, ...row } = found;
  const everybody = await listResidents(tx, { communityId: row.communityId, dwellingId: row.id, today: of.today });
  const residents = everybody.filter(({ untilDay }) => untilDay === null);
  return {
    ...row,
    label: dwellingLabel({ estate, building, unit: row.unit, room: row.room, name: row.name }),
    people: new Set(residents.map(({ personId }) => personId)).size,
    households: await listHouseholds(tx, row),
    residents,
    former: everybody.filter(({ untilDay }) => untilDay !== null),
  };
}

function listHouseholds(
  tx: Tx,
  { communityId, id }: { readonly communityId: CommunityId; readonly id: string },
): Promise<DwellingDetail['households']> {
  return tx.query<DwellingDetail['households'][number]>(sql`
    select id, from_day as "fromDay", until_day as "untilDay" from household
    where community_id = ${communityId} and dwelling_id = ${id} order by from_day nulls first, id`);
}

/** Everybody behind a door: those there now first, the head before the others, then those who left, the last one first. */
export async function listResidents(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly dwellingId: string;
    readonly today: Day;
    /** Only those who were there on this day or later. */
    readonly since?: Day | undefined;
  },
): Promise<readonly ResidentRow[]> {
  const since = of.since === undefined ? emptySql : sql`and (r.until_day is null or r.until_day >= ${of.since})`;
  return tx.query<ResidentRow>(sql`
    select r.id as "residencyId", p.id as "personId", r.household_id as "householdId", p.name, p.sex, p.birth_date as "birthDate",
      r.kind, r.relation, r.from_day as "fromDay", r.until_day as "untilDay", r.until_reason as "untilReason",
      coalesce(t.kinds, '{}') as tags
    from residency r
    join person p on p.community_id = r.community_id and p.id = r.person_id
    left join lateral (
      select array_agg(distinct kind) as kinds from person_tag
      where community_id = r.community_id and person_id = r.person_id and (until_day is null or until_day >= ${of.today})) t on true
    where r.community_id = ${of.communityId} and r.dwelling_id = ${of.dwellingId} ${since}
    order by r.until_day desc nulls first, r.household_id, r.relation is distinct from 'head', p.birth_date nulls last, p.id
    limit 2000`);
}
