import { instantOf, type Instant } from '../../src/base/domain/day.ts';
import { uuidV7 } from '../../src/base/domain/ids.ts';
import { encodePass, type PassClaims } from '../../src/gate/domain/pass-code.ts';
import { createVerify, makeKeyPair, signerOf, type PassKeyPair } from '../../src/gate/server/pass-signing.ts';

/** An instant of a test: `2026-11-21T10:00` in UTC. */
export function at(text: string): Instant {
  return instantOf(new Date(`${text}:00Z`));
}

/** An id made at an instant; the same number gives the same id. */
export function idAt(when: Instant, number: number): string {
  return uuidV7(Date.parse(when), new Uint8Array(10).fill(number));
}

const ISSUED = at('2026-11-21T10:00');

/** A pass of somebody invented: good from 21 November to the end of 2026 (Shanghai). */
export function residentClaims(more: Partial<PassClaims> = {}): PassClaims {
  return {
    passId: idAt(ISSUED, 1),
    communityId: 100,
    kind: 'resident',
    personId: idAt(at('2026-01-05T08:30'), 2),
    name: '马小川',
    place: '柳荫里 3号楼2单元501',
    issuedAt: ISSUED,
    fromAt: ISSUED,
    untilAt: at('2026-12-31T16:00'),
    ...more,
  };
}

/** A key with what is needed to sign and to verify. */
export interface TestKey extends PassKeyPair {
  readonly keys: ReadonlyMap<string, Uint8Array>;
  text(claims?: PassClaims): string;
}

/** A new key. */
export function testKey(): TestKey {
  const pair = makeKeyPair();
  const sign = signerOf(pair.privateKey);
  return {
    ...pair,
    keys: new Map([[pair.kid.toString('hex'), new Uint8Array(pair.publicKey)]]),
    text: (claims = residentClaims()) => encodePass({ claims, kid: pair.kid, sign }),
  };
}

export const verify = createVerify();
