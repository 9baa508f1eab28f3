-- Daily reports, their corrections, the plan of the buildings, notes to chat robots. Owner: src/reporting, src/overview.

create table daily_report (
  community_id int not null references area (id),
  id uuid not null,
  day date not null,
  -- A correction is a new version; a signed one is never written again.
  version int not null check (version >= 1),
  state text not null check (state in ('draft', 'signed', 'returned')),
  -- Indicator -> whole number, as counted when it was made, and as signed: counted, or what was put instead by hand.
  computed jsonb not null,
  signed jsonb,
  -- Why there is a version after the first.
  reason text,
  made_at timestamptz not null,
  made_by uuid not null,
  signed_at timestamptz,
  signed_by uuid,
  returned_at timestamptz,
  returned_by uuid,
  primary key (community_id, id),
  unique (community_id, day, version),
  check ((state = 'draft') = (signed_at is null)),
  check ((signed_at is null) = (signed is null)),
  check ((state = 'returned') = (returned_at is not null)),
  check (version = 1 or reason is not null)
);
comment on table daily_report is 'The daily sheet of a community, one row per version (日报). Owner: reporting.';

create table report_override (
  community_id int not null,
  id uuid not null,
  report_id uuid not null,
  indicator text not null check (indicator <> ''),
  -- Both stay to be seen: what was counted, and what was put instead. Nothing instead: what was counted stands again.
  computed int,
  value int check (value >= 0),
  reason text not null check (reason <> ''),
  by_account uuid not null,
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, report_id) references daily_report (community_id, id)
);
comment on table report_override is 'A figure put by hand: a signed line of its own with its reason; the newest one of a figure holds. Owner: reporting.';
create index report_override_report on report_override (community_id, report_id, indicator, at desc);

create table report_explanation (
  community_id int not null,
  report_id uuid not null,
  -- A check between figures (src/reporting/domain/report-checks.ts).
  check_code text not null,
  note text not null check (note <> ''),
  by_account uuid not null,
  at timestamptz not null,
  primary key (community_id, report_id, check_code),
  foreign key (community_id, report_id) references daily_report (community_id, id)
);
comment on table report_explanation is 'Why figures that should agree do not, said before signing. Owner: reporting.';

create table report_remark (
  community_id int not null,
  id uuid not null,
  report_id uuid not null,
  kind text not null check (kind in ('return', 'remark')),
  note text not null check (note <> ''),
  by_account uuid not null,
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, report_id) references daily_report (community_id, id)
);
comment on table report_remark is 'What the level above says about a report. Owner: reporting.';
create index report_remark_report on report_remark (community_id, report_id, at);

create table report_count (
  community_id int not null references area (id),
  day date not null,
  -- Indicator -> whole number, counted from the rows; what boards of many communities read.
  figures jsonb not null,
  -- Operations that this community has used at all.
  used text[] not null default '{}',
  counted_at timestamptz not null,
  primary key (community_id, day)
);
comment on table report_count is 'All figures of a community on a day, counted anew while it lasts; may always be made again. Owner: reporting.';

create table report_times (
  community_id int not null references area (id),
  -- Minutes after midnight: when the sheet is made by itself, and by when it must be signed.
  make_minute smallint not null check (make_minute between 0 and 1439),
  due_minute smallint not null check (due_minute between 0 and 1439),
  primary key (community_id),
  check (due_minute > make_minute)
);
comment on table report_times is 'The set hours of the daily report; a missing row means the defaults. Owner: reporting.';

create table building_plan (
  community_id int not null,
  building_id uuid not null,
  -- Corners [[x, y], ...] on a plan of 1,000 x 1,000, y downwards; a drawing, not coordinates of the earth.
  corners jsonb not null,
  changed_at timestamptz not null,
  primary key (community_id, building_id),
  foreign key (community_id, building_id) references building (community_id, id)
);
comment on table building_plan is 'Where the buildings lie on the simple plan of the community (楼栋平面图). Owner: overview.';

create table report_robot (
  community_id int not null references area (id),
  id uuid not null,
  kind text not null check (kind in ('wecom', 'dingtalk', 'feishu')),
  name text not null check (name <> ''),
  -- The address holds the robot's key, so it is kept sealed like the signing secret.
  address_sealed bytea not null,
  secret_sealed bytea,
  made_at timestamptz not null,
  made_by uuid not null,
  stopped_at timestamptz,
  last_day date,
  last_at timestamptz,
  -- What the last attempt came to: sent, or a code.
  last_outcome text,
  primary key (community_id, id)
);
comment on table report_robot is 'Chat robots that get the daily note, figures only (群机器人). Owner: reporting.';

select menshen_protect(array['daily_report', 'report_override', 'report_explanation', 'report_remark', 'report_count',
  'report_times', 'building_plan', 'report_robot']::regclass[]);
revoke update, delete on report_override, report_remark from menshen_app;
revoke delete on daily_report from menshen_app;
