import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 64;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** One call of the system's generator serves this many nonces; one call each took a fifth of sealing. */
const NONCES_AT_ONCE = 256;

/** Seals values that may not lie open in the database, and hashes them so that they can still be found. */
export interface Vault {
  /** Keyed hash (HMAC-SHA-256, 16 bytes) of a normalised value; `purpose` keeps kinds apart. */
  hash(purpose: string, value: string): Buffer;
  /** AES-256-GCM: nonce, ciphertext, tag. */
  seal(value: string | Uint8Array): Buffer;
  /** Throws when the value was made under another key or changed. */
  open(sealed: Uint8Array): Buffer;
}

/** The vault of a site, from 64 key bytes in base64: half for hashing, half for sealing. */
export function createVault(keyBase64: string): Vault {
  const key = Buffer.from(keyBase64, 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`the site key must be ${KEY_BYTES} bytes in base64`);
  const hashKey = key.subarray(0, 32);
  const sealKey = key.subarray(32);
  const nextNonce = nonces();
  return {
    hash: (purpose, value) => createHmac('sha256', hashKey).update(`${purpose}\0${value}`).digest().subarray(0, 16),
    seal(value) {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      const body = typeof value === 'string' ? cipher.update(value, 'utf8') : cipher.update(value);
      return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES)), decipher.final()]);
    },
  };
}

/** Random nonces; each is handed out once. */
function nonces(): () => Buffer {
  let pool = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used >= pool.length) {
      pool = randomBytes(NONCE_BYTES * NONCES_AT_ONCE);
      used = 0;
    }
    used += NONCE_BYTES;
    return pool.subarray(used - NONCE_BYTES, used);
  };
}

/** The site key from the environment or `<dataDir>/site.key`, made on first start. Losing it loses the id numbers. */
export function loadSiteKey({
  dataDir,
  given,
}: {
  readonly dataDir: string;
  readonly given: string | undefined;
}): string {
  if (given) return given;
  const path = join(dataDir, 'site.key');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const key = randomBytes(KEY_BYTES).toString('base64');
  writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return key;
}
