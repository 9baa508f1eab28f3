-- The schema after every migration, for reading. Made by `node scripts/dump-schema.mjs`; a test fails when it is stale.
-- What counts is db/migrations. Columns, keys, indexes, policies and rights of each table; then the functions.

-- Who may sign in. Reference table. Owner: access.
create table account (
  id uuid not null,
  name text not null,
  phone_hash bytea not null,
  phone_sealed bytea not null,
  phone_tail text not null,
  password_hash text not null,
  must_change_password boolean not null default false,
  totp_sealed bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  status text not null,
  is_demo boolean not null default false,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_name_check CHECK ((name <> ''::text)),
  constraint account_phone_hash_key UNIQUE (phone_hash),
  constraint account_status_check CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text])))
);
CREATE INDEX account_name ON public.account USING btree (name, id);
grant insert, select, update to menshen_app;

-- A role in an area, with its end. Reference table. Owner: access.
create table account_grant (
  id uuid not null,
  account_id uuid not null,
  role text not null,
  area_id integer not null,
  from_day date not null,
  until_day date,
  constraint account_grant_pkey PRIMARY KEY (id),
  constraint account_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint account_grant_area_id_fkey FOREIGN KEY (area_id) REFERENCES area(id),
  constraint account_grant_check CHECK (((until_day IS NULL) OR (until_day >= (from_day - 1))))
);
CREATE INDEX account_grant_account ON public.account_grant USING btree (account_id);
CREATE INDEX account_grant_area ON public.account_grant USING btree (area_id);
grant insert, select, update to menshen_app;

-- Answers to a form, by whom and how they came. Owner: tasks.
create table answer (
  community_id integer not null,
  id uuid not null,
  form_key text not null,
  form_version integer not null,
  task_id uuid,
  source_id uuid,
  person_id uuid,
  household_id uuid,
  dwelling_id uuid,
  at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  by_account uuid,
  source text not null,
  answers jsonb not null,
  triage text,
  flags text[] not null default '{}'::text[],
  constraint answer_pkey PRIMARY KEY (community_id, id),
  constraint answer_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint answer_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint answer_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id),
  constraint answer_source_check CHECK ((source = ANY (ARRAY['call'::text, 'door'::text, 'link'::text, 'chat'::text, 'import'::text, 'office'::text]))),
  constraint answer_triage_check CHECK ((triage = ANY (ARRAY['none'::text, 'advice'::text, 'familyDoctor'::text, 'feverClinic'::text, 'emergency120'::text])))
);
CREATE INDEX answer_dwelling ON public.answer USING btree (community_id, dwelling_id, at DESC) WHERE (dwelling_id IS NOT NULL);
CREATE INDEX answer_form ON public.answer USING btree (community_id, form_key, at DESC, id DESC);
CREATE INDEX answer_person ON public.answer USING btree (community_id, person_id, at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX answer_source ON public.answer USING btree (community_id, source_id) WHERE (source_id IS NOT NULL);
CREATE INDEX answer_task ON public.answer USING btree (community_id, task_id) WHERE (task_id IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select to menshen_app;

-- Area tree above the grid. Reference table. Owner: register.
create table area (
  id integer not null identity,
  code text not null,
  name text not null,
  level text not null,
  parent_id integer,
  path integer[] not null,
  retired_at timestamp with time zone,
  constraint area_pkey PRIMARY KEY (id),
  constraint area_code_key UNIQUE (code),
  constraint area_level_check CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'subdistrict'::text, 'community'::text]))),
  constraint area_name_check CHECK ((name <> ''::text)),
  constraint area_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES area(id)
);
CREATE INDEX area_parent ON public.area USING btree (parent_id);
CREATE INDEX area_path ON public.area USING gin (path);
grant insert, select, update to menshen_app;

-- Who did and who looked, written in the transaction of the act. Never deleted with its subject. Owner: base.
create table audit (
  community_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  account_id uuid not null,
  kind text not null,
  name text not null,
  outcome text not null,
  code text,
  subject_kind text,
  subject_id uuid,
  reason text,
  details jsonb not null default '{}'::jsonb,
  constraint audit_pkey PRIMARY KEY (community_id, id),
  constraint audit_kind_check CHECK ((kind = ANY (ARRAY['command'::text, 'look'::text, 'session'::text]))),
  constraint audit_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
);
CREATE INDEX audit_account ON public.audit USING btree (community_id, account_id, at DESC);
CREATE INDEX audit_name ON public.audit USING btree (name, at DESC, id DESC);
CREATE INDEX audit_newest ON public.audit USING btree (at DESC, id DESC);
CREATE INDEX audit_subject ON public.audit USING btree (community_id, subject_id, at DESC);
CREATE INDEX audit_time ON public.audit USING btree (community_id, at DESC, id DESC);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select to menshen_app;

-- A building of an estate (楼栋). Owner: register.
create table building (
  community_id integer not null,
  id uuid not null,
  estate_id uuid not null,
  name text not null,
  name_key text not null,
  floors smallint,
  grid_id uuid,
  constraint building_pkey PRIMARY KEY (community_id, id),
  constraint building_community_id_estate_id_fkey FOREIGN KEY (community_id, estate_id) REFERENCES estate(community_id, id),
  constraint building_community_id_estate_id_name_key_key UNIQUE (community_id, estate_id, name_key),
  constraint building_community_id_grid_id_fkey FOREIGN KEY (community_id, grid_id) REFERENCES grid(community_id, id),
  constraint building_floors_check CHECK (((floors >= 1) AND (floors <= 200))),
  constraint building_name_check CHECK ((name <> ''::text))
);
CREATE INDEX building_grid ON public.building USING btree (community_id, grid_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Where the buildings lie on the simple plan of the community (楼栋平面图). Owner: overview.
create table building_plan (
  community_id integer not null,
  building_id uuid not null,
  corners jsonb not null,
  changed_at timestamp with time zone not null,
  constraint building_plan_pkey PRIMARY KEY (community_id, building_id),
  constraint building_plan_community_id_building_id_fkey FOREIGN KEY (community_id, building_id) REFERENCES building(community_id, id)
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A remapped column, remembered for files of the same shape. Owner: register.
create table column_choice (
  community_id integer not null,
  shape text not null,
  meanings jsonb not null,
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null,
  constraint column_choice_pkey PRIMARY KEY (community_id, shape),
  constraint column_choice_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id)
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- One row per accepted command: the same command twice has one effect. Owner: base.
create table command_receipt (
  community_id integer not null,
  command_id uuid not null,
  name text not null,
  account_id uuid not null,
  outcome jsonb,
  received_at timestamp with time zone not null,
  constraint command_receipt_pkey PRIMARY KEY (community_id, command_id)
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- The daily sheet of a community, one row per version (日报). Owner: reporting.
create table daily_report (
  community_id integer not null,
  id uuid not null,
  day date not null,
  version integer not null,
  state text not null,
  computed jsonb not null,
  signed jsonb,
  reason text,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  signed_at timestamp with time zone,
  signed_by uuid,
  returned_at timestamp with time zone,
  returned_by uuid,
  constraint daily_report_pkey PRIMARY KEY (community_id, id),
  constraint daily_report_check CHECK (((state = 'draft'::text) = (signed_at IS NULL))),
  constraint daily_report_check1 CHECK (((signed_at IS NULL) = (signed IS NULL))),
  constraint daily_report_check2 CHECK (((state = 'returned'::text) = (returned_at IS NOT NULL))),
  constraint daily_report_check3 CHECK (((version = 1) OR (reason IS NOT NULL))),
  constraint daily_report_community_id_day_version_key UNIQUE (community_id, day, version),
  constraint daily_report_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint daily_report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'signed'::text, 'returned'::text]))),
  constraint daily_report_version_check CHECK ((version >= 1))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select, update to menshen_app;

