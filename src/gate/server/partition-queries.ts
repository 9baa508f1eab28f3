import type { Day } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Months made ahead: a server that nobody looks after for a season still has them. */
const MONTHS_AHEAD = 3;

/**
 * Makes the months from the last one on, and those of checks that came before their month was made. As the owner: the parts are nobody
 * else's to read. @idempotent by the name of the part
 */
export async function makeMonths(tx: Tx, today: Day): Promise<void> {
  await tx.query(sql`
    select gate_make_month(months.day)
    from (
      select (date_trunc('month', ${today}::date::timestamp) + n * interval '1 month')::date as day from generate_series(-1, ${MONTHS_AHEAD}::int) n
      union
      select distinct date_trunc('month', at at time zone 'UTC')::date from gate_check_other
      order by 1
    ) months`);
}

/** Drops the months that ended before a day and in which no row is left. Answers how many. */
export async function dropEmptyMonths(tx: Tx, before: Day): Promise<number> {
  const [row] = await tx.query<{ dropped: number }>(sql`select gate_drop_months(${before}::date) as dropped`);
  return row?.dropped ?? 0;
}

/** The months that are there, as YYYYMM. */
export async function listMonths(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ month: string }>(sql`
    select right(c.relname, 6) as month from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'gate_check'::regclass and c.relname <> 'gate_check_other' order by 1`);
  return rows.map(({ month }) => month);
}
