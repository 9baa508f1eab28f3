-- SMS as it is sent: what waits, what went, how much of a day's budget is used. Nothing wrote the table of 0028. Owner: src/messaging.

drop table message;

create table message_setting (
  community_id int primary key references area (id),
  channel text not null check (channel in ('off', 'outbox', 'aliyun', 'tencent', 'http')),
  -- Segments a day.
  budget int not null check (budget between 0 and 100000),
  -- Minutes of the local day between which only what is urgent goes out; equal: never quiet.
  quiet_from smallint not null check (quiet_from between 0 and 1439),
  quiet_until smallint not null check (quiet_until between 0 and 1439),
  locale text not null check (locale in ('zh-CN', 'zh-TW', 'en')),
  -- Origin of this site as phones reach it, for links; empty: no links are sent.
  address text not null,
  keep_days smallint not null check (keep_days between 1 and 365),
  changed_at timestamptz not null,
  changed_by uuid
);
comment on table message_setting is 'How a community sends SMS. Owner: messaging.';

create table message (
  community_id int not null references area (id),
  id uuid not null,
  -- The same thing is told once to the same one.
  once_key text not null check (once_key <> ''),
  -- Which text (src/messaging/domain/templates.ts); its details are sealed and go with the phone.
  template text not null check (template <> ''),
  locale text not null check (locale in ('zh-CN', 'zh-TW', 'en')),
  urgency text not null check (urgency in ('urgent', 'normal')),
  segments smallint not null check (segments > 0),
  details_sealed bytea,
  to_account uuid references account (id),
  to_person uuid,
  phone_sealed bytea,
  phone_masked text,
  -- What it is about: an alarm, an order, a household.
  source_id uuid,
  made_at timestamptz not null,
  made_by uuid,
  -- Later it says nothing new: given up.
  expires_at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'expired', 'cancelled', 'noPhone')),
  tries smallint not null default 0 check (tries >= 0),
  retry_at timestamptz,
  -- Somebody is sending it; after this time whoever it was is taken for dead.
  claimed_until timestamptz,
  -- The local day whose budget it used; empty again when the gateway did not take it.
  charged_on date,
  ended_at timestamptz,
  -- Why it did not go: a code of ours, and the words of the gateway.
  error text,
  error_said text,
  provider_ref text,
  primary key (community_id, id),
  foreign key (community_id, to_person) references person (community_id, id),
  check ((state = 'waiting') = (ended_at is null)),
  -- What went or was given up for good needs no number and no words any more; what failed can be tried again.
  check (state in ('waiting', 'failed') or (phone_sealed is null and details_sealed is null))
);
comment on table message is 'Messages to phones, waiting and ended. Owner: messaging.';
create index message_waiting on message (community_id, urgency desc, made_at, id) where state = 'waiting';
create index message_newest on message (community_id, made_at desc, id desc);
create index message_account on message (to_account) where to_account is not null;
create index message_person on message (community_id, to_person) where to_person is not null;
create index message_charged on message (community_id, charged_on) where charged_on is not null;
create index message_ended on message (community_id, ended_at) where ended_at is not null;
create unique index message_once on message (community_id, once_key);

create table message_count (
  community_id int not null references area (id),
  day date not null,
  template text not null,
  state text not null,
  messages int not null check (messages > 0),
  segments int not null check (segments > 0),
  primary key (community_id, day, template, state)
);
comment on table message_count is 'What is left of destroyed messages: how many. Owner: messaging.';

select menshen_protect(array['message_setting', 'message', 'message_count']::regclass[]);
