import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { joinSql, sql } from '../../base/server/db.ts';
import { queryTokens } from '../domain/search-tokens.ts';
import { labelOf } from './people-state-queries.ts';

/** People or households named in one of several ways; what is named adds up. */
export interface Selection {
  readonly personIds?: readonly string[] | undefined;
  readonly householdIds?: readonly string[] | undefined;
  readonly buildingIds?: readonly string[] | undefined;
  readonly unitIds?: readonly string[] | undefined;
  readonly everybody?: true | undefined;
}

interface Selected {
  readonly communityId: CommunityId;
  readonly who: Selection;
}

/** Where somebody is found today: at home or as a guest, only at work, or nowhere in the community. */
export interface SelectedPerson {
  readonly personId: string;
  readonly lives: 'here' | 'worksHere' | 'nowhere';
}

/** Who is selected and alive, and not merged into another record. Everybody: who lives or works here, and who was never given a door. */
export async function selectPeople(tx: Tx, { communityId, who }: Selected): Promise<readonly SelectedPerson[]> {
  const conditions = [
    ...(who.personIds ? [sql`p.id = any (${[...who.personIds]}::uuid[])`] : []),
    ...doorConditions(who).map((condition) => sql`p.id in (${residentsOf(communityId, condition)})`),
    ...(who.everybody ? [sql`(h.lives is not null or not exists (${anyResidency(sql`p.id`, communityId)}))`] : []),
  ];
  return tx.query<SelectedPerson & { [column: string]: unknown }>(sql`
    select p.id as "personId", case when h.lives then 'here' when h.lives is null then 'nowhere' else 'worksHere' end as lives
    from person p
    left join (
      select person_id, bool_or(kind <> 'work') as lives from residency
      where community_id = ${communityId} and until_day is null group by person_id) h on h.person_id = p.id
    where p.community_id = ${communityId} and p.merged_into is null and p.died_on is null
      and (${joinSql(conditions, ' or ')})`);
}

function anyResidency(personId: Sql, communityId: CommunityId): Sql {
  return sql`select from residency x where x.community_id = ${communityId} and x.person_id = ${personId}`;
}

/** People who are behind doors today; the condition is on residency r and dwelling d. */
function residentsOf(communityId: CommunityId, condition: Sql): Sql {
  return sql`
    select r.person_id from residency r join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
    where r.community_id = ${communityId} and r.until_day is null and ${condition}`;
}

function doorConditions({ householdIds, buildingIds, unitIds }: Selection): Sql[] {
  return [
    ...(householdIds ? [sql`r.household_id = any (${[...householdIds]}::uuid[])`] : []),
    ...(buildingIds ? [sql`d.building_id = any (${[...buildingIds]}::uuid[])`] : []),
    ...(unitIds ? [sql`d.unit_id = any (${[...unitIds]}::uuid[])`] : []),
  ];
}

/** Households in which a selected person lives today, and the selected ones in which nobody does. */
export async function selectHouseholds(
  tx: Tx,
  { communityId, who }: Selected,
): Promise<readonly { readonly householdId: string; readonly lives: 'here' | 'nowhere' }[]> {
  const { householdIds, personIds } = who;
  const conditions = [
    ...doorConditions(who),
    ...(personIds ? [sql`r.person_id = any (${[...personIds]}::uuid[])`] : []),
    ...(who.everybody ? [sql`true`] : []),
  ];
  return tx.query<{ householdId: string; lives: 'here' | 'nowhere' }>(sql`
    with lived as (
      select distinct r.household_id as id from residency r
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      where r.community_id = ${communityId} and r.until_day is null and r.household_id is not null
        and (${joinSql(conditions, ' or ')}))
    select id as "householdId", 'here' as lives from lived
    union all
    select h.id, 'nowhere' from household h
    where h.community_id = ${communityId} and h.id = any (${[...(householdIds ?? [])]}::uuid[]) and h.id not in (select id from lived)`);
}

