import { phoneDb, type StoredBucket } from './phone-db.ts';
import { unseal } from './seal.ts';
import type { BucketChange, SnapshotRow } from './snapshot-answer.ts';

/** Opens what this phone keeps of a community. A bucket that cannot be opened is left out: the next contact fetches it again. */
export async function readBuckets(communityId: number, key: CryptoKey): Promise<readonly BucketChange[]> {
  const stored = await (await phoneDb()).getAll('bucket', IDBKeyRange.bound([communityId], [communityId, []]));
  const opened = await Promise.all(stored.map((bucket) => openBucket(bucket, key)));
  return opened.flatMap((one) => one ?? []);
}

async function openBucket(stored: StoredBucket, key: CryptoKey): Promise<BucketChange | undefined> {
  try {
    const rows = await unseal(key, stored.sealed);
    return isRows(rows) ? { ...stored, rows } : undefined;
  } catch {
    return undefined;
  }
}

/** Sealed by this program under a key nobody else has: looking at the first row tells a former format. */
function isRows(value: unknown): value is readonly SnapshotRow[] {
  return Array.isArray(value) && (value.length === 0 || Array.isArray(value[0]));
}

interface Whose {
  readonly accountId: string;
  readonly communityId: number;
}

let early:
  { readonly whose: Promise<Whose | undefined>; readonly buckets: Promise<readonly BucketChange[]> } | undefined;

/**
 * Begins to open the register while the program itself is still being read: both take about as long. Only where one account is signed
 * in on this phone; whose it is decides who asks for it, see {@link takeBuckets}. Answers whether somebody is.
 */
export function openBucketsEarly(): Promise<boolean> {
  const device = onlyDevice();
  const buckets = device.then((one) => (one ? readBuckets(one.communityId, one.key) : []));
  // Who takes it reads it again when it failed.
  buckets.catch(() => undefined);
  const whose = device.catch(() => undefined);
  early = { whose, buckets };
  return whose.then((one) => one !== undefined);
}

async function onlyDevice(): Promise<(Whose & { readonly key: CryptoKey }) | undefined> {
  const devices = await (await phoneDb()).getAll('device');
  const open = devices.flatMap(({ key, ...of }) => (key ? [{ ...of, key }] : []));
  return open.length === 1 ? open[0] : undefined;
}

/** What was begun early, once; else read now. */
export async function takeBuckets(of: Whose & { readonly key: CryptoKey }): Promise<readonly BucketChange[]> {
  const begun = early;
  early = undefined;
  const whose = await begun?.whose;
  if (begun && whose?.accountId === of.accountId && whose.communityId === of.communityId) {
    const buckets = await begun.buckets.catch(() => undefined);
    if (buckets) return buckets;
  }
  return readBuckets(of.communityId, of.key);
}
