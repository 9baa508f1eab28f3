import type { Instant } from '../../base/domain/day.ts';
import { nextTry } from './next-try.ts';
import type { TaskState } from './task.ts';
import type { TaskChannel, WorkKind, WorkOutcome } from './work-kind.ts';

/** An attempt that was made before. */
export interface FormerAttempt {
  readonly at: Instant;
  readonly outcome: string;
}

/** What becomes of an open task by an attempt. */
export type AttemptEffect =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'again';
      readonly failures: number;
      readonly channel: TaskChannel;
      readonly retryAt: Instant;
      /** Nobody was met after the last try: a slip with a code goes on the door. */
      readonly leavesSlip: boolean;
      /** Another one has to talk to them. */
      readonly tellsDirector: boolean;
    };

const USUAL = { failuresBeforeDoor: 2, failuresBeforeSlip: 4, retryAfterMinutes: 120 } as const;
/** Whoever says no twice is not asked a third time by the same worker. */
const REFUSALS_BEFORE_DIRECTOR = 2;

/** How often and how soon one tries, by the round, else by its kind, else as usual. */
export function attemptLimits(
  kind: Pick<WorkKind, 'failuresBeforeDoor' | 'failuresBeforeSlip' | 'retryAfterMinutes'>,
  task: Pick<TaskState, 'failuresBeforeDoor' | 'retryAfterMinutes'>,
) {
  const beforeDoor = task.failuresBeforeDoor ?? kind.failuresBeforeDoor ?? USUAL.failuresBeforeDoor;
  return {
    failuresBeforeDoor: beforeDoor,
    failuresBeforeSlip: Math.max(beforeDoor + 1, kind.failuresBeforeSlip ?? USUAL.failuresBeforeSlip),
    retryAfterMinutes: task.retryAfterMinutes ?? kind.retryAfterMinutes ?? USUAL.retryAfterMinutes,
  };
}

/**
 * What an attempt's outcome does. Success ends the task. `later` plans the next try without counting. Any other outcome is a failure:
 * the next try is at another hour of the day; after so many failed calls, after a wrong number and after a refusal somebody goes to the
 * door; after the last failure at the door a slip is left and the director told, as after a second refusal. A record that comes after a
 * later one counts, but leaves the next try as it was planned then.
 */
export function afterAttempt(of: {
  readonly task: Pick<TaskState, 'channel' | 'failures' | 'dueAt'>;
  readonly limits: ReturnType<typeof attemptLimits>;
  readonly outcome: WorkOutcome;
  readonly channel: 'phone' | 'door';
  readonly at: Instant;
  /** The time that was agreed with the household, with `later`. */
  readonly agreedAt?: Instant | undefined;
  readonly former: readonly FormerAttempt[];
  /** The next try as it is planned so far. */
  readonly plannedAt?: Instant | null;
  readonly timeZone: string;
}): AttemptEffect {
  const { task, limits, outcome, at } = of;
  if (outcome.isSuccess) return { kind: 'done' };
  const failed = of.former.filter(({ outcome: code }) => code !== 'later');
  if (outcome.code === 'later') {
    const planned = plannedLater(of);
    const agreedAt = of.agreedAt ?? tryAfter({ ...of, failedAt: failed.map((one) => one.at) });
    const retryAt = planned !== undefined && planned > agreedAt ? planned : agreedAt;
    return { kind: 'again', ...kept(task), retryAt, leavesSlip: false, tellsDirector: false };
  }
  const failures = task.failures + 1;
  const refusals = [...failed, of.outcome].filter(
    (one) => ('outcome' in one ? one.outcome : one.code) === 'refused',
  ).length;
  const needsDoor =
    failures >= limits.failuresBeforeDoor || outcome.code === 'wrongNumber' || outcome.code === 'refused';
  const leavesSlip = of.channel === 'door' && outcome.code === 'nobodyHome' && failures >= limits.failuresBeforeSlip;
  return {
    kind: 'again',
    failures,
    channel: needsDoor ? 'door' : task.channel,
    retryAt: plannedLater(of) ?? tryAfter({ ...of, failedAt: [...failed.map((one) => one.at), at] }),
    leavesSlip,
    tellsDirector: leavesSlip || (outcome.code === 'refused' && refusals >= REFUSALS_BEFORE_DIRECTOR),
  };
}

function kept({ failures, channel }: Pick<TaskState, 'failures' | 'channel'>) {
  return { failures, channel };
}

/** What was planned after this attempt, of which we hear only now: what was agreed since then holds. */
function plannedLater(of: {
  readonly at: Instant;
  readonly former: readonly FormerAttempt[];
  readonly plannedAt?: Instant | null;
}): Instant | undefined {
  return of.former.some((one) => one.at > of.at) ? (of.plannedAt ?? undefined) : undefined;
}

function tryAfter(of: {
  readonly at: Instant;
  readonly task: Pick<TaskState, 'dueAt'>;
  readonly limits: { readonly retryAfterMinutes: number };
  readonly failedAt: readonly Instant[];
  readonly timeZone: string;
}): Instant {
  const { at, failedAt, timeZone } = of;
  return nextTry({ at, afterMinutes: of.limits.retryAfterMinutes, failedAt, dueAt: of.task.dueAt, timeZone });
}
