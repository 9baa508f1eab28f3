-- Of the last words that a broker numbered: one that it hands over again after a crash is known by its mark. Owner: src/sensors.

alter table sensor add column marks text[] not null default '{}' check (cardinality(marks) <= 32);
