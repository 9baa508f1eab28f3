-- Kept for messaging.
select 1;
