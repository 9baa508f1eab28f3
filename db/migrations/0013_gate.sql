-- The gate: passes, checks, visits, incidents, shifts. Owner: src/gate.

create table gate (
  community_id int not null references area (id),
  id uuid not null,
  name text not null check (name <> ''),
  -- Who comes through: on foot, in vehicles, both.
  kind text not null check (kind in ('pedestrian', 'vehicle', 'both')),
  position smallint not null default 0,
  retired_at timestamptz,
  primary key (community_id, id)
);
comment on table gate is 'An entrance that is guarded (卡口). Owner: gate.';
create unique index gate_name on gate (community_id, name) where retired_at is null;

create table gate_rules (
  community_id int not null references area (id),
  -- The rules as src/gate/domain/gate-rules.ts shapes them; a missing row means the defaults.
  rules jsonb not null,
  changed_at timestamptz not null,
  primary key (community_id)
);
comment on table gate_rules is 'What the gates of a community ask for. Owner: gate.';

create table pass_key (
  -- First 8 bytes of the SHA-256 of the public key (COSE key id).
  kid bytea primary key,
  -- Uncompressed point, 65 bytes; the private key (PKCS#8) is sealed under the site key.
  public_key bytea not null check (length(public_key) = 65),
  private_sealed bytea not null,
  made_at timestamptz not null,
  -- Signs until a newer one takes over; what it signed stays valid to its own end.
  retired_at timestamptz
);
comment on table pass_key is 'Keys that sign passes, of the whole site. Owner: gate.';
grant select, insert, update on pass_key to menshen_app;

create table pass (
  community_id int not null references area (id),
  id uuid not null,
  kind text not null check (kind in ('resident', 'errand', 'temporary', 'vehicle', 'staff')),
  kid bytea not null,
  person_id uuid,
  household_id uuid,
  visit_id uuid,
  account_id uuid,
  plate text,
  issued_at timestamptz not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  issued_by uuid not null,
  -- First 8 bytes of the SHA-256 of the pass id: what the revocation list carries.
  hash bytea not null check (length(hash) = 8),
  printed_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text check (revoke_reason in ('lost', 'damaged', 'changed', 'moved', 'misused', 'error')),
  replaced_by uuid,
  primary key (community_id, id),
  foreign key (community_id, person_id) references person (community_id, id),
  foreign key (community_id, household_id) references household (community_id, id),
  check (until_at > from_at),
  check ((revoked_at is null) = (revoke_reason is null))
);
comment on table pass is 'Passes issued (出入证); the signed text is made again from this row. Owner: gate.';
create index pass_person on pass (community_id, person_id);
create index pass_household on pass (community_id, household_id);
create index pass_visit on pass (community_id, visit_id);
create index pass_newest on pass (community_id, issued_at desc, id desc);
create index pass_revoked on pass (community_id, revoked_at) where revoked_at is not null;
create index pass_plate on pass (community_id, plate) where plate is not null;

create table visit (
  community_id int not null references area (id),
  id uuid not null,
  kind text not null check (kind in ('visitor', 'courier', 'tradesman', 'driver', 'official')),
  name text not null check (name <> ''),
  phone text check (phone ~ '^[0-9+-]+$'),
  -- Company of a courier or tradesman.
  company text,
  plate text,
  passengers smallint not null default 0 check (passengers between 0 and 99),
  host_dwelling_id uuid,
  host_person_id uuid,
  purpose text,
  -- How the household was asked, and what it said.
  host_answer text not null check (host_answer in ('notAsked', 'asked', 'agreed', 'refused', 'unreached')),
  answered_by text check (answered_by in ('call', 'app', 'atGate')),
  answered_at timestamptz,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- Kept as a regular: offered again by name, phone tail or plate.
  is_regular boolean not null default false,
  registered_at timestamptz not null,
  registered_by uuid not null,
  gate_id uuid,
  ended_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, host_dwelling_id) references dwelling (community_id, id),
  foreign key (community_id, host_person_id) references person (community_id, id),
  foreign key (community_id, gate_id) references gate (community_id, id),
  check (until_at > from_at)
);
comment on table visit is 'Visitors, couriers, tradesmen and drivers with an end (访客). Owner: gate.';
create index visit_open on visit (community_id, until_at) where ended_at is null;
create index visit_newest on visit (community_id, registered_at desc, id desc);
create index visit_host on visit (community_id, host_dwelling_id);
create index visit_host_person on visit (community_id, host_person_id);
create index visit_gate on visit (community_id, gate_id);

