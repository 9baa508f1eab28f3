import type { Day, Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** When a local day begins and ends, by the zone of the site. */
export async function dayBounds(tx: Tx, day: Day): Promise<{ readonly from: Instant; readonly until: Instant }> {
  const [row] = await tx.query<{ from: Instant; until: Instant }>(sql`
    select ${day}::date::timestamp at time zone menshen_zone() as from, (${day}::date + 1)::timestamp at time zone menshen_zone() as until`);
  if (!row) throw new Error('a day has bounds');
  return row;
}

/** The time zone of the site. */
export async function siteZone(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ zone: string }>(sql`select menshen_zone() as zone`);
  return row?.zone ?? 'Asia/Shanghai';
}

/** What accounts are called. */
export async function accountNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (known.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(
    sql`select id, name from account where id = any (${known}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
