-- The end of a statement that must have written everything: what was there before fails it, and the transaction is run again.
create function menshen_whole(is_whole boolean) returns void language plpgsql as $$
begin
  if not is_whole then
    raise exception 'committed elsewhere meanwhile' using errcode = 'serialization_failure';
  end if;
end $$;
