-- Forms from above: what their columns were corrected to mean, and the blank file while it is being filled. Owner: src/reporting (fill).

create table template_memory (
  community_id int not null references area (id),
  -- Hash of the header texts of one table of the form.
  shape text not null check (shape <> ''),
  -- Column index from 0 -> field, or null to leave the column empty; figure cells by their words.
  fields jsonb not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (community_id, shape)
);
comment on table template_memory is 'What a person corrected about a form from above, remembered for forms of the same shape. Owner: reporting.';

create table template_file (
  community_id int not null references area (id),
  id uuid not null,
  name text not null check (name <> ''),
  byte_size int not null,
  -- Sealed: a form from above may come half filled, with names in it.
  sealed bytea not null,
  brought_by uuid not null,
  brought_at timestamptz not null,
  primary key (community_id, id)
);
comment on table template_file is 'A form from above as it was dropped; filled on the way out, never stored filled. Owner: reporting.';
create index template_file_newest on template_file (community_id, brought_at desc, id desc);

select menshen_protect(array['template_memory', 'template_file']::regclass[]);
