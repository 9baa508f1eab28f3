import { useEffect, useMemo, useRef } from 'react';
import { correctedNow } from '../../base/web/offline/clock.ts';
import { readPass, type PassReading } from '../domain/pass-code.ts';
import { readRevocations, type RevocationList } from '../domain/revocation-list.ts';
import type { GateWorld } from './gate-world.ts';
import { createWebVerify, findRevoked } from './verify-pass.ts';

/** What a scanned text turned out to be. */
export interface ReadCard {
  readonly read: PassReading;
  readonly revocation: 'none' | 'revoked';
}

/** Reads cards by the keys and the revocation list of this phone. The list is verified once for each change. */
export function usePassReader(world: Pick<GateWorld, 'keys' | 'revocations'>): (text: string) => Promise<ReadCard> {
  const { keys, revocations } = world;
  const verify = useMemo(() => createWebVerify(), []);
  const list = useRef<Promise<RevocationList | undefined>>(undefined);
  useEffect(() => {
    list.current = readRevocations({ text: revocations, keys, verify }).then((reading) =>
      'list' in reading ? reading.list : undefined,
    );
  }, [revocations, keys, verify]);
  return async (text) => {
    const read = await readPass({ text, keys, verify, now: correctedNow() });
    const revoked = await list.current;
    const isRevoked = 'claims' in read && revoked !== undefined && (await findRevoked(revoked, read.claims.passId));
    return { read, revocation: isRevoked ? 'revoked' : 'none' };
  };
}
