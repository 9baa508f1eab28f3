-- Doubtful rows that nobody decides go to the next one by the clock, like tasks. Owner: src/screening.

alter table push_row
  -- How many steps of the clock are behind it (src/screening/domain/review-clock.ts).
  add column escalation smallint not null default 0 check (escalation >= 0),
  add column escalated_to text check (escalated_to in ('director', 'subdistrict')),
  add column escalated_at timestamptz;