-- A destruction that was carried out, without a word of what it destroyed (销毁). Owner: closing.
create table destruction (
  community_id integer not null,
  id uuid not null,
  destroyed_at timestamp with time zone not null,
  destroyed_by uuid,
  reason text not null,
  counts jsonb not null,
  constraint destruction_pkey PRIMARY KEY (community_id, id),
  constraint destruction_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint destruction_reason_check CHECK ((reason <> ''::text))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select to menshen_app;

-- Phones that hold a part of the register under a key of ours. Owner: access.
create table device (
  community_id integer not null,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  key_sealed bytea,
  registered_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  unsent integer not null default 0,
  clock_offset_ms bigint not null default 0,
  app_version text not null default ''::text,
  ended_at timestamp with time zone,
  ended_by uuid,
  end_reason text,
  constraint device_pkey PRIMARY KEY (community_id, id),
  constraint device_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint device_check CHECK (((ended_at IS NULL) = (key_sealed IS NOT NULL))),
  constraint device_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint device_name_check CHECK ((name <> ''::text)),
  constraint device_unsent_check CHECK ((unsent >= 0))
);
CREATE INDEX device_account ON public.device USING btree (account_id);
CREATE INDEX device_seen ON public.device USING btree (community_id, seen_at DESC, id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A masked value opened for a reason and for a time (break-glass). Owner: access.
create table disclosure (
  community_id integer not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  field text not null,
  reason text not null,
  opened_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  constraint disclosure_pkey PRIMARY KEY (community_id, id),
  constraint disclosure_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint disclosure_field_check CHECK ((field = ANY (ARRAY['idNumber'::text, 'phone'::text]))),
  constraint disclosure_reason_check CHECK ((length(reason) >= 4))
);
CREATE INDEX disclosure_account ON public.disclosure USING btree (account_id, until_at);
CREATE INDEX disclosure_person ON public.disclosure USING btree (community_id, person_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Two records that may be one person, for review. Owner: register.
create table duplicate_pair (
  community_id integer not null,
  id uuid not null,
  person_a uuid not null,
  person_b uuid not null,
  probability real not null,
  evidence jsonb not null,
  found_by text not null,
  found_at timestamp with time zone not null,
  status text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint duplicate_pair_pkey PRIMARY KEY (community_id, id),
  constraint duplicate_pair_check CHECK ((person_a < person_b)),
  constraint duplicate_pair_community_id_person_a_fkey FOREIGN KEY (community_id, person_a) REFERENCES person(community_id, id),
  constraint duplicate_pair_community_id_person_a_person_b_key UNIQUE (community_id, person_a, person_b),
  constraint duplicate_pair_community_id_person_b_fkey FOREIGN KEY (community_id, person_b) REFERENCES person(community_id, id),
  constraint duplicate_pair_found_by_check CHECK ((found_by = ANY (ARRAY['import'::text, 'job'::text, 'worker'::text]))),
  constraint duplicate_pair_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
  constraint duplicate_pair_status_check CHECK ((status = ANY (ARRAY['open'::text, 'merged'::text, 'different'::text])))
);
CREATE INDEX duplicate_pair_b ON public.duplicate_pair USING btree (community_id, person_b);
CREATE INDEX duplicate_pair_open ON public.duplicate_pair USING btree (community_id, probability DESC, id) WHERE (status = 'open'::text);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A door: home, shop or collective dwelling (房屋). Owner: register.
create table dwelling (
  community_id integer not null,
  id uuid not null,
  estate_id uuid not null,
  building_id uuid,
  unit_id uuid,
  floor smallint,
  room text not null default ''::text,
  place_key text not null,
  kind text not null,
  name text,
  address_rest text,
  grid_id uuid,
  closed_on date,
  constraint dwelling_pkey PRIMARY KEY (community_id, id),
  constraint dwelling_community_id_building_id_fkey FOREIGN KEY (community_id, building_id) REFERENCES building(community_id, id),
  constraint dwelling_community_id_estate_id_fkey FOREIGN KEY (community_id, estate_id) REFERENCES estate(community_id, id),
  constraint dwelling_community_id_grid_id_fkey FOREIGN KEY (community_id, grid_id) REFERENCES grid(community_id, id),
  constraint dwelling_community_id_place_key_key UNIQUE (community_id, place_key),
  constraint dwelling_community_id_unit_id_fkey FOREIGN KEY (community_id, unit_id) REFERENCES unit(community_id, id),
  constraint dwelling_floor_check CHECK (((floor >= '-9'::integer) AND (floor <= 200))),
  constraint dwelling_kind_check CHECK ((kind = ANY (ARRAY['home'::text, 'shop'::text, 'hotel'::text, 'site'::text, 'dormitory'::text, 'employer'::text, 'careHome'::text, 'other'::text])))
);
CREATE INDEX dwelling_building ON public.dwelling USING btree (community_id, building_id);
CREATE INDEX dwelling_by_kind ON public.dwelling USING btree (community_id, kind, place_key COLLATE menshen_order, id) WHERE (kind <> 'home'::text);
CREATE INDEX dwelling_by_place ON public.dwelling USING btree (community_id, place_key COLLATE menshen_order, id);
CREATE INDEX dwelling_collective ON public.dwelling USING btree (community_id, name COLLATE menshen_order, id) WHERE (kind = ANY (ARRAY['hotel'::text, 'site'::text, 'dormitory'::text, 'employer'::text, 'careHome'::text]));
CREATE INDEX dwelling_estate ON public.dwelling USING btree (community_id, estate_id);
CREATE INDEX dwelling_grid ON public.dwelling USING btree (community_id, grid_id);
CREATE INDEX dwelling_loose ON public.dwelling USING btree (community_id, grid_id) WHERE (building_id IS NULL);
CREATE INDEX dwelling_names ON public.dwelling USING btree (community_id, name, id) WHERE (name IS NOT NULL);
CREATE INDEX dwelling_unit ON public.dwelling USING btree (community_id, unit_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A housing estate, lane, village or street of shops (小区). Owner: register.
create table estate (
  community_id integer not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  kind text not null,
  constraint estate_pkey PRIMARY KEY (community_id, id),
  constraint estate_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint estate_community_id_name_key_key UNIQUE (community_id, name_key),
  constraint estate_kind_check CHECK ((kind = ANY (ARRAY['walkup'::text, 'highrise'::text, 'lane'::text, 'village'::text, 'shops'::text, 'other'::text]))),
  constraint estate_name_check CHECK ((name <> ''::text))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Other names of an estate, as files use them. Owner: register.
create table estate_alias (
  community_id integer not null,
  alias_key text not null,
  alias text not null,
  estate_id uuid not null,
  constraint estate_alias_pkey PRIMARY KEY (community_id, alias_key),
  constraint estate_alias_community_id_estate_id_fkey FOREIGN KEY (community_id, estate_id) REFERENCES estate(community_id, id)
);
CREATE INDEX estate_alias_estate ON public.estate_alias USING btree (community_id, estate_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- What happened, in the past tense; ids and phone numbers only masked. Owner: base.
create table fact (
  community_id integer not null,
  id uuid not null,
  command_id uuid not null,
  type text not null,
  subject_id uuid,
  account_id uuid not null,
  recorded_at timestamp with time zone not null,
  body jsonb not null,
  constraint fact_pkey PRIMARY KEY (community_id, id)
);
CREATE INDEX fact_command ON public.fact USING btree (community_id, command_id);
CREATE INDEX fact_subject ON public.fact USING btree (community_id, subject_id, recorded_at);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select to menshen_app;

-- One version of a form that a community made; never edited, so that old answers can always be read. Owner: forms.
create table form (
  community_id integer not null,
  id uuid not null,
  key text not null,
  version integer not null,
  definition jsonb not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  retired_at timestamp with time zone,
  constraint form_pkey PRIMARY KEY (community_id, id),
  constraint form_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint form_community_id_key_version_key UNIQUE (community_id, key, version),
  constraint form_key_check CHECK ((key ~ '^[a-z][a-zA-Z0-9-]{0,59}$'::text)),
  constraint form_version_check CHECK ((version >= 1))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select, update to menshen_app;

-- A filled form that a community signed and sent up, one row per version. Owner: reporting.
create table form_reply (
  community_id integer not null,
  id uuid not null,
  form_id uuid not null,
  version integer not null,
  state text not null,
  source text not null,
  file_name text not null,
  byte_size integer not null,
  sealed bytea,
  rows_sealed bytea,
  row_count integer not null,
  gap_count integer not null,
  has_ids boolean not null,
  change text,
  signed_by uuid not null,
  signed_at timestamp with time zone not null,
  sent_back_by uuid,
  sent_back_at timestamp with time zone,
  remark text,
  constraint form_reply_pkey PRIMARY KEY (community_id, id),
  constraint form_reply_check CHECK (((state = 'sentBack'::text) = (sent_back_at IS NOT NULL))),
  constraint form_reply_check1 CHECK (((state = 'sentBack'::text) = (remark IS NOT NULL))),
  constraint form_reply_community_id_form_id_fkey FOREIGN KEY (community_id, form_id) REFERENCES sent_form(community_id, id),
  constraint form_reply_community_id_form_id_version_key UNIQUE (community_id, form_id, version),
  constraint form_reply_file_name_check CHECK ((file_name <> ''::text)),
  constraint form_reply_gap_count_check CHECK ((gap_count >= 0)),
  constraint form_reply_row_count_check CHECK ((row_count >= 0)),
  constraint form_reply_source_check CHECK ((source = ANY (ARRAY['filled'::text, 'uploaded'::text]))),
  constraint form_reply_state_check CHECK ((state = ANY (ARRAY['signed'::text, 'sentBack'::text]))),
  constraint form_reply_version_check CHECK ((version >= 1))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select to menshen_app;

-- An entrance that is guarded (卡口). Owner: gate.
create table gate (
  community_id integer not null,
  id uuid not null,
  name text not null,
  kind text not null,
  "position" smallint not null default 0,
  retired_at timestamp with time zone,
  constraint gate_pkey PRIMARY KEY (community_id, id),
  constraint gate_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint gate_kind_check CHECK ((kind = ANY (ARRAY['pedestrian'::text, 'vehicle'::text, 'both'::text]))),
  constraint gate_name_check CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX gate_name ON public.gate USING btree (community_id, name) WHERE (retired_at IS NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Every passage of a gate, kept for the days the rules set. Owner: gate.
create table gate_check (
  community_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  phone_at timestamp with time zone,
  received_at timestamp with time zone not null,
  gate_id uuid not null,
  device_id uuid not null,
  account_id uuid not null,
  direction text not null,
  holder text not null,
  method text not null,
  person_id uuid,
  household_id uuid,
  pass_id uuid,
  visit_id uuid,
  plate text,
  passengers smallint,
  outcome text not null,
  code text not null,
  resolution text not null,
  temperature smallint,
  temperature_again smallint,
  temperature_site text,
  sheet text,
  line smallint,
  words text,
  remark text,
  constraint gate_check_pkey PRIMARY KEY (community_id, at, id),
  constraint gate_check_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint gate_check_holder_check CHECK ((holder = ANY (ARRAY['resident'::text, 'visitor'::text, 'staff'::text, 'vehicle'::text, 'unknown'::text]))),
  constraint gate_check_method_check CHECK ((method = ANY (ARRAY['scan'::text, 'find'::text, 'none'::text, 'paper'::text]))),
  constraint gate_check_outcome_check CHECK ((outcome = ANY (ARRAY['pass'::text, 'ask'::text, 'stop'::text]))),
  constraint gate_check_paper_check CHECK (((method = 'paper'::text) = ((sheet IS NOT NULL) AND (line IS NOT NULL)))),
  constraint gate_check_passengers_check CHECK (((passengers >= 0) AND (passengers <= 99))),
  constraint gate_check_resolution_check CHECK ((resolution = ANY (ARRAY['let'::text, 'turnedAway'::text, 'referred'::text, 'emergency'::text]))),
  constraint gate_check_temperature_again_check CHECK (((temperature_again >= 300) AND (temperature_again <= 450))),
  constraint gate_check_temperature_check CHECK (((temperature >= 300) AND (temperature <= 450))),
  constraint gate_check_temperature_site_check CHECK ((temperature_site = ANY (ARRAY['forehead'::text, 'wrist'::text, 'ear'::text])))
) partition by RANGE (at);
CREATE INDEX gate_check_held ON ONLY public.gate_check USING btree (community_id, at DESC, id DESC) WHERE (outcome <> 'pass'::text);
CREATE INDEX gate_check_outing ON ONLY public.gate_check USING btree (community_id, at) WHERE ((household_id IS NOT NULL) AND (direction = 'out'::text));
CREATE INDEX gate_check_pass ON ONLY public.gate_check USING btree (community_id, pass_id, at DESC) WHERE (pass_id IS NOT NULL);
CREATE INDEX gate_check_person ON ONLY public.gate_check USING btree (community_id, person_id, at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX gate_check_received ON ONLY public.gate_check USING btree (community_id, received_at);
CREATE INDEX gate_check_sheet ON ONLY public.gate_check USING btree (community_id, sheet) WHERE (sheet IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select to menshen_app;

-- What is left of the log after its rows were deleted by rule: counts. Owner: gate.
create table gate_day_count (
  community_id integer not null,
  day date not null,
  gate_id uuid not null,
  direction text not null,
  holder text not null,
  outcome text not null,
  checks integer not null,
  resolution text not null,
  fevers integer not null default 0,
  constraint gate_day_count_pkey PRIMARY KEY (community_id, day, gate_id, direction, holder, outcome, resolution),
  constraint gate_day_count_fevers_check CHECK ((fevers >= 0)),
  constraint gate_day_count_resolution_check CHECK ((resolution = ANY (ARRAY['let'::text, 'turnedAway'::text, 'referred'::text, 'emergency'::text])))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Cards that cannot have been used by one person, and passages that should not have been. Owner: gate.
create table gate_flag (
  community_id integer not null,
  id uuid not null,
  kind text not null,
  check_id uuid not null,
  person_id uuid,
  pass_id uuid,
  gate_id uuid not null,
  at timestamp with time zone not null,
  raised_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  outcome text,
  constraint gate_flag_pkey PRIMARY KEY (community_id, id),
  constraint gate_flag_community_id_check_id_kind_key UNIQUE (community_id, check_id, kind),
  constraint gate_flag_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint gate_flag_kind_check CHECK ((kind = ANY (ARRAY['twoGates'::text, 'wrongDirection'::text, 'revokedUsed'::text, 'restrictedPassed'::text, 'failedQuestion'::text])))
);
CREATE INDEX gate_flag_open ON public.gate_flag USING btree (community_id, at DESC, id DESC) WHERE (closed_at IS NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- What went wrong at a gate, handed to the director. Owner: gate.
create table gate_incident (
  community_id integer not null,
  id uuid not null,
  kind text not null,
  gate_id uuid not null,
  at timestamp with time zone not null,
  note text,
  person_id uuid,
  check_id uuid,
  reported_by uuid not null,
  reported_at timestamp with time zone not null,
  taken_by uuid,
  taken_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by uuid,
  outcome text,
  constraint gate_incident_pkey PRIMARY KEY (community_id, id),
  constraint gate_incident_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint gate_incident_community_id_gate_id_fkey FOREIGN KEY (community_id, gate_id) REFERENCES gate(community_id, id),
  constraint gate_incident_kind_check CHECK ((kind = ANY (ARRAY['refusal'::text, 'quarrel'::text, 'barrierBroken'::text, 'fever'::text, 'impostor'::text, 'emergency'::text, 'crowd'::text, 'other'::text])))
);
CREATE INDEX gate_incident_gate ON public.gate_incident USING btree (community_id, gate_id);
CREATE INDEX gate_incident_newest ON public.gate_incident USING btree (community_id, at DESC, id DESC);
CREATE INDEX gate_incident_open ON public.gate_incident USING btree (community_id, at DESC, id DESC) WHERE (closed_at IS NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- What the gates of a community ask for. Owner: gate.
create table gate_rules (
  community_id integer not null,
  rules jsonb not null,
  changed_at timestamp with time zone not null,
  constraint gate_rules_pkey PRIMARY KEY (community_id),
  constraint gate_rules_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id)
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Who stands at which gate from when until when. Owner: gate.
create table gate_shift (
  community_id integer not null,
  id uuid not null,
  gate_id uuid not null,
  account_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  hand_over_note text,
  swap_wanted_at timestamp with time zone,
  planned_by uuid not null,
  removed_at timestamp with time zone,
  constraint gate_shift_pkey PRIMARY KEY (community_id, id),
  constraint gate_shift_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint gate_shift_check CHECK ((until_at > from_at)),
  constraint gate_shift_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint gate_shift_community_id_gate_id_fkey FOREIGN KEY (community_id, gate_id) REFERENCES gate(community_id, id)
);
CREATE INDEX gate_shift_account ON public.gate_shift USING btree (account_id, from_at);
CREATE INDEX gate_shift_gate ON public.gate_shift USING btree (community_id, gate_id, from_at) WHERE (removed_at IS NULL);
CREATE INDEX gate_shift_swap ON public.gate_shift USING btree (community_id, from_at) WHERE ((swap_wanted_at IS NOT NULL) AND (removed_at IS NULL));
CREATE INDEX gate_shift_time ON public.gate_shift USING btree (community_id, from_at) WHERE (removed_at IS NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Part of a community with one responsible worker (网格). Owner: register.
create table grid (
  community_id integer not null,
  id uuid not null,
  name text not null,
  retired_at timestamp with time zone,
  constraint grid_pkey PRIMARY KEY (community_id, id),
  constraint grid_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint grid_name_check CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX grid_name ON public.grid USING btree (community_id, name) WHERE (retired_at IS NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Who answers for a grid, one at a time (责任到人). Owner: register.
create table grid_worker (
  community_id integer not null,
  id uuid not null,
  grid_id uuid not null,
  account_id uuid not null,
  from_day date not null,
  until_day date,
  constraint grid_worker_pkey PRIMARY KEY (community_id, id),
  constraint grid_worker_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint grid_worker_community_id_grid_id_fkey FOREIGN KEY (community_id, grid_id) REFERENCES grid(community_id, id)
);
CREATE INDEX grid_worker_account ON public.grid_worker USING btree (account_id);
CREATE UNIQUE INDEX grid_worker_one ON public.grid_worker USING btree (community_id, grid_id) WHERE (until_day IS NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Hints of neighbours (邻里线索): never a fact, at most a task to ask. Owner: screening.
create table hint (
  community_id integer not null,
  id uuid not null,
  poster_id uuid,
  received_at timestamp with time zone not null,
  sealed bytea not null,
  dwelling_id uuid,
  state text not null default 'open'::text,
  task_id uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  constraint hint_pkey PRIMARY KEY (community_id, id),
  constraint hint_check CHECK (((state = 'open'::text) = (decided_at IS NULL))),
  constraint hint_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint hint_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint hint_community_id_poster_id_fkey FOREIGN KEY (community_id, poster_id) REFERENCES poster(community_id, id),
  constraint hint_state_check CHECK ((state = ANY (ARRAY['open'::text, 'asked'::text, 'dropped'::text])))
);
CREATE INDEX hint_dwelling ON public.hint USING btree (community_id, dwelling_id) WHERE (dwelling_id IS NOT NULL);
CREATE INDEX hint_newest ON public.hint USING btree (community_id, received_at DESC, id DESC);
CREATE INDEX hint_poster ON public.hint USING btree (community_id, poster_id) WHERE (poster_id IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- People who live together behind one door (户). Owner: register.
create table household (
  community_id integer not null,
  id uuid not null,
  dwelling_id uuid not null,
  from_day date,
  until_day date,
  constraint household_pkey PRIMARY KEY (community_id, id),
  constraint household_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id)
);
CREATE INDEX household_dwelling ON public.household USING btree (community_id, dwelling_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- City-wide: keyed hash of an id -> where its person is registered. To be distributed by hash. Owner: register.
create table identity (
  hash bytea not null,
  community_id integer not null,
  person_id uuid not null,
  constraint identity_pkey PRIMARY KEY (hash)
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- One drop of files and what became of it. Owner: register.
create table import (
  community_id integer not null,
  id uuid not null,
  status text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  undone_at timestamp with time zone,
  report jsonb not null default '{}'::jsonb,
  purpose text not null default 'roster'::text,
  constraint import_pkey PRIMARY KEY (community_id, id),
  constraint import_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint import_purpose_check CHECK ((purpose = ANY (ARRAY['roster'::text, 'broughtBack'::text]))),
  constraint import_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'undone'::text, 'discarded'::text])))
);
CREATE INDEX import_time ON public.import USING btree (community_id, created_at DESC, id DESC);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- What an import did, row by row: history of a person, and the way back. Owner: register.
create table import_effect (
  community_id integer not null,
  import_id uuid not null,
  seq integer not null,
  kind text not null,
  entity_id uuid,
  person_id uuid,
  before jsonb,
  after jsonb,
  file_id uuid,
  sheet text,
  "row" integer,
  entity_ids uuid[],
  constraint import_effect_pkey PRIMARY KEY (community_id, import_id, seq),
  constraint import_effect_entity_check CHECK (((entity_id IS NULL) = (entity_ids IS NOT NULL)))
);
CREATE INDEX import_effect_person ON public.import_effect USING btree (community_id, person_id) WHERE (person_id IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- The files as they came, sealed, until their retention ends. Owner: register.
create table import_file (
  community_id integer not null,
  id uuid not null,
  import_id uuid not null,
  "position" integer not null,
  name text not null,
  byte_size integer not null,
  sha256 bytea not null,
  content bytea,
  estate text,
  constraint import_file_pkey PRIMARY KEY (community_id, id),
  constraint import_file_byte_size_check CHECK ((byte_size >= 0)),
  constraint import_file_community_id_import_id_fkey FOREIGN KEY (community_id, import_id) REFERENCES import(community_id, id),
  constraint import_file_estate_check CHECK (((length(estate) >= 1) AND (length(estate) <= 60)))
);
CREATE INDEX import_file_import ON public.import_file USING btree (community_id, import_id, "position");
CREATE INDEX import_file_sha ON public.import_file USING btree (community_id, sha256);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Every row of every sheet has exactly one line here. Owner: register.
create table import_row (
  community_id integer not null,
  import_id uuid not null,
  file_id uuid not null,
  sheet text not null,
  "row" integer not null,
  outcome text not null,
  reason text,
  person_ids uuid[] not null default '{}'::uuid[],
  problems jsonb not null default '[]'::jsonb,
  constraint import_row_pkey PRIMARY KEY (community_id, import_id, file_id, sheet, "row"),
  constraint import_row_outcome_check CHECK ((outcome = ANY (ARRAY['taken'::text, 'held'::text, 'notRecord'::text]))),
  constraint import_row_row_check CHECK (("row" >= 1))
);
CREATE INDEX import_row_file ON public.import_row USING btree (community_id, file_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A file from the inbox folder of a community; imported only when a person says so (收件箱). Owner: reporting.
create table inbox_file (
  community_id integer not null,
  id uuid not null,
  file_name text not null,
  byte_size bigint not null,
  digest text not null,
  state text not null,
  problem text,
  sealed bytea,
  found_at timestamp with time zone not null,
  again integer not null default 0,
  again_at timestamp with time zone,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint inbox_file_pkey PRIMARY KEY (community_id, id),
  constraint inbox_file_again_check CHECK ((again >= 0)),
  constraint inbox_file_byte_size_check CHECK ((byte_size >= 0)),
  constraint inbox_file_check CHECK (((state <> 'unreadable'::text) OR (problem IS NOT NULL))),
  constraint inbox_file_check1 CHECK (((state = ANY (ARRAY['waiting'::text, 'unreadable'::text])) = (settled_at IS NULL))),
  constraint inbox_file_community_id_digest_key UNIQUE (community_id, digest),
  constraint inbox_file_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint inbox_file_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint inbox_file_file_name_check CHECK ((file_name <> ''::text)),
  constraint inbox_file_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'unreadable'::text, 'roster'::text, 'pushList'::text, 'template'::text, 'dismissed'::text])))
);
CREATE INDEX inbox_file_newest ON public.inbox_file USING btree (community_id, found_at DESC, id DESC);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select, update to menshen_app;

-- Papers made for an order and when they were handed over; the bytes are made again. Owner: isolation.
create table isolation_document (
  community_id integer not null,
  id uuid not null,
  order_id uuid not null,
  kind text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  missing text[] not null default '{}'::text[],
  handed_over_at timestamp with time zone,
  handed_over_by uuid,
  constraint isolation_document_pkey PRIMARY KEY (community_id, id),
  constraint isolation_document_community_id_order_id_fkey FOREIGN KEY (community_id, order_id) REFERENCES isolation_order(community_id, id),
  constraint isolation_document_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'letter'::text, 'release'::text, 'booklet'::text])))
);
CREATE INDEX isolation_document_order ON public.isolation_document USING btree (community_id, order_id, made_at);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- What happened to an order, in order (管控记录). Owner: isolation.
create table isolation_event (
  community_id integer not null,
  id uuid not null,
  order_id uuid not null,
  at timestamp with time zone not null,
  by_account uuid,
  kind text not null,
  body jsonb not null default '{}'::jsonb,
  constraint isolation_event_pkey PRIMARY KEY (community_id, id),
  constraint isolation_event_community_id_order_id_fkey FOREIGN KEY (community_id, order_id) REFERENCES isolation_order(community_id, id),
  constraint isolation_event_kind_check CHECK ((kind <> ''::text))
);
CREATE INDEX isolation_event_order ON public.isolation_event USING btree (community_id, order_id, at, id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select to menshen_app;

-- What somebody says against an order, and the answer that is due (异议). Owner: isolation.
create table isolation_objection (
  community_id integer not null,
  id uuid not null,
  order_id uuid not null,
  said_at timestamp with time zone not null,
  said_by text not null,
  source text not null,
  words text not null,
  answer_due_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  outcome text,
  answer text,
  constraint isolation_objection_pkey PRIMARY KEY (community_id, id),
  constraint isolation_objection_check CHECK (((answered_at IS NULL) = (outcome IS NULL))),
  constraint isolation_objection_check1 CHECK (((answered_at IS NULL) = (answer IS NULL))),
  constraint isolation_objection_community_id_order_id_fkey FOREIGN KEY (community_id, order_id) REFERENCES isolation_order(community_id, id),
  constraint isolation_objection_outcome_check CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partly'::text, 'rejected'::text]))),
  constraint isolation_objection_said_by_check CHECK ((said_by = ANY (ARRAY['person'::text, 'relative'::text, 'other'::text]))),
  constraint isolation_objection_source_check CHECK ((source = ANY (ARRAY['call'::text, 'door'::text, 'office'::text, 'link'::text, 'letter'::text]))),
  constraint isolation_objection_words_check CHECK ((words <> ''::text))
);
CREATE INDEX isolation_objection_open ON public.isolation_objection USING btree (community_id, answer_due_at) WHERE (answered_at IS NULL);
CREATE INDEX isolation_objection_order ON public.isolation_objection USING btree (community_id, order_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- One person kept in by one measure of one protocol, with reason, end and history (隔离/观察). Owner: isolation.
create table isolation_order (
  community_id integer not null,
  id uuid not null,
  person_id uuid not null,
  household_id uuid,
  dwelling_id uuid,
  disease text not null,
  pack_id text not null,
  pack_version integer not null,
  measure text not null,
  anchor_kind text not null,
  anchor_day date not null,
  anchor_evidence text not null,
  started_on date not null,
  place text not null,
  place_name text,
  assessment jsonb,
  reason_code text not null,
  reason_note text,
  source_kind text not null,
  source_id uuid,
  ordered_at timestamp with time zone not null,
  ordered_by uuid not null,
  told_verbally_at timestamp with time zone,
  told_in_writing_at timestamp with time zone,
  signed_at timestamp with time zone,
  needs_second boolean not null,
  approved_by uuid,
  approved_at timestamp with time zone,
  resets jsonb not null default '[]'::jsonb,
  state text not null,
  planned_release date not null,
  ended_on date,
  end_kind text,
  end_note text,
  ended_by uuid,
  version integer not null default 1,
  constraint isolation_order_pkey PRIMARY KEY (community_id, id),
  constraint isolation_order_anchor_evidence_check CHECK ((anchor_evidence <> ''::text)),
  constraint isolation_order_anchor_kind_check CHECK ((anchor_kind = ANY (ARRAY['lastExposure'::text, 'leftRiskArea'::text, 'arrival'::text, 'controlStart'::text, 'onset'::text, 'sampling'::text]))),
  constraint isolation_order_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES account(id),
  constraint isolation_order_check CHECK (((state = 'ended'::text) = (end_kind IS NOT NULL))),
  constraint isolation_order_check1 CHECK (((state = 'ended'::text) = (ended_on IS NOT NULL))),
  constraint isolation_order_check2 CHECK (((approved_by IS NULL) OR (approved_by <> ordered_by))),
  constraint isolation_order_check3 CHECK (((state <> 'running'::text) OR (NOT needs_second) OR (approved_by IS NOT NULL))),
  constraint isolation_order_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint isolation_order_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint isolation_order_community_id_household_id_fkey FOREIGN KEY (community_id, household_id) REFERENCES household(community_id, id),
  constraint isolation_order_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id),
  constraint isolation_order_disease_check CHECK ((disease <> ''::text)),
  constraint isolation_order_end_kind_check CHECK ((end_kind = ANY (ARRAY['released'::text, 'transferred'::text, 'died'::text, 'error'::text, 'objection'::text, 'converted'::text, 'refused'::text]))),
  constraint isolation_order_measure_check CHECK ((measure <> ''::text)),
  constraint isolation_order_ordered_by_fkey FOREIGN KEY (ordered_by) REFERENCES account(id),
  constraint isolation_order_pack_id_check CHECK ((pack_id <> ''::text)),
  constraint isolation_order_pack_version_check CHECK ((pack_version >= 1)),
  constraint isolation_order_place_check CHECK ((place = ANY (ARRAY['home'::text, 'facility'::text, 'hospital'::text]))),
  constraint isolation_order_reason_code_check CHECK ((reason_code <> ''::text)),
  constraint isolation_order_source_kind_check CHECK ((source_kind = ANY (ARRAY['case'::text, 'contact'::text, 'returnee'::text, 'list'::text, 'clinic'::text, 'self'::text, 'cohabitant'::text, 'order'::text, 'other'::text]))),
  constraint isolation_order_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'running'::text, 'ended'::text])))
);
CREATE INDEX isolation_order_approver ON public.isolation_order USING btree (approved_by) WHERE (approved_by IS NOT NULL);
CREATE INDEX isolation_order_by ON public.isolation_order USING btree (ordered_by);
CREATE INDEX isolation_order_due ON public.isolation_order USING btree (community_id, planned_release, id) WHERE (state <> 'ended'::text);
CREATE INDEX isolation_order_dwelling ON public.isolation_order USING btree (community_id, dwelling_id) WHERE (dwelling_id IS NOT NULL);
CREATE INDEX isolation_order_ended ON public.isolation_order USING btree (community_id, ended_on DESC, id DESC) WHERE (state = 'ended'::text);
CREATE INDEX isolation_order_household ON public.isolation_order USING btree (community_id, household_id) WHERE (household_id IS NOT NULL);
CREATE INDEX isolation_order_newest ON public.isolation_order USING btree (community_id, ordered_at DESC, id DESC);
CREATE UNIQUE INDEX isolation_order_once ON public.isolation_order USING btree (community_id, person_id, disease) WHERE (state <> 'ended'::text);
CREATE INDEX isolation_order_pack ON public.isolation_order USING btree (pack_id, pack_version) WHERE (state <> 'ended'::text);
CREATE INDEX isolation_order_person ON public.isolation_order USING btree (community_id, person_id);
CREATE INDEX isolation_order_source ON public.isolation_order USING btree (community_id, source_id) WHERE (source_id IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- The five in one and the grid worker of an order (五位一体), each with his signature. Owner: isolation.
create table isolation_party (
  community_id integer not null,
  order_id uuid not null,
  role text not null,
  name text not null default ''::text,
  phone text,
  account_id uuid,
  signed_at timestamp with time zone,
  signed_by uuid,
  note text,
  constraint isolation_party_pkey PRIMARY KEY (community_id, order_id, role),
  constraint isolation_party_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint isolation_party_community_id_order_id_fkey FOREIGN KEY (community_id, order_id) REFERENCES isolation_order(community_id, id),
  constraint isolation_party_phone_check CHECK ((phone ~ '^[0-9+-]+$'::text)),
  constraint isolation_party_role_check CHECK ((role = ANY (ARRAY['subdistrict'::text, 'community'::text, 'healthCentre'::text, 'police'::text, 'employer'::text, 'gridWorker'::text])))
);
CREATE INDEX isolation_party_account ON public.isolation_party USING btree (account_id) WHERE (account_id IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A paper in the office's own words (Word); without one the product's own is used. Owner: isolation.
create table isolation_template (
  community_id integer not null,
  kind text not null,
  file_name text not null,
  bytes bytea not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid not null,
  constraint isolation_template_pkey PRIMARY KEY (community_id, kind),
  constraint isolation_template_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 5000000))),
  constraint isolation_template_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint isolation_template_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'letter'::text, 'release'::text, 'booklet'::text])))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Tests that an order asks for, and their results. Owner: isolation.
create table isolation_test (
  community_id integer not null,
  id uuid not null,
  order_id uuid not null,
  day_number smallint,
  due_on date not null,
  sample_code text,
  sampled_at timestamp with time zone,
  result text,
  result_at timestamp with time zone,
  ct_tenths smallint,
  laboratory text,
  dropped_at timestamp with time zone,
  recorded_by uuid,
  constraint isolation_test_pkey PRIMARY KEY (community_id, id),
  constraint isolation_test_check CHECK (((result IS NULL) OR (result_at IS NOT NULL))),
  constraint isolation_test_community_id_order_id_fkey FOREIGN KEY (community_id, order_id) REFERENCES isolation_order(community_id, id),
  constraint isolation_test_ct_tenths_check CHECK (((ct_tenths >= 0) AND (ct_tenths <= 999))),
  constraint isolation_test_result_check CHECK ((result = ANY (ARRAY['negative'::text, 'positive'::text, 'unclear'::text])))
);
CREATE INDEX isolation_test_due ON public.isolation_test USING btree (community_id, due_on) WHERE ((result IS NULL) AND (dropped_at IS NULL));
CREATE UNIQUE INDEX isolation_test_once ON public.isolation_test USING btree (community_id, order_id, due_on, COALESCE((day_number)::integer, '-1'::integer)) WHERE (dropped_at IS NULL);
CREATE INDEX isolation_test_order ON public.isolation_test USING btree (community_id, order_id, due_on);
CREATE INDEX isolation_test_sample ON public.isolation_test USING btree (community_id, sample_code) WHERE (sample_code IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Which links of a kind still hold (链接). A missing row is epoch 0. Owner: messaging.
create table link_kind (
  community_id integer not null,
  kind text not null,
  epoch integer not null default 0,
  changed_at timestamp with time zone not null,
  constraint link_kind_pkey PRIMARY KEY (community_id, kind),
  constraint link_kind_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint link_kind_epoch_check CHECK ((epoch >= 0)),
  constraint link_kind_kind_check CHECK ((kind <> ''::text))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- How often a link was used on a day: a flood through one poster ends with the poster's budget. Owner: messaging.
create table link_use (
  community_id integer not null,
  link_hash bytea not null,
  day date not null,
  uses integer not null default 0,
  constraint link_use_pkey PRIMARY KEY (community_id, link_hash, day),
  constraint link_use_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint link_use_link_hash_check CHECK ((length(link_hash) = 8)),
  constraint link_use_uses_check CHECK ((uses >= 0))
);
CREATE INDEX link_use_day ON public.link_use USING btree (community_id, day);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Messages to phones, waiting and ended. Owner: messaging.
create table message (
  community_id integer not null,
  id uuid not null,
  once_key text not null,
  template text not null,
  locale text not null,
  urgency text not null,
  segments smallint not null,
  details_sealed bytea,
  to_account uuid,
  to_person uuid,
  phone_sealed bytea,
  phone_masked text,
  source_id uuid,
  made_at timestamp with time zone not null,
  made_by uuid,
  expires_at timestamp with time zone not null,
  state text not null,
  tries smallint not null default 0,
  retry_at timestamp with time zone,
  claimed_until timestamp with time zone,
  charged_on date,
  ended_at timestamp with time zone,
  error text,
  error_said text,
  provider_ref text,
  delivery text,
  delivery_at timestamp with time zone,
  delivery_said text,
  constraint message_pkey PRIMARY KEY (community_id, id),
  constraint message_check CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint message_check1 CHECK (((state = ANY (ARRAY['waiting'::text, 'failed'::text])) OR ((phone_sealed IS NULL) AND (details_sealed IS NULL)))),
  constraint message_check2 CHECK (((delivery IS NULL) OR (state = 'sent'::text))),
  constraint message_check3 CHECK (((delivery IS NULL) = (delivery_at IS NULL))),
  constraint message_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint message_community_id_to_person_fkey FOREIGN KEY (community_id, to_person) REFERENCES person(community_id, id),
  constraint message_delivery_check CHECK ((delivery = ANY (ARRAY['delivered'::text, 'undelivered'::text]))),
  constraint message_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'zh-TW'::text, 'en'::text]))),
  constraint message_once_key_check CHECK ((once_key <> ''::text)),
  constraint message_segments_check CHECK ((segments > 0)),
  constraint message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'expired'::text, 'cancelled'::text, 'noPhone'::text]))),
  constraint message_template_check CHECK ((template <> ''::text)),
  constraint message_to_account_fkey FOREIGN KEY (to_account) REFERENCES account(id),
  constraint message_tries_check CHECK ((tries >= 0)),
  constraint message_urgency_check CHECK ((urgency = ANY (ARRAY['urgent'::text, 'normal'::text])))
);
CREATE INDEX message_account ON public.message USING btree (to_account) WHERE (to_account IS NOT NULL);
CREATE INDEX message_charged ON public.message USING btree (community_id, charged_on) WHERE (charged_on IS NOT NULL);
CREATE INDEX message_ended ON public.message USING btree (community_id, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX message_newest ON public.message USING btree (community_id, made_at DESC, id DESC);
CREATE UNIQUE INDEX message_once ON public.message USING btree (community_id, once_key);
CREATE INDEX message_person ON public.message USING btree (community_id, to_person) WHERE (to_person IS NOT NULL);
CREATE INDEX message_ref ON public.message USING btree (provider_ref) WHERE (provider_ref IS NOT NULL);
CREATE INDEX message_waiting ON public.message USING btree (community_id, urgency DESC, made_at, id) WHERE (state = 'waiting'::text);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- What is left of destroyed messages: how many. Owner: messaging.
create table message_count (
  community_id integer not null,
  day date not null,
  template text not null,
  state text not null,
  messages integer not null,
  segments integer not null,
  constraint message_count_pkey PRIMARY KEY (community_id, day, template, state),
  constraint message_count_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint message_count_messages_check CHECK ((messages > 0)),
  constraint message_count_segments_check CHECK ((segments > 0))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- How a community sends SMS. Owner: messaging.
create table message_setting (
  community_id integer not null,
  channel text not null,
  budget integer not null,
  quiet_from smallint not null,
  quiet_until smallint not null,
  locale text not null,
  address text not null,
  keep_days smallint not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint message_setting_pkey PRIMARY KEY (community_id),
  constraint message_setting_budget_check CHECK (((budget >= 0) AND (budget <= 100000))),
  constraint message_setting_channel_check CHECK ((channel = ANY (ARRAY['off'::text, 'outbox'::text, 'aliyun'::text, 'tencent'::text, 'http'::text]))),
  constraint message_setting_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint message_setting_keep_days_check CHECK (((keep_days >= 1) AND (keep_days <= 365))),
  constraint message_setting_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'zh-TW'::text, 'en'::text]))),
  constraint message_setting_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1439))),
  constraint message_setting_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1439)))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Lines of paper sheets as they were keyed in before they were corrected or struck out, kept as long as the log. Owner: gate.
