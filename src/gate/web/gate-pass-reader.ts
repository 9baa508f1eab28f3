import { useEffect, useMemo, useRef } from 'react';
import { correctedNow } from '../../base/web/offline/clock.ts';
import type { ForeignProof } from '../domain/gate-question.ts';
import { CERTIFICATE_PREFIX, readHealthCertificate } from '../domain/health-certificate.ts';
import { readPass, type PassReading } from '../domain/pass-code.ts';
import { readRevocations, type RevocationList } from '../domain/revocation-list.ts';
import type { GateWorld } from './gate-world.ts';
import { webInflate, webVerifyCertificate } from './read-certificate.ts';
import { createWebVerify, findRevoked } from './verify-pass.ts';

/** What a scanned text turned out to be. */
export interface ReadCard {
  readonly read: PassReading | ForeignProof;
  readonly revocation: 'none' | 'revoked';
}

const NOTHING = new Uint8Array(64);

/** Reads cards by the keys and the revocation list of this phone. The list is verified once for each change. */
export function usePassReader(
  world: Pick<GateWorld, 'keys' | 'revocations' | 'trusted'>,
): (text: string) => Promise<ReadCard> {
  const { keys, revocations, trusted } = world;
  const verify = useMemo(() => createWebVerify(), []);
  const list = useRef<Promise<RevocationList | undefined>>(undefined);
  useEffect(() => {
    list.current = readRevocations({ text: revocations, keys, verify }).then((reading) =>
      'list' in reading ? reading.list : undefined,
    );
    // Each key is made ready before the first card of it comes; that this signature is no good is no news.
    for (const publicKey of keys.values()) void verify({ publicKey, bytes: NOTHING, signature: NOTHING });
  }, [revocations, keys, verify]);
  return async (text) => {
    if (text.startsWith(CERTIFICATE_PREFIX)) return { read: await readForeign(text, trusted), revocation: 'none' };
    const read = await readPass({ text, keys, verify, now: correctedNow() });
    const revoked = await list.current;
    const isRevoked = 'claims' in read && revoked !== undefined && (await findRevoked(revoked, read.claims.passId));
    return { read, revocation: isRevoked ? 'revoked' : 'none' };
  };
}

async function readForeign(text: string, keys: GateWorld['trusted']): Promise<ForeignProof> {
  const ways = { inflate: webInflate, verify: webVerifyCertificate };
  const reading = await readHealthCertificate({ text, keys, ...ways, now: correctedNow() });
  if (reading.status !== 'valid') return { status: 'certificateUnproven' };
  const { name, birthDate } = reading.certificate;
  return { status: 'certificate', name, birthDate };
}
