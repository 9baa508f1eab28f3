import type { Instant } from '../../base/domain/day.ts';
import type { Details } from '../../base/domain/decision.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { CERTIFICATE_PREFIX, readHealthCertificate } from '../domain/health-certificate.ts';
import type { PassClaims } from '../domain/pass-claims.ts';
import { readPass } from '../domain/pass-code.ts';
import { isRevoked, readRevocations } from '../domain/revocation-list.ts';
import { inflate, verifyCertificate } from './certificate-signing.ts';
import { currentKeys, trustedKeys } from './pass-keys.ts';
import { signedRevocations } from './pass-revocations.ts';
import { createVerify, hashOfPass } from './pass-signing.ts';

/** The code of a refusal for each status of a text. */
const REFUSALS = {
  forged: 'passForged',
  unknownKey: 'passUnknownKey',
  unreadable: 'passUnreadable',
  otherKind: 'passOtherKind',
  expired: 'passExpired',
  notYetValid: 'passNotYetValid',
} as const;

/** What a text says, or why it is not good. */
export type Judgement =
  | { readonly claims: Readonly<Record<string, string | number>> }
  | { readonly refused: string; readonly details: Details };

/** Judges a text as a gate does, with the keys and the list of this site. Not behind a route: whoever reads a card must stand at a gate. */
export async function judgeText(of: {
  readonly read: <T>(
    scope: { readonly communityIds: readonly CommunityId[] },
    work: (tx: Tx) => Promise<T>,
  ) => Promise<T>;
  readonly text: string;
  readonly vault: Vault;
  readonly now: Instant;
}): Promise<Judgement> {
  const { read, text, vault, now } = of;
  if (text.startsWith(CERTIFICATE_PREFIX))
    return judgeCertificate({ text, now, keys: await read({ communityIds: [] }, trustedKeys) });
  const keys = await read({ communityIds: [] }, (tx) => currentKeys(tx, { now }));
  const verify = createVerify();
  const reading = await readPass({ text, keys, verify, now });
  if (!('claims' in reading)) return { refused: REFUSALS[reading.status], details: {} };
  const { status, claims } = reading;
  if (status !== 'valid') return { refused: REFUSALS[status], details: datesOf(claims) };
  const { communityId, passId } = claims;
  const list = await read({ communityIds: [communityId] }, async (tx) => {
    const signed = await signedRevocations(tx, { communityId, now, vault });
    return readRevocations({ text: signed, keys, verify });
  });
  const isOver = list.status === 'valid' && isRevoked(list.list, hashOfPass(passId));
  return isOver ? { refused: 'passRevoked', details: datesOf(claims) } : { claims: { ...claims } };
}

function datesOf({ passId, fromAt, untilAt }: PassClaims): Details {
  return { passId, fromAt, untilAt };
}

async function judgeCertificate(of: {
  readonly text: string;
  readonly now: Instant;
  readonly keys: ReadonlyMap<string, Uint8Array>;
}): Promise<Judgement> {
  const reading = await readHealthCertificate({ ...of, inflate, verify: verifyCertificate });
  if (reading.status === 'valid')
    return { claims: { issuer: reading.issuer, expiresAt: reading.expiresAt, ...reading.certificate } };
  return { refused: REFUSALS[reading.status], details: {} };
}