create table paper_line_withdrawn (
  community_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  gate_id uuid not null,
  account_id uuid not null,
  direction text not null,
  holder text not null,
  person_id uuid,
  outcome text not null,
  resolution text not null,
  temperature smallint,
  sheet text not null,
  line smallint not null,
  words text,
  remark text,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by uuid not null,
  how text not null,
  reason text not null,
  constraint paper_line_withdrawn_pkey PRIMARY KEY (community_id, at, id),
  constraint paper_line_withdrawn_community_id_gate_id_fkey FOREIGN KEY (community_id, gate_id) REFERENCES gate(community_id, id),
  constraint paper_line_withdrawn_how_check CHECK ((how = ANY (ARRAY['corrected'::text, 'struck'::text]))),
  constraint paper_line_withdrawn_reason_check CHECK ((reason <> ''::text)),
  constraint paper_line_withdrawn_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES account(id)
);
CREATE INDEX paper_line_withdrawn_by ON public.paper_line_withdrawn USING btree (withdrawn_by);
CREATE INDEX paper_line_withdrawn_gate ON public.paper_line_withdrawn USING btree (community_id, gate_id);
CREATE INDEX paper_line_withdrawn_sheet ON public.paper_line_withdrawn USING btree (community_id, sheet);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select to menshen_app;

