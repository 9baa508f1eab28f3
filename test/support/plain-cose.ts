import { decode, encode } from 'cborg';
import type { KeyObject } from 'node:crypto';
import { sign, verify } from 'node:crypto';
import { z } from 'zod';

/**
 * COSE_Sign1 with ES256 written down once more from RFC 9052, section 4.4, with a general CBOR library and nothing of ours: what ours
 * signs this must verify, and the other way round.
 */
const SIGN1_TAG = 18;
const bytes = z.instanceof(Uint8Array);
const Message = z.tuple([bytes, z.unknown(), bytes, bytes]);

function signedText(protectedHeader: Uint8Array, payload: Uint8Array): Uint8Array {
  return encode(['Signature1', protectedHeader, new Uint8Array(), payload]);
}

/** The payload of a message whose signature holds; undefined when it does not. */
export function verifyPlainly(message: Uint8Array, publicKey: KeyObject): Uint8Array | undefined {
  const untagged = message[0] === 0xd2 ? message.subarray(1) : message;
  const [protectedHeader, , payload, signature] = Message.parse(decode(untagged, { useMaps: true }));
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  return verify('sha256', signedText(protectedHeader, payload), key, signature) ? payload : undefined;
}

/** A tagged message with algorithm and key id in the protected header. */
export function signPlainly(of: {
  readonly kid: Uint8Array;
  readonly payload: Uint8Array;
  readonly privateKey: KeyObject;
}): Uint8Array {
  const protectedHeader = encode(
    new Map<number, unknown>([
      [1, -7],
      [4, of.kid],
    ]),
  );
  const signature = sign('sha256', signedText(protectedHeader, of.payload), {
    key: of.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  const body = encode([protectedHeader, new Map(), of.payload, new Uint8Array(signature)]);
  return Uint8Array.from([0xc0 | SIGN1_TAG, ...body]);
}
