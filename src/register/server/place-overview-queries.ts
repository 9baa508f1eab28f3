import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { agedIfBornBy, KEY_TAG_KINDS } from '../domain/place-key-tags.ts';
import type { RegisterOverview } from '../domain/place-shapes.ts';
import { countHomesWithout } from './grid-read-queries.ts';

/** What a new site has already. People are counted up to {@link MANY} only: the question is whether there are any. */
export async function readFirstRun(
  tx: Tx,
  { communityIds, today }: { readonly communityIds: readonly CommunityId[]; readonly today: Day },
): Promise<Record<'people' | 'dwellings' | 'grids' | 'homesWithoutGrid' | 'accounts' | 'imports', number>> {
  const ids = [...communityIds];
  const [found] = await tx.query<Record<'people' | 'dwellings' | 'grids' | 'accounts' | 'imports', number>>(sql`
    select
      (select count(*) from (select from person where community_id = any (${ids}::int[]) and merged_into is null limit ${MANY}) p) as people,
      (select count(*) from (select from dwelling where community_id = any (${ids}::int[]) limit ${MANY}) d) as dwellings,
      (select count(*) from grid where community_id = any (${ids}::int[]) and retired_at is null) as grids,
      (select count(distinct g.account_id) from account_grant g join account a on a.id = g.account_id
        where g.area_id = any (${ids}::int[]) and a.status = 'active' and (g.until_day is null or g.until_day >= ${today})) as accounts,
      (select count(*) from import where community_id = any (${ids}::int[]) and status = 'done') as imports`);
  if (!found) throw new Error('a count answers always');
  return { ...found, homesWithoutGrid: await countHomesWithout(tx, communityIds) };
}

/** More than any community has. */
const MANY = 100_000;

/** The register of one community in figures. 12,600 people: 70 to 180 ms. */
export async function readOverview(
  tx: Tx,
  { communityId, today }: { readonly communityId: CommunityId; readonly today: Day },
): Promise<RegisterOverview> {
  const keyPeople = await countKeyPeople(tx, { communityId, today });
  const homesWithoutGrid = await countHomesWithout(tx, [communityId]);
  const [found] = await tx.query<Omit<RegisterOverview, 'keyPeople' | 'homesWithoutGrid'>>(sql`
    with lived as materialized (
      select r.dwelling_id, r.household_id, r.person_id from residency r where r.community_id = ${communityId} and r.until_day is null),
    collective as materialized (
      select id from dwelling d where d.community_id = ${communityId} and d.closed_on is null
        and d.kind in ('hotel', 'site', 'dormitory', 'employer', 'careHome'))
    select
      (select count(*) from person where community_id = ${communityId} and merged_into is null and died_on is null) as people,
      (select count(distinct household_id) from lived) as households,
      (select count(*) from dwelling where community_id = ${communityId} and closed_on is null) as dwellings,
      (select count(*) from dwelling d where d.community_id = ${communityId} and d.closed_on is null
        and not exists (select from lived where lived.dwelling_id = d.id)) as "emptyDwellings",
      (select count(*) from estate where community_id = ${communityId}) as estates,
      (select count(*) from building where community_id = ${communityId}) as buildings,
      (select count(*) from grid where community_id = ${communityId} and retired_at is null) as grids,
      (select count(*) from grid g where g.community_id = ${communityId} and g.retired_at is null and not exists (
        select from grid_worker w where w.community_id = ${communityId} and w.grid_id = g.id and w.from_day <= ${today}
          and (w.until_day is null or w.until_day >= ${today}))) as "gridsWithoutWorker",
      (select count(*) from collective) as collectives,
      (select count(distinct person_id) from lived where dwelling_id in (select id from collective)) as "collectivePeople",
      (select count(*) from residency r join collective on collective.id = r.dwelling_id
        where r.community_id = ${communityId} and r.from_day = ${today}) as "cameToday",
      (select count(*) from residency r join collective on collective.id = r.dwelling_id
        where r.community_id = ${communityId} and r.until_day = ${today}) as "leftToday",
      (select count(*) from duplicate_pair where community_id = ${communityId} and status = 'open') as "openDuplicates",
      (select count(*) from import where community_id = ${communityId} and status = 'open' and purpose = 'roster') as "openImports"`);
  if (!found) throw new Error('a count answers always');
  return { ...found, keyPeople, homesWithoutGrid };
}

/** Key people by tag, most first; who is aged follows from the birth date. */
async function countKeyPeople(
  tx: Tx,
  { communityId, today }: { readonly communityId: CommunityId; readonly today: Day },
): Promise<RegisterOverview['keyPeople']> {
  return tx.query<RegisterOverview['keyPeople'][number]>(sql`
    select kind, count(distinct person_id) as people from (
      select t.kind, t.person_id from person_tag t
      where t.community_id = ${communityId} and t.kind = any (${KEY_TAG_KINDS}::text[])
        and (t.until_day is null or t.until_day >= ${today})
      union all
      select 'aged', id from person
      where community_id = ${communityId} and birth_date <= ${agedIfBornBy(today)} and merged_into is null and died_on is null) k
    group by kind order by people desc, kind`);
}
