const NONCE_BYTES = 12;
const ALGORITHM = 'AES-GCM';

/** A key of 32 bytes in base64 as the browser holds it: it seals and opens, and cannot be taken out again. */
export async function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['encrypt', 'decrypt']);
}

/** A value as JSON under the key: nonce, ciphertext, tag. */
export async function seal(key: CryptoKey, value: unknown): Promise<ArrayBuffer> {
  const text = JSON.stringify(value);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const body = await crypto.subtle.encrypt({ name: ALGORITHM, iv: nonce }, key, new TextEncoder().encode(text));
  const sealed = new Uint8Array(NONCE_BYTES + body.byteLength);
  sealed.set(nonce);
  sealed.set(new Uint8Array(body), NONCE_BYTES);
  return sealed.buffer;
}

/** What was sealed. Throws when it was sealed under another key or changed. */
export async function unseal(key: CryptoKey, sealed: ArrayBuffer): Promise<unknown> {
  const nonce = new Uint8Array(sealed, 0, NONCE_BYTES);
  const body = new Uint8Array(sealed, NONCE_BYTES);
  const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv: nonce }, key, body);
  return JSON.parse(new TextDecoder().decode(plain));
}
