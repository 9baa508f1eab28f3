import { readCbor, writeCbor, type CborMap, type CborStyle } from './cbor.ts';

/** Algorithms of signatures. Source: RFC 9053, table 1 (ES256); RFC 8230, table 1 (PS256). */
export const ES256 = -7;
export const PS256 = -37;

/** Labels of header parameters. Source: RFC 9052, table 3. */
export const ALGORITHM = 1;
const CRITICAL = 2;
const KEY_ID = 4;
/** COSE_Sign1 behind its tag is this byte and then the array. Source: RFC 9052, section 2. */
const TAG_18 = 0xd2;

/** A message with one signature that has yet to be verified. Source: RFC 9052, section 4.2. */
export interface Sign1 {
  /** The protected header as it was sent: what is signed are these bytes. */
  readonly protectedBytes: Uint8Array;
  /** Of the protected header only: an algorithm that anybody may change is none. */
  readonly algorithm: number | undefined;
  /** Of the protected header, else of the other one: it only chooses the key. */
  readonly kid: Uint8Array | undefined;
  readonly unprotected: CborMap;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Reads a COSE_Sign1, with or without its tag. Undefined when it is malformed, has no payload of its own, or demands that its
 * receiver understand header parameters (`crit`) that nobody here does.
 */
export function readSign1(bytes: Uint8Array, style: CborStyle): Sign1 | undefined {
  const outer = readCbor(bytes[0] === TAG_18 ? bytes.subarray(1) : bytes, style);
  if (!Array.isArray(outer) || outer.length !== 4) return undefined;
  const parts: readonly unknown[] = outer;
  const [protectedBytes, unprotected, payload, signature] = parts;
  if (!isBytes(protectedBytes) || !isMap(unprotected) || !isBytes(payload) || !isBytes(signature)) return undefined;
  const header = headerOf(protectedBytes, style);
  if (!header || header.has(CRITICAL)) return undefined;
  const [algorithm, kid] = [header.get(ALGORITHM), header.get(KEY_ID) ?? unprotected.get(KEY_ID)];
  return {
    // Without parameters a sender may write an empty map; what is signed is the empty string. Source: RFC 9052, sections 3 and 4.4.
    protectedBytes: header.size === 0 ? new Uint8Array() : protectedBytes,
    algorithm: typeof algorithm === 'number' ? algorithm : undefined,
    kid: isBytes(kid) ? kid : undefined,
    unprotected,
    payload,
    signature,
  };
}

function headerOf(bytes: Uint8Array, style: CborStyle): CborMap | undefined {
  if (bytes.length === 0) return new Map();
  const item = readCbor(bytes, style);
  return isMap(item) ? item : undefined;
}

/** The bytes that the signature is over (Sig_structure). Source: RFC 9052, section 4.4. */
export function signedBytes(of: {
  readonly protectedBytes: Uint8Array;
  readonly payload: Uint8Array;
  /** Bytes that both sides know and that are not sent. */
  readonly external?: Uint8Array;
}): Uint8Array {
  return writeCbor(['Signature1', of.protectedBytes, of.external ?? new Uint8Array(), of.payload]);
}

/** An untagged COSE_Sign1 by ES256 with the key id in its protected header and nothing in the other one. */
export function writeSign1(of: {
  readonly kid: Uint8Array;
  readonly payload: Uint8Array;
  /** ES256: r and s, 32 bytes each. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}): Uint8Array {
  const { kid, payload, sign } = of;
  const protectedBytes = writeCbor(
    new Map<number, unknown>([
      [ALGORITHM, ES256],
      [KEY_ID, kid],
    ]),
  );
  const signature = sign(signedBytes({ protectedBytes, payload }));
  return writeCbor([protectedBytes, new Map(), payload, signature]);
}

/** The same message written by {@link writeSign1} again, to see whether anything unsigned was changed. */
export function rewriteSign1({ protectedBytes, payload, signature }: Sign1): Uint8Array {
  return writeCbor([protectedBytes, new Map(), payload, signature]);
}

/** True for byte strings of CBOR. */
export function isBytes(item: unknown): item is Uint8Array {
  return item instanceof Uint8Array;
}

/** True for maps of CBOR. */
export function isMap(item: unknown): item is CborMap {
  return item instanceof Map;
}
