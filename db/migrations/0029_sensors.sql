-- Kept for sensors.
select 1;
