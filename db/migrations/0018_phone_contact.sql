-- A phone whose sign-in has ended must still learn that it was lost and ended, and wipe itself. It asks with its own id, which nobody
-- can guess, and gets one bit. Owner: src/access.
create function device_is_ended(of_community int, of_device uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select from device where community_id = of_community and id = of_device and ended_at is not null) $$;
revoke all on function device_is_ended(int, uuid) from public;
grant execute on function device_is_ended(int, uuid) to menshen_app;
