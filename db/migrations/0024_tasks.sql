-- The round: tasks about subjects, each due by a time for one worker, done with a form's answers or an outcome. Owner: src/tasks.

create table round (
  community_id int not null references area (id),
  id uuid not null,
  -- Which operation it belongs to (a work kind of src/main/work-kinds.ts).
  kind text not null check (kind <> ''),
  title text not null check (title <> ''),
  -- What the worker says or asks first.
  script text,
  form_key text,
  form_version int,
  -- What the operation keeps of its own plan: target, failures before a door visit, and the like.
  plan jsonb not null default '{}',
  opens_at timestamptz not null,
  due_at timestamptz not null,
  made_at timestamptz not null,
  made_by uuid not null,
  closed_at timestamptz,
  primary key (community_id, id),
  check (due_at >= opens_at)
);
comment on table round is 'A plan that makes tasks: a campaign, the checks of an order, a sampling list. Owner: tasks.';
create index round_newest on round (community_id, made_at desc, id desc);
create index round_open on round (community_id, kind) where closed_at is null;

create table task (
  community_id int not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null,
  subject_kind text not null check (subject_kind in ('dwelling', 'household', 'person', 'place', 'order', 'sensor')),
  subject_id uuid not null,
  -- Where it happens and about whom, as far as there is somebody; for walking order and house fronts.
  person_id uuid,
  household_id uuid,
  dwelling_id uuid,
  building_id uuid,
  grid_id uuid,
  -- Building, unit, floor, room in the order in which one walks.
  walk_key text collate "C" not null default '',
  -- What made it: an order, a list, a request.
  source_id uuid,
  -- What is to be done beyond the kind's own words; no names, numbers or reasons of health.
  details jsonb not null default '{}',
  urgency smallint not null default 0 check (urgency between 0 and 2),
  opens_at timestamptz not null,
  due_at timestamptz not null,
  -- Not before: the next try after nobody answered.
  retry_at timestamptz,
  assignee uuid references account (id),
  assigned_at timestamptz,
  channel text not null default 'any' check (channel in ('phone', 'door', 'any')),
  failures smallint not null default 0 check (failures >= 0),
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  outcome text,
  answer_id uuid,
  ended_at timestamptz,
  ended_by uuid,
  -- How often it was said to the next one that it is late.
  escalation smallint not null default 0 check (escalation >= 0),
  escalated_at timestamptz,
  escalated_to text check (escalated_to in ('assignee', 'director', 'subdistrict')),
  -- Nobody was met after the last try: a slip with a code goes on the door.
  slip_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, round_id) references round (community_id, id),
  foreign key (community_id, person_id) references person (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id),
  foreign key (community_id, building_id) references building (community_id, id),
  check ((state = 'open') = (ended_at is null)),
  check (state <> 'done' or outcome is not null)
);
comment on table task is 'One thing to do about one subject by a time (任务). Owner: tasks.';
-- Making the same tasks again makes none twice.
create unique index task_once on task (community_id, round_id, subject_id, opens_at);
create index task_mine on task (community_id, assignee, due_at, id) where state = 'open';
create index task_due on task (community_id, due_at, id) where state = 'open';
create index task_of_round on task (community_id, round_id, state, walk_key, id);
create index task_of_person on task (community_id, person_id) where person_id is not null;
create index task_of_dwelling on task (community_id, dwelling_id) where dwelling_id is not null;
create index task_of_building on task (community_id, building_id) where building_id is not null;
create index task_of_source on task (community_id, source_id) where source_id is not null;
create index task_ended on task (community_id, ended_at desc, id desc) where state <> 'open';

create table task_attempt (
  community_id int not null,
  id uuid not null,
  task_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  channel text not null check (channel in ('phone', 'door')),
  -- The common ones (refused, unreachable, wrongNumber, nobodyHome, later) or one of the work kind's own.
  outcome text not null check (outcome ~ '^[a-z][a-zA-Z0-9]{0,39}$'),
  note text,
  received_at timestamptz not null,
  -- Somebody else had ended the task meanwhile: kept and said, changes nothing.
  is_extra boolean not null default false,
  primary key (community_id, id),
  foreign key (community_id, task_id) references task (community_id, id)
);
comment on table task_attempt is 'A call made or a door knocked at. Owner: tasks.';
create index task_attempt_task on task_attempt (community_id, task_id, at);
create index task_attempt_day on task_attempt (community_id, at desc, id desc);
create index task_attempt_account on task_attempt (community_id, by_account, at desc);

create table answer (
  community_id int not null references area (id),
  id uuid not null,
  form_key text not null,
  form_version int not null,
  task_id uuid,
  -- Which list, campaign or order it was asked for.
  source_id uuid,
  person_id uuid,
  household_id uuid,
  dwelling_id uuid,
  at timestamptz not null,
  received_at timestamptz not null,
  -- Nobody when a resident answered himself.
  by_account uuid,
  source text not null check (source in ('call', 'door', 'link', 'chat', 'import', 'office')),
  -- Values of the form, checked by its rules.
  answers jsonb not null,
  -- What the triage rules said, and what looked improbable.
  triage text check (triage in ('none', 'advice', 'familyDoctor', 'feverClinic', 'emergency120')),
  flags text[] not null default '{}',
  primary key (community_id, id),
  foreign key (community_id, person_id) references person (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id)
);
comment on table answer is 'Answers to a form, by whom and how they came. Owner: tasks.';
create index answer_person on answer (community_id, person_id, at desc) where person_id is not null;
create index answer_dwelling on answer (community_id, dwelling_id, at desc) where dwelling_id is not null;
create index answer_form on answer (community_id, form_key, at desc, id desc);
create index answer_task on answer (community_id, task_id) where task_id is not null;
create index answer_source on answer (community_id, source_id) where source_id is not null;

select menshen_protect(array['round', 'task', 'task_attempt', 'answer']::regclass[]);
revoke update on answer, task_attempt from menshen_app;
