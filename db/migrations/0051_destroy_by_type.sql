-- Facts of an outbreak are destroyed by what they say: one that followed from a command of the register stayed. What commands answered goes too.
-- Another meaning of the second argument needs another function.
drop function destroy_outbreak(int, text[]);

create function destroy_outbreak(target int, kept_types text[]) returns table (name text, rows bigint)
  language plpgsql security definer set search_path = public as $$
declare t text;
begin
  if not target = any (menshen_scope()) then raise exception 'out of scope' using errcode = '42501'; end if;
  foreach t in array outbreak_tables() loop
    execute format('delete from %I where community_id = $1', t) using target;
    get diagnostics rows = row_count;
    name := t;
    return next;
  end loop;
  -- What was recorded of it as happened, whichever command it followed from: all that is not named as to be kept. Who did something and
  -- who looked stays in the trail, with ids and no values.
  delete from fact where community_id = target and not type = any (kept_types);
  get diagnostics rows = row_count;
  name := 'fact';
  return next;
  update import_file set content = null where community_id = target and content is not null;
  get diagnostics rows = row_count;
  name := 'import_file';
  return next;
  -- The receipts stay, so that what a phone sends again is not done again; what was answered goes.
  update command_receipt set outcome = '{"reply": null}' where community_id = target and outcome -> 'reply' <> 'null';
  get diagnostics rows = row_count;
  name := 'command_receipt';
  return next;
end $$;
comment on function destroy_outbreak is 'Destroys what one community of the scope keeps because of an outbreak, and says how many rows. Owner: closing.';

revoke all on function destroy_outbreak(int, text[]) from public;
grant execute on function destroy_outbreak(int, text[]) to menshen_app;
