import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, sql } from '../../base/server/db.ts';
import { isTagByAge } from '../domain/person.ts';
import type { TagKind } from '../domain/tags.ts';
import { livingOneByOne, peopleConditions, type PeopleFilter } from './people-filter-queries.ts';

/** A line of a list of people, with values that have yet to be masked. */
export interface PeopleListRow {
  readonly personId: string;
  readonly communityId: CommunityId;
  readonly name: string;
  readonly nameKey: string;
  readonly sortId: string;
  readonly sex: 'male' | 'female' | null;
  readonly birthDate: Day | null;
  readonly diedOn: Day | null;
  readonly dwellingId: string | null;
  readonly householdId: string | null;
  readonly residencyId: string | null;
  readonly placeKey: string | null;
  readonly kind: string | null;
  readonly relation: string | null;
  readonly estate: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
  readonly doorName: string | null;
  readonly phones: readonly string[];
  readonly idMasked: string | null;
  readonly tags: readonly string[];
}

/** A page of a list: whose, which, in what order, after whom. */
export interface PeopleQuestion {
  readonly communityIds: readonly CommunityId[];
  readonly filter: PeopleFilter;
  readonly sort: 'name' | 'place';
  /** The key of the last line of the page before: name or place, then id. */
  readonly after: readonly [string, string] | undefined;
  readonly limit: number;
  readonly today: Day;
}

/** Doors that are looked at first in a list by doors, for each line of the page: enough unless a filter is rare. */
const DOORS_A_LINE = 3;

/** One page, `limit` lines at most; each community is read along its own index, so that the first page of a city costs what one does. */
export async function listPeople(tx: Tx, question: PeopleQuestion): Promise<PeopleListRow[]> {
  if (question.sort === 'name') return describePage(tx, question, pageByName(question));
  // With the doors bounded the planner cannot sort the whole community for one page (250 ms instead of 20).
  if (isSelective(question.filter)) return describePage(tx, question, pageByPlace(question, emptySql));
  const near = await describePage(tx, question, pageByPlace(question, sql`limit ${DOORS_A_LINE * question.limit}`));
  return near.length >= question.limit ? near : describePage(tx, question, pageByPlace(question, emptySql));
}

/** Few people pass such a filter; the first doors would not fill a page. */
function isSelective({ q, tag, importId, building, dwelling, grid, hasNoId, hasNoPhone }: PeopleFilter): boolean {
  return [q, tag, importId, building, dwelling, grid, hasNoId, hasNoPhone].some((value) => value !== undefined);
}

function describePage(tx: Tx, question: PeopleQuestion, page: Sql): Promise<PeopleListRow[]> {
  const order = question.sort === 'name' ? sql`page."nameKey"` : sql`page."placeKey"`;
  return tx.query<PeopleListRow & Record<string, unknown>>(sql`
    with page as materialized (${page})
    select page.*, h.*,
      array(select phone from person_phone f where f.community_id = page."communityId" and f.person_id = page."personId"
        order by f.position, f.phone) as phones,
      (select masked from person_identity i where i.community_id = page."communityId" and i.person_id = page."personId"
        order by i.kind like 'residentId%' desc, i.hash limit 1) as "idMasked",
      array(select t.kind from person_tag t where t.community_id = page."communityId" and t.person_id = page."personId"
        and t.from_day <= ${question.today} and (t.until_day is null or t.until_day >= ${question.today}) order by t.from_day, t.id) as tags
    from page left join lateral (
      select r.id as "residencyId", r.dwelling_id as "dwellingId", r.household_id as "householdId", r.kind, r.relation,
        e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
      from residency r
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      join estate e on e.community_id = d.community_id and e.id = d.estate_id
      left join building b on b.community_id = d.community_id and b.id = d.building_id
      left join unit u on u.community_id = d.community_id and u.id = d.unit_id
      where r.community_id = page."communityId" and r.person_id = page."personId"
      order by r.until_day desc nulls first, array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id
      limit 1) h on true
    order by ${order} collate menshen_order, page."sortId"`);
}

const COLUMNS = sql`p.id as "personId", p.community_id as "communityId", p.name, p.name_key as "nameKey", p.sex,
  p.birth_date as "birthDate", p.died_on as "diedOn"`;

