-- What passes need beside their own table. Owner: src/gate.

-- The end of the last pass that a key may have signed: a retired key verifies until then, a stolen one not at all.
alter table pass_key add column last_until timestamptz not null default '-infinity';
comment on column pass_key.kid is 'First 4 bytes of the SHA-256 of the public key: the key id inside a pass.';

create table trust_key (
  kid bytea primary key,
  -- Uncompressed point of P-256 (65 bytes) or SubjectPublicKeyInfo (DER).
  public_key bytea not null check (length(public_key) between 65 and 1200),
  set_at timestamptz not null
);
comment on table trust_key is 'Keys of foreign health certificates (HC1) that the site trusts. Owner: gate.';
grant select, insert, delete on trust_key to menshen_app;

-- Who holds a good pass, and whose pass the card reader asks for.
create index pass_good on pass (community_id, kind, until_at) where revoked_at is null;
