-- Whole-city search and lists by tag among a million people. Owner: src/register.

-- Under row-level security each probe of an index sorts the communities of the scope anew: 240 probes of a search over 80 communities
-- took 13 of its 17 ms. These two state the scope once, as search_people does, and tell no more of a person than their columns say.
create function search_named(wanted text[], max_rows int, with_numbers boolean)
  returns table (community_id int, person_id uuid, name text, phones text[], plates text[])
  language sql stable security definer set search_path = public
  as $$
    select p.community_id, p.id, p.name,
      case when with_numbers then array(select f.phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id)
        else '{}' end,
      case when with_numbers then array(select v.plate from vehicle v where v.community_id = p.community_id and v.person_id = p.id)
        else '{}' end
    from search_people(wanted, max_rows) s
    join person p on p.community_id = s.community_id and p.id = s.person_id
    where p.merged_into is null
  $$;
revoke all on function search_named(text[], int, boolean) from public;
grant execute on function search_named(text[], int, boolean) to menshen_app;

create function describe_people(communities int[], people uuid[])
  returns table ("position" bigint, community_id int, person_id uuid, name text, phone text, died_on date, until_day date,
    estate text, building text, unit text, room text, door_name text)
  language sql stable security definer set search_path = public
  as $$
    select k.position, p.community_id, p.id, p.name,
      (select f.phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id order by f.position, f.phone limit 1),
      p.died_on, h.until_day, h.estate, h.building, h.unit, h.room, h.door_name
    from unnest(communities, people) with ordinality as k (community_id, person_id, position)
    join person p on p.community_id = k.community_id and p.id = k.person_id and p.merged_into is null
    left join lateral (
      select r.until_day, e.name as estate, b.name as building, u.name as unit, d.room, d.name as door_name
      from residency r
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      join estate e on e.community_id = d.community_id and e.id = d.estate_id
      left join building b on b.community_id = d.community_id and b.id = d.building_id
      left join unit u on u.community_id = d.community_id and u.id = d.unit_id
      where r.community_id = p.community_id and r.person_id = p.id
      order by r.until_day desc nulls first, array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id limit 1) h on true
    where k.community_id = any ((select menshen_scope())::int[])
  $$;
revoke all on function describe_people(int[], uuid[]) from public;
grant execute on function describe_people(int[], uuid[]) to menshen_app;

-- Whoever bears a tag, also one that ends on a known day: a list by tag starts from here and not from everybody.
create index person_tag_bearers on person_tag (community_id, kind, person_id);
drop index person_tag_kind;

-- The name of a shop is looked for in the index alone: of a city's 17,000 named doors each was read for a search (20 ms).
create index dwelling_names on dwelling (community_id, name, id) where name is not null;
drop index dwelling_named;
