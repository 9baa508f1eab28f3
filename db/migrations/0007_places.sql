-- Places, grids, collective dwellings. Owner: src/register.

-- A hotel or a site that is no longer one; its history stays.
alter table dwelling add column closed_on date;
create index dwelling_collective on dwelling (community_id, name collate menshen_order, id)
  where kind in ('hotel', 'site', 'dormitory', 'employer', 'careHome');
-- Doors without a building belong to a grid by themselves.
create index dwelling_loose on dwelling (community_id, grid_id) where building_id is null;

-- A grid that was given up leaves its name free.
alter table grid drop constraint grid_community_id_name_key;
create unique index grid_name on grid (community_id, name) where retired_at is null;

-- An account may lose its job at an office above its grids, outside the scope of whoever ends it. This closes grid work that no
-- grant bears any longer, and nothing else, whoever calls it.
create function end_grid_work(of_account uuid, today date) returns table (community_id int, id uuid, grid_id uuid, until_day date)
  language sql volatile security definer set search_path = public
  as $$
    update grid_worker w
    set until_day = least(coalesce(w.until_day, borne.last_day), borne.last_day)
    from (
      select open.id, case
        when a.status = 'disabled' then today - 1
        else coalesce((
          select max(coalesce(g.until_day, 'infinity'::date)) from account_grant g
          where g.account_id = a.id and g.area_id = open.community_id and g.role in ('gridWorker', 'director')), today - 1)
        end as last_day
      from grid_worker open join account a on a.id = open.account_id
      where open.account_id = of_account and (open.until_day is null or open.until_day >= today)
    ) borne
    where w.id = borne.id and w.account_id = of_account and borne.last_day < coalesce(w.until_day, 'infinity'::date)
    returning w.community_id, w.id, w.grid_id, w.until_day
  $$;
revoke all on function end_grid_work(uuid, date) from public;
grant execute on function end_grid_work(uuid, date) to menshen_app;
