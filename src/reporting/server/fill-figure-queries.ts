import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { FIGURES_OF_INDICATORS } from '../domain/fill-figures.ts';
import { countFigures, readScope } from './figure-queries.ts';
import type { FigureScope } from './figure-rows-queries.ts';
import { ordersOf } from './indicator-isolation-queries.ts';

/** The counts that forms ask for, by field: those of the daily report and those of the register alone. */
export async function readFillFigures(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly day: Day },
): Promise<ReadonlyMap<string, number>> {
  const scope = await readScope(tx, { communityIds: [of.communityId], day: of.day });
  const figures = (await countFigures(tx, scope)).get(of.communityId);
  const known = new Map<string, number>();
  for (const [field, code] of FIGURES_OF_INDICATORS) if (figures) known.set(field, figures[code]);
  const [row] = await tx.query<Record<string, number>>(sql`
    with living as (
      select distinct r.person_id from residency r
      where r.community_id = ${of.communityId} and r.kind <> 'work' and (r.from_day is null or r.from_day <= ${of.day})
        and (r.until_day is null or r.until_day > ${of.day})),
    people as (
      select p.id, p.sex, extract(year from age(${of.day}::date, p.birth_date))::int as years from living l
      join person p on p.community_id = ${of.communityId} and p.id = l.person_id
      where p.merged_into is null and (p.died_on is null or p.died_on > ${of.day}))
    select
      count(*) filter (where sex = 'male')::int as "count.men",
      count(*) filter (where sex = 'female')::int as "count.women",
      count(*) filter (where years >= 60)::int as "count.aged60",
      count(*) filter (where years >= 65)::int as "count.aged65",
      count(*) filter (where years >= 80)::int as "count.aged80",
      count(*) filter (where years < 14)::int as "count.children",
      (select count(*)::int from building where community_id = ${of.communityId}) as "count.buildings",
      (select count(*)::int from estate where community_id = ${of.communityId}) as "count.estates",
      (select count(*)::int from grid where community_id = ${of.communityId} and retired_at is null) as "count.grids",
      (select count(distinct person_id)::int from person_tag join people on people.id = person_id
        where community_id = ${of.communityId} and kind = 'livingAlone' and until_day is null) as "count.livingAlone",
      (select count(distinct person_id)::int from person_tag join people on people.id = person_id
        where community_id = ${of.communityId} and kind = 'disabled' and until_day is null) as "count.disabled",
      (select count(distinct person_id)::int from person_tag join people on people.id = person_id
        where community_id = ${of.communityId} and kind = 'pregnant' and until_day is null) as "count.pregnant"
    from people`);
  for (const [field, value] of Object.entries({ ...row, ...(await countActs(tx, scope)) })) known.set(field, value);
  return known;
}

/** What forms ask of isolation and the gate beside the daily report: what is new, what has added up, what was measured. */
async function countActs(tx: Tx, scope: FigureScope): Promise<Readonly<Record<string, number>>> {
  const { communityIds, day, from, until } = scope;
  const scoped = sql`community_id = any (${[...communityIds]}::int[])`;
  const [row] = await tx.query<Record<string, number>>(sql`
    select count(*) filter (where place = 'home' and started_on = ${day}::date)::int as "count.home.new",
      count(*) filter (where place <> 'home' and started_on = ${day}::date)::int as "count.central.new",
      count(*) filter (where place = 'home' and started_on <= ${day}::date)::int as "count.home.total",
      count(*) filter (where place <> 'home' and started_on <= ${day}::date)::int as "count.central.total",
      count(*) filter (where ended_on <= ${day}::date)::int as "count.released.total",
      (select count(*)::int from gate where ${scoped} and (retired_at is null or retired_at >= ${until})) as "count.gates",
      (select count(*)::int from gate_check where ${scoped} and at >= ${from} and at < ${until} and temperature is not null)
        as "count.gate.measured"
    from (${ordersOf(scope)}) carried`);
  return row ?? {};
}