-- The log of the gates: one row per check, written in batches, never changed, dropped by rule. The id is a UUIDv7 whose time is `at`,
-- so that the same check sent twice meets the same key in the same month.
create table gate_check (
  community_id int not null,
  id uuid not null,
  at timestamptz not null,
  -- What the phone's own clock said, when it was known to be wrong.
  phone_at timestamptz,
  received_at timestamptz not null,
  gate_id uuid not null,
  device_id uuid not null,
  account_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  holder text not null check (holder in ('resident', 'visitor', 'staff', 'vehicle', 'unknown')),
  method text not null check (method in ('scan', 'find', 'none')),
  person_id uuid,
  household_id uuid,
  pass_id uuid,
  visit_id uuid,
  plate text,
  passengers smallint check (passengers between 0 and 99),
  outcome text not null check (outcome in ('pass', 'ask', 'stop')),
  code text not null,
  resolution text not null check (resolution in ('let', 'turnedAway', 'referred', 'emergency')),
  -- Tenths of a degree Celsius; the second one after a first at or above the threshold.
  temperature smallint check (temperature between 300 and 450),
  temperature_again smallint check (temperature_again between 300 and 450),
  temperature_site text check (temperature_site in ('forehead', 'wrist', 'ear')),
  -- Time before id: the key of a row is also the order of the log.
  primary key (community_id, at, id)
) partition by range (at);
comment on table gate_check is 'Every passage of a gate, kept for the days the rules set. Owner: gate.';
create index gate_check_person on gate_check (community_id, person_id, at desc) where person_id is not null;
create index gate_check_pass on gate_check (community_id, pass_id, at desc) where pass_id is not null;
-- Errand outings are few beside all passages.
create index gate_check_outing on gate_check (community_id, at) where household_id is not null and direction = 'out';
-- What came since the last look; the rows of one group share the time and always lie at the end, which makes this the cheapest of all.
create index gate_check_received on gate_check (received_at);

-- Months that nobody has made yet: so that no check is ever refused for want of a partition.
create table gate_check_other partition of gate_check default;

-- Makes the month of a day; the server's clock calls it ahead of time. As the owner, because the app role makes no tables. Rows that
-- came before their month was made are moved out of the default part. Months are those of UTC, whatever the zone of the session.
create function gate_make_month(month date) returns void language plpgsql security definer set search_path = public as $$
declare
  first date := make_date(extract(year from month)::int, extract(month from month)::int, 1);
  part text := format('gate_check_%s', to_char(first, 'YYYYMM'));
  from_at timestamptz := first::timestamp at time zone 'UTC';
  until_at timestamptz := (first + interval '1 month')::timestamp at time zone 'UTC';
begin
  -- Of two servers at once the second waits and finds it made.
  perform pg_advisory_xact_lock(730013);
  if to_regclass(part) is not null then return; end if;
  lock table gate_check_other in access exclusive mode;
  -- Read and written through gate_check only, whose policy holds for all parts.
  execute format('create table %I (like gate_check including defaults including constraints)', part);
  execute format('with moved as (delete from gate_check_other where at >= %L and at < %L returning *) insert into %I select * from moved',
    from_at, until_at, part);
  execute format('alter table gate_check attach partition %I for values from (%L) to (%L)', part, from_at, until_at);
end $$;
revoke all on function gate_make_month(date) from public;
grant execute on function gate_make_month(date) to menshen_app;
select gate_make_month((now() + n * interval '1 month')::date) from generate_series(-1, 3) n;

