import type { Instant } from '../../base/domain/day.ts';

/** What a worker's log is made of. */
export interface LoggedAttempt {
  readonly at: Instant;
  readonly kind: string;
  readonly channel: string;
  readonly outcome: string;
}

/** The head of a worker's log: a day in figures. */
export interface LogSummary {
  readonly calls: number;
  readonly doors: number;
  readonly done: number;
  readonly firstAt: Instant | undefined;
  readonly lastAt: Instant | undefined;
  /** By kind of work, the most frequent first. */
  readonly kinds: readonly { readonly kind: string; readonly tried: number; readonly done: number }[];
}

/** Counts a day from its attempts, which are in the order of time. `isDone` says which outcomes end a task of a kind. */
export function summariseDay(
  attempts: readonly LoggedAttempt[],
  isDone: (attempt: LoggedAttempt) => boolean,
): LogSummary {
  const kinds = new Map<string, { tried: number; done: number }>();
  for (const attempt of attempts) {
    const { tried, done } = kinds.get(attempt.kind) ?? { tried: 0, done: 0 };
    kinds.set(attempt.kind, { tried: tried + 1, done: done + (isDone(attempt) ? 1 : 0) });
  }
  return {
    calls: attempts.filter(({ channel }) => channel === 'phone').length,
    doors: attempts.filter(({ channel }) => channel === 'door').length,
    done: attempts.filter(isDone).length,
    firstAt: attempts[0]?.at,
    lastAt: attempts.at(-1)?.at,
    kinds: [...kinds].map(([kind, counts]) => ({ kind, ...counts })).sort((a, b) => b.tried - a.tried),
  };
}
