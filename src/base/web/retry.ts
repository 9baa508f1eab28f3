import type { Failure } from './failure.ts';

/** Longest that a person is kept waiting by one automatic pause. */
const LONGEST_PAUSE_MS = 8_000;
const PAUSES_MS: readonly number[] = [400, 1_000, 2_500, 5_000];

/**
 * What to do after a failed attempt (`attempt` counts from 1): wait that long and send the same command id again, or
 * undefined to stop and keep the input. A refusal is an answer and is never sent again by itself.
 */
export function pauseBeforeRetry(last: { readonly attempt: number; readonly failure: Failure }): number | undefined {
  const pause = PAUSES_MS[last.attempt - 1];
  if (pause === undefined) return undefined;
  if (last.failure.kind === 'network') return pause;
  if (last.failure.kind === 'busy') return Math.min(last.failure.retryAfterMs ?? pause, LONGEST_PAUSE_MS);
  return undefined;
}

/** A command that was sent but never answered. */
export type Unanswered = { readonly commandId: string; readonly input: string };

/**
 * The id under which to send an input. The same input after a lost answer keeps its id, so that the server, which may
 * have acted already, does not act twice; a changed input is a new command.
 */
export function commandIdFor(next: {
  readonly unanswered: Unanswered | undefined;
  readonly input: string;
  readonly freshId: string;
}): string {
  return next.unanswered?.input === next.input ? next.unanswered.commandId : next.freshId;
}

/** Whether the server may have acted although we have no answer. */
export function isUnanswered(failure: Failure): boolean {
  return (
    failure.kind === 'network' || failure.kind === 'busy' || failure.kind === 'broken' || failure.kind === 'signedOut'
  );
}
