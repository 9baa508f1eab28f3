import { correctedMs, correctedNow } from './clock.ts';
import { isFull, phoneDb, type EntryState, type StoredEntry } from './phone-db.ts';

/** Acknowledged and discarded records are kept so long: a server restored from a backup asks for them again. Days. */
const KEEP_DAYS = 7;
const MS_PER_DAY = 86_400_000;

/** Writes an entry with the disk's own promise; false when the phone is full, even after acknowledged records made room. */
export async function addEntry(entry: StoredEntry): Promise<boolean> {
  if (await tryToAdd(entry)) return true;
  await dropOld(entry.accountId, 0);
  return tryToAdd(entry);
}

async function tryToAdd(entry: StoredEntry): Promise<boolean> {
  try {
    const tx = (await phoneDb()).transaction('outbox', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.add(entry), tx.done]);
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

/** Entries of an account in one state, oldest first. */
export async function entriesOf(of: {
  readonly accountId: string;
  readonly state: EntryState;
  readonly most?: number;
}): Promise<readonly StoredEntry[]> {
  return (await phoneDb()).getAllFromIndex('outbox', 'byState', rangeOf(of.accountId, of.state), of.most);
}

/** How many entries of an account are in a state. */
export async function countEntries(accountId: string, state: EntryState): Promise<number> {
  return (await phoneDb()).countFromIndex('outbox', 'byState', rangeOf(accountId, state));
}

/** Changes entries in one transaction; those that are gone are passed over. */
export async function changeEntries(
  seqs: readonly number[],
  change: (entry: StoredEntry) => StoredEntry,
): Promise<void> {
  if (seqs.length === 0) return;
  const tx = (await phoneDb()).transaction('outbox', 'readwrite', { durability: 'strict' });
  await Promise.all(
    seqs.map(async (seq) => {
      const entry = await tx.store.get(seq);
      if (entry) await tx.store.put(change(entry));
    }),
  );
  await tx.done;
}

/** Marks records as acknowledged. They are kept some days, see {@link dropOld}. */
export async function markSent(seqs: readonly number[]): Promise<void> {
  const now = correctedNow();
  try {
    await changeEntries(seqs, (entry) => ({ ...entry, state: 'sent', changedAt: now }));
  } catch (error) {
    if (!isFull(error)) throw error;
    // A full phone cannot even take a note: what the server has may go.
    const tx = (await phoneDb()).transaction('outbox', 'readwrite');
    await Promise.all([...seqs.map((seq) => tx.store.delete(seq)), tx.done]);
  }
}

/** The server may have lost what it acknowledged: everything of the last days is offered again, under the same ids. */
export async function offerAgain(accountId: string): Promise<void> {
  const sent = await entriesOf({ accountId, state: 'sent' });
  await changeEntries(
    sent.map(({ seq = 0 }) => seq),
    (entry) => ({ ...entry, state: 'unsent' }),
  );
}

/** Drops acknowledged and discarded records that are older than so many days. */
export async function dropOld(accountId: string, days = KEEP_DAYS): Promise<void> {
  const limit = correctedMs() - days * MS_PER_DAY;
  const old = [
    ...(await entriesOf({ accountId, state: 'sent' })),
    ...(await entriesOf({ accountId, state: 'discarded' })),
  ].filter((entry) => Date.parse(entry.changedAt) <= limit);
  if (old.length === 0) return;
  const tx = (await phoneDb()).transaction('outbox', 'readwrite');
  await Promise.all([...old.map(({ seq = 0 }) => tx.store.delete(seq)), tx.done]);
}

function rangeOf(accountId: string, state: EntryState): IDBKeyRange {
  return IDBKeyRange.bound([accountId, state, 0], [accountId, state, Number.MAX_SAFE_INTEGER]);
}
