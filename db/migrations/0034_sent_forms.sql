-- Forms that a level sends down to its communities, and what comes back. Owner: src/reporting (sent-form).

create table sent_form (
  community_id int not null references area (id),
  -- The same in every community that got the form.
  id uuid not null,
  -- The lowest area above all communities that got it.
  area_id int not null references area (id),
  name text not null check (name <> ''),
  note text not null default '',
  -- The day whose state the form wants.
  day date not null,
  due_at timestamptz not null,
  byte_size int not null,
  -- The blank form, in each community its own copy (20 KB as a rule): a row is read without its neighbours. Emptied after some months.
  sealed bytea,
  sent_by uuid not null,
  sent_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (community_id, id),
  check (due_at > sent_at)
);
comment on table sent_form is 'A form that the level above wants back filled, one row per community (表格任务). Owner: reporting.';
create index sent_form_newest on sent_form (community_id, sent_at desc, id desc);
create index sent_form_area on sent_form (area_id);

create table form_reply (
  community_id int not null,
  id uuid not null,
  form_id uuid not null,
  -- A correction is a new version; a signed one is never written again.
  version int not null check (version >= 1),
  state text not null check (state in ('signed', 'sentBack')),
  source text not null check (source in ('filled', 'uploaded')),
  file_name text not null check (file_name <> ''),
  byte_size int not null,
  sealed bytea,
  -- The rows of its tables as JSON, read when it was signed, so that hundreds of replies are joined without opening files.
  rows_sealed bytea,
  row_count int not null check (row_count >= 0),
  gap_count int not null check (gap_count >= 0),
  has_ids boolean not null,
  -- Why there is a version after a signed one.
  change text,
  signed_by uuid not null,
  signed_at timestamptz not null,
  sent_back_by uuid,
  sent_back_at timestamptz,
  remark text,
  primary key (community_id, id),
  unique (community_id, form_id, version),
  foreign key (community_id, form_id) references sent_form (community_id, id),
  check ((state = 'sentBack') = (sent_back_at is not null)),
  check ((state = 'sentBack') = (remark is not null))
);
comment on table form_reply is 'A filled form that a community signed and sent up, one row per version. Owner: reporting.';

select menshen_protect(array['sent_form', 'form_reply']::regclass[]);
revoke update, delete on sent_form, form_reply from menshen_app;
-- Taken back, sent back, and emptied after some months; nothing else of them changes.
grant update (withdrawn_at, withdrawn_by, sealed) on sent_form to menshen_app;
grant update (state, sent_back_by, sent_back_at, remark, sealed, rows_sealed) on form_reply to menshen_app;
