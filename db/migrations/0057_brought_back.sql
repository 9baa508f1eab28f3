-- What a drop of files is for. Owner: src/register.

-- A workbook that was exported and is brought back is compared cell by cell on its own page. Among the rosters it stood as one that nobody
-- had dealt with: for good, when nothing in it had changed.
alter table import add column purpose text not null default 'roster' check (purpose in ('roster', 'broughtBack'));
