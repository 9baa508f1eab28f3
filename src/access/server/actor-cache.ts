import type { Actor } from '../../base/domain/actor.ts';
import type { Instant } from '../../base/domain/day.ts';

/** How long an answer to "who is this" is believed. Seconds; in another process a change shows so much later. */
export const ACTOR_CACHE_SECONDS = 5;

const TTL_MS = ACTOR_CACHE_SECONDS * 1000;
/** An answer so old is asked for again while it is still believed, so that a busy device never waits for it. */
const AGING_MS = TTL_MS * 0.7;
const MAX_ENTRIES = 20_000;

/** Accounts whose rights are changing, and until when their cached answers are not believed. */
const doubts = new Map<string, number>();
const EVERYBODY = 'everybody';

/**
 * Called by whatever changes rights, inside its transaction. The doubt lasts as long as an answer would be believed, so that one
 * that was read just before the commit is not believed after it.
 */
export function doubtActor(accountId: string, now: Instant): void {
  if (doubts.size > MAX_ENTRIES) doubts.clear();
  doubts.set(accountId, Date.parse(now) + TTL_MS);
}

/** The same for everybody: the tree of areas changed. */
export function doubtActors(now: Instant): void {
  doubtActor(EVERYBODY, now);
}

export interface ActorCache {
  find(key: string, now: Instant): Known | undefined;
  /** `now` is the moment before the answer was read. */
  put(key: string, actor: Actor, now: Instant): void;
  forget(key: string): void;
}

/** A believed answer. */
export interface Known {
  readonly actor: Actor;
  /** True once for each answer: whoever is told asks again. */
  readonly isAging: boolean;
}

interface Entry {
  readonly actor: Actor;
  readonly untilMs: number;
  isAskedAgain: boolean;
}

/** Answers of the last seconds by session. */
export function createActorCache(): ActorCache {
  const entries = new Map<string, Entry>();
  return {
    find(key, now) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      const nowMs = Date.parse(now);
      if (entry.untilMs <= nowMs || isDoubted(entry.actor.accountId, nowMs)) {
        entries.delete(key);
        return undefined;
      }
      const isAging = !entry.isAskedAgain && entry.untilMs - nowMs <= TTL_MS - AGING_MS;
      if (isAging) entry.isAskedAgain = true;
      return { actor: entry.actor, isAging };
    },
    put(key, actor, now) {
      if (entries.size >= MAX_ENTRIES) entries.clear();
      entries.set(key, { actor, untilMs: Date.parse(now) + TTL_MS, isAskedAgain: false });
    },
    forget: (key) => entries.delete(key),
  };
}

function isDoubted(accountId: string, nowMs: number): boolean {
  return (doubts.get(accountId) ?? 0) > nowMs || (doubts.get(EVERYBODY) ?? 0) > nowMs;
}