-- Passes issued (出入证); the signed text is made again from this row. Owner: gate.
create table pass (
  community_id integer not null,
  id uuid not null,
  kind text not null,
  kid bytea not null,
  person_id uuid,
  household_id uuid,
  visit_id uuid,
  account_id uuid,
  plate text,
  issued_at timestamp with time zone not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  issued_by uuid not null,
  hash bytea not null,
  printed_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  revoke_reason text,
  replaced_by uuid,
  constraint pass_pkey PRIMARY KEY (community_id, id),
  constraint pass_check CHECK ((until_at > from_at)),
  constraint pass_check1 CHECK (((revoked_at IS NULL) = (revoke_reason IS NULL))),
  constraint pass_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint pass_community_id_household_id_fkey FOREIGN KEY (community_id, household_id) REFERENCES household(community_id, id),
  constraint pass_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id),
  constraint pass_hash_check CHECK ((length(hash) = 8)),
  constraint pass_kind_check CHECK ((kind = ANY (ARRAY['resident'::text, 'errand'::text, 'temporary'::text, 'vehicle'::text, 'staff'::text]))),
  constraint pass_revoke_reason_check CHECK ((revoke_reason = ANY (ARRAY['lost'::text, 'damaged'::text, 'changed'::text, 'moved'::text, 'misused'::text, 'error'::text])))
);
CREATE INDEX pass_by_kind ON public.pass USING btree (community_id, kind, issued_at DESC, id DESC);
CREATE INDEX pass_good ON public.pass USING btree (community_id, kind, until_at) WHERE (revoked_at IS NULL);
CREATE INDEX pass_household ON public.pass USING btree (community_id, household_id);
CREATE INDEX pass_newest ON public.pass USING btree (community_id, issued_at DESC, id DESC);
CREATE INDEX pass_person ON public.pass USING btree (community_id, person_id);
CREATE INDEX pass_plate ON public.pass USING btree (community_id, plate) WHERE (plate IS NOT NULL);
CREATE INDEX pass_printed ON public.pass USING btree (community_id, issued_at DESC, id DESC) WHERE (printed_at IS NOT NULL);
CREATE INDEX pass_revoked ON public.pass USING btree (community_id, revoked_at) WHERE (revoked_at IS NOT NULL);
CREATE INDEX pass_visit ON public.pass USING btree (community_id, visit_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Keys that sign passes, of the whole site. Owner: gate.
create table pass_key (
  kid bytea not null,
  public_key bytea not null,
  private_sealed bytea not null,
  made_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  last_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint pass_key_pkey PRIMARY KEY (kid),
  constraint pass_key_public_key_check CHECK ((length(public_key) = 65))
);
grant insert, select, update to menshen_app;

-- A resident as the register knows them. Owner: register.
create table person (
  community_id integer not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  sex text,
  birth_date date,
  ethnicity text,
  employer text,
  registered_address text,
  residence text,
  note text,
  others jsonb not null default '{}'::jsonb,
  died_on date,
  merged_into uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (community_id, id),
  constraint person_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint person_community_id_merged_into_fkey FOREIGN KEY (community_id, merged_into) REFERENCES person(community_id, id),
  constraint person_name_check CHECK ((name <> ''::text)),
  constraint person_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
);
CREATE INDEX person_by_name ON public.person USING btree (community_id, name_key COLLATE menshen_order, id) WHERE (merged_into IS NULL);
CREATE INDEX person_gone ON public.person USING btree (community_id, id) WHERE ((merged_into IS NOT NULL) OR (died_on IS NOT NULL));
CREATE INDEX person_merged ON public.person USING btree (community_id, merged_into) WHERE (merged_into IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Identity documents: sealed value, keyed hash, masked form. The keys are outside the database. Owner: register.
create table person_identity (
  community_id integer not null,
  person_id uuid not null,
  kind text not null,
  hash bytea not null,
  sealed bytea not null,
  masked text not null,
  constraint person_identity_pkey PRIMARY KEY (community_id, person_id, hash),
  constraint person_identity_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id)
);
CREATE INDEX person_identity_hash ON public.person_identity USING btree (community_id, hash);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Merges with what is needed to take them back. Owner: register.
create table person_merge (
  community_id integer not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  before jsonb not null,
  merged_at timestamp with time zone not null,
  merged_by uuid not null,
  undone_at timestamp with time zone,
  standings jsonb,
  constraint person_merge_pkey PRIMARY KEY (community_id, id),
  constraint person_merge_community_id_gone_id_fkey FOREIGN KEY (community_id, gone_id) REFERENCES person(community_id, id),
  constraint person_merge_community_id_kept_id_fkey FOREIGN KEY (community_id, kept_id) REFERENCES person(community_id, id)
);
CREATE INDEX person_merge_gone ON public.person_merge USING btree (community_id, gone_id);
CREATE INDEX person_merge_kept ON public.person_merge USING btree (community_id, kept_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Phone numbers, best first; a family may share one. Owner: register.
create table person_phone (
  community_id integer not null,
  person_id uuid not null,
  phone text not null,
  "position" smallint not null,
  constraint person_phone_pkey PRIMARY KEY (community_id, person_id, phone),
  constraint person_phone_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id),
  constraint person_phone_phone_check CHECK ((phone ~ '^[0-9+-]+$'::text))
);
CREATE INDEX person_phone_number ON public.person_phone USING btree (community_id, phone);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Search tokens as numbers: name parts, pinyin, phone tail, id tail, room, plate. Owner: register.
create table person_search (
  community_id integer not null,
  person_id uuid not null,
  tokens bigint[] not null,
  constraint person_search_pkey PRIMARY KEY (community_id, person_id)
);
CREATE INDEX person_search_tokens ON public.person_search USING gin (community_id, tokens) WITH (gin_pending_list_limit='16384');
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- What a helper must know: living alone, hard of hearing ... with its end. Owner: register.
create table person_tag (
  community_id integer not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  note text,
  from_day date not null,
  until_day date,
  constraint person_tag_pkey PRIMARY KEY (community_id, id),
  constraint person_tag_check CHECK (((until_day IS NULL) OR (until_day >= from_day))),
  constraint person_tag_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id)
);
CREATE INDEX person_tag_bearers ON public.person_tag USING btree (community_id, kind, person_id);
CREATE INDEX person_tag_person ON public.person_tag USING btree (community_id, person_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A sheet with a code that leads to the self-registration (自主申报海报). Owner: screening.
create table poster (
  community_id integer not null,
  id uuid not null,
  kind text not null,
  name text not null,
  building_id uuid,
  unit_id uuid,
  dwelling_id uuid,
  walk_key text not null default ''::text,
  until_day date not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  ended_at timestamp with time zone,
  constraint poster_pkey PRIMARY KEY (community_id, id),
  constraint poster_community_id_building_id_fkey FOREIGN KEY (community_id, building_id) REFERENCES building(community_id, id),
  constraint poster_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint poster_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint poster_community_id_unit_id_fkey FOREIGN KEY (community_id, unit_id) REFERENCES unit(community_id, id),
  constraint poster_kind_check CHECK ((kind = ANY (ARRAY['stairwell'::text, 'building'::text, 'door'::text, 'place'::text]))),
  constraint poster_name_check CHECK ((name <> ''::text))
);
CREATE INDEX poster_building ON public.poster USING btree (community_id, building_id);
CREATE UNIQUE INDEX poster_dwelling ON public.poster USING btree (community_id, dwelling_id) WHERE ((dwelling_id IS NOT NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX poster_unit ON public.poster USING btree (community_id, unit_id) WHERE ((unit_id IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX poster_walk ON public.poster USING btree (community_id, walk_key, id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- One version of a protocol that an area published; never edited, so that an order can always say what it was made from. Reference table. Owner: protocol.
create table protocol_edition (
  area_id integer not null,
  pack_id text not null,
  version integer not null,
  disease text not null,
  effective_from date not null,
  based_on text,
  pack jsonb not null,
  note text not null,
  published_at timestamp with time zone not null,
  published_by uuid not null,
  constraint protocol_edition_pkey PRIMARY KEY (pack_id, version),
  constraint protocol_edition_area_id_fkey FOREIGN KEY (area_id) REFERENCES area(id),
  constraint protocol_edition_disease_check CHECK ((disease <> ''::text)),
  constraint protocol_edition_pack_id_check CHECK ((pack_id ~ '^[a-z][a-z0-9-]{2,59}$'::text)),
  constraint protocol_edition_published_by_fkey FOREIGN KEY (published_by) REFERENCES account(id),
  constraint protocol_edition_version_check CHECK ((version >= 1))
);
CREATE INDEX protocol_edition_area ON public.protocol_edition USING btree (area_id);
CREATE INDEX protocol_edition_by ON public.protocol_edition USING btree (published_by);
CREATE INDEX protocol_edition_disease ON public.protocol_edition USING btree (disease, effective_from DESC);
grant insert, select to menshen_app;

-- A list of people from above (推单), as it came. Owner: screening.
create table push_list (
  community_id integer not null,
  id uuid not null,
  file_name text not null,
  sender text not null,
  urgency smallint not null,
  received_at timestamp with time zone not null,
  received_by uuid not null,
  due_at timestamp with time zone not null,
  sha256 bytea not null,
  sealed bytea,
  other_rows jsonb not null default '{}'::jsonb,
  returned_at timestamp with time zone,
  returned_by uuid,
  constraint push_list_pkey PRIMARY KEY (community_id, id),
  constraint push_list_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint push_list_community_id_sha256_key UNIQUE (community_id, sha256),
  constraint push_list_file_name_check CHECK ((file_name <> ''::text)),
  constraint push_list_sender_check CHECK ((sender <> ''::text)),
  constraint push_list_sha256_check CHECK ((length(sha256) = 32)),
  constraint push_list_urgency_check CHECK (((urgency >= 0) AND (urgency <= 2)))
);
CREATE INDEX push_list_newest ON public.push_list USING btree (community_id, received_at DESC, id DESC);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- One person of a list from above and what became of it. Owner: screening.
create table push_row (
  community_id integer not null,
  id uuid not null,
  list_community_id integer not null,
  list_id uuid not null,
  from_community_id integer,
  from_row_id uuid,
  sheet text not null,
  "row" integer not null,
  "position" smallint not null default 0,
  sealed bytea,
  name_masked text not null default ''::text,
  id_masked text,
  phone_masked text,
  urgency smallint not null,
  due_at timestamp with time zone not null,
  state text not null,
  note text,
  probability real not null default 0,
  candidates jsonb not null default '[]'::jsonb,
  person_community_id integer,
  person_id uuid,
  subject_id uuid,
  to_community_id integer,
  to_row_id uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  escalation smallint not null default 0,
  escalated_to text,
  escalated_at timestamp with time zone,
  constraint push_row_pkey PRIMARY KEY (community_id, id),
  constraint push_row_check CHECK (((state = 'matched'::text) = (person_id IS NOT NULL))),
  constraint push_row_check1 CHECK (((state = 'transferred'::text) = (to_community_id IS NOT NULL))),
  constraint push_row_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint push_row_escalated_to_check CHECK ((escalated_to = ANY (ARRAY['director'::text, 'subdistrict'::text]))),
  constraint push_row_escalation_check CHECK ((escalation >= 0)),
  constraint push_row_from_community_id_fkey FOREIGN KEY (from_community_id) REFERENCES area(id),
  constraint push_row_list_community_id_fkey FOREIGN KEY (list_community_id) REFERENCES area(id),
  constraint push_row_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
  constraint push_row_state_check CHECK ((state = ANY (ARRAY['review'::text, 'matched'::text, 'notOurs'::text, 'transferred'::text, 'unreadable'::text]))),
  constraint push_row_to_community_id_fkey FOREIGN KEY (to_community_id) REFERENCES area(id),
  constraint push_row_urgency_check CHECK (((urgency >= 0) AND (urgency <= 2)))
);
CREATE INDEX push_row_from ON public.push_row USING btree (from_community_id) WHERE (from_community_id IS NOT NULL);
CREATE INDEX push_row_list ON public.push_row USING btree (community_id, list_id, "row", "position", id);
CREATE INDEX push_row_person ON public.push_row USING btree (person_community_id, person_id);
CREATE INDEX push_row_review ON public.push_row USING btree (community_id, due_at, id) WHERE (state = 'review'::text);
CREATE INDEX push_row_sent ON public.push_row USING btree (list_community_id, list_id);
CREATE INDEX push_row_state ON public.push_row USING btree (community_id, list_id, state);
CREATE INDEX push_row_subject ON public.push_row USING btree (person_community_id, subject_id);
CREATE INDEX push_row_to ON public.push_row USING btree (to_community_id) WHERE (to_community_id IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A person whom lists ask for: one check with one result for all of them. Owner: screening.
create table push_subject (
  community_id integer not null,
  id uuid not null,
  person_id uuid not null,
  round_id uuid not null,
  urgency smallint not null,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  outcome text,
  answer_id uuid,
  result_at timestamp with time zone,
  result_by uuid,
  constraint push_subject_pkey PRIMARY KEY (community_id, id),
  constraint push_subject_check CHECK (((outcome IS NULL) = (result_at IS NULL))),
  constraint push_subject_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint push_subject_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id),
  constraint push_subject_community_id_round_id_fkey FOREIGN KEY (community_id, round_id) REFERENCES round(community_id, id),
  constraint push_subject_urgency_check CHECK (((urgency >= 0) AND (urgency <= 2)))
);
CREATE UNIQUE INDEX push_subject_open ON public.push_subject USING btree (community_id, person_id) WHERE (outcome IS NULL);
CREATE INDEX push_subject_person ON public.push_subject USING btree (community_id, person_id, result_at DESC);
CREATE INDEX push_subject_round ON public.push_subject USING btree (community_id, round_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Early reports to the health station (早报告), with a time by which somebody answers. Owner: tasks.
create table referral (
  community_id integer not null,
  id uuid not null,
  person_id uuid not null,
  source_id uuid,
  source text not null,
  level text not null,
  reasons text[] not null default '{}'::text[],
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  due_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  taken_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  outcome text,
  note text,
  constraint referral_pkey PRIMARY KEY (community_id, id),
  constraint referral_check CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  constraint referral_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id),
  constraint referral_level_check CHECK ((level = ANY (ARRAY['advice'::text, 'familyDoctor'::text, 'feverClinic'::text, 'emergency120'::text]))),
  constraint referral_outcome_check CHECK ((outcome = ANY (ARRAY['noRisk'::text, 'advice'::text, 'visit'::text, 'feverClinic'::text, 'emergency120'::text]))),
  constraint referral_source_check CHECK ((source = ANY (ARRAY['answer'::text, 'order'::text, 'gate'::text, 'list'::text])))
);
CREATE INDEX referral_due ON public.referral USING btree (community_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX referral_newest ON public.referral USING btree (community_id, opened_at DESC, id DESC);
CREATE UNIQUE INDEX referral_one ON public.referral USING btree (community_id, person_id) WHERE (closed_at IS NULL);
CREATE INDEX referral_person ON public.referral USING btree (community_id, person_id, opened_at DESC);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- All figures of a community on a day, counted anew while it lasts; may always be made again. Owner: reporting.
create table report_count (
  community_id integer not null,
  day date not null,
  figures jsonb not null,
  used text[] not null default '{}'::text[],
  counted_at timestamp with time zone not null,
  constraint report_count_pkey PRIMARY KEY (community_id, day),
  constraint report_count_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id)
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Why figures that should agree do not, said before signing. Owner: reporting.
create table report_explanation (
  community_id integer not null,
  report_id uuid not null,
  check_code text not null,
  note text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint report_explanation_pkey PRIMARY KEY (community_id, report_id, check_code),
  constraint report_explanation_community_id_report_id_fkey FOREIGN KEY (community_id, report_id) REFERENCES daily_report(community_id, id),
  constraint report_explanation_note_check CHECK ((note <> ''::text))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A figure put by hand: a signed line of its own with its reason; the newest one of a figure holds. Owner: reporting.
create table report_override (
  community_id integer not null,
  id uuid not null,
  report_id uuid not null,
  indicator text not null,
  computed integer,
  value integer,
  reason text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint report_override_pkey PRIMARY KEY (community_id, id),
  constraint report_override_community_id_report_id_fkey FOREIGN KEY (community_id, report_id) REFERENCES daily_report(community_id, id),
  constraint report_override_indicator_check CHECK ((indicator <> ''::text)),
  constraint report_override_reason_check CHECK ((reason <> ''::text)),
  constraint report_override_value_check CHECK ((value >= 0))
);
CREATE INDEX report_override_report ON public.report_override USING btree (community_id, report_id, indicator, at DESC);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select to menshen_app;

-- What the level above says about a report. Owner: reporting.
create table report_remark (
  community_id integer not null,
  id uuid not null,
  report_id uuid not null,
  kind text not null,
  note text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint report_remark_pkey PRIMARY KEY (community_id, id),
  constraint report_remark_community_id_report_id_fkey FOREIGN KEY (community_id, report_id) REFERENCES daily_report(community_id, id),
  constraint report_remark_kind_check CHECK ((kind = ANY (ARRAY['return'::text, 'remark'::text]))),
  constraint report_remark_note_check CHECK ((note <> ''::text))
);
CREATE INDEX report_remark_report ON public.report_remark USING btree (community_id, report_id, at);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select to menshen_app;

-- Chat robots that get the daily note, figures only (群机器人). Owner: reporting.
create table report_robot (
  community_id integer not null,
  id uuid not null,
  kind text not null,
  name text not null,
  address_sealed bytea not null,
  secret_sealed bytea,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  stopped_at timestamp with time zone,
  last_day date,
  last_at timestamp with time zone,
  last_outcome text,
  constraint report_robot_pkey PRIMARY KEY (community_id, id),
  constraint report_robot_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint report_robot_kind_check CHECK ((kind = ANY (ARRAY['wecom'::text, 'dingtalk'::text, 'feishu'::text]))),
  constraint report_robot_name_check CHECK ((name <> ''::text))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- The situation report, the summary and the page for the meeting as an office changed them in Word, one row per version. Reference table. Owner: reporting.
create table report_template (
  area_id integer not null,
  kind text not null,
  version integer not null,
  file_name text not null,
  bytes bytea not null,
  is_used boolean not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid not null,
  constraint report_template_pkey PRIMARY KEY (area_id, kind, version),
  constraint report_template_area_id_fkey FOREIGN KEY (area_id) REFERENCES area(id),
  constraint report_template_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 5000000))),
  constraint report_template_file_name_check CHECK ((file_name <> ''::text)),
  constraint report_template_kind_check CHECK ((kind = ANY (ARRAY['situation'::text, 'summary'::text, 'meeting'::text]))),
  constraint report_template_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES account(id),
  constraint report_template_version_check CHECK ((version >= 1))
);
CREATE INDEX report_template_by ON public.report_template USING btree (uploaded_by);
CREATE UNIQUE INDEX report_template_used ON public.report_template USING btree (area_id, kind) WHERE is_used;
grant insert, select to menshen_app;

-- The set hours of the daily report; a missing row means the defaults. Owner: reporting.
create table report_times (
  community_id integer not null,
  make_minute smallint not null,
  due_minute smallint not null,
  constraint report_times_pkey PRIMARY KEY (community_id),
  constraint report_times_check CHECK ((due_minute > make_minute)),
  constraint report_times_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint report_times_due_minute_check CHECK (((due_minute >= 0) AND (due_minute <= 1439))),
  constraint report_times_make_minute_check CHECK (((make_minute >= 0) AND (make_minute <= 1439)))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Who lives (or works) where from when until when; moving house is a new row. Owner: register.
create table residency (
  community_id integer not null,
  id uuid not null,
  person_id uuid not null,
  dwelling_id uuid not null,
  household_id uuid,
  kind text not null,
  relation text,
  from_day date,
  until_day date,
  until_reason text,
  constraint residency_pkey PRIMARY KEY (community_id, id),
  constraint residency_check CHECK (((until_day IS NULL) OR (from_day IS NULL) OR (until_day >= from_day))),
  constraint residency_check1 CHECK (((until_day IS NULL) = (until_reason IS NULL))),
  constraint residency_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint residency_community_id_household_id_fkey FOREIGN KEY (community_id, household_id) REFERENCES household(community_id, id),
  constraint residency_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id),
  constraint residency_kind_check CHECK ((kind = ANY (ARRAY['home'::text, 'tenant'::text, 'stay'::text, 'work'::text]))),
  constraint residency_until_reason_check CHECK ((until_reason = ANY (ARRAY['moved'::text, 'left'::text, 'died'::text, 'error'::text, 'split'::text, 'unknown'::text])))
);
CREATE INDEX residency_dwelling_all ON public.residency USING btree (community_id, dwelling_id);
CREATE INDEX residency_from ON public.residency USING btree (community_id, from_day) WHERE (from_day IS NOT NULL);
CREATE INDEX residency_household ON public.residency USING btree (community_id, household_id);
CREATE INDEX residency_person ON public.residency USING btree (community_id, person_id);
CREATE INDEX residency_until ON public.residency USING btree (community_id, until_day) WHERE (until_day IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A plan that makes tasks: a campaign, the checks of an order, a sampling list. Owner: tasks.
create table round (
  community_id integer not null,
  id uuid not null,
  kind text not null,
  title text not null,
  script text,
  form_key text,
  form_version integer,
  plan jsonb not null default '{}'::jsonb,
  opens_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  closed_at timestamp with time zone,
  constraint round_pkey PRIMARY KEY (community_id, id),
  constraint round_check CHECK ((due_at >= opens_at)),
  constraint round_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint round_kind_check CHECK ((kind <> ''::text)),
  constraint round_title_check CHECK ((title <> ''::text))
);
CREATE INDEX round_newest ON public.round USING btree (community_id, made_at DESC, id DESC);
CREATE INDEX round_open ON public.round USING btree (community_id, kind) WHERE (closed_at IS NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- 
create table schema_migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
);

-- What residents registered by themselves (自主申报), until it is accepted or dropped. Owner: screening.
create table self_registration (
  community_id integer not null,
  id uuid not null,
  party_id uuid not null,
  poster_id uuid,
  filled_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  sealed bytea not null,
  name_masked text not null,
  phone_masked text,
  answers jsonb not null,
  triage text,
  flags text[] not null default '{}'::text[],
  verdict text not null,
  probability real not null default 0,
  candidates jsonb not null default '[]'::jsonb,
  state text not null,
  person_id uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  constraint self_registration_pkey PRIMARY KEY (community_id, id),
  constraint self_registration_check CHECK (((state = 'open'::text) = (decided_at IS NULL))),
  constraint self_registration_check1 CHECK (((state <> 'accepted'::text) OR (person_id IS NOT NULL))),
  constraint self_registration_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint self_registration_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id),
  constraint self_registration_community_id_poster_id_fkey FOREIGN KEY (community_id, poster_id) REFERENCES poster(community_id, id),
  constraint self_registration_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
  constraint self_registration_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'dropped'::text]))),
  constraint self_registration_triage_check CHECK ((triage = ANY (ARRAY['none'::text, 'advice'::text, 'familyDoctor'::text, 'feverClinic'::text, 'emergency120'::text]))),
  constraint self_registration_verdict_check CHECK ((verdict = ANY (ARRAY['certain'::text, 'ambiguous'::text, 'doubtful'::text, 'none'::text])))
);
CREATE INDEX self_registration_newest ON public.self_registration USING btree (community_id, received_at DESC, id DESC);
CREATE INDEX self_registration_open ON public.self_registration USING btree (community_id, received_at DESC, id DESC) WHERE (state = 'open'::text);
CREATE INDEX self_registration_person ON public.self_registration USING btree (community_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX self_registration_poster ON public.self_registration USING btree (community_id, poster_id) WHERE (poster_id IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Contact sensors: in stock, at a door, retired (门磁). Owner: sensors.
create table sensor (
  community_id integer not null,
  id uuid not null,
  code text not null,
  label text not null default ''::text,
  state text not null default 'stock'::text,
  dwelling_id uuid,
  order_id uuid,
  installed_at timestamp with time zone,
  seen_at timestamp with time zone,
  is_open boolean,
  changed_at timestamp with time zone,
  battery smallint,
  clock_offset_ms bigint,
  added_at timestamp with time zone not null,
  marks text[] not null default '{}'::text[],
  constraint sensor_pkey PRIMARY KEY (community_id, id),
  constraint sensor_battery_check CHECK (((battery >= 0) AND (battery <= 100))),
  constraint sensor_check CHECK (((state = 'installed'::text) = (dwelling_id IS NOT NULL))),
  constraint sensor_code_check CHECK ((code <> ''::text)),
  constraint sensor_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint sensor_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint sensor_marks_check CHECK ((cardinality(marks) <= 32)),
  constraint sensor_state_check CHECK ((state = ANY (ARRAY['stock'::text, 'installed'::text, 'retired'::text])))
);
CREATE INDEX sensor_by_code ON public.sensor USING btree (code);
CREATE UNIQUE INDEX sensor_code ON public.sensor USING btree (community_id, code) WHERE (state <> 'retired'::text);
CREATE INDEX sensor_dwelling ON public.sensor USING btree (community_id, dwelling_id) WHERE (dwelling_id IS NOT NULL);
CREATE INDEX sensor_order ON public.sensor USING btree (community_id, order_id) WHERE (order_id IS NOT NULL);
CREATE INDEX sensor_silent ON public.sensor USING btree (community_id, seen_at) WHERE (state = 'installed'::text);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A question to a worker: why did the door open, why is the sensor silent. Owner: sensors.
create table sensor_alarm (
  community_id integer not null,
  id uuid not null,
  sensor_id uuid not null,
  dwelling_id uuid,
  kind text not null,
  at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  count smallint not null default 1,
  raised_at timestamp with time zone not null,
  explained_by text,
  assignee uuid,
  escalation smallint not null default 0,
  escalated_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by uuid,
  outcome text,
  note text,
  late_told_at timestamp with time zone,
  late_step smallint not null default 0,
  constraint sensor_alarm_pkey PRIMARY KEY (community_id, id),
  constraint sensor_alarm_assignee_fkey FOREIGN KEY (assignee) REFERENCES account(id),
  constraint sensor_alarm_check CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  constraint sensor_alarm_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint sensor_alarm_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint sensor_alarm_community_id_sensor_id_fkey FOREIGN KEY (community_id, sensor_id) REFERENCES sensor(community_id, id),
  constraint sensor_alarm_count_check CHECK ((count > 0)),
  constraint sensor_alarm_escalation_check CHECK ((escalation >= 0)),
  constraint sensor_alarm_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'tamper'::text, 'battery'::text, 'silent'::text]))),
  constraint sensor_alarm_late_step_check CHECK ((late_step >= 0)),
  constraint sensor_alarm_outcome_check CHECK ((outcome = ANY (ARRAY['sampling'::text, 'delivery'::text, 'rubbish'::text, 'medical'::text, 'wentOut'::text, 'visit'::text, 'falseAlarm'::text, 'repaired'::text, 'other'::text])))
);
CREATE INDEX sensor_alarm_assignee ON public.sensor_alarm USING btree (assignee) WHERE (assignee IS NOT NULL);
CREATE INDEX sensor_alarm_door ON public.sensor_alarm USING btree (community_id, dwelling_id, at DESC) WHERE (dwelling_id IS NOT NULL);
CREATE INDEX sensor_alarm_newest ON public.sensor_alarm USING btree (community_id, at DESC, id DESC);
CREATE INDEX sensor_alarm_of_sensor ON public.sensor_alarm USING btree (community_id, sensor_id);
CREATE INDEX sensor_alarm_open ON public.sensor_alarm USING btree (community_id, at DESC, id DESC) WHERE (closed_at IS NULL);
CREATE INDEX sensor_alarm_sensor ON public.sensor_alarm USING btree (community_id, sensor_id, kind) WHERE (closed_at IS NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- What a sensor told while it hung at a door; the same word twice is one row. Owner: sensors.
create table sensor_event (
  community_id integer not null,
  sensor_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  received_at timestamp with time zone not null,
  dwelling_id uuid,
  constraint sensor_event_pkey PRIMARY KEY (community_id, sensor_id, at, kind),
  constraint sensor_event_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint sensor_event_community_id_sensor_id_fkey FOREIGN KEY (community_id, sensor_id) REFERENCES sensor(community_id, id),
  constraint sensor_event_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'closed'::text, 'tampered'::text, 'batteryLow'::text])))
);
CREATE INDEX sensor_event_door ON public.sensor_event USING btree (community_id, dwelling_id, at DESC) WHERE (dwelling_id IS NOT NULL);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select to menshen_app;

