import type { Instant } from '../../base/domain/day.ts';
import { decodeBase45 } from './base45.ts';
import { ALGORITHM, ES256, isMap, PS256, readSign1, signedBytes, type Sign1 } from './cose-sign1.ts';
import { readClaims, type CwtClaims } from './cwt-claims.ts';
import { readHealthContent, type HealthCertificate } from './health-content.ts';
import { toHex } from './hex.ts';
import type { PublicKeys } from './pass-code.ts';

/** What the text of an EU certificate begins with. Source: eHealth Network, Electronic Health Certificate Specification 1.1.0, section 4. */
export const CERTIFICATE_PREFIX = 'HC1:';
const MOST_SIGNS = 4296;
/** A certificate takes 300 to 900 bytes; a text that grows beyond this is an attack. */
const MOST_BYTES = 16_384;
/** The claim that holds the certificate, and its place therein. Source: the same, section 3.3.1. */
const HCERT = -260;
const DCC_V1 = 1;
/** Their issuers write maps of indefinite length, which is allowed. */
const LOOSE = { allowsIndefinite: 'yes' } as const;

/** Opens a zlib stream (RFC 1950); undefined when it is broken or larger than allowed. Injected: browser and server have their own. */
export type Inflate = (
  bytes: Uint8Array,
  mostBytes: number,
) => Promise<Uint8Array | undefined> | Uint8Array | undefined;

/** Verifies by the algorithm that the certificate names. */
export type VerifyCertificate = (of: {
  readonly algorithm: 'ES256' | 'PS256';
  /** As the trust list has it: uncompressed point of P-256 or SubjectPublicKeyInfo (DER). */
  readonly publicKey: Uint8Array;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}) => Promise<boolean> | boolean;

/** What a text turned out to be. `unreadable` is also a genuine one whose content does not fit the schema. */
export type CertificateReading =
  | {
      readonly status: 'valid' | 'expired' | 'notYetValid';
      readonly issuer: string;
      readonly expiresAt: Instant;
      readonly certificate: HealthCertificate;
    }
  | { readonly status: 'forged' | 'unknownKey' | 'unreadable' | 'otherKind' };

/** Reads and verifies an EU Digital COVID Certificate against the trust list of the site. Never throws. */
export async function readHealthCertificate(of: {
  readonly text: string;
  /** Key ids of the trust list in hexadecimal digits. */
  readonly keys: PublicKeys;
  readonly inflate: Inflate;
  readonly verify: VerifyCertificate;
  readonly now: Instant;
}): Promise<CertificateReading> {
  const { text, keys, now, verify } = of;
  if (!text.startsWith(CERTIFICATE_PREFIX)) return { status: 'otherKind' };
  const message = await openMessage(text.slice(CERTIFICATE_PREFIX.length), of.inflate);
  const algorithm = message && algorithmOf(message);
  if (!message || !algorithm) return { status: 'unreadable' };
  const publicKey = message.kid && keys.get(toHex(message.kid));
  if (!publicKey) return { status: 'unknownKey' };
  const { signature } = message;
  const isGenuine = await verify({ algorithm, publicKey, bytes: signedBytes(message), signature });
  return isGenuine ? judge(readClaims(message.payload, LOOSE), now) : { status: 'forged' };
}

async function openMessage(text: string, inflate: Inflate): Promise<Sign1 | undefined> {
  const packed = text.length > MOST_SIGNS ? undefined : decodeBase45(text);
  const bytes = packed && (await inflate(packed, MOST_BYTES));
  return bytes && readSign1(bytes, LOOSE);
}

/** Some issuers name it in the header that is not signed (vector CO20): harmless, since a key serves one algorithm only. */
function algorithmOf({ algorithm, unprotected }: Sign1): 'ES256' | 'PS256' | undefined {
  const named = algorithm ?? unprotected.get(ALGORITHM);
  if (named === ES256) return 'ES256';
  return named === PS256 ? 'PS256' : undefined;
}

function judge(claims: CwtClaims | undefined, now: Instant): CertificateReading {
  const hcert = claims?.all.get(HCERT);
  const certificate = isMap(hcert) ? readHealthContent(hcert.get(DCC_V1)) : undefined;
  if (!claims?.expiresAt || !certificate) return { status: 'unreadable' };
  const { issuer = '', expiresAt } = claims;
  const from = claims.notBefore ?? claims.issuedAt;
  const at = Date.parse(now);
  const isEarly = from !== undefined && at < Date.parse(from);
  const status = at >= Date.parse(expiresAt) ? 'expired' : isEarly ? 'notYetValid' : 'valid';
  return { status, issuer, expiresAt, certificate };
}
