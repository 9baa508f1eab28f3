-- Officers make areas; their numbers come from here. Owner: src/register.
grant usage on sequence area_id_seq to menshen_app;