-- When a door is expected to open, and why. Owner: sensors.
create table sensor_window (
  community_id integer not null,
  id uuid not null,
  dwelling_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  reason text not null,
  source_id uuid,
  made_by uuid not null,
  constraint sensor_window_pkey PRIMARY KEY (community_id, id),
  constraint sensor_window_check CHECK ((until_at > from_at)),
  constraint sensor_window_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint sensor_window_reason_check CHECK ((reason = ANY (ARRAY['sampling'::text, 'delivery'::text, 'rubbish'::text, 'medical'::text, 'visit'::text])))
);
CREATE INDEX sensor_window_door ON public.sensor_window USING btree (community_id, dwelling_id, until_at);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A form that the level above wants back filled, one row per community (表格任务). Owner: reporting.
create table sent_form (
  community_id integer not null,
  id uuid not null,
  area_id integer not null,
  name text not null,
  note text not null default ''::text,
  day date not null,
  due_at timestamp with time zone not null,
  byte_size integer not null,
  sealed bytea,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint sent_form_pkey PRIMARY KEY (community_id, id),
  constraint sent_form_area_id_fkey FOREIGN KEY (area_id) REFERENCES area(id),
  constraint sent_form_check CHECK ((due_at > sent_at)),
  constraint sent_form_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint sent_form_name_check CHECK ((name <> ''::text))
);
CREATE INDEX sent_form_area ON public.sent_form USING btree (area_id);
CREATE INDEX sent_form_newest ON public.sent_form USING btree (community_id, sent_at DESC, id DESC);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant insert, select to menshen_app;

