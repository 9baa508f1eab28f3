import type { z } from 'zod';
import type { SnapshotPart } from '../../base/server/snapshot.ts';
import type { GatePassesRow } from '../domain/gate-snapshot.ts';
import { currentKeys } from './pass-keys.ts';
import { signedRevocations } from './pass-revocations.ts';

/** Part `gatePasses`: the public keys and the signed list of revoked passes, by which a phone judges cards without a network. */
export const gatePassesPart: SnapshotPart = {
  name: 'gatePasses',
  buckets: 1,
  permission: 'gate.check',
  async read({ tx, communityId, now, vault }): Promise<readonly z.infer<typeof GatePassesRow>[]> {
    const keys = await currentKeys(tx, { now });
    const inBase64 = [...keys].map(([kid, key]) => [kid, Buffer.from(key).toString('base64')]);
    return [[Object.fromEntries(inBase64), await signedRevocations(tx, { communityId, now, vault })]];
  },
};
