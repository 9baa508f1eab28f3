-- Messages that leave the house: SMS to workers and residents. Owner: src/messaging.

create table message (
  community_id int not null references area (id),
  id uuid not null,
  channel text not null check (channel in ('sms')),
  -- Which text (src/messaging/domain/templates.ts) with which details; never a reason of health.
  template text not null check (template <> ''),
  details jsonb not null default '{}',
  to_account uuid references account (id),
  to_person uuid,
  -- Sealed; destroyed when the message is through or given up.
  phone_sealed bytea,
  -- What it is about: an alarm, an order.
  source_id uuid,
  made_at timestamptz not null,
  -- Later it says nothing new: given up.
  expires_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'overBudget', 'expired', 'noPhone')),
  tries smallint not null default 0 check (tries >= 0),
  retry_at timestamptz,
  ended_at timestamptz,
  -- Of the provider; no text, no number.
  error text,
  primary key (community_id, id),
  foreign key (community_id, to_person) references person (community_id, id),
  check ((state = 'waiting') = (ended_at is null)),
  check (state = 'waiting' or phone_sealed is null)
);
comment on table message is 'Messages to phones, waiting and ended. Owner: messaging.';
create index message_waiting on message (made_at) where state = 'waiting';
create index message_newest on message (community_id, made_at desc, id desc);
create index message_account on message (to_account) where to_account is not null;
create index message_person on message (community_id, to_person) where to_person is not null;
-- The same thing is told once to the same one.
create unique index message_once on message (community_id, source_id, template, coalesce(to_account, to_person)) where source_id is not null;

select menshen_protect(array['message']::regclass[]);
