import type { RecordEntry } from './command.ts';
import type { PreparedSql, Tx } from './db.ts';
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

/** The receipts of those commands that were committed before. */
export async function findReceipts(tx: Tx, entries: readonly RecordEntry[]): Promise<ReadonlyMap<string, SeenReceipt>> {
  const contexts = entries.map(({ context }) => context);
  const rows = await tx.query<{
    communityId: number;
    commandId: string;
    name: string;
    accountId: string;
    outcome: { reply: unknown } | null;
  }>(sql`
    select r.community_id as "communityId", r.command_id as "commandId", r.name, r.account_id as "accountId", r.outcome
    from unnest(${contexts.map(({ communityId }) => communityId)}::int[], ${contexts.map(({ commandId }) => commandId)}::uuid[])
      as k (community_id, command_id)
    join command_receipt r on r.community_id = k.community_id and r.command_id = k.command_id`);
  return new Map(
    rows.map((row) => [keyOf(row), { name: row.name, accountId: row.accountId, reply: row.outcome?.reply ?? null }]),
  );
}

/** Notes in one message: of 8,000 bytes each takes less than 120. A message for each community was a tenth of the work of a check. */
const NOTES_EACH = 60;

/** A command of a group with its answer. */
export interface DoneEntry {
  readonly entry: RecordEntry;
  readonly reply: object;
  readonly figures: Readonly<Record<string, number>>;
}

/**
 * Keeps the receipts with their answers, leaves one audit row for each command and tells the boards of each community once, in one
 * statement. Receipts come last: the records have keys of their own, and one row written once is half the work of a claim that is filled
 * in later. A command that was committed elsewhere meanwhile fails the statement with 40001: the whole group is run again and then finds
 * its receipt. @idempotent by primary key (community_id, command_id)
 */
export function finishGroup(of: {
  readonly name: string;
  readonly note: string;
  readonly done: readonly DoneEntry[];
}): PreparedSql {
  const contexts = of.done.map(({ entry }) => entry.context);
  const subjects = of.done.map(({ entry }) => entry.subject);
  const notes = [...new Set(contexts.map(({ communityId }) => communityId))].map((communityId) => ({
    communityId,
    types: [of.note],
  }));
  const messages = Array.from({ length: Math.ceil(notes.length / NOTES_EACH) }, (_, at) =>
    JSON.stringify(notes.slice(at * NOTES_EACH, (at + 1) * NOTES_EACH)),
  );
  const statement = sql`
    with entry as materialized (
      select * from unnest(${contexts.map(({ communityId }) => communityId)}::int[], ${contexts.map(({ commandId }) => commandId)}::uuid[],
        ${contexts.map(({ accountId }) => accountId)}::uuid[], ${contexts.map(({ now }) => now)}::timestamptz[],
        ${contexts.map(() => newId())}::uuid[], ${of.done.map(({ reply }) => JSON.stringify({ reply }))}::jsonb[],
        ${of.done.map(({ figures }) => JSON.stringify(figures))}::jsonb[], ${subjects.map((one) => one?.kind ?? null)}::text[],
        ${subjects.map((one) => one?.id ?? null)}::uuid[])
        as e (community_id, command_id, account_id, at, audit_id, outcome, figures, subject_kind, subject_id)
    ), kept as (
      insert into command_receipt (community_id, command_id, name, account_id, received_at, outcome)
      select e.community_id, e.command_id, ${of.name}::text, e.account_id, e.at, e.outcome from entry e order by 1, 2
      on conflict do nothing
      returning 1
    ), traced as (
      insert into audit (community_id, id, at, account_id, kind, name, outcome, subject_kind, subject_id, details)
      select e.community_id, e.audit_id, e.at, e.account_id, 'command', ${of.name}::text, 'done', e.subject_kind, e.subject_id, e.figures
      from entry e
    )
    select menshen_whole((select count(*) from kept) = ${of.done.length}::int),
      (select count(pg_notify('menshen', message)) from unnest(${messages}::text[]) as message) as told`;
  return { statement, preparedAs: 'base_finish_group' };
}
