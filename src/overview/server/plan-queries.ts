import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { BuildingsPlaced } from '../domain/plan.ts';
import type { PlanBuilding } from '../domain/plan-shapes.ts';

/** Every building with its outline and what lies in it: homes, people, orders that run, tasks open and late. One pass each. */
export function readPlan(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly today: Day; readonly now: Instant },
): Promise<PlanBuilding[]> {
  const { communityId, today, now } = of;
  return tx.query<PlanBuilding & Record<string, unknown>>(sql`
    with homes as (
      select building_id, count(*)::int as n from dwelling
      where community_id = ${communityId} and building_id is not null group by 1
    ), people as (
      select d.building_id, count(distinct r.person_id)::int as n from residency r
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      where r.community_id = ${communityId} and r.until_day is null and r.kind <> 'work' and d.building_id is not null group by 1
    ), isolated as (
      select d.building_id, count(*)::int as n from isolation_order o
      join dwelling d on d.community_id = o.community_id and d.id = o.dwelling_id
      where o.community_id = ${communityId} and o.state = 'running' and o.place = 'home' and o.started_on <= ${today} group by 1
    ), tasks as (
      select building_id, count(*)::int as open, count(*) filter (where due_at < ${now})::int as late from task
      where community_id = ${communityId} and state = 'open' and building_id is not null and opens_at <= ${now} group by 1
    )
    select b.id as "buildingId", b.name, e.name as estate, b.grid_id as "gridId", g.name as grid, p.corners,
      coalesce(h.n, 0) as homes, coalesce(pe.n, 0) as people, coalesce(i.n, 0) as isolated,
      coalesce(t.open, 0) as "openTasks", coalesce(t.late, 0) as "lateTasks"
    from building b
    join estate e on e.community_id = b.community_id and e.id = b.estate_id
    left join grid g on g.community_id = b.community_id and g.id = b.grid_id
    left join building_plan p on p.community_id = b.community_id and p.building_id = b.id
    left join homes h on h.building_id = b.id
    left join people pe on pe.building_id = b.id
    left join isolated i on i.building_id = b.id
    left join tasks t on t.building_id = b.id
    where b.community_id = ${communityId}
    order by e.name, b.name collate menshen_order, b.id`);
}

export async function knownBuildings(tx: Tx, communityId: CommunityId): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(sql`select id from building where community_id = ${communityId}`);
  return new Set(rows.map(({ id }) => id));
}

export async function putPlan(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant; readonly buildings: BuildingsPlaced['buildings'] },
): Promise<void> {
  await tx.execute(sql`
    insert into building_plan (community_id, building_id, corners, changed_at)
    select ${of.communityId}, "buildingId", corners, ${of.now}
    from jsonb_to_recordset(${JSON.stringify(of.buildings)}::jsonb) as r ("buildingId" uuid, corners jsonb)
    on conflict (community_id, building_id) do update set corners = excluded.corners, changed_at = excluded.changed_at`);
}
