-- The electronic door god (电子门神): contact sensors at doors, what they tell, and what it was. Owner: src/sensors.

create table sensor (
  community_id int not null references area (id),
  id uuid not null,
  -- What the device calls itself on the broker (an IEEE address, a topic name); one device belongs to one community at a time.
  code text not null check (code <> ''),
  -- The number on its label.
  label text not null default '',
  state text not null default 'stock' check (state in ('stock', 'installed', 'retired')),
  dwelling_id uuid,
  -- The order for which it hangs there.
  order_id uuid,
  installed_at timestamptz,
  -- How the device spoke last.
  seen_at timestamptz,
  is_open boolean,
  changed_at timestamptz,
  battery smallint check (battery between 0 and 100),
  -- Its clock against ours, milliseconds, where it tells the time.
  clock_offset_ms bigint,
  added_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id),
  check ((state = 'installed') = (dwelling_id is not null))
);
comment on table sensor is 'Contact sensors: in stock, at a door, retired (门磁). Owner: sensors.';
create unique index sensor_code on sensor (community_id, code) where state <> 'retired';
create index sensor_by_code on sensor (code);
create index sensor_dwelling on sensor (community_id, dwelling_id) where dwelling_id is not null;
create index sensor_order on sensor (community_id, order_id) where order_id is not null;
create index sensor_silent on sensor (community_id, seen_at) where state = 'installed';

create table sensor_event (
  community_id int not null,
  sensor_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('opened', 'closed', 'tampered', 'batteryLow')),
  received_at timestamptz not null,
  dwelling_id uuid,
  primary key (community_id, sensor_id, at, kind),
  foreign key (community_id, sensor_id) references sensor (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id)
);
comment on table sensor_event is 'What a sensor told while it hung at a door; the same word twice is one row. Owner: sensors.';
create index sensor_event_door on sensor_event (community_id, dwelling_id, at desc) where dwelling_id is not null;

create table sensor_window (
  community_id int not null,
  id uuid not null,
  dwelling_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  reason text not null check (reason in ('sampling', 'delivery', 'rubbish', 'medical', 'visit')),
  source_id uuid,
  made_by uuid not null,
  primary key (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id),
  check (until_at > from_at)
);
comment on table sensor_window is 'When a door is expected to open, and why. Owner: sensors.';
create index sensor_window_door on sensor_window (community_id, dwelling_id, until_at);

create table sensor_alarm (
  community_id int not null references area (id),
  id uuid not null,
  sensor_id uuid not null,
  dwelling_id uuid,
  kind text not null check (kind in ('opening', 'tamper', 'battery', 'silent')),
  -- Of the first word, and how many openings belong to it.
  at timestamptz not null,
  last_at timestamptz not null,
  count smallint not null default 1 check (count > 0),
  raised_at timestamptz not null,
  -- Explained by a window; then nobody is asked.
  explained_by text,
  assignee uuid references account (id),
  escalation smallint not null default 0 check (escalation >= 0),
  escalated_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  outcome text check (outcome in ('sampling', 'delivery', 'rubbish', 'medical', 'wentOut', 'visit', 'falseAlarm', 'repaired', 'other')),
  note text,
  primary key (community_id, id),
  foreign key (community_id, sensor_id) references sensor (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id),
  check ((closed_at is null) = (outcome is null))
);
comment on table sensor_alarm is 'A question to a worker: why did the door open, why is the sensor silent. Owner: sensors.';
create index sensor_alarm_open on sensor_alarm (community_id, at desc, id desc) where closed_at is null;
create index sensor_alarm_newest on sensor_alarm (community_id, at desc, id desc);
create index sensor_alarm_sensor on sensor_alarm (community_id, sensor_id, kind) where closed_at is null;
create index sensor_alarm_of_sensor on sensor_alarm (community_id, sensor_id);
create index sensor_alarm_door on sensor_alarm (community_id, dwelling_id, at desc) where dwelling_id is not null;
create index sensor_alarm_assignee on sensor_alarm (assignee) where assignee is not null;

select menshen_protect(array['sensor', 'sensor_event', 'sensor_window', 'sensor_alarm']::regclass[]);
revoke update on sensor_event from menshen_app;
