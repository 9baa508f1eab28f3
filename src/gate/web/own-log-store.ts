import { useSyncExternalStore } from 'react';
import { getPhone } from '../../base/web/offline/current-phone.ts';
import { phoneDb } from '../../base/web/offline/phone-db.ts';
import { seal, unseal } from '../../base/web/offline/seal.ts';
import { createStore } from '../../base/web/offline/store.ts';
import { correctedNow } from '../../base/web/offline/clock.ts';
import { EMPTY_LOG, trimLog, type OwnLog } from './own-log.ts';

const store = createStore<OwnLog>(EMPTY_LOG);
let loadedFor: string | undefined;

function keyNow(): string {
  const { accountId, communityId } = getPhone();
  return `gate.own.${accountId}.${communityId}`;
}

/** What happened at this phone; follows every change. */
export function useOwnLog(): OwnLog {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** What happened at this phone, now. */
export function ownLog(): OwnLog {
  return store.get();
}

/** Loads what this phone kept, once per account and community. What cannot be opened any more is forgotten. */
export async function loadOwnLog(): Promise<void> {
  const key = keyNow();
  if (loadedFor === key) return;
  loadedFor = key;
  store.set(EMPTY_LOG);
  const kept = await readKept(key);
  if (kept !== undefined) store.set(trimLog({ ...EMPTY_LOG, ...kept }, correctedNow()));
}

async function readKept(key: string): Promise<OwnLog | undefined> {
  const sealed = await (await phoneDb()).get('meta', key);
  if (!(sealed instanceof ArrayBuffer)) return undefined;
  try {
    const log = await unseal(getPhone().key, sealed);
    return isOwnLog(log) ? log : undefined;
  } catch {
    return undefined;
  }
}

/** Written by this file and sealed under a key nobody else has; a former version at most lacks a part. */
function isOwnLog(value: unknown): value is OwnLog {
  return typeof value === 'object' && value !== null && 'day' in value;
}

let isWriting = false;
let isStale = false;

/** Changes the log, on the screen and on the phone. Passages in a rush share a write; the records themselves are in the outbox already. */
export function changeOwnLog(change: (log: OwnLog) => OwnLog): void {
  store.set(change(store.get()));
  isStale = true;
  if (!isWriting) void writeUntilFresh();
}

async function writeUntilFresh(): Promise<void> {
  isWriting = true;
  try {
    while (isStale) {
      isStale = false;
      await write();
    }
  } finally {
    isWriting = false;
  }
}

async function write(): Promise<void> {
  const { key } = getPhone();
  const sealed = await seal(key, trimLog(store.get(), correctedNow()));
  try {
    await (await phoneDb()).put('meta', sealed, keyNow());
  } catch (error) {
    // A full phone keeps the log in memory; that the phone is full is said on every page.
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
  }
}