-- Signed-in devices; ending one is at once. Reference table. Owner: access.
create table session (
  token_hash bytea not null,
  id uuid not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  device text not null default ''::text,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint session_id_key UNIQUE (id)
);
CREATE INDEX session_account ON public.session USING btree (account_id);
CREATE INDEX session_ended ON public.session USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX session_open ON public.session USING btree (last_seen_at) WHERE (ended_at IS NULL);
grant delete, insert, select, update to menshen_app;

-- Failed sign-ins by phone hash, until one succeeds. Reference table. Owner: access.
create table sign_in_guard (
  phone_hash bytea not null,
  failed_attempts integer not null,
  last_attempt_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint sign_in_guard_pkey PRIMARY KEY (phone_hash),
  constraint sign_in_guard_failed_attempts_check CHECK ((failed_attempts >= 0))
);
grant delete, insert, select, update to menshen_app;

-- Site-wide settings and the server epoch. Owner: base.
create table site_setting (
  name text not null,
  value jsonb not null,
  constraint site_setting_pkey PRIMARY KEY (name)
);
grant insert, select, update to menshen_app;

-- The one row a gate reads; published by orders, rebuilt from facts. Owner: register.
create table standing (
  community_id integer not null,
  person_id uuid not null,
  code text not null,
  from_day date not null,
  until_day date not null,
  source_order uuid not null,
  clause text not null,
  constraint standing_pkey PRIMARY KEY (community_id, person_id),
  constraint standing_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id)
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- One thing to do about one subject by a time (任务). Owner: tasks.
create table task (
  community_id integer not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  person_id uuid,
  household_id uuid,
  dwelling_id uuid,
  building_id uuid,
  grid_id uuid,
  walk_key text not null default ''::text,
  source_id uuid,
  details jsonb not null default '{}'::jsonb,
  urgency smallint not null default 0,
  opens_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  retry_at timestamp with time zone,
  assignee uuid,
  assigned_at timestamp with time zone,
  channel text not null default 'any'::text,
  failures smallint not null default 0,
  state text not null default 'open'::text,
  outcome text,
  answer_id uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  escalation smallint not null default 0,
  escalated_at timestamp with time zone,
  escalated_to text,
  slip_at timestamp with time zone,
  constraint task_pkey PRIMARY KEY (community_id, id),
  constraint task_assignee_fkey FOREIGN KEY (assignee) REFERENCES account(id),
  constraint task_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'door'::text, 'any'::text]))),
  constraint task_check CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  constraint task_check1 CHECK (((state <> 'done'::text) OR (outcome IS NOT NULL))),
  constraint task_community_id_building_id_fkey FOREIGN KEY (community_id, building_id) REFERENCES building(community_id, id),
  constraint task_community_id_dwelling_id_fkey FOREIGN KEY (community_id, dwelling_id) REFERENCES dwelling(community_id, id),
  constraint task_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id),
  constraint task_community_id_round_id_fkey FOREIGN KEY (community_id, round_id) REFERENCES round(community_id, id),
  constraint task_escalated_to_check CHECK ((escalated_to = ANY (ARRAY['assignee'::text, 'director'::text, 'subdistrict'::text]))),
  constraint task_escalation_check CHECK ((escalation >= 0)),
  constraint task_failures_check CHECK ((failures >= 0)),
  constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text]))),
  constraint task_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['dwelling'::text, 'household'::text, 'person'::text, 'place'::text, 'order'::text, 'sensor'::text]))),
  constraint task_urgency_check CHECK (((urgency >= 0) AND (urgency <= 2)))
);
CREATE INDEX task_assignee ON public.task USING btree (assignee) WHERE (assignee IS NOT NULL);
CREATE INDEX task_day ON public.task USING btree (community_id, due_at) WHERE (state <> 'cancelled'::text);
CREATE INDEX task_due ON public.task USING btree (community_id, due_at, id) WHERE (state = 'open'::text);
CREATE INDEX task_ended ON public.task USING btree (community_id, ended_at DESC, id DESC) WHERE (state <> 'open'::text);
CREATE INDEX task_mine ON public.task USING btree (community_id, assignee, due_at, id) WHERE (state = 'open'::text);
CREATE INDEX task_of_building ON public.task USING btree (community_id, building_id) WHERE (building_id IS NOT NULL);
CREATE INDEX task_of_dwelling ON public.task USING btree (community_id, dwelling_id) WHERE (dwelling_id IS NOT NULL);
CREATE INDEX task_of_person ON public.task USING btree (community_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX task_of_round ON public.task USING btree (community_id, round_id, state, walk_key, id);
CREATE INDEX task_of_source ON public.task USING btree (community_id, source_id) WHERE (source_id IS NOT NULL);
CREATE UNIQUE INDEX task_once ON public.task USING btree (community_id, round_id, subject_id, opens_at);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- A call made or a door knocked at. Owner: tasks.
create table task_attempt (
  community_id integer not null,
  id uuid not null,
  task_id uuid not null,
  at timestamp with time zone not null,
  by_account uuid not null,
  channel text not null,
  outcome text not null,
  note text,
  received_at timestamp with time zone not null,
  is_extra boolean not null default false,
  constraint task_attempt_pkey PRIMARY KEY (community_id, id),
  constraint task_attempt_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'door'::text]))),
  constraint task_attempt_community_id_task_id_fkey FOREIGN KEY (community_id, task_id) REFERENCES task(community_id, id),
  constraint task_attempt_outcome_check CHECK ((outcome ~ '^[a-z][a-zA-Z0-9]{0,39}$'::text))
);
CREATE INDEX task_attempt_account ON public.task_attempt USING btree (community_id, by_account, at DESC);
CREATE INDEX task_attempt_day ON public.task_attempt USING btree (community_id, at DESC, id DESC);
CREATE INDEX task_attempt_task ON public.task_attempt USING btree (community_id, task_id, at);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select to menshen_app;

