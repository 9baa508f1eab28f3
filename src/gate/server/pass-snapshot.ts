import type { z } from 'zod';
import type { SnapshotPart } from '../../base/server/snapshot.ts';
import type { GatePassesRow, GateTrustRow } from '../domain/gate-snapshot.ts';
import type { PublicKeys } from '../domain/pass-code.ts';
import { currentKeys, trustedKeys } from './pass-keys.ts';
import { signedRevocations } from './pass-revocations.ts';

/** Part `gatePasses`: the public keys and the signed list of revoked passes, by which a phone judges cards without a network. */
export const gatePassesPart: SnapshotPart = {
  name: 'gatePasses',
  buckets: 1,
  permission: 'gate.check',
  async read({ tx, communityId, now, vault }): Promise<readonly z.infer<typeof GatePassesRow>[]> {
    const keys = await currentKeys(tx, { now });
    return [[inBase64(keys), await signedRevocations(tx, { communityId, now, vault })]];
  },
};

/** Part `gateTrust`: the keys by which a phone verifies health certificates from elsewhere without a network. */
export const gateTrustPart: SnapshotPart = {
  name: 'gateTrust',
  buckets: 1,
  permission: 'gate.check',
  async read({ tx }): Promise<readonly z.infer<typeof GateTrustRow>[]> {
    return [[inBase64(await trustedKeys(tx))]];
  },
};

function inBase64(keys: PublicKeys): Record<string, string> {
  return Object.fromEntries([...keys].map(([kid, key]) => [kid, Buffer.from(key).toString('base64')]));
}
