-- Forms of one's own (自定义表单): questions as data. Owner: src/forms.

create table form (
  community_id int not null references area (id),
  id uuid not null,
  -- The form through all its versions; ready forms of the product live in code and never here.
  key text not null check (key ~ '^[a-z][a-zA-Z0-9-]{0,59}$'),
  version int not null check (version >= 1),
  -- The questions as src/forms/domain/form.ts shapes them.
  definition jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null,
  retired_at timestamptz,
  primary key (community_id, id),
  unique (community_id, key, version)
);
comment on table form is 'One version of a form that a community made; never edited, so that old answers can always be read. Owner: forms.';

select menshen_protect(array['form']::regclass[]);
-- A version that answers refer to must not go.
revoke delete on form from menshen_app;
