import { useSyncExternalStore } from 'react';
import { getPhone } from '../../base/web/offline/current-phone.ts';
import { phoneDb } from '../../base/web/offline/phone-db.ts';
import { seal, unseal } from '../../base/web/offline/seal.ts';
import { createStore } from '../../base/web/offline/store.ts';
import { correctedNow } from '../../base/web/offline/clock.ts';
import type { Instant } from '../../base/domain/day.ts';

/** A value of this phone that outlives the page: in memory for the screens, sealed on the phone for the next start. */
export interface SealedStore<Kept> {
  readonly use: () => Kept;
  readonly get: () => Kept;
  /** Loads what this phone kept, once per account and community. What cannot be opened any more is forgotten. */
  readonly load: () => Promise<void>;
  /** Changes it, on the screen and on the phone. Changes in a rush share a write. */
  readonly change: (change: (kept: Kept) => Kept) => void;
}

/** Makes a store; `open` reads what was sealed (undefined: forget it), `trim` drops what is over. */
export function createSealedStore<Kept>(of: {
  readonly name: string;
  readonly empty: Kept;
  readonly open: (value: unknown) => Kept | undefined;
  readonly trim: (kept: Kept, now: Instant) => Kept;
}): SealedStore<Kept> {
  const store = createStore<Kept>(of.empty);
  let loadedFor: string | undefined;
  let isWriting = false;
  let isStale = false;

  const keyNow = (): string => {
    const { accountId, communityId } = getPhone();
    return `gate.${of.name}.${accountId}.${communityId}`;
  };
  const load = async (): Promise<void> => {
    const key = keyNow();
    if (loadedFor === key) return;
    loadedFor = key;
    store.set(of.empty);
    const kept = of.open(await readSealed(key));
    if (kept !== undefined) store.set(of.trim(kept, correctedNow()));
  };
  const write = async (): Promise<void> => {
    isWriting = true;
    try {
      while (isStale) {
        isStale = false;
        await writeSealed(keyNow(), of.trim(store.get(), correctedNow()));
      }
    } finally {
      isWriting = false;
    }
  };
  return {
    use: () => useSyncExternalStore(store.subscribe, store.get),
    get: store.get,
    load,
    change(change) {
      store.set(change(store.get()));
      isStale = true;
      if (!isWriting) void write();
    },
  };
}

async function readSealed(key: string): Promise<unknown> {
  const sealed = await (await phoneDb()).get('meta', key);
  if (!(sealed instanceof ArrayBuffer)) return undefined;
  try {
    return await unseal(getPhone().key, sealed);
  } catch {
    return undefined;
  }
}

async function writeSealed(key: string, value: unknown): Promise<void> {
  const sealed = await seal(getPhone().key, value);
  try {
    await (await phoneDb()).put('meta', sealed, key);
  } catch (error) {
    // A full phone keeps it in memory; that the phone is full is said on every page.
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
  }
}