/** A person or household as a card names it. */
export interface HolderLabel {
  readonly id: string;
  /** Of a household: that of its head, else of whoever came first. */
  readonly name: string;
  /** The door in words; undefined for who lives nowhere here. */
  readonly place: string | undefined;
  /** The building in words: 云锦里 3号楼. */
  readonly building: string | undefined;
}

type LabelRow = {
  readonly id: string;
  readonly name: string;
  readonly estate: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
  readonly doorName: string | null;
};

/** Names and doors of people and households, in walking order: estate, building, unit, room. */
export async function labelHolders(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly personIds: readonly string[];
    readonly householdIds: readonly string[];
  },
): Promise<readonly HolderLabel[]> {
  const communityIds = sql`${[...of.communityIds]}::int[]`;
  const rows = await tx.query<LabelRow & Record<string, unknown>>(sql`
    with holder as (
      select p.id, p.name, p.community_id, (
          select r.dwelling_id from residency r
          where r.community_id = p.community_id and r.person_id = p.id and r.until_day is null
          order by array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id limit 1) as dwelling_id
      from person p where p.community_id = any (${communityIds}) and p.id = any (${[...of.personIds]}::uuid[])
      union all
      select h.id, p.name, h.community_id, h.dwelling_id
      from household h
      cross join lateral (
        select r.person_id from residency r
        where r.community_id = h.community_id and r.household_id = h.id
        order by r.until_day is not null, r.relation = 'head' desc nulls last, r.id limit 1) r
      join person p on p.community_id = h.community_id and p.id = r.person_id
      where h.community_id = any (${communityIds}) and h.id = any (${[...of.householdIds]}::uuid[]))
    select o.id, o.name, e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
    from holder o
    left join dwelling d on d.community_id = o.community_id and d.id = o.dwelling_id
    left join estate e on e.community_id = d.community_id and e.id = d.estate_id
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    order by d.place_key collate menshen_order nulls last, o.name collate menshen_order, o.id`);
  return rows.map(holderLabel);
}

function holderLabel({ id, name, estate, building, unit, room, doorName }: LabelRow): HolderLabel {
  if (estate === null) return { id, name, place: undefined, building: undefined };
  const door = { estate, building, unit, room: room ?? '', doorName };
  return { id, name, place: labelOf(door), building: labelOf({ ...door, unit: null, room: '', doorName: null }) };
}

/** Whoever a worker's typing finds: ids of people, and of the households in which they live. */
export async function findHolders(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly text: string; readonly most: number },
): Promise<{ readonly personIds: readonly string[]; readonly householdIds: readonly string[] }> {
  const { all } = queryTokens(of.text);
  if (all.length === 0) return { personIds: [], householdIds: [] };
  const rows = await tx.query<{ personId: string; householdId: string | null }>(sql`
    select s.person_id as "personId", r.household_id as "householdId"
    from search_people(${[...all]}::text[], ${of.most}) s
    left join residency r on r.community_id = s.community_id and r.person_id = s.person_id and r.until_day is null
    where s.community_id = any (${[...of.communityIds]}::int[])`);
  return heldBy(rows);
}

/** Who is behind the doors of buildings today, and their households. */
export async function holdersInBuildings(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly buildingIds: readonly string[] },
): Promise<{ readonly personIds: readonly string[]; readonly householdIds: readonly string[] }> {
  const rows = await tx.query<{ personId: string; householdId: string | null }>(sql`
    select r.person_id as "personId", r.household_id as "householdId"
    from dwelling d join residency r on r.community_id = d.community_id and r.dwelling_id = d.id and r.until_day is null
    where d.community_id = any (${[...of.communityIds]}::int[]) and d.building_id = any (${[...of.buildingIds]}::uuid[])`);
  return heldBy(rows);
}

function heldBy(rows: readonly { readonly personId: string; readonly householdId: string | null }[]) {
  return {
    personIds: [...new Set(rows.map(({ personId }) => personId))],
    householdIds: [...new Set(rows.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])))],
  };
}
