import { z } from 'zod';
import type { Day } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { Sql } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import { AGED_FROM_YEARS, CHILD_BELOW_YEARS, isTagByAge, Sex } from '../domain/person.ts';
import { queryTokens } from '../domain/search-tokens.ts';
import { TagKind } from '../domain/tags.ts';

const yes = z.enum(['1']).optional();
const years = z.coerce.number().int().min(0).max(150).optional();

/** The filters of lists, counts and exports of people, as they stand in the address. */
export const PeopleFilter = z.object({
  q: z.string().trim().max(80).optional(),
  estate: idSchema<'estate'>().optional(),
  building: idSchema<'building'>().optional(),
  dwelling: idSchema<'dwelling'>().optional(),
  grid: idSchema<'grid'>().optional(),
  tag: TagKind.optional(),
  sex: Sex.optional(),
  ageFrom: years,
  ageTo: years,
  hasNoId: yes,
  hasNoPhone: yes,
  /** `living` (default): alive and not gone; `left`: moved away or left; `died`; `all`. */
  state: z.enum(['living', 'left', 'died', 'all']).default('living'),
  importId: idSchema<'import'>().optional(),
});
export type PeopleFilter = z.infer<typeof PeopleFilter>;

/** More hits than this are not looked through: the worker types on. */
const MOST_HITS = 1000;

/** Conditions on a person `p` in the order in which they cost. */
export function peopleConditions(filter: PeopleFilter, today: Day): readonly Sql[] {
  return [...ownConditions(filter, today), ...tableConditions(filter, today)];
}

function ownConditions(filter: PeopleFilter, today: Day): Sql[] {
  const { sex, ageFrom, ageTo, state } = filter;
  return [
    ...(state === 'died' ? [sql`p.died_on is not null`] : []),
    ...(state === 'living' || state === 'left' ? [sql`p.died_on is null`] : []),
    ...(sex ? [sql`p.sex = ${sex}`] : []),
    ...(ageFrom === undefined ? [] : [sql`p.birth_date <= ${bornBefore(today, ageFrom)}::date`]),
    ...(ageTo === undefined ? [] : [sql`p.birth_date > ${bornBefore(today, ageTo + 1)}::date`]),
  ];
}

/** The last birthday of somebody who is `age` years old; 29 February becomes 28 in other years. */
function bornBefore(today: Day, age: number): string {
  const year = Number(today.slice(0, 4)) - age;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = today.slice(4) === '-02-29' && !isLeap ? '-02-28' : today.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}

const OF_PERSON = sql`community_id = p.community_id and person_id = p.id`;

function tableConditions(filter: PeopleFilter, today: Day): Sql[] {
  const { state, hasNoId, hasNoPhone, importId, tag, q } = filter;
  const lives = sql`exists (select 1 from residency where ${OF_PERSON} and until_day is null)`;
  const livedEver = sql`exists (select 1 from residency where ${OF_PERSON})`;
  return [
    ...(q ? [searchCondition(q)] : []),
    ...placeConditions(filter),
    ...(tag ? [tagCondition(tag, today)] : []),
    ...(importId
      ? [
          sql`exists (select 1 from import_effect e where e.community_id = p.community_id and e.person_id = p.id and e.import_id = ${importId})`,
        ]
      : []),
    ...(state === 'living' ? [sql`(${lives} or not ${livedEver})`] : []),
    ...(state === 'left' ? [sql`(not ${lives} and ${livedEver})`] : []),
    ...(hasNoId ? [sql`not exists (select 1 from person_identity where ${OF_PERSON})`] : []),
    ...(hasNoPhone ? [sql`not exists (select 1 from person_phone where ${OF_PERSON})`] : []),
  ];
}

/**
 * `living`, asked of one person after the other: for a page along an index. The planner answers `exists` by reading every residency
 * of the scope (250 ms for a sub-district), which only a count or an export is worth; of a `limit 1` it cannot make that.
 */
export function livingOneByOne(): readonly Sql[] {
  const first = (condition: Sql) => sql`(select true from residency where ${OF_PERSON} ${condition} limit 1)`;
  return [sql`p.died_on is null`, sql`(${first(sql`and until_day is null`)} or ${first(emptySql)} is null)`];
}

function searchCondition(q: string): Sql {
  const { all } = queryTokens(q);
  if (all.length === 0) return sql`false`;
  return sql`p.id in (select s.person_id from search_people(${[...all]}::text[], ${MOST_HITS}) s where s.community_id = p.community_id)`;
}

function tagCondition(tag: TagKind, today: Day): Sql {
  const stated = sql`exists (
    select 1 from person_tag where ${OF_PERSON} and kind = ${tag} and from_day <= ${today} and (until_day is null or until_day >= ${today}))`;
  if (!isTagByAge(tag)) return stated;
  // Stated ones count only while no birth date is known.
  const byAge =
    tag === 'aged'
      ? sql`p.birth_date <= ${bornBefore(today, AGED_FROM_YEARS)}::date`
      : sql`p.birth_date > ${bornBefore(today, CHILD_BELOW_YEARS)}::date`;
  return sql`(${byAge} or (p.birth_date is null and ${stated}))`;
}

function placeConditions({ estate, building, dwelling, grid }: PeopleFilter): Sql[] {
  const here = sql`
    select 1 from residency r join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
    where r.community_id = p.community_id and r.person_id = p.id and r.until_day is null`;
  return [
    ...(estate ? [sql`exists (${here} and d.estate_id = ${estate})`] : []),
    ...(building ? [sql`exists (${here} and d.building_id = ${building})`] : []),
    ...(dwelling ? [sql`exists (${here} and d.id = ${dwelling})`] : []),
    ...(grid
      ? [
          sql`exists (
            select 1 from residency r
            join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
            left join building b on b.community_id = d.community_id and b.id = d.building_id
            left join unit u on u.community_id = d.community_id and u.id = d.unit_id
            where r.community_id = p.community_id and r.person_id = p.id and r.until_day is null
              and coalesce(u.grid_id, b.grid_id, d.grid_id) = ${grid})`,
        ]
      : []),
  ];
}
