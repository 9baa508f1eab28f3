import type { EventMessage } from './events.ts';
import type { Bucket, SnapshotContext, SnapshotPart } from './snapshot.ts';
import { bucketsOf } from './snapshot.ts';

/** What was worked out is believed so long, should a note be lost. Milliseconds. */
const KEEP_MS = 30_000;
/** Rows as JSON that are kept at most, of all communities: the oldest go first. Bytes. */
const MAX_BYTES = 48 * 1024 * 1024;

interface Entry {
  readonly part: SnapshotPart;
  readonly communityId: number;
  readonly untilMs: number;
  readonly buckets: Promise<readonly Bucket[]>;
  bytes: number;
}

export interface SnapshotCache {
  /** The buckets of a part in a community; askers at the same time share one reading. */
  get(part: SnapshotPart, context: SnapshotContext): Promise<readonly Bucket[]>;
  /** Drops what a fact may have changed. */
  hear(message: EventMessage): void;
}

/** Parts that were worked out within the last half minute, so that fifty phones do not cost fifty readings. */
export function createSnapshotCache(): SnapshotCache {
  const entries = new Map<string, Entry>();
  const drop = (key: string, entry: Entry): void => {
    if (entries.get(key) === entry) entries.delete(key);
  };
  return {
    get(part, context) {
      const nowMs = Date.parse(context.now);
      for (const [key, entry] of entries) if (entry.untilMs <= nowMs) drop(key, entry);
      const whose = part.isOwn === true ? context.accountId : '';
      const key = `${context.communityId}/${context.today}/${part.name}/${whose}`;
      const known = entries.get(key);
      if (known) return known.buckets;
      const buckets = part.read(context).then((rows) => bucketsOf(rows, part.buckets));
      const entry: Entry = { part, communityId: context.communityId, untilMs: nowMs + KEEP_MS, buckets, bytes: 0 };
      entries.set(key, entry);
      buckets.then(
        (made) => {
          entry.bytes = made.reduce((sum, { bytes }) => sum + bytes, 0);
          shrink(entries);
        },
        () => drop(key, entry),
      );
      return buckets;
    },
    hear({ communityId, types }) {
      for (const [key, entry] of entries) {
        const { ignores } = entry.part;
        if (entry.communityId === communityId && types.some((type) => !ignores?.test(type))) drop(key, entry);
      }
    },
  };
}

function shrink(entries: Map<string, Entry>): void {
  let bytes = [...entries.values()].reduce((sum, entry) => sum + entry.bytes, 0);
  for (const [key, entry] of entries) {
    if (bytes <= MAX_BYTES) return;
    entries.delete(key);
    bytes -= entry.bytes;
  }
}
