import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { encodeBase45 } from './base45.ts';
import { writeCbor } from './cbor.ts';
import { isBytes, writeSign1 } from './cose-sign1.ts';
import { CLAIM, readClaims, secondsOf } from './cwt-claims.ts';
import { findSigner, readSigned, type PublicKeys, type Verify } from './pass-code.ts';

/** What the text of a revocation list begins with. */
export const REVOCATION_PREFIX = 'MSR1:';
/** Bytes of a SHA-256 that stand for a pass: among a million revoked passes a good one is taken for one of them once in 10^13. */
export const HASH_BYTES = 8;
/** A list of 100,000 passes; longer texts are no list. */
const MOST_SIGNS = 1_500_000;
/** The claim of the list; another than that of a pass, so that neither is ever read as the other. */
const REVOKED = -65538;

/** The passes of one community that are no longer good although their own end has not come. */
export interface RevocationList {
  readonly communityId: number;
  /** How many passes were ever revoked here; of two lists the one with the higher version, then the later one counts. */
  readonly version: number;
  /** How old the list is, which the gate shows. */
  readonly issuedAt: Instant;
  /** Truncated hashes end to end, {@link HASH_BYTES} each, sorted. */
  readonly hashes: Uint8Array;
}

/** What a text turned out to be. */
export type RevocationReading =
  | { readonly status: 'valid'; readonly list: RevocationList }
  | { readonly status: 'forged' | 'unknownKey' | 'unreadable' | 'otherKind'; readonly list?: undefined };

/** Signs a list. The hashes come in any order and are sorted here. */
export function encodeRevocations(of: {
  readonly communityId: number;
  readonly version: number;
  readonly issuedAt: Instant;
  readonly hashes: readonly Uint8Array[];
  readonly kid: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}): string {
  const { communityId, version, issuedAt, kid, sign } = of;
  const sorted = [...of.hashes].sort(compareBytes);
  const hashes = new Uint8Array(sorted.length * HASH_BYTES);
  sorted.forEach((hash, at) => {
    hashes.set(hash.subarray(0, HASH_BYTES), at * HASH_BYTES);
  });
  const payload = writeCbor(
    new Map<number, unknown>([
      [CLAIM.issuedAt, secondsOf(issuedAt)],
      [REVOKED, [communityId, version, hashes]],
    ]),
  );
  return REVOCATION_PREFIX + encodeBase45(writeSign1({ kid, payload, sign }));
}

const items = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative(), z.custom<Uint8Array>(isBytes)]);

/** Reads and verifies a list. Never throws: whatever is wrong with the text is a status. */
export async function readRevocations(of: {
  readonly text: string;
  readonly keys: PublicKeys;
  readonly verify: Verify;
}): Promise<RevocationReading> {
  const { text, keys, verify } = of;
  if (!text.startsWith(REVOCATION_PREFIX)) return { status: 'otherKind' };
  const message = readSigned(text.slice(REVOCATION_PREFIX.length), MOST_SIGNS);
  if (!message) return { status: 'unreadable' };
  const signer = await findSigner({ message, keys, verify });
  if (signer !== 'known') return { status: signer };
  const claims = readClaims(message.payload, { allowsIndefinite: 'no' });
  const parsed = items.safeParse(claims?.all.get(REVOKED));
  if (!claims?.issuedAt || !parsed.success) return { status: 'unreadable' };
  const [communityId, version, hashes] = parsed.data;
  if (hashes.length % HASH_BYTES !== 0) return { status: 'unreadable' };
  return { status: 'valid', list: { communityId, version, issuedAt: claims.issuedAt, hashes } };
}

/** Whether the list holds a pass, by the first {@link HASH_BYTES} bytes of the SHA-256 of the 16 bytes of its id. */
export function isRevoked(list: RevocationList, hash: Uint8Array): boolean {
  const { hashes } = list;
  const wanted = hash.subarray(0, HASH_BYTES);
  let [low, high] = [0, hashes.length / HASH_BYTES];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareBytes(hashes.subarray(middle * HASH_BYTES, (middle + 1) * HASH_BYTES), wanted);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < HASH_BYTES; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
