-- The register: places, households, people. Owner: src/register.
-- Every key contains community_id, so that the tables can be distributed by it. `*_key` columns are normalised spellings.

create table estate (
  community_id int not null references area (id),
  id uuid not null,
  name text not null check (name <> ''),
  name_key text not null,
  kind text not null check (kind in ('walkup', 'highrise', 'lane', 'village', 'shops', 'other')),
  primary key (community_id, id),
  unique (community_id, name_key)
);
comment on table estate is 'A housing estate, lane, village or street of shops (小区). Owner: register.';

create table estate_alias (
  community_id int not null,
  alias_key text not null,
  alias text not null,
  estate_id uuid not null,
  primary key (community_id, alias_key),
  foreign key (community_id, estate_id) references estate (community_id, id)
);
comment on table estate_alias is 'Other names of an estate, as files use them. Owner: register.';
create index estate_alias_estate on estate_alias (community_id, estate_id);

create table grid (
  community_id int not null references area (id),
  id uuid not null,
  name text not null check (name <> ''),
  retired_at timestamptz,
  primary key (community_id, id),
  unique (community_id, name)
);
comment on table grid is 'Part of a community with one responsible worker (网格). Owner: register.';

create table grid_worker (
  community_id int not null,
  id uuid not null,
  grid_id uuid not null,
  account_id uuid not null references account (id),
  from_day date not null,
  until_day date,
  primary key (community_id, id),
  foreign key (community_id, grid_id) references grid (community_id, id)
);
comment on table grid_worker is 'Who answers for a grid, one at a time (责任到人). Owner: register.';
create unique index grid_worker_one on grid_worker (community_id, grid_id) where until_day is null;
create index grid_worker_account on grid_worker (account_id);

create table building (
  community_id int not null,
  id uuid not null,
  estate_id uuid not null,
  name text not null check (name <> ''),
  name_key text not null,
  floors smallint check (floors between 1 and 200),
  grid_id uuid,
  primary key (community_id, id),
  unique (community_id, estate_id, name_key),
  foreign key (community_id, estate_id) references estate (community_id, id),
  foreign key (community_id, grid_id) references grid (community_id, id)
);
comment on table building is 'A building of an estate (楼栋). Owner: register.';
create index building_grid on building (community_id, grid_id);

create table unit (
  community_id int not null,
  id uuid not null,
  building_id uuid not null,
  name text not null check (name <> ''),
  name_key text not null,
  -- Set only where a grid is cut along stairwells; else the building decides.
  grid_id uuid,
  primary key (community_id, id),
  unique (community_id, building_id, name_key),
  foreign key (community_id, building_id) references building (community_id, id),
  foreign key (community_id, grid_id) references grid (community_id, id)
);
comment on table unit is 'A stairwell of a building (单元). Owner: register.';
create index unit_grid on unit (community_id, grid_id);

create table dwelling (
  community_id int not null,
  id uuid not null,
  estate_id uuid not null,
  building_id uuid,
  unit_id uuid,
  floor smallint check (floor between -9 and 200),
  room text not null default '',
  -- Normalised estate/building/unit/room: one dwelling, once.
  place_key text not null,
  kind text not null check (kind in ('home', 'shop', 'hotel', 'site', 'dormitory', 'employer', 'careHome', 'other')),
  -- Name of a shop or a collective dwelling.
  name text,
  address_rest text,
  -- For dwellings without a building (lanes, villages).
  grid_id uuid,
  primary key (community_id, id),
  unique (community_id, place_key),
  foreign key (community_id, estate_id) references estate (community_id, id),
  foreign key (community_id, building_id) references building (community_id, id),
  foreign key (community_id, unit_id) references unit (community_id, id),
  foreign key (community_id, grid_id) references grid (community_id, id)
);
comment on table dwelling is 'A door: home, shop or collective dwelling (房屋). Owner: register.';
create index dwelling_estate on dwelling (community_id, estate_id);
create index dwelling_building on dwelling (community_id, building_id);
create index dwelling_unit on dwelling (community_id, unit_id);
create index dwelling_grid on dwelling (community_id, grid_id);

create table household (
  community_id int not null,
  id uuid not null,
  dwelling_id uuid not null,
  from_day date,
  until_day date,
  primary key (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id)
);
comment on table household is 'People who live together behind one door (户). Owner: register.';
create index household_dwelling on household (community_id, dwelling_id);

create table person (
  community_id int not null references area (id),
  id uuid not null,
  name text not null check (name <> ''),
  -- Normalised for matching and sorting.
  name_key text not null,
  sex text check (sex in ('male', 'female')),
  birth_date date,
  ethnicity text,
  employer text,
  registered_address text,
  residence text,
  note text,
  others jsonb not null default '{}',
  died_on date,
  -- Set while this record is merged into another one.
  merged_into uuid,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, merged_into) references person (community_id, id)
);
comment on table person is 'A resident as the register knows them. Owner: register.';
create index person_name on person (community_id, name_key, id) where merged_into is null;
create index person_merged on person (community_id, merged_into) where merged_into is not null;

create table person_identity (
  community_id int not null,
  person_id uuid not null,
  kind text not null,
  hash bytea not null,
  sealed bytea not null,
  masked text not null,
  primary key (community_id, person_id, hash),
  foreign key (community_id, person_id) references person (community_id, id)
);
comment on table person_identity is 'Identity documents: sealed value, keyed hash, masked form. The keys are outside the database. Owner: register.';
create index person_identity_hash on person_identity (community_id, hash);

create table identity (
  hash bytea primary key,
  community_id int not null,
  person_id uuid not null
);
comment on table identity is 'City-wide: keyed hash of an id -> where its person is registered. To be distributed by hash. Owner: register.';
create index identity_person on identity (community_id, person_id);

