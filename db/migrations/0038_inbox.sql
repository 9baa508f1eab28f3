-- Files that a folder watcher or an e-mail drop brings, until somebody says what they are. Owner: src/reporting (inbox).

create table inbox_file (
  community_id int not null references area (id),
  id uuid not null,
  file_name text not null check (file_name <> ''),
  byte_size bigint not null check (byte_size >= 0),
  -- SHA-256 in hexadecimal: the same file twice is known, also after its content was emptied.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('waiting', 'unreadable', 'roster', 'pushList', 'template', 'dismissed')),
  -- Why it cannot be read: a code of the problem registry.
  problem text,
  -- Sealed while it waits; emptied when somebody has decided, or after a month.
  sealed bytea,
  found_at timestamptz not null,
  -- How often the same file came again, and when last.
  again int not null default 0 check (again >= 0),
  again_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  primary key (community_id, id),
  unique (community_id, digest),
  check (state <> 'unreadable' or problem is not null),
  check ((state in ('waiting', 'unreadable')) = (settled_at is null))
);
comment on table inbox_file is 'A file from the inbox folder of a community; imported only when a person says so (收件箱). Owner: reporting.';
create index inbox_file_newest on inbox_file (community_id, found_at desc, id desc);

select menshen_protect(array['inbox_file']::regclass[]);
revoke delete on inbox_file from menshen_app;
