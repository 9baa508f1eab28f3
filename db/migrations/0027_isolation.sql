-- Isolation and health observation (居家隔离/医学观察): orders, their history, tests, team, objections, papers. Owner: src/isolation.

create table isolation_order (
  community_id int not null references area (id),
  id uuid not null,
  person_id uuid not null,
  household_id uuid,
  -- Where the person stays or is registered; the door of the house front.
  dwelling_id uuid,
  disease text not null check (disease <> ''),
  -- The rule in force when it was made; changed only by the audited change of edition.
  pack_id text not null check (pack_id <> ''),
  pack_version int not null check (pack_version >= 1),
  measure text not null check (measure <> ''),
  anchor_kind text not null check (anchor_kind in ('lastExposure', 'leftRiskArea', 'arrival', 'controlStart', 'onset', 'sampling')),
  anchor_day date not null,
  anchor_evidence text not null check (anchor_evidence <> ''),
  -- From here on the person stays; the anchor may be earlier.
  started_on date not null,
  place text not null check (place in ('home', 'facility', 'hospital')),
  place_name text,
  -- The six points of the home assessment, when it was done: {points: {...}, at, by}.
  assessment jsonb,
  reason_code text not null check (reason_code <> ''),
  reason_note text,
  source_kind text not null check (source_kind in ('case', 'contact', 'returnee', 'list', 'clinic', 'self', 'cohabitant', 'order', 'other')),
  source_id uuid,
  ordered_at timestamptz not null,
  ordered_by uuid not null references account (id),
  told_verbally_at timestamptz,
  told_in_writing_at timestamptz,
  signed_at timestamptz,
  needs_second boolean not null,
  approved_by uuid references account (id),
  approved_at timestamptz,
  -- What began the count anew or moved the end by an act: [{kind, day, note, at}], as src/isolation/domain/order.ts shapes it.
  resets jsonb not null default '[]',
  state text not null check (state in ('proposed', 'running', 'ended')),
  -- The engine's answer, kept for the order of lists only; the engine is asked again for every decision.
  planned_release date not null,
  ended_on date,
  end_kind text check (end_kind in ('released', 'transferred', 'died', 'error', 'objection', 'converted', 'refused')),
  end_note text,
  ended_by uuid,
  version int not null default 1,
  primary key (community_id, id),
  foreign key (community_id, person_id) references person (community_id, id),
  foreign key (community_id, household_id) references household (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id),
  check ((state = 'ended') = (end_kind is not null)),
  check ((state = 'ended') = (ended_on is not null)),
  -- Nobody approves his own order.
  check (approved_by is null or approved_by <> ordered_by),
  -- What needs a second person does not run without one.
  check (state <> 'running' or not needs_second or approved_by is not null)
);
comment on table isolation_order is 'One person kept in by one measure of one protocol, with reason, end and history (隔离/观察). Owner: isolation.';
-- One open order per person and disease: a new exposure restarts it.
create unique index isolation_order_once on isolation_order (community_id, person_id, disease) where state <> 'ended';
create index isolation_order_due on isolation_order (community_id, planned_release, id) where state <> 'ended';
create index isolation_order_newest on isolation_order (community_id, ordered_at desc, id desc);
create index isolation_order_person on isolation_order (community_id, person_id);
create index isolation_order_household on isolation_order (community_id, household_id) where household_id is not null;
create index isolation_order_dwelling on isolation_order (community_id, dwelling_id) where dwelling_id is not null;
create index isolation_order_pack on isolation_order (pack_id, pack_version) where state <> 'ended';
create index isolation_order_ended on isolation_order (community_id, ended_on desc, id desc) where state = 'ended';
create index isolation_order_source on isolation_order (community_id, source_id) where source_id is not null;
create index isolation_order_by on isolation_order (ordered_by);
create index isolation_order_approver on isolation_order (approved_by) where approved_by is not null;

