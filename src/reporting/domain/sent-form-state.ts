import type { Instant } from '../../base/domain/day.ts';

/** One version of a reply, as rules see it. */
export interface ReplyVersion {
  readonly replyId: string;
  readonly version: number;
  readonly state: 'signed' | 'sentBack';
  readonly signedAt: Instant;
}

/** Where a form stands in one community. `late`: past its hour and not signed. */
export type FormStanding = 'waiting' | 'late' | 'signed' | 'signedLate' | 'sentBack' | 'withdrawn';

/** Every standing, loudest first. */
export const FORM_STANDINGS = ['late', 'sentBack', 'waiting', 'signedLate', 'signed', 'withdrawn'] as const;

/**
 * Where a form stands. A reply that was sent back waits for a new one whatever the hour; a reply is late when its first version came
 * after the hour, however often it was corrected since.
 */
export function formStanding(of: {
  readonly replies: readonly ReplyVersion[];
  readonly dueAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly now: Instant;
}): FormStanding {
  const { dueAt, withdrawnAt, now } = of;
  if (withdrawnAt !== null) return 'withdrawn';
  const replies = inOrder(of.replies);
  const [first, newest] = [replies[0], replies.at(-1)];
  if (!first || !newest) return Date.parse(now) > Date.parse(dueAt) ? 'late' : 'waiting';
  if (newest.state === 'sentBack') return 'sentBack';
  return Date.parse(first.signedAt) > Date.parse(dueAt) ? 'signedLate' : 'signed';
}

/** The reply that counts: the newest, unless it was sent back. */
export function countingReply<R extends ReplyVersion>(replies: readonly R[]): R | undefined {
  const newest = inOrder(replies).at(-1);
  return newest?.state === 'signed' ? newest : undefined;
}

/** Versions from the first to the newest. */
export function inOrder<R extends Pick<ReplyVersion, 'version'>>(replies: readonly R[]): readonly R[] {
  return [...replies].sort((a, b) => a.version - b.version);
}
