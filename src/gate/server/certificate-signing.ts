import { constants, createPublicKey, verify as verifySignature, type KeyObject } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { Inflate, VerifyCertificate } from '../domain/health-certificate.ts';
import { pointToKey } from './pass-signing.ts';

const POINT_BYTES = 65;

/** Opens a zlib stream on the server. */
export const inflate: Inflate = (bytes, mostBytes) => {
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    // zlib's way to say that the stream is broken or too large.
    return undefined;
  }
};

/** Verifies foreign certificates on the server and the command line; a key that is none verifies nothing. */
export const verifyCertificate: VerifyCertificate = ({ algorithm, publicKey, bytes, signature }) => {
  const key = publicKey.length === POINT_BYTES ? pointToKey(publicKey) : keyOfSpki(publicKey);
  if (key?.asymmetricKeyType !== (algorithm === 'ES256' ? 'ec' : 'rsa')) return false;
  return algorithm === 'ES256'
    ? verifySignature('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature)
    : verifySignature('sha256', bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature);
};

function keyOfSpki(der: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