create table isolation_event (
  community_id int not null,
  id uuid not null,
  order_id uuid not null,
  at timestamptz not null,
  -- Nobody when a job or the person did it.
  by_account uuid,
  kind text not null check (kind <> ''),
  body jsonb not null default '{}',
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
comment on table isolation_event is 'What happened to an order, in order (管控记录). Owner: isolation.';
create index isolation_event_order on isolation_event (community_id, order_id, at, id);

create table isolation_test (
  community_id int not null,
  id uuid not null,
  order_id uuid not null,
  -- Day of the schedule that asks for it; none for an extra one.
  day_number smallint,
  due_on date not null,
  sample_code text,
  sampled_at timestamptz,
  result text check (result in ('negative', 'positive', 'unclear')),
  result_at timestamptz,
  -- Where it needs a threshold (Ct), tenths.
  ct_tenths smallint check (ct_tenths between 0 and 999),
  laboratory text,
  -- Not needed any more: an edition or a shorter order took it away.
  dropped_at timestamptz,
  recorded_by uuid,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id),
  check (result is null or result_at is not null)
);
comment on table isolation_test is 'Tests that an order asks for, and their results. Owner: isolation.';
create index isolation_test_order on isolation_test (community_id, order_id, due_on);
create unique index isolation_test_once on isolation_test (community_id, order_id, due_on, coalesce(day_number, -1)) where dropped_at is null;
create index isolation_test_due on isolation_test (community_id, due_on) where result is null and dropped_at is null;
create index isolation_test_sample on isolation_test (community_id, sample_code) where sample_code is not null;

create table isolation_party (
  community_id int not null,
  order_id uuid not null,
  role text not null check (role in ('subdistrict', 'community', 'healthCentre', 'police', 'employer', 'gridWorker')),
  name text not null default '',
  -- Office phones of helpers, on the papers that the person gets.
  phone text check (phone ~ '^[0-9+-]+$'),
  account_id uuid references account (id),
  signed_at timestamptz,
  signed_by uuid,
  note text,
  primary key (community_id, order_id, role),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
comment on table isolation_party is 'The five in one and the grid worker of an order (五位一体), each with his signature. Owner: isolation.';
create index isolation_party_account on isolation_party (account_id) where account_id is not null;

create table isolation_objection (
  community_id int not null,
  id uuid not null,
  order_id uuid not null,
  said_at timestamptz not null,
  said_by text not null check (said_by in ('person', 'relative', 'other')),
  source text not null check (source in ('call', 'door', 'office', 'link', 'letter')),
  words text not null check (words <> ''),
  answer_due_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  outcome text check (outcome in ('upheld', 'partly', 'rejected')),
  answer text,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id),
  check ((answered_at is null) = (outcome is null)),
  check ((answered_at is null) = (answer is null))
);
comment on table isolation_objection is 'What somebody says against an order, and the answer that is due (异议). Owner: isolation.';
create index isolation_objection_order on isolation_objection (community_id, order_id);
create index isolation_objection_open on isolation_objection (community_id, answer_due_at) where answered_at is null;

create table isolation_document (
  community_id int not null,
  id uuid not null,
  order_id uuid not null,
  kind text not null check (kind in ('notice', 'letter', 'release', 'booklet')),
  made_at timestamptz not null,
  made_by uuid,
  -- What the template asked for and nobody knew.
  missing text[] not null default '{}',
  handed_over_at timestamptz,
  handed_over_by uuid,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
comment on table isolation_document is 'Papers made for an order and when they were handed over; the bytes are made again. Owner: isolation.';
create index isolation_document_order on isolation_document (community_id, order_id, made_at);

create table isolation_template (
  community_id int not null references area (id),
  kind text not null check (kind in ('notice', 'letter', 'release', 'booklet')),
  file_name text not null,
  bytes bytea not null check (length(bytes) between 1 and 5000000),
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  primary key (community_id, kind)
);
comment on table isolation_template is 'A paper in the office''s own words (Word); without one the product''s own is used. Owner: isolation.';

select menshen_protect(array['isolation_order', 'isolation_event', 'isolation_test', 'isolation_party', 'isolation_objection',
  'isolation_document', 'isolation_template']::regclass[]);
-- The history of an order is only ever added to.
revoke update, delete on isolation_event from menshen_app;
