import type { CommunityId } from '../domain/ids.ts';
import type { Tx } from './db.ts';
import { sql } from './db.ts';

/**
 * Writes very many rows of one community, whose references are then looked over table by table instead of row by row: 12,600 people have
 * 100,000 references, and asking for each of them took a third of an import's time in the database. `tables` names every table
 * that `work` adds to; each foreign key that the schema declares for them is proved for the whole community before this returns. Two
 * things are the caller's: `work` deletes nothing, and a lock keeps others from deleting what it points to. Where the server does not
 * allow it, rows are checked one by one (decision 0020). @throws foreign_key_violation of the database
 */
export async function writeInBulk(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly tables: readonly string[];
    readonly work: () => Promise<void>;
  },
): Promise<void> {
  const [row] = await tx.query<{ isBulk: boolean }>(sql`select menshen_begin_bulk() as "isBulk"`);
  await of.work();
  if (row?.isBulk !== true) return;
  await tx.execute(sql`select menshen_end_bulk(${[...of.tables]}::text[]::regclass[], ${of.communityId}::int)`);
}