-- A form from above as it was dropped; filled on the way out, never stored filled. Owner: reporting.
create table template_file (
  community_id integer not null,
  id uuid not null,
  name text not null,
  byte_size integer not null,
  sealed bytea not null,
  brought_by uuid not null,
  brought_at timestamp with time zone not null,
  constraint template_file_pkey PRIMARY KEY (community_id, id),
  constraint template_file_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint template_file_name_check CHECK ((name <> ''::text))
);
CREATE INDEX template_file_newest ON public.template_file USING btree (community_id, brought_at DESC, id DESC);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- What a person corrected about a form from above, remembered for forms of the same shape. Owner: reporting.
create table template_memory (
  community_id integer not null,
  shape text not null,
  fields jsonb not null,
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null,
  constraint template_memory_pkey PRIMARY KEY (community_id, shape),
  constraint template_memory_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint template_memory_shape_check CHECK ((shape <> ''::text))
);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Keys of foreign health certificates (HC1) that the site trusts. Owner: gate.
create table trust_key (
  kid bytea not null,
  public_key bytea not null,
  set_at timestamp with time zone not null,
  constraint trust_key_pkey PRIMARY KEY (kid),
  constraint trust_key_public_key_check CHECK (((length(public_key) >= 65) AND (length(public_key) <= 1200)))
);
grant delete, insert, select to menshen_app;

-- A stairwell of a building (单元). Owner: register.
create table unit (
  community_id integer not null,
  id uuid not null,
  building_id uuid not null,
  name text not null,
  name_key text not null,
  grid_id uuid,
  constraint unit_pkey PRIMARY KEY (community_id, id),
  constraint unit_community_id_building_id_fkey FOREIGN KEY (community_id, building_id) REFERENCES building(community_id, id),
  constraint unit_community_id_building_id_name_key_key UNIQUE (community_id, building_id, name_key),
  constraint unit_community_id_grid_id_fkey FOREIGN KEY (community_id, grid_id) REFERENCES grid(community_id, id),
  constraint unit_name_check CHECK ((name <> ''::text))
);
CREATE INDEX unit_grid ON public.unit USING btree (community_id, grid_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Plates that belong to residents. Owner: register.
create table vehicle (
  community_id integer not null,
  plate text not null,
  person_id uuid not null,
  constraint vehicle_pkey PRIMARY KEY (community_id, plate, person_id),
  constraint vehicle_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES person(community_id, id)
);
CREATE INDEX vehicle_person ON public.vehicle USING btree (community_id, person_id);
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

-- Visitors, couriers, tradesmen and drivers with an end (访客). Owner: gate.
create table visit (
  community_id integer not null,
  id uuid not null,
  kind text not null,
  name text not null,
  phone text,
  company text,
  plate text,
  passengers smallint not null default 0,
  host_dwelling_id uuid,
  host_person_id uuid,
  purpose text,
  host_answer text not null,
  answered_by text,
  answered_at timestamp with time zone,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  is_regular boolean not null default false,
  registered_at timestamp with time zone not null,
  registered_by uuid not null,
  gate_id uuid,
  ended_at timestamp with time zone,
  constraint visit_pkey PRIMARY KEY (community_id, id),
  constraint visit_answered_by_check CHECK ((answered_by = ANY (ARRAY['call'::text, 'app'::text, 'atGate'::text]))),
  constraint visit_check CHECK ((until_at > from_at)),
  constraint visit_community_id_fkey FOREIGN KEY (community_id) REFERENCES area(id),
  constraint visit_community_id_gate_id_fkey FOREIGN KEY (community_id, gate_id) REFERENCES gate(community_id, id),
  constraint visit_community_id_host_dwelling_id_fkey FOREIGN KEY (community_id, host_dwelling_id) REFERENCES dwelling(community_id, id),
  constraint visit_community_id_host_person_id_fkey FOREIGN KEY (community_id, host_person_id) REFERENCES person(community_id, id),
  constraint visit_host_answer_check CHECK ((host_answer = ANY (ARRAY['notAsked'::text, 'asked'::text, 'agreed'::text, 'refused'::text, 'unreached'::text]))),
  constraint visit_kind_check CHECK ((kind = ANY (ARRAY['visitor'::text, 'courier'::text, 'tradesman'::text, 'driver'::text, 'official'::text]))),
  constraint visit_name_check CHECK ((name <> ''::text)),
  constraint visit_passengers_check CHECK (((passengers >= 0) AND (passengers <= 99))),
  constraint visit_phone_check CHECK ((phone ~ '^[0-9+-]+$'::text))
);
CREATE INDEX visit_gate ON public.visit USING btree (community_id, gate_id);
CREATE INDEX visit_host ON public.visit USING btree (community_id, host_dwelling_id);
CREATE INDEX visit_host_person ON public.visit USING btree (community_id, host_person_id);
CREATE INDEX visit_newest ON public.visit USING btree (community_id, registered_at DESC, id DESC);
CREATE INDEX visit_open ON public.visit USING btree (community_id, until_at) WHERE (ended_at IS NULL);
CREATE INDEX visit_regular ON public.visit USING btree (community_id, registered_at DESC, id DESC) WHERE is_regular;
row level security;
policy scope for all to menshen_app using (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[])) with check (community_id = ANY (( SELECT menshen_scope() AS menshen_scope)::integer[]));
grant delete, insert, select, update to menshen_app;

