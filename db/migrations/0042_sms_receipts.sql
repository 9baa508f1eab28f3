-- What became of a message after the gateway had taken it. Owner: src/messaging.

alter table message
  add column delivery text check (delivery in ('delivered', 'undelivered')),
  -- When the telephone got it, or the gateway gave it up.
  add column delivery_at timestamptz,
  -- The gateway's own words, without a number.
  add column delivery_said text,
  -- Only what went can have arrived.
  add check (delivery is null or state = 'sent'),
  add check ((delivery is null) = (delivery_at is null));
-- Receipts name the message by the gateway's number of it.
create index message_ref on message (provider_ref) where provider_ref is not null;