create table person_phone (
  community_id int not null,
  person_id uuid not null,
  phone text not null check (phone ~ '^[0-9+-]+$'),
  position smallint not null,
  primary key (community_id, person_id, phone),
  foreign key (community_id, person_id) references person (community_id, id)
);
comment on table person_phone is 'Phone numbers, best first; a family may share one. Owner: register.';
create index person_phone_number on person_phone (community_id, phone);

create table residency (
  community_id int not null,
  id uuid not null,
  person_id uuid not null,
  dwelling_id uuid not null,
  household_id uuid,
  -- home, tenant, stay (hotel, site, dormitory), work
  kind text not null check (kind in ('home', 'tenant', 'stay', 'work')),
  relation text,
  from_day date,
  until_day date,
  until_reason text check (until_reason in ('moved', 'left', 'died', 'error', 'split', 'unknown')),
  primary key (community_id, id),
  foreign key (community_id, person_id) references person (community_id, id),
  foreign key (community_id, dwelling_id) references dwelling (community_id, id),
  foreign key (community_id, household_id) references household (community_id, id),
  check (until_day is null or from_day is null or until_day >= from_day),
  check ((until_day is null) = (until_reason is null))
);
comment on table residency is 'Who lives (or works) where from when until when; moving house is a new row. Owner: register.';
create index residency_person on residency (community_id, person_id);
create index residency_dwelling on residency (community_id, dwelling_id) where until_day is null;
create index residency_dwelling_all on residency (community_id, dwelling_id);
create index residency_household on residency (community_id, household_id);

create table person_tag (
  community_id int not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  note text,
  from_day date not null,
  until_day date,
  primary key (community_id, id),
  foreign key (community_id, person_id) references person (community_id, id),
  check (until_day is null or until_day >= from_day)
);
comment on table person_tag is 'What a helper must know: living alone, hard of hearing ... with its end. Owner: register.';
create index person_tag_person on person_tag (community_id, person_id);
create index person_tag_kind on person_tag (community_id, kind) where until_day is null;

create table vehicle (
  community_id int not null,
  plate text not null,
  person_id uuid not null,
  primary key (community_id, plate, person_id),
  foreign key (community_id, person_id) references person (community_id, id)
);
comment on table vehicle is 'Plates that belong to residents. Owner: register.';
create index vehicle_person on vehicle (community_id, person_id);

create table standing (
  community_id int not null,
  person_id uuid not null,
  code text not null,
  from_day date not null,
  until_day date not null,
  source_order uuid not null,
  clause text not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references person (community_id, id)
);
comment on table standing is 'The one row a gate reads; published by orders, rebuilt from facts. Owner: register.';

create table person_search (
  community_id int not null,
  person_id uuid not null,
  tokens text[] not null,
  primary key (community_id, person_id)
);
comment on table person_search is 'Search tokens: name parts, pinyin, phone tail, id tail, room, plate. Owner: register.';
create index person_search_tokens on person_search using gin (tokens);

create table duplicate_pair (
  community_id int not null,
  id uuid not null,
  person_a uuid not null,
  person_b uuid not null,
  probability real not null check (probability between 0 and 1),
  evidence jsonb not null,
  found_by text not null check (found_by in ('import', 'job', 'worker')),
  found_at timestamptz not null,
  status text not null check (status in ('open', 'merged', 'different')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (community_id, id),
  unique (community_id, person_a, person_b),
  check (person_a < person_b),
  foreign key (community_id, person_a) references person (community_id, id),
  foreign key (community_id, person_b) references person (community_id, id)
);
comment on table duplicate_pair is 'Two records that may be one person, for review. Owner: register.';
create index duplicate_pair_open on duplicate_pair (community_id, probability desc, id) where status = 'open';
create index duplicate_pair_b on duplicate_pair (community_id, person_b);

create table person_merge (
  community_id int not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  -- Rows as they were before, so that the merge can be undone.
  before jsonb not null,
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, kept_id) references person (community_id, id),
  foreign key (community_id, gone_id) references person (community_id, id)
);
comment on table person_merge is 'Merges with what is needed to take them back. Owner: register.';
create index person_merge_kept on person_merge (community_id, kept_id);
create index person_merge_gone on person_merge (community_id, gone_id);

select menshen_protect(array['estate', 'estate_alias', 'grid', 'grid_worker', 'building', 'unit', 'dwelling', 'household', 'person',
  'person_identity', 'person_phone', 'residency', 'person_tag', 'vehicle', 'standing', 'person_search', 'duplicate_pair', 'person_merge']::regclass[]);

-- Under row-level security an operator that is not leakproof (arrays' @>) may not use its index before the policy; these two functions
-- run as the owner and apply the same scope themselves.
create function search_people(wanted text[], max_rows int) returns table (community_id int, person_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select s.community_id, s.person_id from person_search s
    where s.tokens @> wanted and s.community_id = any ((select menshen_scope())::int[])
    limit max_rows
  $$;
revoke all on function search_people(text[], int) from public;
grant execute on function search_people(text[], int) to menshen_app;

-- City-wide lookup: says where an id is registered and nothing else.
create function find_identities(hashes bytea[]) returns table (hash bytea, community_id int, person_id uuid)
  language sql stable security definer set search_path = public
  as $$ select i.hash, i.community_id, i.person_id from identity i where i.hash = any (hashes) $$;
revoke all on function find_identities(bytea[]) from public;
grant execute on function find_identities(bytea[]) to menshen_app;

-- The app role may claim, move or free an id only inside its scope.
alter table identity enable row level security;
create policy scope on identity to menshen_app using (community_id = any ((select menshen_scope())::int[]))
  with check (community_id = any ((select menshen_scope())::int[]));
grant select, insert, update, delete on identity to menshen_app;
