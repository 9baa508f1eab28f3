-- What the daily report asks of large tables, and counts of the gates that tell as much as the log did. Owner: src/tasks, src/gate.

-- What is due on a day, whatever became of it.
create index task_day on task (community_id, due_at) where state <> 'cancelled';

-- The figures of a day stay exact after its log was deleted: how each passage ended, and how many had a fever. Counts made before this
-- did not keep it: whoever was stopped counts as turned away.
alter table gate_day_count
  add column resolution text not null default 'let' check (resolution in ('let', 'turnedAway', 'referred', 'emergency')),
  add column fevers int not null default 0 check (fevers >= 0);
update gate_day_count set resolution = 'turnedAway' where outcome = 'stop';
alter table gate_day_count alter column resolution drop default;
alter table gate_day_count drop constraint gate_day_count_pkey;
alter table gate_day_count add primary key (community_id, day, gate_id, direction, holder, outcome, resolution);

-- Who does not count although a residency says so: merged into another, died. Few beside all people.
create index person_gone on person (community_id, id) where merged_into is not null or died_on is not null;
-- Who came and who left on a day, without reading everybody.
create index residency_from on residency (community_id, from_day) where from_day is not null;
create index residency_until on residency (community_id, until_day) where until_day is not null;
-- Whose account goes takes no tasks along; behind the reference.
create index task_assignee on task (assignee) where assignee is not null;