CREATE OR REPLACE FUNCTION public.count_outbreak(target integer)
 RETURNS TABLE(name text, rows bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare t text;
begin
  if not target = any (menshen_scope()) then raise exception 'out of scope' using errcode = '42501'; end if;
  foreach t in array outbreak_tables() loop
    execute format('select %L, count(*) from %I where community_id = $1', t, t) into name, rows using target;
    return next;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.describe_people(communities integer[], people uuid[])
 RETURNS TABLE("position" bigint, community_id integer, person_id uuid, name text, phone text, died_on date, until_day date, estate text, building text, unit text, room text, door_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    select k.position, p.community_id, p.id, p.name,
      (select f.phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id order by f.position, f.phone limit 1),
      p.died_on, h.until_day, h.estate, h.building, h.unit, h.room, h.door_name
    from unnest(communities, people) with ordinality as k (community_id, person_id, position)
    join person p on p.community_id = k.community_id and p.id = k.person_id and p.merged_into is null
    left join lateral (
      select r.until_day, e.name as estate, b.name as building, u.name as unit, d.room, d.name as door_name
      from residency r
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      join estate e on e.community_id = d.community_id and e.id = d.estate_id
      left join building b on b.community_id = d.community_id and b.id = d.building_id
      left join unit u on u.community_id = d.community_id and u.id = d.unit_id
      where r.community_id = p.community_id and r.person_id = p.id
      order by r.until_day desc nulls first, array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id limit 1) h on true
    where k.community_id = any ((select menshen_scope())::int[])
  $function$;

CREATE OR REPLACE FUNCTION public.destroy_outbreak(target integer, kept_types text[])
 RETURNS TABLE(name text, rows bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare t text;
begin
  if not target = any (menshen_scope()) then raise exception 'out of scope' using errcode = '42501'; end if;
  foreach t in array outbreak_tables() loop
    execute format('delete from %I where community_id = $1', t) using target;
    get diagnostics rows = row_count;
    name := t;
    return next;
  end loop;
  -- What was recorded of it as happened, whichever command it followed from: all that is not named as to be kept. Who did something and
  -- who looked stays in the trail, with ids and no values.
  delete from fact where community_id = target and not type = any (kept_types);
  get diagnostics rows = row_count;
  name := 'fact';
  return next;
  update import_file set content = null where community_id = target and content is not null;
  get diagnostics rows = row_count;
  name := 'import_file';
  return next;
  -- The receipts stay, so that what a phone sends again is not done again; what was answered goes.
  update command_receipt set outcome = '{"reply": null}' where community_id = target and outcome -> 'reply' <> 'null';
  get diagnostics rows = row_count;
  name := 'command_receipt';
  return next;
end $function$;

CREATE OR REPLACE FUNCTION public.device_is_ended(of_community integer, of_device uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select exists (select from device where community_id = of_community and id = of_device and ended_at is not null) $function$;

CREATE OR REPLACE FUNCTION public.end_grid_work(of_account uuid, today date)
 RETURNS TABLE(community_id integer, id uuid, grid_id uuid, until_day date)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    update grid_worker w
    set until_day = least(coalesce(w.until_day, borne.last_day), borne.last_day)
    from (
      select open.id, case
        when a.status = 'disabled' then today - 1
        else coalesce((
          select max(coalesce(g.until_day, 'infinity'::date)) from account_grant g
          where g.account_id = a.id and g.area_id = open.community_id and g.role in ('gridWorker', 'director')), today - 1)
        end as last_day
      from grid_worker open join account a on a.id = open.account_id
      where open.account_id = of_account and (open.until_day is null or open.until_day >= today)
    ) borne
    where w.id = borne.id and w.account_id = of_account and borne.last_day < coalesce(w.until_day, 'infinity'::date)
    returning w.community_id, w.id, w.grid_id, w.until_day
  $function$;

CREATE OR REPLACE FUNCTION public.find_identities(hashes bytea[])
 RETURNS TABLE(hash bytea, community_id integer, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select i.hash, i.community_id, i.person_id from identity i where i.hash = any (hashes) $function$;

CREATE OR REPLACE FUNCTION public.gate_drop_months(before date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.gate_make_month(month date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.menshen_begin_bulk()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform set_config('session_replication_role', 'replica', true);
  return true;
exception when insufficient_privilege then
  return false;
end $function$;

CREATE OR REPLACE FUNCTION public.menshen_end_bulk(tables regclass[], community integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  ref record;
  is_broken boolean;
begin
  for ref in
    select c.conname as name, c.conrelid::regclass as child, c.confrelid::regclass as parent, columns.same, columns.given
    from pg_constraint c
    cross join lateral (
      select string_agg(format('c.%I = p.%I', own.attname, other.attname), ' and ' order by k.place) as same,
        coalesce(string_agg(format('c.%I is not null', own.attname), ' and ' order by k.place) filter (where not own.attnotnull), 'true') as given
      from unnest(c.conkey, c.confkey) with ordinality as k (own, other, place)
      join pg_attribute own on own.attrelid = c.conrelid and own.attnum = k.own
      join pg_attribute other on other.attrelid = c.confrelid and other.attnum = k.other
    ) columns
    where c.contype = 'f' and c.conrelid = any (tables)
    order by c.conrelid, c.conname
  loop
    execute format('select exists (select from %s c where c.community_id = $1 and %s and not exists (select from %s p where %s))',
      ref.child, ref.given, ref.parent, ref.same) into is_broken using community;
    if is_broken then
      raise foreign_key_violation using message = format('a row of %s points nowhere (%s)', ref.child, ref.name), constraint = ref.name;
    end if;
  end loop;
  perform set_config('session_replication_role', 'origin', true);
end $function$;

CREATE OR REPLACE FUNCTION public.menshen_enter(communities text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$ begin execute format('set local menshen.communities = %L', communities); end $function$;

CREATE OR REPLACE FUNCTION public.menshen_look_over(tables regclass[], community integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare t regclass;
begin
  for t in
    select c.oid from pg_class c
    left join pg_stats s on s.schemaname = 'public' and s.tablename = c.relname and s.attname = 'community_id'
    where c.oid = any (tables) and c.relkind = 'r'
      and pg_relation_size(c.oid) / current_setting('block_size')::int > 16
      and (pg_relation_size(c.oid) / current_setting('block_size')::int > c.relpages * 1.5
        -- The list names every community there is, but not this one.
        or s.n_distinct > 0 and s.n_distinct <= cardinality(s.most_common_vals::text::int[])
          and not community = any (s.most_common_vals::text::int[]))
    order by c.oid
  loop
    execute format('analyze %s', t);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.menshen_protect(tables regclass[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare t regclass;
begin
  foreach t in array tables loop
    execute format('alter table %s enable row level security', t);
    execute format('create policy scope on %s to menshen_app using (community_id = any ((select menshen_scope())::int[])) with check (community_id = any ((select menshen_scope())::int[]))', t);
    execute format('grant select, insert, update, delete on %s to menshen_app', t);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.menshen_scope()
 RETURNS integer[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('menshen.communities', true), ''), '{}')::int[] $function$;

CREATE OR REPLACE FUNCTION public.menshen_whole(is_whole boolean)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if not is_whole then
    raise exception 'committed elsewhere meanwhile' using errcode = 'serialization_failure';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.menshen_zone()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce((select value #>> '{}' from site_setting where name = 'timeZone'), 'Asia/Shanghai') $function$;

CREATE OR REPLACE FUNCTION public.outbreak_tables()
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'public'
AS $function$
  select array[
    'gate_flag', 'gate_incident', 'gate_check', 'paper_line_withdrawn', 'pass', 'visit',
    'standing', 'isolation_document', 'isolation_event', 'isolation_objection', 'isolation_party', 'isolation_test', 'isolation_order',
    'sensor_alarm', 'sensor_event', 'sensor_window',
    'hint', 'self_registration', 'poster', 'push_row', 'push_subject', 'push_list',
    'referral', 'answer', 'task_attempt', 'task', 'round',
    'message', 'link_use',
    'form_reply', 'inbox_file', 'disclosure']
$function$;

CREATE OR REPLACE FUNCTION public.registered_elsewhere(of_community integer, of_person uuid)
 RETURNS TABLE(community_id integer, community text, lives boolean, holds boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    with own as materialized (
      select i.hash from person p join person_identity i on i.community_id = p.community_id and i.person_id = p.id
      where p.community_id = of_community and p.id = of_person and p.community_id = any ((select menshen_scope())::int[])
    ), known as materialized (
      select 1 from person p
      where p.community_id = of_community and p.id = of_person and p.community_id = any ((select menshen_scope())::int[])
    )
    select a.id, a.name,
      bool_or(exists (select 1 from residency r where r.community_id = a.id and r.person_id = found.person_id and r.until_day is null)),
      exists (select 1 from identity c where c.hash in (select hash from own) and c.community_id = a.id)
    from known cross join area a
    cross join lateral (
      select p.id as person_id from person p where p.community_id = a.id and p.id = of_person
      union
      select i.person_id from person_identity i where i.community_id = a.id and i.hash = any (array(select hash from own))
    ) found
    where a.level = 'community' and a.id <> of_community
    group by a.id, a.name order by a.name, a.id limit 20
  $function$;

CREATE OR REPLACE FUNCTION public.search_named(wanted text[], max_rows integer, with_numbers boolean)
 RETURNS TABLE(community_id integer, person_id uuid, name text, phones text[], plates text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    select p.community_id, p.id, p.name,
      case when with_numbers then array(select f.phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id)
        else '{}' end,
      case when with_numbers then array(select v.plate from vehicle v where v.community_id = p.community_id and v.person_id = p.id)
        else '{}' end
    from search_people(wanted, max_rows) s
    join person p on p.community_id = s.community_id and p.id = s.person_id
    where p.merged_into is null
  $function$;

CREATE OR REPLACE FUNCTION public.search_people(wanted text[], max_rows integer)
 RETURNS TABLE(community_id integer, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    (
      select found.community_id, found.person_id
      from unnest(menshen_scope()) as scope (id)
      cross join lateral (
        select s.community_id, s.person_id from person_search s
        where s.community_id = scope.id and s.tokens @> search_words(wanted) limit max_rows
      ) found
      where cardinality(menshen_scope()) <= 12
      limit max_rows
    )
    union all
    (
      select s.community_id, s.person_id from person_search s
      where cardinality(menshen_scope()) > 12 and s.tokens @> search_words(wanted) and s.community_id + 0 = any ((select menshen_scope())::int[])
      limit max_rows
    )
  $function$;

CREATE OR REPLACE FUNCTION public.search_words(words text[])
 RETURNS bigint[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select coalesce(array_agg(hashtextextended(word, 0)), '{}') from unnest(words) word $function$;

CREATE OR REPLACE FUNCTION public.tidy_person_search()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select gin_clean_pending_list('person_search_tokens'::regclass) $function$;
