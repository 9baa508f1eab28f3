import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { PersonValueDisclosed } from '../domain/disclosure.ts';

export async function insertDisclosure(
  tx: Tx,
  { fact, context }: { readonly fact: PersonValueDisclosed; readonly context: CommandContext },
): Promise<void> {
  await tx.execute(sql`
    insert into disclosure (community_id, id, account_id, person_id, field, reason, opened_at, until_at)
    values (${context.communityId}, ${newId<'disclosure'>()}, ${context.accountId}, ${fact.subjectId}, ${fact.field},
      ${fact.reason}, ${context.now}, ${fact.until})`);
}
