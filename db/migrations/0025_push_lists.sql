-- Kept for push_lists.
select 1;
