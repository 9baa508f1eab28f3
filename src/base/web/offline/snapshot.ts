import { takeBuckets } from './buckets.ts';
import { currentPhone } from './current-phone.ts';
import { isFull, phoneDb, type StoredBucket } from './phone-db.ts';
import { seal } from './seal.ts';
import {
  changesOf,
  type BucketChange,
  type HeldPart,
  type SnapshotAnswer,
  type SnapshotRow,
} from './snapshot-answer.ts';
import { createStore } from './store.ts';

/** A part in memory. `rows` is the same array until the part changes. */
interface Part {
  readonly hashes: readonly string[];
  readonly byBucket: ReadonlyMap<number, readonly SnapshotRow[]>;
  readonly rows: readonly SnapshotRow[];
}

/** What this phone holds of its community, in memory; the sealed buckets on the phone are only for the next start. */
export const snapshot = createStore<ReadonlyMap<string, Part>>(new Map());

/** What is held, for asking the server. */
export function heldParts(): readonly HeldPart[] {
  return Array.from(snapshot.get(), ([name, { hashes }]) => ({ name, hashes }));
}

/** Loads the community's buckets into memory. */
export async function loadSnapshot(of: {
  readonly accountId: string;
  readonly communityId: number;
  readonly key: CryptoKey;
}): Promise<void> {
  const start = performance.now();
  snapshot.set(merged(new Map(), { write: await takeBuckets(of), wipe: [] }));
  performance.measure('menshen.reopen', { start });
}

/**
 * Takes an answer: in memory at once, and on the phone by the time the promise is kept, while the next answer is on its way already.
 * Without room on the phone it holds in memory only.
 */
export async function applySnapshot(of: {
  readonly communityId: number;
  readonly key: CryptoKey;
  readonly answer: SnapshotAnswer;
}): Promise<void> {
  const changes = changesOf(of.answer, heldParts());
  if (changes.write.length === 0 && changes.wipe.length === 0) return;
  snapshot.set(merged(snapshot.get(), changes));
  await keepBuckets(of, changes);
}

async function keepBuckets(
  { communityId, key }: { readonly communityId: number; readonly key: CryptoKey },
  changes: ReturnType<typeof changesOf>,
): Promise<void> {
  const sealed = await Promise.all(
    changes.write.map(async ({ rows, ...bucket }): Promise<StoredBucket> => {
      return { ...bucket, communityId, sealed: await seal(key, rows) };
    }),
  );
  try {
    const db = await phoneDb();
    // Signed out while it was sealed: what was wiped must not come back.
    if (currentPhone.get()?.communityId !== communityId) return;
    const tx = db.transaction('bucket', 'readwrite');
    await Promise.all([
      ...changes.wipe.map((part) => tx.store.delete(IDBKeyRange.bound([communityId, part], [communityId, part, []]))),
      ...sealed.map((bucket) => tx.store.put(bucket)),
      tx.done,
    ]);
  } catch (error) {
    if (!isFull(error)) throw error;
  }
}

/** Writes what is in memory down under another key: a phone that loses the line right now must not have lost its register. */
export async function resealSnapshot(of: { readonly communityId: number; readonly key: CryptoKey }): Promise<void> {
  const write = Array.from(snapshot.get()).flatMap(([part, { hashes, byBucket }]) =>
    Array.from(byBucket, ([bucket, rows]) => {
      return { part, bucket, buckets: hashes.length, hash: hashes[bucket] ?? '', rows };
    }),
  );
  await keepBuckets(of, { write, wipe: [] });
}

/** Removes everything of every community but one. */
export async function wipeSnapshot(keepCommunityId?: number): Promise<void> {
  const db = await phoneDb();
  const tx = db.transaction('bucket', 'readwrite');
  const keys = await tx.store.getAllKeys();
  await Promise.all(keys.filter(([communityId]) => communityId !== keepCommunityId).map((key) => tx.store.delete(key)));
  await tx.done;
  if (keepCommunityId === undefined) snapshot.set(new Map());
}

function merged(
  before: ReadonlyMap<string, Part>,
  changes: { readonly write: readonly BucketChange[]; readonly wipe: readonly string[] },
): ReadonlyMap<string, Part> {
  const next = new Map(before);
  for (const name of changes.wipe) next.delete(name);
  const byPart = new Map<string, BucketChange[]>();
  for (const change of changes.write) byPart.set(change.part, [...(byPart.get(change.part) ?? []), change]);
  for (const [name, written] of byPart) next.set(name, mergedPart(next.get(name), written));
  return next;
}

function mergedPart(before: Part | undefined, written: readonly BucketChange[]): Part {
  const size = written[0]?.buckets ?? 0;
  const hashes = Array.from({ length: size }, (_, at) => before?.hashes[at] ?? '');
  const byBucket = new Map(before?.byBucket);
  for (const { bucket, hash, rows } of written) {
    hashes[bucket] = hash;
    byBucket.set(bucket, rows);
  }
  return { hashes, byBucket, rows: Array.from(byBucket.values()).flat() };
}
