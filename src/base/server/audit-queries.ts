import type { CommandContext, Subject } from './command.ts';
import type { Tx } from './db.ts';
import { sql } from './db.ts';
import { newId } from './ids.ts';

/** What every audit row says about the act. */
export interface AuditEntry {
  readonly context: Pick<CommandContext, 'communityId' | 'accountId' | 'now'>;
  readonly kind: 'command' | 'look' | 'session';
  readonly name: string;
  readonly outcome: 'done' | 'refused';
  readonly code?: string | undefined;
  readonly subject?: Subject | undefined;
  readonly reason?: string | undefined;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Leaves the trace of an act or a look. */
export async function insertAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { context } = entry;
  await tx.execute(sql`
    insert into audit (community_id, id, at, account_id, kind, name, outcome, code, subject_kind, subject_id, reason, details)
    values (${context.communityId}, ${newId()}, ${context.now}, ${context.accountId}, ${entry.kind}, ${entry.name}, ${entry.outcome},
      ${entry.code ?? null}, ${entry.subject?.kind ?? null}, ${entry.subject?.id ?? null}, ${entry.reason ?? null},
      ${JSON.stringify(entry.details ?? {})})`);
}
