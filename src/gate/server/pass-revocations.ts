import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { encodeRevocations } from '../domain/revocation-list.ts';
import { findSigningKey } from './pass-keys.ts';
import { countRevoked, listRevoked } from './pass-text-queries.ts';

/** A list is signed anew when a pass was revoked, and else after so long: phones that ask more often get the same text and need not load it again. */
const FRESH_MS = 10 * 60_000;

interface SignedList {
  readonly version: number;
  readonly issuedAt: Instant;
  readonly text: string;
}

/** The newest list of each key and community that this process signed; lost with it, made again when asked for. */
const signedLists = new Map<string, SignedList>();

/** The signed list (`MSR1:`) of a community; empty on a site that has no key yet and so no pass. */
export async function signedRevocations(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant; readonly vault: Vault },
): Promise<string> {
  const { communityId, now } = of;
  const key = await findSigningKey(tx, of.vault);
  if (!key) return '';
  const name = `${key.kid.toString('hex')}/${communityId}`;
  const last = signedLists.get(name);
  const age = last ? Date.parse(now) - Date.parse(last.issuedAt) : Number.POSITIVE_INFINITY;
  if (last && age >= 0 && age < FRESH_MS && last.version === (await countRevoked(tx, communityId))) return last.text;
  const { version, hashes } = await listRevoked(tx, { communityId, now });
  const text = encodeRevocations({ communityId, version, issuedAt: now, hashes, ...key });
  signedLists.set(name, { version, issuedAt: now, text });
  return text;
}
