-- Accounts, grants, sessions. Owner: src/access. Not keyed by community: one person may serve several.

create table account (
  id uuid primary key,
  name text not null check (name <> ''),
  phone_hash bytea not null unique,
  phone_sealed bytea not null,
  phone_tail text not null,
  password_hash text not null,
  must_change_password boolean not null default false,
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  -- The last TOTP time step accepted: a code works once.
  totp_last_step bigint,
  status text not null check (status in ('active', 'disabled')),
  is_demo boolean not null default false,
  created_at timestamptz not null,
  created_by uuid
);
comment on table account is 'Who may sign in. Reference table. Owner: access.';
create index account_name on account (name, id);

-- Keyed by phone and not by account: a number that has no account is locked in the same way, so nothing tells them apart.
create table sign_in_guard (
  phone_hash bytea primary key,
  failed_attempts int not null check (failed_attempts >= 0),
  last_attempt_at timestamptz not null,
  locked_until timestamptz
);
comment on table sign_in_guard is 'Failed sign-ins by phone hash, until one succeeds. Reference table. Owner: access.';

create table account_grant (
  id uuid primary key,
  account_id uuid not null references account (id),
  role text not null,
  area_id int not null references area (id),
  from_day date not null,
  until_day date,
  -- A grant taken back on its first day ends on the day before.
  check (until_day is null or until_day >= from_day - 1)
);
comment on table account_grant is 'A role in an area, with its end. Reference table. Owner: access.';
create index account_grant_account on account_grant (account_id);
create index account_grant_area on account_grant (area_id);

create table session (
  token_hash bytea primary key,
  id uuid not null unique,
  account_id uuid not null references account (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  device text not null default ''
);
comment on table session is 'Signed-in devices; ending one is at once. Reference table. Owner: access.';
create index session_account on session (account_id);
create index session_open on session (last_seen_at) where ended_at is null;
create index session_ended on session (ended_at) where ended_at is not null;

create table disclosure (
  community_id int not null,
  id uuid not null,
  account_id uuid not null references account (id),
  person_id uuid not null,
  field text not null check (field in ('idNumber', 'phone')),
  reason text not null check (length(reason) >= 4),
  opened_at timestamptz not null,
  until_at timestamptz not null,
  primary key (community_id, id)
);
comment on table disclosure is 'A masked value opened for a reason and for a time (break-glass). Owner: access.';
create index disclosure_person on disclosure (community_id, person_id);
create index disclosure_account on disclosure (account_id, until_at);

select menshen_protect(array['disclosure']::regclass[]);
grant select, insert, update on account, account_grant to menshen_app;
grant select, insert, update, delete on session, sign_in_guard to menshen_app;
