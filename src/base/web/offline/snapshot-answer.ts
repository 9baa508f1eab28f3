import { z } from 'zod';

/** A row of a part: plain values, the first one decides the bucket. */
export type SnapshotRow = readonly unknown[];

const PartAnswer = z.object({
  buckets: z.number().int().positive(),
  /** One per bucket; '' for an empty one. */
  hashes: z.array(z.string()),
  // The cells are looked at where they are used: checking each of 150,000 here cost half of the first sync.
  changed: z.record(z.string(), z.array(z.custom<SnapshotRow>((row) => Array.isArray(row)))),
});

/** The answer of `GET /api/phone/snapshot`: every part that the caller may have, and rows of some of the buckets that differ. */
export const SnapshotAnswer = z.object({
  epoch: z.string(),
  serverNow: z.string(),
  isComplete: z.boolean(),
  parts: z.record(z.string(), PartAnswer),
});
export type SnapshotAnswer = z.infer<typeof SnapshotAnswer>;

/** What the phone holds of a part: the hash of each bucket. */
export interface HeldPart {
  readonly name: string;
  readonly hashes: readonly string[];
}

/** The parameter `have`: `part:hash.hash...;part:...`. */
export function haveText(held: readonly HeldPart[]): string {
  return held.map(({ name, hashes }) => `${name}:${hashes.join('.')}`).join(';');
}

/** One bucket to write down; `rows` empty: to be removed. */
export interface BucketChange {
  readonly part: string;
  readonly bucket: number;
  readonly buckets: number;
  readonly hash: string;
  readonly rows: readonly SnapshotRow[];
}

/** What an answer asks the phone to do. Parts that it does not name are out of scope and go; so do parts cut otherwise. */
export function changesOf(
  answer: SnapshotAnswer,
  held: readonly HeldPart[],
): { readonly write: readonly BucketChange[]; readonly wipe: readonly string[] } {
  const wipe = held.filter(({ name, hashes }) => answer.parts[name]?.buckets !== hashes.length).map(({ name }) => name);
  const write = Object.entries(answer.parts).flatMap(([part, { buckets, hashes, changed }]) =>
    Object.entries(changed).map(([bucket, rows]) => {
      return { part, bucket: Number(bucket), buckets, hash: hashes[Number(bucket)] ?? '', rows };
    }),
  );
  return { write, wipe };
}
