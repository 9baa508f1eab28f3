import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';
import { bytesOfId, idOfBytes } from './hex.ts';
import { CLAIM, LAST_SECOND, readClaims, secondsOf } from './cwt-claims.ts';
import { writeCbor } from './cbor.ts';
import { isBytes } from './cose-sign1.ts';
import { timeOfId } from './gate-check.ts';
import { packPlace, unpackPlace } from './place-words.ts';

/** Kinds of passes; the position is the number in the signed text, so the order never changes. */
export const PASS_KINDS = ['resident', 'errand', 'temporary', 'vehicle', 'staff'] as const;
export const PassKind = z.enum(PASS_KINDS);
export type PassKind = z.infer<typeof PassKind>;

/** What a pass says. No id number, no birth date, no reason of health. */
export interface PassClaims {
  readonly passId: string;
  readonly communityId: number;
  readonly kind: PassKind;
  readonly personId?: string;
  /** Whose errand outings it counts. */
  readonly householdId?: string;
  readonly visitId?: string;
  readonly plate?: string;
  readonly name?: string;
  /** The dwelling as a guard says it: `云锦里 3号楼2单元501`. */
  readonly place?: string;
  readonly issuedAt: Instant;
  /** From here, until before there; whole seconds. */
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

/** The claim that holds what a CBOR Web Token has no claim for. Private use: below -65536 (RFC 8392, section 9.1). */
const PASS = -65537;

/**
 * The payload of a pass: `exp`, `cti` (the id) and the array of {@link PASS}: kind, community, name, place, person, household, visit,
 * plate, of which absent ones at the end are left out. `iat` is left out when it is the second in which the id was made (a UUIDv7),
 * `nbf` when it is `iat`. Absent means the same on reading, so nothing is lost but 12 bytes.
 */
export function writePassClaims(claims: PassClaims): Uint8Array {
  const { passId, issuedAt, fromAt, untilAt } = claims;
  const map = new Map<number, unknown>([
    [CLAIM.expires, secondsOf(untilAt)],
    [CLAIM.id, bytesOfId(passId)],
    [PASS, itemsOf(claims)],
  ]);
  const issued = secondsOf(issuedAt);
  if (issued !== secondOfId(passId)) map.set(CLAIM.issuedAt, issued);
  if (secondsOf(fromAt) !== issued) map.set(CLAIM.notBefore, secondsOf(fromAt));
  return writeCbor(map);
}

function itemsOf(claims: PassClaims): unknown[] {
  const { kind, communityId, name, place, personId, householdId, visitId, plate } = claims;
  const ids = [personId, householdId, visitId].map((id) => (id === undefined ? null : bytesOfId(id)));
  const packed = place === undefined ? null : packPlace(place);
  const items = [PASS_KINDS.indexOf(kind), communityId, name ?? null, packed, ...ids, plate ?? null];
  return items.slice(0, items.findLastIndex((item) => item !== null) + 1);
}

function secondOfId(id: string): number {
  return Math.floor(timeOfId(id) / 1000);
}

/** When the id was made; the 48 bits of an id that is no UUIDv7 may lie far outside of any calendar. */
function issuedWithId(id: string): Instant | undefined {
  const second = secondOfId(id);
  return second > LAST_SECOND ? undefined : instantOf(new Date(second * 1000));
}

const text = z.string().min(1).max(200).nullable();
const id = z
  .custom<Uint8Array>(isBytes)
  .transform((bytes, context) => idOfBytes(bytes) ?? (context.addIssue('16 bytes'), z.NEVER))
  .nullable();
const place = text.transform((packed) => (packed === null ? null : unpackPlace(packed))).pipe(text);
const items = z.tuple([
  z
    .number()
    .int()
    .min(0)
    .max(PASS_KINDS.length - 1),
  z.number().int().nonnegative(),
  text.optional(),
  place.optional(),
  id.optional(),
  id.optional(),
  id.optional(),
  text.optional(),
]);

/** Reads what {@link writePassClaims} wrote; undefined for anything else. */
export function readPassClaims(payload: Uint8Array): PassClaims | undefined {
  const claims = readClaims(payload, { allowsIndefinite: 'no' });
  if (!claims?.expiresAt || !claims.id) return undefined;
  const passId = idOfBytes(claims.id);
  const parsed = items.safeParse(claims.all.get(PASS));
  if (passId === undefined || !parsed.success) return undefined;
  const issuedAt = claims.issuedAt ?? issuedWithId(passId);
  const [kindNumber, communityId, name, placeText, personId, householdId, visitId, plate] = parsed.data;
  const kind = PASS_KINDS[kindNumber];
  if (!issuedAt || !kind) return undefined;
  return {
    ...{ passId, communityId, kind, issuedAt, fromAt: claims.notBefore ?? issuedAt, untilAt: claims.expiresAt },
    ...(personId ? { personId } : {}),
    ...(householdId ? { householdId } : {}),
    ...(visitId ? { visitId } : {}),
    ...(plate ? { plate } : {}),
    ...(name ? { name } : {}),
    ...(placeText ? { place: placeText } : {}),
  };
}
