import type { SetAside } from './outbox-item.ts';
import { createStore } from './store.ts';

/** Where the records stand, and the line. Counts come from the outbox itself. */
export interface SyncState {
  readonly unsent: number;
  readonly setAside: readonly SetAside[];
  /** The last contact was answered. */
  readonly isOnline: boolean;
  readonly isSending: boolean;
  /** When everything was sent and fetched without a failure: an instant. Absent: never. */
  readonly lastSyncedAt?: string;
  /** How far this phone's clock is ahead of the server's. Milliseconds. */
  readonly clockOffsetMs: number;
  /** No room on the phone: records are held in memory only and are lost when the page is closed. */
  readonly isStorageFull: boolean;
  /** The session has ended: records are kept and wait for somebody to sign in again. */
  readonly needsSignIn: boolean;
  /** The snapshot has been fetched to its end at least once. */
  readonly isComplete: boolean;
  /** A code when the last contact failed for a reason worth telling. */
  readonly failure?: 'network' | 'busy' | 'broken';
}

export const syncState = createStore<SyncState>({
  unsent: 0,
  setAside: [],
  isOnline: true,
  isSending: false,
  clockOffsetMs: 0,
  isStorageFull: false,
  needsSignIn: false,
  isComplete: false,
});

/** Changes a part of the state. */
export function noteSync(change: Partial<SyncState>): void {
  syncState.set({ ...syncState.get(), ...change });
}
