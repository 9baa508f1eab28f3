import type { Fact } from '../domain/decision.ts';
import type { CommandContext } from './command.ts';
import type { Tx } from './db.ts';
import { sql } from './db.ts';
import { newId } from './ids.ts';

/**
 * Claims the command id. A second arrival waits for the first one's commit, then gets what it answered.
 * @idempotent by primary key (community_id, command_id)
 */
export async function startReceipt(
  tx: Tx,
  { context, name }: { readonly context: CommandContext; readonly name: string },
): Promise<{ readonly name: string; readonly accountId: string; readonly reply: unknown } | undefined> {
  const inserted = await tx.execute(sql`
    insert into command_receipt (community_id, command_id, name, account_id, received_at)
    values (${context.communityId}, ${context.commandId}, ${name}, ${context.accountId}, ${context.now})
    on conflict do nothing`);
  if (inserted === 1) return undefined;
  const [seen] = await tx.query<{ name: string; accountId: string; outcome: { reply: unknown } | null }>(sql`
    select name, account_id as "accountId", outcome from command_receipt
    where community_id = ${context.communityId} and command_id = ${context.commandId}`);
  if (!seen) throw new Error('a command receipt disappeared');
  return { name: seen.name, accountId: seen.accountId, reply: seen.outcome?.reply };
}

/** Keeps the answer for whoever sends the same command again. */
export async function finishReceipt(
  tx: Tx,
  { context, reply }: { readonly context: CommandContext; readonly reply: unknown },
): Promise<void> {
  await tx.execute(sql`
    update command_receipt set outcome = ${JSON.stringify({ reply: reply ?? null })}
    where community_id = ${context.communityId} and command_id = ${context.commandId}`);
}

/** Writes all facts of a command with one statement. */
export async function insertFacts(
  tx: Tx,
  entry: {
    readonly context: CommandContext;
    readonly facts: readonly { readonly fact: Fact; readonly body: object }[];
  },
): Promise<void> {
  if (entry.facts.length === 0) return;
  const { context } = entry;
  await tx.execute(sql`
    insert into fact (community_id, id, command_id, type, subject_id, account_id, recorded_at, body)
    select ${context.communityId}, f.id, ${context.commandId}, f.type, f.subject, ${context.accountId}, ${context.now}, f.body
    from unnest(${entry.facts.map(() => newId())}::uuid[], ${entry.facts.map(({ fact }) => fact.type)}::text[],
      ${entry.facts.map(({ fact }) => fact.subjectId ?? null)}::uuid[], ${entry.facts.map(({ body }) => JSON.stringify(body))}::jsonb[])
      as f (id, type, subject, body)`);
}

/** Tells listening boards which kinds of facts are new; delivered on commit, no personal data. */
export async function notifyFacts(
  tx: Tx,
  { context, types }: { readonly context: CommandContext; readonly types: readonly string[] },
): Promise<void> {
  if (types.length === 0) return;
  const message = JSON.stringify({ communityId: context.communityId, types: [...new Set(types)].slice(0, 20) });
  await tx.execute(sql`select pg_notify('menshen', ${message})`);
}

/** Version and size of the database, for whoever looks after it. */
export async function describeServer(tx: Tx): Promise<{ readonly version: string; readonly size: string }> {
  const [server] = await tx.query<{ version: string; size: string }>(sql`
    select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size`);
  return server ?? { version: '?', size: '?' };
}
