-- Many a roster is kept per estate and never says its name: whoever drops it does.
alter table import_file add column estate text check (length(estate) between 1 and 60);
