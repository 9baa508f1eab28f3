-- A community of which the planner has never heard. Owner: src/base.

-- As long as all communities fit into its list of common values, the planner takes one that is not in it for empty, and joins its tables
-- row by row: the 81st community of a city stayed slow until a tenth of all people had changed. So a table is looked over, too, when the
-- community that was just filled is not on the list.
drop function menshen_look_over(regclass[]);
create function menshen_look_over(tables regclass[], community int) returns void
  language plpgsql security definer set search_path = public as $$
declare t regclass;
begin
  for t in
    select c.oid from pg_class c
    left join pg_stats s on s.schemaname = 'public' and s.tablename = c.relname and s.attname = 'community_id'
    where c.oid = any (tables) and c.relkind = 'r'
      and pg_relation_size(c.oid) / current_setting('block_size')::int > 16
      and (pg_relation_size(c.oid) / current_setting('block_size')::int > c.relpages * 1.5
        or not community = any (s.most_common_vals::text::int[]) and cardinality(s.most_common_vals::text::int[]) < 100)
    order by c.oid
  loop
    execute format('analyze %s', t);
  end loop;
end $$;
comment on function menshen_look_over is 'Lets the planner look at tables that were just filled for a community. Owner: base.';
revoke all on function menshen_look_over from public;
grant execute on function menshen_look_over to menshen_app;
