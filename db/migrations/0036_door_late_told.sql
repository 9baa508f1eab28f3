-- When the director was told by SMS that nobody answers for a door.
alter table sensor_alarm add column late_told_at timestamptz;
