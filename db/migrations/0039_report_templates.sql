-- Reports in the office's own words. Owner: src/reporting.

create table report_template (
  -- Whose reports it is for: a community, or the level above.
  area_id int not null references area (id),
  kind text not null check (kind in ('situation', 'summary', 'meeting')),
  version int not null check (version >= 1),
  file_name text not null check (file_name <> ''),
  -- A Word file with places; it holds no figure and nobody's name.
  bytes bytea not null check (octet_length(bytes) between 1 and 5000000),
  -- One of an area's versions at most; without one the product's own is used.
  is_used boolean not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null references account (id),
  primary key (area_id, kind, version)
);
comment on table report_template is
  'The situation report, the summary and the page for the meeting as an office changed them in Word, one row per version. Reference table. Owner: reporting.';
create unique index report_template_used on report_template (area_id, kind) where is_used;
create index report_template_by on report_template (uploaded_by);

-- What an office sent stays; only which one is used changes.
grant select, insert on report_template to menshen_app;
grant update (is_used) on report_template to menshen_app;
