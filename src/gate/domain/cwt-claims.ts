import type { Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';
import { readCbor, type CborMap, type CborStyle } from './cbor.ts';
import { isBytes, isMap } from './cose-sign1.ts';

/** Claim keys. Source: RFC 8392, table 1. */
export const CLAIM = { issuer: 1, subject: 2, audience: 3, expires: 4, notBefore: 5, issuedAt: 6, id: 7 } as const;
/** The end of the year 9999: what is later is no time of a pass, and no JavaScript date far beyond it. */
export const LAST_SECOND = 253_402_300_799;

/** What a CBOR Web Token says; times to the second. Source: RFC 8392, section 3. */
export interface CwtClaims {
  readonly issuer: string | undefined;
  readonly subject: string | undefined;
  readonly audience: string | undefined;
  readonly expiresAt: Instant | undefined;
  readonly notBefore: Instant | undefined;
  readonly issuedAt: Instant | undefined;
  readonly id: Uint8Array | undefined;
  /** Everything, also claims of others. */
  readonly all: CborMap;
}

/** Reads the payload of a token; undefined when it is no map or a claim is of another type than its own. */
export function readClaims(payload: Uint8Array, style: CborStyle): CwtClaims | undefined {
  const item = readCbor(payload, style);
  if (!isMap(item)) return undefined;
  const texts = [item.get(CLAIM.issuer), item.get(CLAIM.subject), item.get(CLAIM.audience)];
  const times = [item.get(CLAIM.expires), item.get(CLAIM.notBefore), item.get(CLAIM.issuedAt)];
  const id = item.get(CLAIM.id);
  if (!texts.every(isTextOrNone) || !times.every(isTimeOrNone) || !(id === undefined || isBytes(id))) return undefined;
  const [issuer, subject, audience] = texts;
  const [expiresAt, notBefore, issuedAt] = times.map(instantOfSeconds);
  return { issuer, subject, audience, expiresAt, notBefore, issuedAt, id, all: item };
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

/** NumericDate: seconds since 1970, whole or with a fraction. Source: RFC 8392, section 2. */
function isTimeOrNone(value: unknown): value is number | undefined {
  return value === undefined || (typeof value === 'number' && value >= 0 && value <= LAST_SECOND);
}

function instantOfSeconds(seconds: number | undefined): Instant | undefined {
  return seconds === undefined ? undefined : instantOf(new Date(Math.floor(seconds) * 1000));
}

/** Whole seconds since 1970 of an instant. */
export function secondsOf(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000);
}
