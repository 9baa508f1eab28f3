import { currentPhone } from './current-phone.ts';
import { destroyKeys } from './device-keys.ts';
import { phoneDb } from './phone-db.ts';
import { wipeSnapshot } from './snapshot.ts';
import { createStore } from './store.ts';
import { noteSync } from './sync-state.ts';

/** Set once this phone was ended from the office and has wiped itself. */
export const phoneEnded = createStore(false);

/**
 * `signedOut`: the keys and the snapshot go; the records stay, sealed, for the same account. `ended`: the office ended this phone,
 * and everything goes.
 */
export async function wipePhone(why: 'signedOut' | 'ended'): Promise<void> {
  currentPhone.set(undefined);
  await destroyKeys();
  await wipeSnapshot();
  const db = await phoneDb();
  await db.delete('meta', 'session');
  await db.delete('meta', 'lastSyncedAt');
  if (why === 'ended') {
    for (const store of ['outbox', 'device', 'meta'] as const) await db.clear(store);
  }
  noteSync({ unsent: 0, setAside: [], isComplete: false, needsSignIn: false });
  if (why === 'ended') phoneEnded.set(true);
}
