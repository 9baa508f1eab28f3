-- The words of the search as numbers. Owner: src/register. A million people: 3 minutes, once.
-- A million people: 740 MB of rows became 273, 291 MB of index 216. Two words that meet in one of 2^64 numbers are not to be expected.
create function search_words(words text[]) returns bigint[] language sql immutable strict parallel safe
  as $$ select coalesce(array_agg(hashtextextended(word, 0)), '{}') from unnest(words) word $$;
comment on function search_words is 'Words of the search as person_search.tokens keeps them. Owner: register.';
revoke all on function search_words(text[]) from public;
grant execute on function search_words(text[]) to menshen_app;

drop index person_search_tokens;
alter table person_search alter tokens type bigint[] using search_words(tokens);
comment on table person_search is 'Search tokens as numbers: name parts, pinyin, phone tail, id tail, room, plate. Owner: register.';
-- What waits for a community of 12,600 fits into the list, so that an import leaves the sorting in to the job of the next minute.
create index person_search_tokens on person_search using gin (community_id, tokens) with (gin_pending_list_limit = 16384);
analyze person_search;

create or replace function search_people(wanted text[], max_rows int) returns table (community_id int, person_id uuid)
  language sql stable security definer set search_path = public
  as $$
    (
      select found.community_id, found.person_id
      from unnest(menshen_scope()) as scope (id)
      cross join lateral (
        select s.community_id, s.person_id from person_search s
        where s.community_id = scope.id and s.tokens @> search_words(wanted) limit max_rows
      ) found
      where cardinality(menshen_scope()) <= 12
      limit max_rows
    )
    union all
    (
      select s.community_id, s.person_id from person_search s
      where cardinality(menshen_scope()) > 12 and s.tokens @> search_words(wanted) and s.community_id + 0 = any ((select menshen_scope())::int[])
      limit max_rows
    )
  $$;
