import type { Db } from '../../src/base/server/db.ts';
import { rawSql, sql } from '../../src/base/server/db.ts';

/** The rows of tables as text, ordered, to be compared whole: what was there before and what is there after. */
export async function tableContents(
  db: Db,
  of: { readonly tables: readonly string[]; readonly without?: readonly string[] },
): Promise<Readonly<Record<string, readonly string[]>>> {
  const without = [...(of.without ?? [])];
  return db.asOwner(async (tx) => {
    const contents: Record<string, readonly string[]> = {};
    for (const table of of.tables) {
      const rows = await tx.query<{ line: string }>(
        sql`select (to_jsonb(t) - ${without}::text[])::text as line from ${rawSql(table)} t order by 1`,
      );
      contents[table] = rows.map(({ line }) => line);
    }
    return contents;
  });
}

/** Tables that keep rows of a community: they have a column community_id. */
export async function communityTables(db: Db): Promise<readonly string[]> {
  const rows = await db.asOwner((tx) =>
    tx.query<{ name: string }>(sql`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'community_id' and not a.attisdropped)
      order by 1`),
  );
  return rows.map(({ name }) => name);
}
