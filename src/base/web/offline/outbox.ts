import { correctedNow } from './clock.ts';
import { findKey } from './device-keys.ts';
import { OutboxWords, type OutboxItem } from './outbox-item.ts';
import { addEntry, changeEntries, entriesOf } from './outbox-entries.ts';
import { countRecords } from './outbox-counts.ts';
import type { StoredEntry } from './phone-db.ts';
import { seal, unseal } from './seal.ts';
import { noteSync } from './sync-state.ts';

/** Records for which the phone had no room; they are written down first when there is some. */
let homeless: readonly StoredEntry[] = [];

/**
 * Seals a record and writes it down; when this returns it is safe. Without room on the phone it stays in memory, and the state says so.
 * Throws when the part of the phone is not open.
 */
export async function putRecord(of: {
  readonly accountId: string;
  readonly communityId: number;
  readonly words: OutboxWords;
}): Promise<void> {
  const { accountId, communityId, words } = of;
  const key = await findKey(accountId, communityId);
  if (!key) throw new Error('no key for this community');
  const now = correctedNow();
  const entry: StoredEntry = {
    accountId,
    communityId,
    state: 'unsent',
    name: words.name,
    bytes: JSON.stringify(words.input).length,
    sealed: await seal(key, words),
    madeAt: now,
    changedAt: now,
  };
  if (!(await addEntry(entry))) homeless = [...homeless, entry];
  await countAll(accountId);
}

/** Writes down what found no room before. */
export async function settleHomeless(): Promise<void> {
  const waiting = homeless;
  if (waiting.length === 0) return;
  homeless = [];
  const left: StoredEntry[] = [];
  for (const entry of waiting) if (!(await addEntry(entry))) left.push(entry);
  homeless = [...left, ...homeless];
}

/** Counts anew for the screens. */
export async function countAll(accountId: string): Promise<void> {
  const inMemory = homeless.filter((entry) => entry.accountId === accountId).length;
  await countRecords(accountId, inMemory);
  noteSync({ isStorageFull: homeless.length > 0 });
}

/** The next records to send, oldest first, opened. One that cannot be opened is set aside. */
export async function nextRecords(accountId: string, most: number): Promise<readonly OutboxItem[]> {
  const entries = await entriesOf({ accountId, state: 'unsent', most });
  const items: OutboxItem[] = [];
  for (const entry of entries) {
    const key = await findKey(accountId, entry.communityId);
    const item = key && (await openEntry(entry, key));
    if (item) items.push(item);
    else if (key) await setAside(entry.seq ?? 0, 'recordUnreadable');
  }
  return items;
}

/** A record with its words; undefined when they cannot be opened. */
export async function openEntry(entry: StoredEntry, key: CryptoKey): Promise<OutboxItem | undefined> {
  const { seq = 0, communityId, bytes } = entry;
  try {
    return { ...OutboxWords.parse(await unseal(key, entry.sealed)), seq, communityId, bytes };
  } catch {
    return undefined;
  }
}

/** Sets a record aside for a person to see. */
export async function setAside(
  seq: number,
  code: string,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await changeEntries([seq], (entry) => ({ ...entry, state: 'aside', code, details, changedAt: correctedNow() }));
}

/** Takes other words for a record that was not sent, in its place. */
export async function rewrite(of: {
  readonly accountId: string;
  readonly item: OutboxItem;
  readonly words: OutboxWords;
}): Promise<void> {
  const key = await findKey(of.accountId, of.item.communityId);
  if (!key) return;
  const sealed = await seal(key, of.words);
  await changeEntries([of.item.seq], (entry) => ({ ...entry, sealed, state: 'unsent', changedAt: correctedNow() }));
}
