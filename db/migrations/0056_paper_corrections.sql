-- Lines of paper sheets that were keyed in wrongly. Owner: src/gate.

-- A line that was taken back leaves the log of what happened and is kept here as it stood, with who, when and why: no count of passages
-- can take it along, because it is not among them any more, and nobody can say it was never there. What holds instead, if anything, is
-- the line of the same sheet in gate_check.
create table paper_line_withdrawn (
  community_id int not null,
  id uuid not null,
  at timestamptz not null,
  received_at timestamptz not null,
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
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null references account (id),
  -- Another line took its place, or it was never on the paper.
  how text not null check (how in ('corrected', 'struck')),
  reason text not null check (reason <> ''),
  -- As of gate_check: the key is also the order of the log.
  primary key (community_id, at, id),
  foreign key (community_id, gate_id) references gate (community_id, id)
);
comment on table paper_line_withdrawn is 'Lines of paper sheets as they were keyed in before they were corrected or struck out, kept as long as the log. Owner: gate.';
create index paper_line_withdrawn_sheet on paper_line_withdrawn (community_id, sheet);
create index paper_line_withdrawn_gate on paper_line_withdrawn (community_id, gate_id);
create index paper_line_withdrawn_by on paper_line_withdrawn (withdrawn_by);
select menshen_protect(array['paper_line_withdrawn']::regclass[]);
revoke update on paper_line_withdrawn from menshen_app;

create or replace function outbreak_tables() returns text[] language sql immutable set search_path = public as $$
  select array[
    'gate_flag', 'gate_incident', 'gate_check', 'paper_line_withdrawn', 'pass', 'visit',
    'standing', 'isolation_document', 'isolation_event', 'isolation_objection', 'isolation_party', 'isolation_test', 'isolation_order',
    'sensor_alarm', 'sensor_event', 'sensor_window',
    'hint', 'self_registration', 'poster', 'push_row', 'push_subject', 'push_list',
    'referral', 'answer', 'task_attempt', 'task', 'round',
    'message', 'link_use',
    'form_reply', 'inbox_file', 'disclosure']
$$;
