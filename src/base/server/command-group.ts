import type { Command, CommandContext, RecordEntry, RecordPart } from './command.ts';
import { keyOf } from './command-group-queries.ts';
import { runGroup } from './command-group-run.ts';
import type { CommandResult } from './command-result.ts';
import { failed, refusalOf } from './command-result.ts';
import type { Db } from './db.ts';

/** How much is committed together and how much may wait. */
export interface GroupLimits {
  /** Records in one transaction; one command may bring more. */
  readonly groupRecords: number;
  /** Transactions of one kind at a time: one commits while the next is written, when that is full or the first one slow. */
  readonly groupsAtOnce: number;
  /** Records that wait in this process, all kinds together. Beyond that the command is refused as `busy`. */
  readonly waitingRecords: number;
}

/**
 * A transaction costs 3 ms of processor time besides 0.25 ms for each command: of few commands one is better than two beside each other.
 * With so many records waiting, or after so many milliseconds, another one starts. Fifty gates without rest: 1,700 checks a second with
 * 20, 1,300 with 1 or with 250, on a busy machine.
 */
const FULL_RECORDS = 20;
const SLOW_MS = 25;

/**
 * 2,000 gate checks take the database 0.09 s of processor time (43 us each, with five indexes, on a busy machine): what waits at the bound
 * is written within a second or two.
 */
export const GROUP_LIMITS: GroupLimits = { groupRecords: 2000, groupsAtOnce: 2, waitingRecords: 20_000 };

/** Seconds until a refused sender may come back; phones add jitter of their own. */
export const RETRY_AFTER_SECONDS = 2;

/** Commits commands that carry records in groups. */
export interface Groups {
  submit(request: {
    readonly command: Command;
    readonly records: RecordPart;
    readonly input: unknown;
    readonly context: CommandContext;
  }): Promise<CommandResult>;
}

interface Waiting {
  readonly entry: RecordEntry;
  readonly resolve: (result: CommandResult) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue {
  readonly command: Command;
  readonly records: RecordPart;
  waiting: Waiting[];
  running: number;
  isPlanned: boolean;
  /** When the last transaction started; milliseconds of the process. */
  startedAt: number;
  /** Looks again when that one is slow. */
  later: NodeJS.Timeout | undefined;
}

/** Nobody waits for company longer than the current turn of the event loop; company comes while earlier groups are written. */
export function createGroups(of: { readonly db: Db; readonly limits?: GroupLimits }): Groups {
  const { db, limits = GROUP_LIMITS } = of;
  const queues = new Map<string, Queue>();
  let waitingRecords = 0;

  const start = (queue: Queue): void => {
    queue.isPlanned = false;
    const { group, rest } = divide(queue.waiting, limits.groupRecords);
    if (group.length === 0) return;
    queue.waiting = rest;
    queue.running += 1;
    queue.startedAt = performance.now();
    waitingRecords -= sumOf(group);
    void commit({ db, queue, group }).finally(() => {
      queue.running -= 1;
      plan(queue);
    });
    plan(queue);
  };
  const plan = (queue: Queue): void => {
    if (queue.isPlanned || queue.waiting.length === 0 || queue.running >= limits.groupsAtOnce) return;
    if (queue.running === 0 || isWorthAnother(queue)) {
      queue.isPlanned = true;
      setImmediate(start, queue);
    } else lookLater(queue, plan);
  };

  return {
    async submit({ command, records, input, context }) {
      const { commandId } = context;
      const entry = prepared({ records, input, context });
      if ('commandId' in entry) return entry;
      if (waitingRecords > 0 && waitingRecords + entry.records > limits.waitingRecords)
        return failed(commandId, 'busy', { seconds: RETRY_AFTER_SECONDS });
      const queue = queues.get(command.name) ?? openQueue(command, records);
      queues.set(command.name, queue);
      waitingRecords += entry.records;
      return new Promise<CommandResult>((resolve, reject) => {
        queue.waiting.push({ entry, resolve, reject });
        plan(queue);
      });
    },
  };
}

function openQueue(command: Command, records: RecordPart): Queue {
  return { command, records, waiting: [], running: 0, isPlanned: false, startedAt: 0, later: undefined };
}

function isWorthAnother({ waiting, startedAt }: Queue): boolean {
  return sumOf(waiting) >= FULL_RECORDS || performance.now() - startedAt >= SLOW_MS;
}

function lookLater(queue: Queue, plan: (queue: Queue) => void): void {
  queue.later ??= setTimeout(() => {
    queue.later = undefined;
    plan(queue);
  }, SLOW_MS);
}

function prepared(of: {
  readonly records: RecordPart;
  readonly input: unknown;
  readonly context: CommandContext;
}): RecordEntry | CommandResult {
  try {
    return of.records.prepare(of.input, of.context);
  } catch (error) {
    const refusal = refusalOf(error, of.context.commandId);
    if (!refusal) throw error;
    return refusal;
  }
}

/** Takes from the front what fits; the same command sent twice at once is left for the next group, where it finds its receipt. */
function divide(
  waiting: readonly Waiting[],
  maxRecords: number,
): { readonly group: readonly Waiting[]; readonly rest: Waiting[] } {
  const group: Waiting[] = [];
  const rest: Waiting[] = [];
  const keys = new Set<string>();
  let records = 0;
  for (const one of waiting) {
    const key = keyOf(one.entry.context);
    const isFull = group.length > 0 && records + one.entry.records > maxRecords;
    if (isFull || keys.has(key)) {
      rest.push(one);
      continue;
    }
    keys.add(key);
    records += one.entry.records;
    group.push(one);
  }
  return { group, rest };
}

function sumOf(group: readonly Waiting[]): number {
  return group.reduce((sum, { entry }) => sum + entry.records, 0);
}

async function commit({
  db,
  queue,
  group,
}: {
  readonly db: Db;
  readonly queue: Queue;
  readonly group: readonly Waiting[];
}): Promise<void> {
  const { name } = queue.command;
  const entries = group.map(({ entry }) => entry);
  const settled = await runGroup({ db, name, records: queue.records, entries });
  for (const [at, { entry, resolve, reject }] of group.entries()) {
    const one = settled[at] ?? { error: new Error(`${name} left a command without an end`) };
    if ('result' in one) {
      resolve(one.result);
      continue;
    }
    const refusal = refusalOf(one.error, entry.context.commandId);
    if (refusal) resolve(refusal);
    else reject(one.error);
  }
}
