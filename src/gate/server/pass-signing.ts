import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { Verify } from '../domain/pass-code.ts';

/** What comes before the point in a public key of P-256 (SubjectPublicKeyInfo). Source: RFC 5480, section 2. */
const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
/** Bytes of a key id inside a pass: four are enough to choose among the keys of a site, and each byte is 1.5 signs. */
const KID_BYTES = 4;
const HASH_BYTES = 8;

/** A key pair for passes: ECDSA on P-256. */
export interface PassKeyPair {
  readonly kid: Buffer;
  /** Uncompressed point, 65 bytes. */
  readonly publicKey: Buffer;
  /** PKCS#8. */
  readonly privateKey: Buffer;
}

/** Makes a new key pair. */
export function makeKeyPair(): PassKeyPair {
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const publicKey = pair.publicKey.subarray(SPKI_HEAD.length);
  return { kid: kidOf(publicKey), publicKey, privateKey: pair.privateKey };
}

/** The key id of a public key: the first bytes of the SHA-256 of its point. */
export function kidOf(publicKey: Uint8Array): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, KID_BYTES);
}

/** What the revocation list carries of a pass: the first 8 bytes of the SHA-256 of the 16 bytes of its id. */
export function hashOfPass(passId: string): Buffer {
  return createHash('sha256').update(passId.replaceAll('-', ''), 'hex').digest().subarray(0, HASH_BYTES);
}

/** Signs by ES256 with a private key in PKCS#8; the key is read once, then used for many passes. */
export function signerOf(privateKey: Buffer): (bytes: Uint8Array) => Uint8Array {
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
  return (bytes) => sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
}

/** Verifies by ES256 as the server and the command line do; a point that is not on the curve verifies nothing. */
export function createVerify(): Verify {
  const known = new Map<string, KeyObject | undefined>();
  return ({ publicKey, bytes, signature }) => {
    const name = Buffer.from(publicKey).toString('hex');
    if (!known.has(name)) known.set(name, pointToKey(publicKey));
    const key = known.get(name);
    return key !== undefined && verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
  };
}

/** The key of an uncompressed point; undefined when that is not on the curve. */
export function pointToKey(publicKey: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' });
  } catch {
    // OpenSSL's way to say that this is no point of the curve.
    return undefined;
  }
}
