-- Push lists (推单): lists of people from above, each row to its end. Owner: src/screening.

create table push_list (
  community_id int not null references area (id),
  id uuid not null,
  file_name text not null check (file_name <> ''),
  -- Who sent it, in the words of whoever received it: the centre for disease control, the police ...
  sender text not null check (sender <> ''),
  -- 0 usual, 1 soon, 2 at once; a row may say otherwise.
  urgency smallint not null check (urgency between 0 and 2),
  received_at timestamptz not null,
  received_by uuid not null,
  due_at timestamptz not null,
  -- The same file twice is one list.
  sha256 bytea not null check (length(sha256) = 32),
  -- The sender's own file, sealed: it goes back to him filled in.
  sealed bytea,
  -- Rows that are no people (title, header, total ...) by reason; together with push_row every row of the file.
  other_rows jsonb not null default '{}',
  returned_at timestamptz,
  returned_by uuid,
  primary key (community_id, id),
  unique (community_id, sha256)
);
comment on table push_list is 'A list of people from above (推单), as it came. Owner: screening.';
create index push_list_newest on push_list (community_id, received_at desc, id desc);

-- Five lists that ask for one person make one check.
create table push_subject (
  community_id int not null references area (id),
  id uuid not null,
  person_id uuid not null,
  round_id uuid not null,
  urgency smallint not null check (urgency between 0 and 2),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  outcome text,
  answer_id uuid,
  result_at timestamptz,
  result_by uuid,
  primary key (community_id, id),
  foreign key (community_id, person_id) references person (community_id, id),
  foreign key (community_id, round_id) references round (community_id, id),
  check ((outcome is null) = (result_at is null))
);
comment on table push_subject is 'A person whom lists ask for: one check with one result for all of them. Owner: screening.';
create unique index push_subject_open on push_subject (community_id, person_id) where outcome is null;
create index push_subject_person on push_subject (community_id, person_id, result_at desc);
create index push_subject_round on push_subject (community_id, round_id);

create table push_row (
  -- Where the row is worked on; the list may belong to another community.
  community_id int not null references area (id),
  id uuid not null,
  list_community_id int not null references area (id),
  list_id uuid not null,
  -- The row of another community that this one continues (流转).
  from_community_id int references area (id),
  from_row_id uuid,
  sheet text not null,
  -- From 1, and which of several people of the row.
  row int not null,
  position smallint not null default 0,
  -- What the list says of the person, sealed: nobody has said yet that they belong here.
  sealed bytea,
  name_masked text not null default '',
  id_masked text,
  phone_masked text,
  urgency smallint not null check (urgency between 0 and 2),
  due_at timestamptz not null,
  state text not null check (state in ('review', 'matched', 'notOurs', 'transferred', 'unreadable')),
  -- Why it is unreadable, or in the words of whoever decided.
  note text,
  probability real not null default 0 check (probability between 0 and 1),
  -- [{personId, communityId, probability, evidence}], likeliest first.
  candidates jsonb not null default '[]',
  -- The person may belong to another community, so no foreign key: every key of a table holds its own community_id.
  person_community_id int,
  person_id uuid,
  subject_id uuid,
  to_community_id int references area (id),
  to_row_id uuid,
  decided_at timestamptz,
  decided_by uuid,
  primary key (community_id, id),
  check ((state = 'matched') = (person_id is not null)),
  check ((state = 'transferred') = (to_community_id is not null))
);
comment on table push_row is 'One person of a list from above and what became of it. Owner: screening.';
create index push_row_list on push_row (community_id, list_id, row, position, id);
create index push_row_review on push_row (community_id, due_at, id) where state = 'review';
create index push_row_person on push_row (person_community_id, person_id);
create index push_row_subject on push_row (person_community_id, subject_id);
create index push_row_state on push_row (community_id, list_id, state);
-- The rows of a list wherever they are worked on.
create index push_row_sent on push_row (list_community_id, list_id);
create index push_row_from on push_row (from_community_id) where from_community_id is not null;
create index push_row_to on push_row (to_community_id) where to_community_id is not null;

select menshen_protect(array['push_list', 'push_subject', 'push_row']::regclass[]);
