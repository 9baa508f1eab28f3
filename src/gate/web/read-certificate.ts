import type { Inflate, VerifyCertificate } from '../domain/health-certificate.ts';

const POINT_BYTES = 65;
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const RSA = { name: 'RSA-PSS', saltLength: 32, hash: 'SHA-256' } as const;

/** Opens a zlib stream in the browser; stops as soon as it grows too large. */
export const webInflate: Inflate = async (bytes, mostBytes) => {
  try {
    const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'));
    const parts: Uint8Array[] = [];
    let size = 0;
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return joined(parts, size);
      size += value.length;
      if (size > mostBytes) return undefined;
      parts.push(value);
    }
  } catch {
    // The stream's way to say that it is broken.
    return undefined;
  }
};

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Verifies foreign certificates with WebCrypto; a key that is none, or of the other algorithm, verifies nothing. */
export const webVerifyCertificate: VerifyCertificate = async ({ algorithm, publicKey, bytes, signature }) => {
  const how = algorithm === 'ES256' ? EC : RSA;
  const format = publicKey.length === POINT_BYTES ? 'raw' : 'spki';
  try {
    const key = await crypto.subtle.importKey(format, new Uint8Array(publicKey), how, false, ['verify']);
    return await crypto.subtle.verify(how, key, new Uint8Array(signature), new Uint8Array(bytes));
  } catch {
    return false;
  }
};
