import type { Tx } from './db.ts';
import { sql } from './db.ts';

/** Tells the database the site's time zone, so that statements can speak of local days and hours (`menshen_zone()`). As owner only. */
export async function setSiteZone(tx: Tx, timeZone: string): Promise<void> {
  await tx.execute(sql`
    insert into site_setting (name, value) values ('timeZone', to_jsonb(${timeZone}::text))
    on conflict (name) do update set value = excluded.value`);
}
