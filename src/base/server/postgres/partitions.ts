import pg from 'pg';
import { z } from 'zod';

/** A part of a table that is divided by time, which the restored database needs as well. */
export const Partition = z.object({
  parent: z.string(),
  name: z.string(),
  // Goes into a statement as it is, so nothing but dates is let through.
  bound: z.string().regex(/^(DEFAULT|FOR VALUES FROM \('[0-9:+. -]+'\) TO \('[0-9:+. -]+'\))$/),
});
export type Partition = z.infer<typeof Partition>;

/** The partitions of every partitioned table, each with its bound as PostgreSQL writes it. */
export async function readPartitions(client: pg.ClientBase): Promise<readonly Partition[]> {
  const found = await client.query<Partition>(
    `select p.relname as parent, c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bound
       from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
      where c.relnamespace = 'public'::regnamespace and c.relispartition and c.relkind = 'r'
      order by c.relname`,
  );
  return found.rows;
}

/** Creates the partitions that are not there yet; a second call changes nothing. */
export async function makePartitions(client: pg.ClientBase, partitions: readonly Partition[]): Promise<void> {
  for (const { parent, name, bound } of partitions) {
    const child = pg.escapeIdentifier(name);
    await client.query(`create table if not exists ${child} partition of ${pg.escapeIdentifier(parent)} ${bound}`);
  }
}
