-- Lists and search of people. Owner: src/register.

-- Names by pinyin, house numbers by value (2 before 10).
create collation menshen_order (provider = icu, locale = 'zh-u-kn-true');
create index person_by_name on person (community_id, name_key collate menshen_order, id) where merged_into is null;
create index dwelling_by_place on dwelling (community_id, place_key collate menshen_order, id);
-- Shops, hotels and sites are looked for by name; homes have none.
create index dwelling_named on dwelling (community_id, name) where name is not null;

-- The community is part of the inverted index: 张 has 70,000 hits in a city of a million and 900 in a community, and a worker's
-- search must not visit the others.
create extension if not exists btree_gin;
drop index person_search_tokens;
create index person_search_tokens on person_search using gin (community_id, tokens);

-- Some communities: one probe each. Many: one probe over the city, which stops as soon as it has enough (80 probes took 25 ms).
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
      where cardinality(menshen_scope()) > 12 and s.tokens @> wanted and s.community_id = any ((select menshen_scope())::int[])
      limit max_rows
    )
  $$;
