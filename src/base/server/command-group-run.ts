import type { RecordAnswer, RecordEntry, RecordPart } from './command.ts';
import type { DoneEntry } from './command-group-queries.ts';
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
  return group.db.write({ communityIds }, (tx) => (attempt === 1 ? applyFresh(tx, group) : applyAgain(tx, group)));
}

/** A command that comes twice is rare: its receipt is met at the end, and only then are receipts looked up before. */
async function applyFresh(tx: Tx, group: Group): Promise<readonly CommandResult[]> {
  const { entries, records } = group;
  const foreseen = await records.foresee?.(tx, entries);
  const answers = foreseen?.answers ?? (await records.applyAll(tx, entries));
  const done = doneOf(group.name, { entries, answers });
  await tx.commitWith([...(foreseen?.statements ?? []), finishGroup({ name: group.name, note: records.note, done })]);
  return done.map(({ entry, reply }) => ({ commandId: entry.context.commandId, ok: true, reply }));
}

async function applyAgain(tx: Tx, { name, records, entries }: Group): Promise<readonly CommandResult[]> {
  const seen = await findReceipts(tx, entries);
  const fresh = entries.filter(({ context }) => !seen.has(keyOf(context)));
  const answers = fresh.length === 0 ? [] : await records.applyAll(tx, fresh);
  const done = doneOf(name, { entries: fresh, answers });
  if (done.length > 0) await tx.commitWith([finishGroup({ name, note: records.note, done })]);
  const replies = new Map(done.map(({ entry, reply }) => [entry, reply]));
  return entries.map((entry): CommandResult => {
    const { commandId, accountId } = entry.context;
    const earlier = seen.get(keyOf(entry.context));
    if (!earlier) return { commandId, ok: true, reply: replies.get(entry) ?? null };
    const isOwn = earlier.name === name && earlier.accountId === accountId;
    return isOwn ? { commandId, ok: true, reply: earlier.reply } : failed(commandId, 'commandIdUsed');
  });
}

function doneOf(
  name: string,
  of: { readonly entries: readonly RecordEntry[]; readonly answers: readonly RecordAnswer[] },
): readonly DoneEntry[] {
  return of.entries.map((entry, at) => {
    const answer = of.answers[at];
    if (!answer) throw new Error(`${name} left a command without an answer`);
    return { entry, ...answer };
  });
}
