import { createHash } from 'node:crypto';
import type { Day, Instant } from '../domain/day.ts';
import type { CommunityId } from '../domain/ids.ts';
import type { Tx } from './db.ts';
import type { Vault } from './secret.ts';

/** What reading a part may know. */
export interface SnapshotContext {
  readonly tx: Tx;
  readonly communityId: CommunityId;
  /** Whose phone it is; only parts that are one's own may look at it. */
  readonly accountId: string;
  readonly now: Instant;
  readonly today: Day;
  readonly vault: Vault;
}

/** A row of plain values; the first one decides the bucket and must be unique in its part. */
export type SnapshotRow = readonly unknown[];

/** A part of a community that phones keep: the same for everybody who holds its permission there, unless it is one's own. */
export interface SnapshotPart {
  readonly name: string;
  /** Into how many pieces it is cut, so that a change sends one of them. */
  readonly buckets: number;
  readonly permission: string;
  /** Everybody has another one: only what is his. Such parts are small. */
  readonly isOwn?: true;
  /** Facts that cannot change the part, by type: what was worked out stays. Others drop it. */
  readonly ignores?: RegExp;
  read(context: SnapshotContext): Promise<readonly SnapshotRow[]>;
}

/** One piece of a part as it stands. */
export interface Bucket {
  /** 11 signs of a SHA-256; '' when the bucket is empty. */
  readonly hash: string;
  readonly rows: readonly SnapshotRow[];
  /** Size of the rows as JSON. */
  readonly bytes: number;
}

/** Cuts rows into buckets. The same rows in any order give the same hashes. */
export function bucketsOf(rows: readonly SnapshotRow[], count: number): readonly Bucket[] {
  const groups = Array.from({ length: count }, (): SnapshotRow[] => []);
  for (const row of rows) groups[bucketOf(String(row[0]), count)]?.push(row);
  return groups.map((group) => {
    if (group.length === 0) return { hash: '', rows: group, bytes: 2 };
    const text = JSON.stringify(group.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 11);
    return { hash, rows: group, bytes: text.length };
  });
}

/** FNV-1a, 32 bits: spreads ids of one minute evenly, which their first signs would not. */
function bucketOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}
