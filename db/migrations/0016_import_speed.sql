-- What an import of 12,600 rows pays for (7 to 4 s of the database's processor together with wal_compression off). Owner: src/register.

-- Two statements by name use person_by_name; this one was never read.
drop index person_name;

-- Rows of the account are written by the import alone, in the transaction that made or locked what they point to; checking each of
-- 25,000 rows took 0.4 s.
alter table import_row drop constraint import_row_community_id_file_id_fkey;
alter table import_effect drop constraint import_effect_community_id_import_id_fkey;

-- New tokens wait in the index's list and are sorted in together. An import writes 4 MB; sorted in by pieces of 512 kB it took twice the
-- time. Every search reads the list to its end, once for each community, so a job empties it each minute.
alter index person_search_tokens set (gin_pending_list_limit = 4096);
create function tidy_person_search() returns bigint language sql security definer set search_path = public
  as $$ select gin_clean_pending_list('person_search_tokens'::regclass) $$;
revoke all on function tidy_person_search() from public;
grant execute on function tidy_person_search() to menshen_app;
