import type { CommunityId } from '../domain/ids.ts';
import type { Tx } from './db.ts';
import { sql } from './db.ts';

/**
 * Lets the planner look at tables that the transaction has filled for a community, where they have grown by half or the community is new
 * to it: what is read next is read by the right index, and not a minute later. Tables are named as in the schema. @idempotent
 */
export async function lookOver(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly tables: readonly string[] },
): Promise<void> {
  await tx.execute(sql`select menshen_look_over(${[...of.tables]}::text[]::regclass[], ${of.communityId})`);
}