function pageByName(question: PeopleQuestion): Sql {
  const { after, limit, today } = question;
  const { tag, ...others } = question.filter;
  const isBorne = tag !== undefined && !isTagByAge(tag);
  const filter = isBorne ? others : question.filter;
  const beyond = after
    ? [sql`(p.name_key collate menshen_order, p.id) > (${after[0]} collate menshen_order, ${after[1]}::uuid)`]
    : [];
  const conditions =
    filter.state === 'living'
      ? [...livingOneByOne(), ...peopleConditions({ ...filter, state: 'all' }, today)]
      : peopleConditions(filter, today);
  return sql`
    select q.*, null::text as "placeKey" from unnest(${[...question.communityIds]}::int[]) c (id) cross join lateral (
      select ${COLUMNS}, p.id as "sortId" from ${isBorne ? bearersOf(tag, today) : sql`person`} p
      where ${joinSql([sql`p.community_id = c.id`, sql`p.merged_into is null`, ...beyond, ...conditions], ' and ')}
      order by p.name_key collate menshen_order, p.id limit ${limit}) q
    order by q."nameKey" collate menshen_order, q."sortId" limit ${limit}`;
}

/**
 * Who bears a stated tag today in the community `c.id`, by name. Going through everybody by name read 20,000 people of a sub-district
 * for a page; who of the bearers lives here is asked of as many as fill it.
 */
function bearersOf(tag: TagKind, today: Day): Sql {
  return sql`(
    select p.* from (
      select distinct person_id from person_tag
      where community_id = c.id and kind = ${tag} and from_day <= ${today} and (until_day is null or until_day >= ${today}) offset 0) bearer
    join person p on p.community_id = c.id and p.id = bearer.person_id
    order by p.name_key collate menshen_order, p.id offset 0)`;
}

/** Door by door, each person at the door by which they are found (own home before lodging before work). */
function pageByPlace(question: PeopleQuestion, bound: Sql): Sql {
  const { after, limit, filter, today } = question;
  const from = after ? sql`and place_key collate menshen_order >= ${after[0]} collate menshen_order` : emptySql;
  const conditions = [
    sql`p.merged_into is null`,
    // Whoever is behind a door lives here; only the dead are left to be told apart.
    ...(filter.state === 'living' ? [sql`p.died_on is null`] : []),
    ...peopleConditions({ ...filter, state: 'all' }, today),
    ...(after
      ? [sql`(d.place_key collate menshen_order, r.id) > (${after[0]} collate menshen_order, ${after[1]}::uuid)`]
      : []),
  ];
  return sql`
    select ${COLUMNS}, r.id as "sortId", d.place_key as "placeKey"
    from (
      select q.* from unnest(${[...question.communityIds]}::int[]) c (id) cross join lateral (
        select community_id, id, place_key from dwelling where community_id = c.id ${from}
        order by place_key collate menshen_order, id ${bound}) q
      order by q.place_key collate menshen_order, q.id ${bound}
    ) d
    join residency r on r.community_id = d.community_id and r.dwelling_id = d.id and r.until_day is null
    join person p on p.community_id = r.community_id and p.id = r.person_id
    where ${joinSql(conditions, ' and ')}
      and not exists (
        select 1 from residency o where o.community_id = r.community_id and o.person_id = r.person_id and o.until_day is null
          and (array_position(array['home', 'tenant', 'stay', 'work'], o.kind), o.id)
            < (array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id))
    order by d.place_key collate menshen_order, r.id limit ${limit}`;
}

/** How many people a list holds; the list itself never waits for it. */
export async function countPeople(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly filter: PeopleFilter; readonly today: Day },
): Promise<number> {
  const conditions = [
    sql`p.community_id = any (${[...of.communityIds]}::int[])`,
    sql`p.merged_into is null`,
    ...peopleConditions(of.filter, of.today),
  ];
  const [row] = await tx.query<{ count: number }>(
    sql`select count(*)::int as count from person p where ${joinSql(conditions, ' and ')}`,
  );
  return row?.count ?? 0;
}
