-- What residents tell by themselves, and what follows: posters, links, self-registrations, hints, early reports. Owner: src/screening;
-- link_* of src/messaging, referral of src/tasks.

create table link_kind (
  community_id int not null references area (id),
  -- What a link of this kind lets its holder do: selfRegistration, dailyHealth, order.
  kind text not null check (kind <> ''),
  -- Part of what is signed: one more and every link that is out ends.
  epoch int not null default 0 check (epoch >= 0),
  changed_at timestamptz not null,
  primary key (community_id, kind)
);
comment on table link_kind is 'Which links of a kind still hold (链接). A missing row is epoch 0. Owner: messaging.';

create table link_use (
  community_id int not null references area (id),
  -- First 8 bytes of the SHA-256 of the link.
  link_hash bytea not null check (length(link_hash) = 8),
  day date not null,
  uses int not null default 0 check (uses >= 0),
  primary key (community_id, link_hash, day)
);
comment on table link_use is 'How often a link was used on a day: a flood through one poster ends with the poster''s budget. Owner: messaging.';
create index link_use_day on link_use (community_id, day);

create table poster (
  community_id int not null references area (id),
  id uuid not null,
  kind text not null check (kind in ('stairwell', 'building', 'door', 'place')),
  -- What stands on it, in the words of workers.
  name text not null check (name <> ''),
  building_id uuid,
  unit_id uuid,
  dwelling_id uuid,
  walk_key text collate "C" not null default '',
  until_day date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, building_id) references building (community_id, id),
  foreign key (community_id, unit_id) references unit (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id)
);
comment on table poster is 'A sheet with a code that leads to the self-registration (自主申报海报). Owner: screening.';
create index poster_walk on poster (community_id, walk_key, id);
create index poster_building on poster (community_id, building_id);
create unique index poster_unit on poster (community_id, unit_id) where unit_id is not null and ended_at is null;
create unique index poster_dwelling on poster (community_id, dwelling_id) where dwelling_id is not null and ended_at is null;

create table self_registration (
  community_id int not null references area (id),
  id uuid not null,
  -- Whoever was registered together: oneself and family.
  party_id uuid not null,
  poster_id uuid,
  filled_at timestamptz not null,
  received_at timestamptz not null,
  -- Name, phone, id number and address as they were typed: sealed, because nobody has said yet that they belong here.
  sealed bytea not null,
  name_masked text not null,
  phone_masked text,
  -- Where from, when, how, symptoms: values of the form selfRegistration without what tells who it is.
  answers jsonb not null,
  triage text check (triage in ('none', 'advice', 'familyDoctor', 'feverClinic', 'emergency120')),
  flags text[] not null default '{}',
  verdict text not null check (verdict in ('certain', 'ambiguous', 'doubtful', 'none')),
  probability real not null default 0 check (probability between 0 and 1),
  candidates jsonb not null default '[]',
  state text not null check (state in ('open', 'accepted', 'dropped')),
  person_id uuid,
  decided_at timestamptz,
  decided_by uuid,
  primary key (community_id, id),
  foreign key (community_id, poster_id) references poster (community_id, id),
  foreign key (community_id, person_id) references person (community_id, id),
  check ((state = 'open') = (decided_at is null)),
  check (state <> 'accepted' or person_id is not null)
);
comment on table self_registration is 'What residents registered by themselves (自主申报), until it is accepted or dropped. Owner: screening.';
create index self_registration_open on self_registration (community_id, received_at desc, id desc) where state = 'open';
create index self_registration_newest on self_registration (community_id, received_at desc, id desc);
create index self_registration_person on self_registration (community_id, person_id) where person_id is not null;
create index self_registration_poster on self_registration (community_id, poster_id) where poster_id is not null;

create table hint (
  community_id int not null references area (id),
  id uuid not null,
  poster_id uuid,
  received_at timestamptz not null,
  -- What somebody who gave no name believes to have seen; sealed, because it is about others and nobody has checked it.
  sealed bytea not null,
  dwelling_id uuid,
  state text not null default 'open' check (state in ('open', 'asked', 'dropped')),
  task_id uuid,
  decided_at timestamptz,
  decided_by uuid,
  primary key (community_id, id),
  foreign key (community_id, poster_id) references poster (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id),
  check ((state = 'open') = (decided_at is null))
);
comment on table hint is 'Hints of neighbours (邻里线索): never a fact, at most a task to ask. Owner: screening.';
create index hint_newest on hint (community_id, received_at desc, id desc);
create index hint_poster on hint (community_id, poster_id) where poster_id is not null;
create index hint_dwelling on hint (community_id, dwelling_id) where dwelling_id is not null;

create table referral (
  community_id int not null,
  id uuid not null,
  person_id uuid not null,
  -- The answer, order or check that it came from.
  source_id uuid,
  source text not null check (source in ('answer', 'order', 'gate', 'list')),
  level text not null check (level in ('advice', 'familyDoctor', 'feverClinic', 'emergency120')),
  -- Codes of the rules that fired; no free text about health.
  reasons text[] not null default '{}',
  opened_at timestamptz not null,
  opened_by uuid not null,
  due_at timestamptz not null,
  taken_at timestamptz,
  taken_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  outcome text check (outcome in ('noRisk', 'advice', 'visit', 'feverClinic', 'emergency120')),
  note text,
  primary key (community_id, id),
  foreign key (community_id, person_id) references person (community_id, id),
  check ((closed_at is null) = (outcome is null))
);
comment on table referral is 'Early reports to the health station (早报告), with a time by which somebody answers. Owner: tasks.';
-- One open report per person: what comes later is added to it.
create unique index referral_one on referral (community_id, person_id) where closed_at is null;
create index referral_due on referral (community_id, due_at, id) where closed_at is null;
create index referral_newest on referral (community_id, opened_at desc, id desc);
create index referral_person on referral (community_id, person_id, opened_at desc);

select menshen_protect(array['link_kind', 'link_use', 'poster', 'self_registration', 'hint', 'referral']::regclass[]);