-- Drops the months before a day that nobody's rows are left in; answers how many. Gives up at once when the log is in use.
create function gate_drop_months(before date) returns int language plpgsql security definer set search_path = public as $$
declare
  part regclass;
  has_rows boolean;
  dropped int := 0;
begin
  perform pg_advisory_xact_lock(730013);
  set local lock_timeout = '2s';
  for part in
    select i.inhrelid::regclass from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'gate_check'::regclass and c.relname ~ '^gate_check_\d{6}$'
      and to_date(right(c.relname, 6), 'YYYYMM') + interval '1 month' <= before
  loop
    execute format('select exists (select from %s)', part) into has_rows;
    continue when has_rows;
    execute format('lock table %s in access exclusive mode', part);
    execute format('select exists (select from %s)', part) into has_rows;
    continue when has_rows;
    execute format('drop table %s', part);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
revoke all on function gate_drop_months(date) from public;
grant execute on function gate_drop_months(date) to menshen_app;

create table gate_day_count (
  community_id int not null,
  day date not null,
  gate_id uuid not null,
  direction text not null,
  holder text not null,
  outcome text not null,
  checks int not null,
  primary key (community_id, day, gate_id, direction, holder, outcome)
);
comment on table gate_day_count is 'What is left of the log after its rows were deleted by rule: counts. Owner: gate.';

create table gate_flag (
  community_id int not null references area (id),
  id uuid not null,
  kind text not null check (kind in ('twoGates', 'wrongDirection', 'revokedUsed', 'restrictedPassed', 'failedQuestion')),
  -- The check that raised it: one flag of a kind per check.
  check_id uuid not null,
  person_id uuid,
  pass_id uuid,
  gate_id uuid not null,
  at timestamptz not null,
  raised_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  outcome text,
  primary key (community_id, id),
  unique (community_id, check_id, kind)
);
comment on table gate_flag is 'Cards that cannot have been used by one person, and passages that should not have been. Owner: gate.';
create index gate_flag_open on gate_flag (community_id, at desc, id desc) where closed_at is null;

create table gate_incident (
  community_id int not null references area (id),
  id uuid not null,
  kind text not null check (kind in ('refusal', 'quarrel', 'barrierBroken', 'fever', 'impostor', 'emergency', 'crowd', 'other')),
  gate_id uuid not null,
  at timestamptz not null,
  note text,
  person_id uuid,
  check_id uuid,
  reported_by uuid not null,
  reported_at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  outcome text,
  primary key (community_id, id),
  foreign key (community_id, gate_id) references gate (community_id, id)
);
comment on table gate_incident is 'What went wrong at a gate, handed to the director. Owner: gate.';
create index gate_incident_open on gate_incident (community_id, at desc, id desc) where closed_at is null;
create index gate_incident_newest on gate_incident (community_id, at desc, id desc);
create index gate_incident_gate on gate_incident (community_id, gate_id);

create table gate_shift (
  community_id int not null references area (id),
  id uuid not null,
  gate_id uuid not null,
  account_id uuid not null references account (id),
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- When the guard was really there, and what he told the next one.
  started_at timestamptz,
  ended_at timestamptz,
  hand_over_note text,
  -- Who asked to be relieved; the swap is done when another one takes the shift.
  swap_wanted_at timestamptz,
  planned_by uuid not null,
  removed_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, gate_id) references gate (community_id, id),
  check (until_at > from_at)
);
comment on table gate_shift is 'Who stands at which gate from when until when. Owner: gate.';
create index gate_shift_gate on gate_shift (community_id, gate_id, from_at) where removed_at is null;
create index gate_shift_time on gate_shift (community_id, from_at) where removed_at is null;
create index gate_shift_account on gate_shift (account_id, from_at);

select menshen_protect(array['gate', 'gate_rules', 'pass', 'visit', 'gate_check', 'gate_day_count', 'gate_flag', 'gate_incident', 'gate_shift']::regclass[]);
revoke update on gate_check from menshen_app;
