import type { Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { PublicKeys } from '../domain/pass-code.ts';
import {
  findSigningRow,
  insertKey,
  listTrustKeys,
  listVerifyingKeys,
  lockKeys,
  retireKeys,
} from './pass-key-queries.ts';
import { makeKeyPair, signerOf } from './pass-signing.ts';

/** What signs passes and lists. */
export interface SigningKey {
  readonly kid: Buffer;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** The key in use; undefined on a site that has never had one. */
export async function findSigningKey(tx: Tx, vault: Vault): Promise<SigningKey | undefined> {
  const row = await findSigningRow(tx);
  return row && { kid: row.kid, sign: signerOf(vault.open(row.sealed)) };
}

/** The key in use, made now when there is none; needs a transaction that writes. @idempotent by the lock on keys */
export async function getSigningKey(tx: Tx, of: { readonly vault: Vault; readonly now: Instant }): Promise<SigningKey> {
  const known = await findSigningKey(tx, of.vault);
  if (known) return known;
  await lockKeys(tx);
  return (await findSigningKey(tx, of.vault)) ?? makeKey(tx, of);
}

async function makeKey(tx: Tx, of: { readonly vault: Vault; readonly now: Instant }): Promise<SigningKey> {
  const pair = makeKeyPair();
  await insertKey(tx, { pair, sealed: of.vault.seal(pair.privateKey), now: of.now });
  return { kid: pair.kid, sign: signerOf(pair.privateKey) };
}

/** A new key signs from now on. What the old one signed stays good to its own end, unless it was stolen. */
export async function rotateKeys(
  tx: Tx,
  of: { readonly vault: Vault; readonly now: Instant; readonly reason: 'planned' | 'stolen' },
): Promise<SigningKey> {
  await lockKeys(tx);
  const made = await makeKey(tx, of);
  await retireKeys(tx, { ...of, except: made.kid });
  return made;
}

/** Public keys by which passes and lists verify, by key id in hexadecimal digits; what a phone keeps. */
export async function currentKeys(tx: Tx, of: { readonly now: Instant }): Promise<PublicKeys> {
  const rows = await listVerifyingKeys(tx, of.now);
  return new Map(rows.map(({ kid, publicKey }) => [kid.toString('hex'), publicKey]));
}

/** Public keys of foreign certificates (HC1) that the site trusts, by key id in hexadecimal digits. */
export async function trustedKeys(tx: Tx): Promise<PublicKeys> {
  return new Map((await listTrustKeys(tx)).map(({ kid, publicKey }) => [kid.toString('hex'), publicKey]));
}
