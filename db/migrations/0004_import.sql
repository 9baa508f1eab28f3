-- Files in: imports, their files, the account of every row, and what they changed. Owner: src/register.

create table import (
  community_id int not null references area (id),
  id uuid not null,
  status text not null check (status in ('open', 'done', 'undone', 'discarded')),
  created_by uuid not null,
  created_at timestamptz not null,
  done_at timestamptz,
  undone_at timestamptz,
  -- Counts by outcome and reason; no personal values.
  report jsonb not null default '{}',
  primary key (community_id, id)
);
comment on table import is 'One drop of files and what became of it. Owner: register.';
create index import_time on import (community_id, created_at desc, id desc);

create table import_file (
  community_id int not null,
  id uuid not null,
  import_id uuid not null,
  position int not null,
  name text not null,
  byte_size int not null check (byte_size >= 0),
  sha256 bytea not null,
  -- Sealed; emptied when the retention period ends.
  content bytea,
  primary key (community_id, id),
  foreign key (community_id, import_id) references import (community_id, id)
);
comment on table import_file is 'The files as they came, sealed, until their retention ends. Owner: register.';
create index import_file_import on import_file (community_id, import_id, position);
create index import_file_sha on import_file (community_id, sha256);

create table import_row (
  community_id int not null,
  import_id uuid not null,
  file_id uuid not null,
  sheet text not null,
  row int not null check (row >= 1),
  outcome text not null check (outcome in ('taken', 'held', 'notRecord')),
  reason text,
  person_ids uuid[] not null default '{}',
  problems jsonb not null default '[]',
  primary key (community_id, import_id, file_id, sheet, row),
  foreign key (community_id, file_id) references import_file (community_id, id)
);
comment on table import_row is 'Every row of every sheet has exactly one line here. Owner: register.';
create index import_row_file on import_row (community_id, file_id);

create table import_effect (
  community_id int not null,
  import_id uuid not null,
  seq int not null,
  -- Table that changed and the row in it.
  kind text not null,
  entity_id uuid not null,
  person_id uuid,
  -- null before: created; else the values that were replaced, and by what.
  before jsonb,
  after jsonb,
  file_id uuid,
  sheet text,
  row int,
  primary key (community_id, import_id, seq),
  foreign key (community_id, import_id) references import (community_id, id)
);
comment on table import_effect is 'What an import did, row by row: history of a person, and the way back. Owner: register.';
create index import_effect_person on import_effect (community_id, person_id) where person_id is not null;

create table column_choice (
  community_id int not null references area (id),
  shape text not null,
  meanings jsonb not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (community_id, shape)
);
comment on table column_choice is 'A remapped column, remembered for files of the same shape. Owner: register.';

select menshen_protect(array['import', 'import_file', 'import_row', 'import_effect', 'column_choice']::regclass[]);
