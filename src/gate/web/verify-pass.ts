import { bytesOfId } from '../domain/hex.ts';
import type { Verify } from '../domain/pass-code.ts';
import { isRevoked, type RevocationList } from '../domain/revocation-list.ts';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Verifies by ES256 with WebCrypto; each key is imported once. A point that is not on the curve verifies nothing. */
export function createWebVerify(): Verify {
  const known = new Map<string, Promise<CryptoKey | undefined>>();
  return async ({ publicKey, bytes, signature }) => {
    const name = publicKey.join();
    const importing = known.get(name) ?? importKey(publicKey);
    known.set(name, importing);
    const key = await importing;
    return key !== undefined && crypto.subtle.verify(ECDSA, key, owned(signature), owned(bytes));
  };
}

function importKey(publicKey: Uint8Array): Promise<CryptoKey | undefined> {
  // WebCrypto refuses a key by rejecting; to a reader it is a key that fits nothing.
  return crypto.subtle.importKey('raw', owned(publicKey), ECDSA, false, ['verify']).catch(() => undefined);
}

/** Whether the list holds this pass. */
export async function findRevoked(list: RevocationList, passId: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', owned(bytesOfId(passId)));
  return isRevoked(list, new Uint8Array(digest));
}

/** WebCrypto takes no view of memory that might be shared. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
