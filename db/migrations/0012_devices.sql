-- Phones of workers: what they may keep, and the end of it. Owner: src/access.

create table device (
  community_id int not null references area (id),
  id uuid not null,
  account_id uuid not null references account (id),
  name text not null check (name <> ''),
  -- The key of what lies on the phone, sealed; destroyed when the device is ended, and with it everything on the phone.
  key_sealed bytea,
  registered_at timestamptz not null,
  seen_at timestamptz not null,
  -- What the phone says of itself: records not sent yet, and its clock against ours (milliseconds, theirs minus ours).
  unsent int not null default 0 check (unsent >= 0),
  clock_offset_ms bigint not null default 0,
  app_version text not null default '',
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  primary key (community_id, id),
  check ((ended_at is null) = (key_sealed is not null))
);
comment on table device is 'Phones that hold a part of the register under a key of ours. Owner: access.';
create index device_account on device (account_id);
create index device_seen on device (community_id, seen_at desc, id);

select menshen_protect(array['device']::regclass[]);

-- The epoch names this run of the database: restoring a backup makes another one, and phones offer again what they sent before.
insert into site_setting (name, value) values ('epoch', to_jsonb(gen_random_uuid()::text)) on conflict do nothing;
