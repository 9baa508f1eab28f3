import type { Vault } from '../../base/server/secret.ts';
import type { IdKind } from '../domain/person.ts';
import { idKey } from '../domain/spelling.ts';

/** An identity as the database may hold it. */
export interface SealedIdentity {
  readonly hash: Buffer;
  readonly sealed: Buffer;
  /** Its ends, by which lists from above are matched; hidden further by `maskId` wherever somebody sees it. */
  readonly masked: string;
}

const SHOWN_FIRST = 3;
const SHOWN_LAST = 4;

/** Keyed hash to find it by, sealed value, ends. A 15-digit number and its 18-digit form have one hash. */
export function sealIdentity(
  vault: Vault,
  identity: { readonly kind: IdKind; readonly number: string },
): SealedIdentity {
  return {
    hash: hashIdentity(vault, idKey(identity.kind, identity.number)),
    sealed: vault.seal(identity.number),
    masked: endsOfNumber(identity.number),
  };
}

/** The hash of an `idKey`. */
export function hashIdentity(vault: Vault, key: string): Buffer {
  return vault.hash('identity', key);
}

/** The hashes of many `idKey`s as hexadecimal text. An import needs each twice, to look for its holder and to write it. */
export function hashIdentities(vault: Vault, keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(keys.map((key) => [key, hashIdentity(vault, key).toString('hex')]));
}

/** `110***********1234`: what a list from above shows of a number; short numbers keep their last two only. */
export function endsOfNumber(number: string): string {
  if (number.length < SHOWN_FIRST + SHOWN_LAST + 2)
    return `${'*'.repeat(Math.max(0, number.length - 2))}${number.slice(-2)}`;
  return `${number.slice(0, SHOWN_FIRST)}${'*'.repeat(number.length - SHOWN_FIRST - SHOWN_LAST)}${number.slice(-SHOWN_LAST)}`;
}
