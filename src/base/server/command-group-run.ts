import type { RecordEntry, RecordPart } from './command.ts';
import type { DoneEntry, SeenReceipt } from './command-group-queries.ts';
import { finishGroup, keyOf, findReceipts } from './command-group-queries.ts';
import type { CommandResult } from './command-result.ts';
import { failed, withRetry } from './command-result.ts';
import { isConnectionLost } from './connection-lost.ts';
import type { Db, Tx } from './db.ts';

/** What a group is made of and what writes it. */
export interface Group {
  readonly db: Db;
  readonly name: string;
  readonly records: RecordPart;
  readonly entries: readonly RecordEntry[];
}

/** The end of one command of a group: its result, or why there is none. */
export type Settled = { readonly result: CommandResult } | { readonly error: unknown };

/**
 * Commits a group in one transaction. When that fails, each command is run alone, so that a bad one harms nobody but itself; a lost
 * database is lost for all of them. @idempotent by (communityId, commandId)
 */
export async function runGroup(group: Group): Promise<readonly Settled[]> {
  try {
    const results = await withRetry((attempt) => commitTogether(group, attempt));
    return results.map((result) => ({ result }));
  } catch (error) {
    if (group.entries.length === 1 || isConnectionLost(error)) return group.entries.map(() => ({ error }));
  }
  const settled: Settled[] = [];
  for (const entry of group.entries) settled.push(...(await runGroup({ ...group, entries: [entry] })));
  return settled;
}

/** The scope is the union of the communities, in each of which its own sender was permitted. */
function commitTogether(group: Group, attempt: number): Promise<readonly CommandResult[]> {
  const communityIds = [...new Set(group.entries.map(({ context }) => context.communityId))];
  return group.db.write({ communityIds }, async (tx) => {
    // A command that comes twice is rare: its receipt is met at the end, and only then are receipts looked up before.
    const seen = attempt === 1 ? new Map<string, SeenReceipt>() : await findReceipts(tx, group.entries);
    return applyTogether(tx, { group, seen });
  });
}

async function applyTogether(
  tx: Tx,
  of: { readonly group: Group; readonly seen: ReadonlyMap<string, SeenReceipt> },
): Promise<readonly CommandResult[]> {
  const { seen } = of;
  const { name, records, entries } = of.group;
  const fresh = entries.filter(({ context }) => !seen.has(keyOf(context)));
  const answers = fresh.length === 0 ? [] : await records.applyAll(tx, fresh);
  const done = new Map<RecordEntry, DoneEntry>();
  for (const [at, entry] of fresh.entries()) {
    const answer = answers[at];
    if (!answer) throw new Error(`${name} left a command without an answer`);
    done.set(entry, { entry, ...answer });
  }
  if (done.size > 0) await finishGroup(tx, { name, note: records.note, done: [...done.values()] });
  return entries.map((entry): CommandResult => {
    const { commandId, accountId } = entry.context;
    const earlier = seen.get(keyOf(entry.context));
    if (!earlier) return { commandId, ok: true, reply: done.get(entry)?.reply ?? null };
    const isOwn = earlier.name === name && earlier.accountId === accountId;
    return isOwn ? { commandId, ok: true, reply: earlier.reply } : failed(commandId, 'commandIdUsed');
  });
}
