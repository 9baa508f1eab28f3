import type { Instant } from '../../base/domain/day.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import type { Sign1 } from './cose-sign1.ts';
import { ES256, readSign1, rewriteSign1, signedBytes, writeSign1 } from './cose-sign1.ts';
import { isSameBytes, toHex } from './hex.ts';
import { readPassClaims, writePassClaims, type PassClaims } from './pass-claims.ts';

export type { PassClaims, PassKind } from './pass-claims.ts';

/** What the text of a pass begins with: Menshen pass, version 1. */
export const PASS_PREFIX = 'MS1:';
/** Longer texts are no pass; a QR code could hold 4,296 signs. */
const MOST_SIGNS = 1000;
const SIGNATURE_BYTES = 64;
/** How far a phone's clock may be behind the server's before a fresh pass seems to lie in the future. */
const LEEWAY_MS = 120_000;

/** Tells whether a signature by ES256 fits; injected, because the phone has WebCrypto and the server node:crypto. */
export type Verify = (of: {
  /** Uncompressed point, 65 bytes. */
  readonly publicKey: Uint8Array;
  readonly bytes: Uint8Array;
  /** r and s, 32 bytes each. */
  readonly signature: Uint8Array;
}) => Promise<boolean> | boolean;

/** Key ids in hexadecimal digits to public keys (uncompressed points). */
export type PublicKeys = ReadonlyMap<string, Uint8Array>;

/** What a text turned out to be. */
export type PassReading =
  | { readonly status: 'valid' | 'expired' | 'notYetValid'; readonly claims: PassClaims }
  /** `otherKind`: no pass of ours at all; `unreadable`: damaged; `unknownKey`: signed by nobody known here; `forged`: the signature is wrong. */
  | { readonly status: 'forged' | 'unknownKey' | 'unreadable' | 'otherKind' };

/** The text of a pass, for a QR code in alphanumeric mode. */
export function encodePass(of: {
  readonly claims: PassClaims;
  /** See `pass_key.kid`. */
  readonly kid: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}): string {
  const { claims, kid, sign } = of;
  return PASS_PREFIX + encodeBase45(writeSign1({ kid, payload: writePassClaims(claims), sign }));
}

/** Reads and verifies a pass. Never throws: whatever is wrong with the text is a status. Whether it was revoked is told by the list. */
export async function readPass(of: {
  readonly text: string;
  readonly keys: PublicKeys;
  readonly verify: Verify;
  readonly now: Instant;
}): Promise<PassReading> {
  const { text, keys, verify, now } = of;
  if (!text.startsWith(PASS_PREFIX)) return { status: 'otherKind' };
  const message = readSigned(text.slice(PASS_PREFIX.length), MOST_SIGNS);
  if (!message) return { status: 'unreadable' };
  const signer = await findSigner({ message, keys, verify });
  if (signer !== 'known') return { status: signer };
  const claims = readPassClaims(message.payload);
  if (!claims) return { status: 'unreadable' };
  if (Date.parse(now) >= Date.parse(claims.untilAt)) return { status: 'expired', claims };
  if (Date.parse(now) + LEEWAY_MS < Date.parse(claims.fromAt)) return { status: 'notYetValid', claims };
  return { status: 'valid', claims };
}

/**
 * A message of ours behind its prefix, signature not yet verified; undefined when anything differs from what {@link writeSign1}
 * writes, so that no sign of a text can be changed without notice.
 */
export function readSigned(text: string, mostSigns: number): Sign1 | undefined {
  const bytes = text.length > mostSigns ? undefined : decodeBase45(text);
  const message = bytes && readSign1(bytes, { allowsIndefinite: 'no' });
  if (message?.algorithm !== ES256 || message.signature.length !== SIGNATURE_BYTES) return undefined;
  return isSameBytes(rewriteSign1(message), bytes ?? new Uint8Array()) ? message : undefined;
}

/** Whether a known key signed the message. */
export async function findSigner(of: {
  readonly message: Sign1;
  readonly keys: PublicKeys;
  readonly verify: Verify;
}): Promise<'known' | 'unknownKey' | 'forged'> {
  const { message, keys, verify } = of;
  const publicKey = message.kid && keys.get(toHex(message.kid));
  if (!publicKey) return 'unknownKey';
  const isGenuine = await verify({ publicKey, bytes: signedBytes(message), signature: message.signature });
  return isGenuine ? 'known' : 'forged';
}
