import type { Tx } from './db.ts';
import { sql } from './db.ts';

/**
 * Lets the planner look at tables that the transaction has filled, where they have grown by half since it last did: what is read next is
 * read by the right index, and not a minute later. Tables are named as in the schema. @idempotent
 */
export async function lookOver(tx: Tx, tables: readonly string[]): Promise<void> {
  await tx.execute(sql`select menshen_look_over(${[...tables]}::text[]::regclass[])`);
}
