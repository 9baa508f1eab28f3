import type { Instant } from '../../base/domain/day.ts';
import { newId } from '../../base/web/new-id.ts';
import { stampNow } from '../../base/web/offline/clock.ts';
import { sendLater } from '../../base/web/offline/hooks.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import { afterAttempt, attemptLimits } from '../domain/attempt.ts';
import { findOutcome, type WorkKind } from '../domain/work-kind.ts';
import { noteOwnAttempts } from './own-attempts.ts';
import { SITE_ZONE } from '../../base/web/site-time.ts';
import type { OwnAttempt, TaskView } from './task-view.ts';

/**
 * Puts an attempt in the outbox and shows at once what the server will decide by the same rule; former failures it does not know cost at
 * most another hour for the next try.
 */
export async function keepAttempt(of: {
  readonly task: TaskView;
  readonly kind: WorkKind;
  readonly channel: 'phone' | 'door';
  readonly outcome: string;
  readonly answers?: Answers | undefined;
  readonly retryAt?: Instant | undefined;
  readonly note?: string | undefined;
}): Promise<OwnAttempt | undefined> {
  const { task, kind, channel, retryAt, answers, note } = of;
  const outcome = findOutcome(kind, of.outcome);
  if (!outcome) return undefined;
  const { id: attemptId, at } = stampNow();
  const effect = afterAttempt({
    task: { channel: kind.channel, failures: task.failures, dueAt: task.dueAt },
    limits: attemptLimits(kind, { failuresBeforeDoor: null, retryAfterMinutes: null }),
    ...{ outcome, channel, at, agreedAt: retryAt, former: [], timeZone: SITE_ZONE },
  });
  const said = answers === undefined ? {} : { answers, answerId: newId() };
  const words = note === undefined || note.trim() === '' ? {} : { note };
  const agreed = retryAt === undefined ? {} : { retryAt };
  const input = { taskId: task.id, attemptId, at, channel, outcome: outcome.code, ...said, ...words, ...agreed };
  await sendLater({ name: 'doTask', input });
  const own: OwnAttempt =
    effect.kind === 'done'
      ? { taskId: task.id, at, effect: 'done', outcome: outcome.code }
      : { taskId: task.id, at, effect: 'again', outcome: outcome.code, retryAt: effect.retryAt };
  await noteOwnAttempts([own]);
  return own;
}

/** Gives tasks to a colleague; they leave this phone's list at once. */
export async function keepHandOver(taskIds: readonly string[], accountId: string): Promise<void> {
  await sendLater({ name: 'handOver', input: { taskIds, accountId } });
  const { at } = stampNow();
  await noteOwnAttempts(taskIds.map((taskId) => ({ taskId, at, effect: 'away', outcome: 'handedOver' })));
}
