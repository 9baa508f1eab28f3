-- Where else somebody of the register is registered. Owner: src/register.
-- Decision 0008: an id that is registered in another community is taken here as well; both are to see it. Tells of a person in the scope
-- in which other communities the same record (after a move) or the same document stands, and whether they live there; nothing else.
create function registered_elsewhere(of_community int, of_person uuid)
  returns table (community_id int, community text, lives boolean, holds boolean)
  language sql stable security definer set search_path = public
  as $$
    with own as materialized (
      select i.hash from person p join person_identity i on i.community_id = p.community_id and i.person_id = p.id
      where p.community_id = of_community and p.id = of_person and p.community_id = any ((select menshen_scope())::int[])
    ), known as materialized (
      select 1 from person p
      where p.community_id = of_community and p.id = of_person and p.community_id = any ((select menshen_scope())::int[])
    )
    select a.id, a.name,
      bool_or(exists (select 1 from residency r where r.community_id = a.id and r.person_id = found.person_id and r.until_day is null)),
      exists (select 1 from identity c where c.hash in (select hash from own) and c.community_id = a.id)
    from known cross join area a
    cross join lateral (
      select p.id as person_id from person p where p.community_id = a.id and p.id = of_person
      union
      select i.person_id from person_identity i where i.community_id = a.id and i.hash = any (array(select hash from own))
    ) found
    where a.level = 'community' and a.id <> of_community
    group by a.id, a.name order by a.name, a.id limit 20
  $$;
revoke all on function registered_elsewhere(int, uuid) from public;
grant execute on function registered_elsewhere(int, uuid) to menshen_app;
