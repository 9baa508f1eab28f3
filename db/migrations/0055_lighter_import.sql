-- What an import writes that nobody needs. Owner: src/register.

-- A claim is found by its number; whose claims go, go by the numbers of the person.
drop index identity_person;
-- The other index of residencies by dwelling holds the same and those that ended.
drop index residency_dwelling;

-- Places that an import made are needed for the way back only, all together: one line a kind instead of a line a door.
alter table import_effect add column entity_ids uuid[], alter column entity_id drop not null,
  add constraint import_effect_entity_check check ((entity_id is null) = (entity_ids is not null));
