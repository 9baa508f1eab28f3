import { instantOf, type Instant } from '../../base/domain/day.ts';
import { standingAt, type TaskStanding } from '../domain/task.ts';
import type { TaskRow } from '../domain/task-snapshot.ts';
import { warningsOf, type Warning } from '../domain/warnings.ts';

/** Somebody behind the door of a task. */
export interface TaskPerson {
  readonly personId: string;
  readonly name: string;
  readonly relation: string;
  readonly tags: readonly string[];
  readonly hasPhone: boolean;
}

/** A task as the phone shows it: what the snapshot holds and what happened on this phone since. */
export interface TaskView {
  readonly id: string;
  readonly roundId: string;
  readonly kind: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly standing: TaskStanding;
  readonly urgency: number;
  readonly dueAt: Instant;
  readonly retryAt: Instant | undefined;
  readonly channel: string;
  readonly failures: number;
  readonly escalatedTo: string;
  readonly hasSlip: boolean;
  readonly walkKey: string;
  readonly personId: string;
  readonly dwellingId: string;
  readonly buildingId: string;
  readonly place: string;
  readonly building: string;
  readonly unit: string;
  readonly floor: number;
  readonly room: string;
  readonly text: string;
  readonly people: readonly TaskPerson[];
  readonly warnings: readonly Warning[];
  readonly lastOutcome: string;
  readonly lastAt: string;
}

/** What was done on this phone and may not be in the snapshot yet. */
export interface OwnAttempt {
  readonly taskId: string;
  readonly at: Instant;
  /** `away`: handed over. */
  readonly effect: 'done' | 'again' | 'away';
  readonly outcome: string;
  readonly retryAt?: Instant | undefined;
}

/** Where the records of this phone stand, as far as it matters here. */
export interface SentState {
  readonly unsent: number;
  readonly lastSyncedAt: string | undefined;
}

/**
 * Whether what happened here still goes before the snapshot: until the server says at least as much, or everything was sent and fetched
 * since. A record that was refused is no longer waiting, and its task comes back.
 */
export function isPending(attempt: OwnAttempt, of: { readonly row: TaskRow; readonly sent: SentState }): boolean {
  const { row, sent } = of;
  if (row[3] !== 'open' || row[25] >= attempt.at) return false;
  return sent.unsent > 0 || sent.lastSyncedAt === undefined || sent.lastSyncedAt <= attempt.at;
}

/** The task of a row as it stands now; undefined when it was handed over. */
export function viewOf(
  row: TaskRow,
  of: { readonly own: OwnAttempt | undefined; readonly sent: SentState; readonly now: Instant },
): TaskView | undefined {
  const own = of.own && isPending(of.own, { row, sent: of.sent }) ? of.own : undefined;
  if (own?.effect === 'away') return undefined;
  const people = row[23].map(([personId, name, relation, tags, phone]) => ({
    ...{ personId, name, relation, hasPhone: phone === 1 },
    tags: tags === '' ? [] : tags.split(' '),
  }));
  const state = own?.effect === 'done' ? 'done' : row[3] === 'open' ? 'open' : row[3] === 'done' ? 'done' : 'cancelled';
  const retryAt = own?.effect === 'again' ? own.retryAt : row[7] === '' ? undefined : instantOf(new Date(row[7]));
  const times = { opensAt: instantOf(new Date(row[5])), dueAt: instantOf(new Date(row[6])) };
  return {
    ...{ id: row[0], roundId: row[1], kind: row[2], state, urgency: row[4], dueAt: times.dueAt, retryAt },
    standing: standingAt({ state, ...times, retryAt: retryAt ?? null }, of.now),
    ...{ channel: row[8], failures: row[9] + (own?.effect === 'again' && own.outcome !== 'later' ? 1 : 0) },
    ...{ escalatedTo: row[10], hasSlip: row[11] === 1, walkKey: row[12], personId: row[13] },
    ...{ dwellingId: row[15], buildingId: row[16], place: row[17], building: row[18], unit: row[19] },
    ...{ floor: row[20], room: row[21], text: row[22], people, warnings: warningsOf(people) },
    ...{ lastOutcome: own?.outcome ?? row[24], lastAt: own?.at ?? row[25] },
  };
}

/** How one looks at the day's work. */
export type TaskSort = 'due' | 'way';

/** Late and urgent first; what waits for another hour of the day last. */
export function sortTasks(tasks: readonly TaskView[], by: TaskSort): readonly TaskView[] {
  if (by === 'way') return [...tasks].sort((a, b) => compare(a.walkKey, b.walkKey) || compare(a.dueAt, b.dueAt));
  return [...tasks].sort(
    (a, b) => rank(a) - rank(b) || b.urgency - a.urgency || compare(a.dueAt, b.dueAt) || compare(a.walkKey, b.walkKey),
  );
}

function rank({ standing }: TaskView): number {
  return standing === 'late' ? 0 : standing === 'waiting' || standing === 'notYet' ? 2 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day in figures. */
export function countTasks(tasks: readonly TaskView[]) {
  const open = tasks.filter(({ state }) => state === 'open');
  return {
    open: open.length,
    late: open.filter(({ standing }) => standing === 'late').length,
    due: open.filter(({ standing }) => standing === 'due').length,
    done: tasks.filter(({ state }) => state === 'done').length,
  };
}
