import pg from 'pg';
import { z } from 'zod';

/** A table as a backup sees it: what is copied, in an order in which no row comes before one it refers to. */
export const TablePlan = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TablePlan = z.infer<typeof TablePlan>;

type Row = { readonly table: string; readonly columns: string[]; readonly refers_to: string[] };

/** Every table of ours with data (not the list of migrations, which each database keeps itself). */
export async function planTables(client: pg.ClientBase): Promise<readonly TablePlan[]> {
  const found = await client.query<Row>(
    `select c.relname as table,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns,
            array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
                   where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid and not r.relispartition) as refers_to
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'schema_migration'
      order by c.relname`,
  );
  return inOrderOfReference(found.rows).map(({ table, columns }) => ({ table, columns }));
}

function inOrderOfReference(rows: readonly Row[]): readonly Row[] {
  const placed = new Set<string>();
  const ordered: Row[] = [];
  let rest = rows;
  while (rest.length > 0) {
    const ready = rest.filter((row) => row.refers_to.every((table) => placed.has(table)));
    if (ready.length === 0)
      throw new Error(`tables refer to each other in a circle: ${rest.map((row) => row.table).join(', ')}`);
    ordered.push(...ready);
    for (const row of ready) placed.add(row.table);
    rest = rest.filter((row) => !placed.has(row.table));
  }
  return ordered;
}

/** `"table" ("a", "b")` and the same columns as a query: partitioned tables are copied out by query only. */
export function copyOutStatement({ table, columns }: TablePlan): string {
  return `copy (select ${quoted(columns)} from ${pg.escapeIdentifier(table)}) to stdout`;
}

/** The counterpart of {@link copyOutStatement}: the same columns in the same order. */
export function copyInStatement({ table, columns }: TablePlan): string {
  return `copy ${pg.escapeIdentifier(table)} (${quoted(columns)}) from stdin`;
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
