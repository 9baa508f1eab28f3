-- A search over a city. Owner: src/register.
-- `+ 0` keeps the community out of the index condition: with it the index was asked once for each of 80 communities and compared the
-- tokens with the list of everybody there (36 ms), without it it is asked once (0.5 ms), and the few hits of other communities go.
create or replace function search_people(wanted text[], max_rows int) returns table (community_id int, person_id uuid)
  language sql stable security definer set search_path = public
  as $$
    (
      select found.community_id, found.person_id
      from unnest(menshen_scope()) as scope (id)
      cross join lateral (
        select s.community_id, s.person_id from person_search s where s.community_id = scope.id and s.tokens @> wanted limit max_rows
      ) found
      where cardinality(menshen_scope()) <= 12
      limit max_rows
    )
    union all
    (
      select s.community_id, s.person_id from person_search s
      where cardinality(menshen_scope()) > 12 and s.tokens @> wanted and s.community_id + 0 = any ((select menshen_scope())::int[])
      limit max_rows
    )
  $$;
