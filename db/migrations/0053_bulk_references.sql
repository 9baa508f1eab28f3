-- What the references of an import cost, and what the planner must know after it. Owner: src/base.

-- Twelve thousand new people have a hundred thousand references. The database asks for each of them by itself, 15 us at a time: a third of
-- what an import cost it. While rows are written in bulk it does not ask; before the writing ends everything that the schema says of
-- references is proved for the whole community, table by table (decision 0020). A server that grants no such right checks row by row.
create function menshen_begin_bulk() returns boolean language plpgsql security definer set search_path = public as $$
begin
  perform set_config('session_replication_role', 'replica', true);
  return true;
exception when insufficient_privilege then
  return false;
end $$;
comment on function menshen_begin_bulk is 'References are not checked until menshen_end_bulk; false where that is not allowed. Owner: base.';

create function menshen_end_bulk(tables regclass[], community int) returns void language plpgsql security definer set search_path = public as $$
declare
  ref record;
  is_broken boolean;
begin
  for ref in
    select c.conname as name, c.conrelid::regclass as child, c.confrelid::regclass as parent, columns.same, columns.given
    from pg_constraint c
    cross join lateral (
      select string_agg(format('c.%I = p.%I', own.attname, other.attname), ' and ' order by k.place) as same,
        coalesce(string_agg(format('c.%I is not null', own.attname), ' and ' order by k.place) filter (where not own.attnotnull), 'true') as given
      from unnest(c.conkey, c.confkey) with ordinality as k (own, other, place)
      join pg_attribute own on own.attrelid = c.conrelid and own.attnum = k.own
      join pg_attribute other on other.attrelid = c.confrelid and other.attnum = k.other
    ) columns
    where c.contype = 'f' and c.conrelid = any (tables)
    order by c.conrelid, c.conname
  loop
    execute format('select exists (select from %s c where c.community_id = $1 and %s and not exists (select from %s p where %s))',
      ref.child, ref.given, ref.parent, ref.same) into is_broken using community;
    if is_broken then
      raise foreign_key_violation using message = format('a row of %s points nowhere (%s)', ref.child, ref.name), constraint = ref.name;
    end if;
  end loop;
  perform set_config('session_replication_role', 'origin', true);
end $$;
comment on function menshen_end_bulk is 'Proves every foreign key of these tables for a community; checks row by row from here on. Owner: base.';
revoke all on function menshen_begin_bulk(), menshen_end_bulk(regclass[], int) from public;
grant execute on function menshen_begin_bulk(), menshen_end_bulk(regclass[], int) to menshen_app;

-- Of up to ten communities the planner knows each; of more it takes one for as large as the next. With a list of a hundred it took a
-- community that was new to the list for empty, so that every first import had to look over fourteen tables of the whole city (1 CPU s).
create or replace function menshen_look_over(tables regclass[], community int) returns void language plpgsql security definer set search_path = public as $$
declare t regclass;
begin
  for t in
    select c.oid from pg_class c
    left join pg_stats s on s.schemaname = 'public' and s.tablename = c.relname and s.attname = 'community_id'
    where c.oid = any (tables) and c.relkind = 'r'
      and pg_relation_size(c.oid) / current_setting('block_size')::int > 16
      and (pg_relation_size(c.oid) / current_setting('block_size')::int > c.relpages * 1.5
        -- The list names every community there is, but not this one.
        or s.n_distinct > 0 and s.n_distinct <= cardinality(s.most_common_vals::text::int[])
          and not community = any (s.most_common_vals::text::int[]))
    order by c.oid
  loop
    execute format('analyze %s', t);
  end loop;
end $$;
do $$
declare t regclass;
begin
  foreach t in array array['estate', 'building', 'unit', 'dwelling', 'household', 'residency', 'grid', 'grid_worker', 'person',
    'person_identity', 'person_phone', 'person_tag', 'person_search', 'vehicle']::regclass[]
  loop
    execute format('alter table %s alter community_id set statistics 10', t);
  end loop;
end $$;
analyze estate, building, unit, dwelling, household, residency, grid, grid_worker, person, person_identity, person_phone, person_tag,
  vehicle;
