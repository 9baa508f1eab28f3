-- When an outbreak is over, what was known of people because of it is destroyed. Owner: src/closing.

create table destruction (
  community_id int not null references area (id),
  id uuid not null,
  destroyed_at timestamptz not null,
  destroyed_by uuid,
  reason text not null check (reason <> ''),
  -- [{name, rows}] by table: what the certificate says.
  counts jsonb not null,
  primary key (community_id, id)
);
comment on table destruction is 'A destruction that was carried out, without a word of what it destroyed (销毁). Owner: closing.';
select menshen_protect(array['destruction']::regclass[]);
revoke update, delete on destruction from menshen_app;

-- Everything that is kept only because of an outbreak, rows before the rows that they belong to. The register, the trail and figures
-- without people stay. A new table of a room joins the list, or the certificate would leave it out.
create function outbreak_tables() returns text[] language sql immutable set search_path = public as $$
  select array[
    'gate_flag', 'gate_incident', 'gate_check', 'pass', 'visit',
    'standing', 'isolation_document', 'isolation_event', 'isolation_objection', 'isolation_party', 'isolation_test', 'isolation_order',
    'sensor_alarm', 'sensor_event', 'sensor_window',
    'hint', 'self_registration', 'poster', 'push_row', 'push_subject', 'push_list',
    'referral', 'answer', 'task_attempt', 'task', 'round',
    'message', 'link_use',
    'form_reply', 'inbox_file', 'disclosure']
$$;
comment on function outbreak_tables is 'Tables of which a destruction leaves nothing, children first. Owner: closing.';

create function count_outbreak(target int) returns table (name text, rows bigint)
  language plpgsql stable security definer set search_path = public as $$
declare t text;
begin
  if not target = any (menshen_scope()) then raise exception 'out of scope' using errcode = '42501'; end if;
  foreach t in array outbreak_tables() loop
    execute format('select %L, count(*) from %I where community_id = $1', t, t) into name, rows using target;
    return next;
  end loop;
end $$;
comment on function count_outbreak is 'How many rows a destruction would take from each table of one community; counts only. Owner: closing.';

create function destroy_outbreak(target int, command_names text[]) returns table (name text, rows bigint)
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
  -- What was recorded of it as happened; who did something and who looked stays in the trail, with numbers of rows and no values.
  delete from fact f using command_receipt r
  where f.community_id = target and r.community_id = target and r.command_id = f.command_id and r.name = any (command_names);
  get diagnostics rows = row_count;
  name := 'fact';
  return next;
  update import_file set content = null where community_id = target and content is not null;
  get diagnostics rows = row_count;
  name := 'import_file';
  return next;
end $$;
comment on function destroy_outbreak is 'Destroys what one community of the scope keeps because of an outbreak, and says how many rows. Owner: closing.';

revoke all on function outbreak_tables(), count_outbreak(int), destroy_outbreak(int, text[]) from public;
grant execute on function outbreak_tables(), count_outbreak(int), destroy_outbreak(int, text[]) to menshen_app;
