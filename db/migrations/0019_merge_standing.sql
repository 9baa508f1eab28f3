-- Restrictions of two records that were made one: what each had, so that taking the merge back gives each its own. Owner: src/register.
alter table person_merge add column standings jsonb;
