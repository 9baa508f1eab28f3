-- The time zone of the site, for statements that group by local hours and days. The server writes it at every start. Owner: base.

create function menshen_zone() returns text language sql stable parallel safe
  as $$ select coalesce((select value #>> '{}' from site_setting where name = 'timeZone'), 'Asia/Shanghai') $$;
