import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { correctedNow } from '../../base/web/offline/clock.ts';
import { getPhone } from '../../base/web/offline/current-phone.ts';
import { phoneDb } from '../../base/web/offline/phone-db.ts';
import { seal, unseal } from '../../base/web/offline/seal.ts';
import { createStore } from '../../base/web/offline/store.ts';
import type { OwnAttempt } from './task-view.ts';

/** What was done on this phone, by task: the list comes late, the next door comes now. The records themselves are in the outbox. */
type OwnAttempts = Readonly<Record<string, OwnAttempt>>;

const KEEP_HOURS = 7 * 24;
const store = createStore<OwnAttempts>({});
let loadedFor: string | undefined;

const instant = z.string().transform((text): Instant => instantOf(new Date(text)));
const Kept = z.record(
  z.string(),
  z.object({
    taskId: z.string(),
    at: instant,
    effect: z.enum(['done', 'again', 'away']),
    outcome: z.string(),
    retryAt: instant.optional(),
  }),
);

function keyNow(): string {
  const { accountId, communityId } = getPhone();
  return `tasks.own.${accountId}.${communityId}`;
}

/** Follows what was done here. */
export function useOwnAttempts(): OwnAttempts {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Loads what this phone kept, once per account and community. What cannot be opened any more is forgotten. */
export async function loadOwnAttempts(): Promise<void> {
  const key = keyNow();
  if (loadedFor === key) return;
  loadedFor = key;
  store.set({});
  const sealed = await (await phoneDb()).get('meta', key);
  if (!(sealed instanceof ArrayBuffer)) return;
  const read = Kept.safeParse(await unseal(getPhone().key, sealed).catch(() => undefined));
  // What was done while we read is newer.
  if (read.success) store.set({ ...trimmed(read.data), ...store.get() });
}

/** Notes what was done here, on the screen at once and on the phone. */
export async function noteOwnAttempts(attempts: readonly OwnAttempt[]): Promise<void> {
  store.set({ ...trimmed(store.get()), ...Object.fromEntries(attempts.map((one) => [one.taskId, one])) });
  const sealed = await seal(getPhone().key, store.get());
  try {
    await (await phoneDb()).put('meta', sealed, keyNow());
  } catch (error) {
    // A full phone keeps them in memory; that the phone is full is said on every page.
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
  }
}

function trimmed(attempts: OwnAttempts): OwnAttempts {
  const oldest = new Date(Date.parse(correctedNow()) - KEEP_HOURS * 3_600_000).toISOString();
  return Object.fromEntries(Object.entries(attempts).filter(([, { at }]) => at > oldest));
}
