-- How far a door for which nobody answers was told by SMS: 2 the director, 3 the level above. Owner: src/sensors.

alter table sensor_alarm add column late_step smallint not null default 0 check (late_step >= 0);
update sensor_alarm set late_step = 2 where late_told_at is not null;
