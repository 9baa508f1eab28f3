-- Editions of protocols that sites publish themselves (自定方案). Owner: src/protocol.

create table protocol_edition (
  -- Where it was decided; it holds there and below.
  area_id int not null references area (id),
  -- The edition through all its versions. Editions of the product live in code and never here.
  pack_id text not null check (pack_id ~ '^[a-z][a-z0-9-]{2,59}$'),
  version int not null check (version >= 1),
  disease text not null check (disease <> ''),
  effective_from date not null,
  -- Which edition it was made from, when there was one.
  based_on text,
  -- Everything it says, as src/protocol/domain/pack.ts shapes it.
  pack jsonb not null,
  -- Why it was published, in a sentence.
  note text not null,
  published_at timestamptz not null,
  published_by uuid not null references account (id),
  primary key (pack_id, version)
);
comment on table protocol_edition is
  'One version of a protocol that an area published; never edited, so that an order can always say what it was made from. Reference table. Owner: protocol.';
create index protocol_edition_area on protocol_edition (area_id);
create index protocol_edition_disease on protocol_edition (disease, effective_from desc);
create index protocol_edition_by on protocol_edition (published_by);

-- A rule holds or is superseded by its next version; nobody edits or deletes one.
grant select, insert on protocol_edition to menshen_app;
