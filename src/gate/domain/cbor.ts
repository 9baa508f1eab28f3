import { decode, encode } from 'cborg';

/** A map with keys of any kind, as CBOR has them. */
export type CborMap = ReadonlyMap<unknown, unknown>;

/** How loose a text may be: our own are canonical, those of others may be of indefinite length. */
export interface CborStyle {
  readonly allowsIndefinite: 'yes' | 'no';
}

/**
 * Reads one CBOR item that fills the bytes; maps become Maps. Undefined for anything malformed: bytes left over, a key twice, NaN,
 * infinity, any tag (COSE_Sign1 takes off its own), and CBOR's `undefined` itself.
 */
export function readCbor(bytes: Uint8Array, style: CborStyle): unknown {
  try {
    return decode(bytes, {
      strict: style.allowsIndefinite === 'no',
      allowIndefinite: style.allowsIndefinite === 'yes',
      allowUndefined: false,
      allowInfinity: false,
      allowNaN: false,
      allowBigInt: false,
      useMaps: true,
      rejectDuplicateMapKeys: true,
    });
  } catch {
    // cborg tells what is malformed by throwing, deep nesting ends as a RangeError; to a reader both are one answer.
    return undefined;
  }
}

/**
 * CBOR in its shortest form, with the keys of maps sorted. Source: RFC 8949, section 4.2.1. For keys that are whole numbers, as all of ours
 * are, cborg's own order is that of the RFC and takes a third of the time of sorting by bytes.
 */
export function writeCbor(item: unknown): Uint8Array {
  return encode(item);
}
