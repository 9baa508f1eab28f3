import type { RecordEntry } from './command.ts';
import type { Tx } from './db.ts';
import { sql } from './db.ts';
import { newId } from './ids.ts';

/** What an earlier run of the same command answered. */
export interface SeenReceipt {
  readonly name: string;
  readonly accountId: string;
  readonly reply: unknown;
}

/** Names one command of a site. */
export function keyOf(context: { readonly communityId: number; readonly commandId: string }): string {
  return `${context.communityId} ${context.commandId.toLowerCase()}`;
}

/**
 * Claims the ids of all commands at once, in the order of the key, so that two groups never wait for each other crosswise; answers
 * those that were claimed before.
 * @idempotent by primary key (community_id, command_id)
 */
export async function startReceipts(
  tx: Tx,
  { entries, name }: { readonly entries: readonly RecordEntry[]; readonly name: string },
): Promise<ReadonlyMap<string, SeenReceipt>> {
  const contexts = entries.map(({ context }) => context);
  const claimed = await tx.query<{ communityId: number; commandId: string }>(sql`
    insert into command_receipt (community_id, command_id, name, account_id, received_at)
    select e.community_id, e.command_id, ${name}, e.account_id, e.at
    from unnest(${contexts.map(({ communityId }) => communityId)}::int[], ${contexts.map(({ commandId }) => commandId)}::uuid[],
      ${contexts.map(({ accountId }) => accountId)}::uuid[], ${contexts.map(({ now }) => now)}::timestamptz[])
      as e (community_id, command_id, account_id, at)
    order by 1, 2
    on conflict do nothing
    returning community_id as "communityId", command_id as "commandId"`);
  if (claimed.length === entries.length) return new Map();
  const own = new Set(claimed.map(keyOf));
  return readReceipts(
    tx,
    contexts.filter((context) => !own.has(keyOf(context))),
  );
}

async function readReceipts(
  tx: Tx,
  keys: readonly { readonly communityId: number; readonly commandId: string }[],
): Promise<ReadonlyMap<string, SeenReceipt>> {
  const rows = await tx.query<{
    communityId: number;
    commandId: string;
    name: string;
    accountId: string;
    outcome: { reply: unknown } | null;
  }>(sql`
    select r.community_id as "communityId", r.command_id as "commandId", r.name, r.account_id as "accountId", r.outcome
    from unnest(${keys.map(({ communityId }) => communityId)}::int[], ${keys.map(({ commandId }) => commandId)}::uuid[]) as k (c, i)
    join command_receipt r on r.community_id = k.c and r.command_id = k.i`);
  if (rows.length !== keys.length) throw new Error('a command receipt disappeared');
  return new Map(
    rows.map((row) => [keyOf(row), { name: row.name, accountId: row.accountId, reply: row.outcome?.reply ?? null }]),
  );
}

/** A command of a group with its answer. */
export interface DoneEntry {
  readonly entry: RecordEntry;
  readonly reply: object;
  readonly figures: Readonly<Record<string, number>>;
}

/** Keeps the answers, leaves one audit row for each command and tells the boards of each community once, all in one statement. */
export async function finishGroup(
  tx: Tx,
  of: { readonly name: string; readonly note: string; readonly done: readonly DoneEntry[] },
): Promise<void> {
  const contexts = of.done.map(({ entry }) => entry.context);
  const subjects = of.done.map(({ entry }) => entry.subject);
  const messages = [...new Set(contexts.map(({ communityId }) => communityId))].map((communityId) =>
    JSON.stringify({ communityId, types: [of.note] }),
  );
  await tx.query(sql`
    with entry as materialized (
      select * from unnest(${contexts.map(({ communityId }) => communityId)}::int[], ${contexts.map(({ commandId }) => commandId)}::uuid[],
        ${contexts.map(({ accountId }) => accountId)}::uuid[], ${contexts.map(({ now }) => now)}::timestamptz[],
        ${contexts.map(() => newId())}::uuid[], ${of.done.map(({ reply }) => JSON.stringify({ reply }))}::jsonb[],
        ${of.done.map(({ figures }) => JSON.stringify(figures))}::jsonb[], ${subjects.map((one) => one?.kind ?? null)}::text[],
        ${subjects.map((one) => one?.id ?? null)}::uuid[])
        as e (community_id, command_id, account_id, at, audit_id, outcome, figures, subject_kind, subject_id)
    ), kept as (
      update command_receipt r set outcome = e.outcome from entry e
      where r.community_id = e.community_id and r.command_id = e.command_id
    ), traced as (
      insert into audit (community_id, id, at, account_id, kind, name, outcome, subject_kind, subject_id, details)
      select e.community_id, e.audit_id, e.at, e.account_id, 'command', ${of.name}, 'done', e.subject_kind, e.subject_id, e.figures
      from entry e
    )
    select pg_notify('menshen', message) from unnest(${messages}::text[]) as message`);
}
