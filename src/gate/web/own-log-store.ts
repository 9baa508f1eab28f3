import { EMPTY_LOG, trimLog, type OwnLog } from './own-log.ts';
import { createSealedStore } from './sealed-store.ts';

/** What happened at this phone. The records themselves are in the outbox already. */
const store = createSealedStore<OwnLog>({
  name: 'own',
  empty: EMPTY_LOG,
  // Written by this program and sealed under a key nobody else has; a former version at most lacks a part.
  open: (value) => (isOwnLog(value) ? { ...EMPTY_LOG, ...value } : undefined),
  trim: trimLog,
});

function isOwnLog(value: unknown): value is OwnLog {
  return typeof value === 'object' && value !== null && 'day' in value;
}

export const useOwnLog = store.use;
export const ownLog = store.get;
export const loadOwnLog = store.load;
export const changeOwnLog = store.change;
