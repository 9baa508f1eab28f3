import { encodeBase45, decodeBase45 } from '../../src/gate/domain/base45.ts';
import { writeCbor } from '../../src/gate/domain/cbor.ts';
import { writeSign1 } from '../../src/gate/domain/cose-sign1.ts';
import { toHex } from '../../src/gate/domain/hex.ts';
import { encodePass, PASS_PREFIX, type PassClaims } from '../../src/gate/domain/pass-code.ts';
import { encodeRevocations } from '../../src/gate/domain/revocation-list.ts';
import { hashOfPass, signerOf } from '../../src/gate/server/pass-signing.ts';
import { at, idAt, residentClaims, testKey, type TestKey } from './passes.ts';

/** A text, the time at which it is read, and what must come out. */
export interface PassVector {
  readonly name: string;
  readonly text: string;
  readonly now: string;
  readonly status: string;
  readonly claims?: PassClaims | undefined;
}

/** The published file. */
export interface PassVectors {
  readonly note: string;
  readonly keys: readonly { readonly kid: string; readonly publicKey: string; readonly privateKey: string }[];
  readonly passes: readonly PassVector[];
  readonly revocations: readonly {
    readonly name: string;
    readonly text: string;
    readonly status: string;
    readonly list?: { readonly communityId: number; readonly version: number; readonly issuedAt: string };
    readonly revoked?: readonly string[];
    readonly notRevoked?: readonly string[];
  }[];
}

const NOW = at('2026-11-22T08:00');
const HOUSE = idAt(at('2026-01-05T08:30'), 4);
const VISIT = idAt(at('2026-11-22T07:00'), 5);

const { personId: _personId, ...nobody } = residentClaims();
const good: Readonly<Record<string, PassClaims>> = {
  'resident, all times in the id and exp': residentClaims(),
  'resident with a beginning of its own (nbf)': residentClaims({ fromAt: at('2026-11-21T16:00') }),
  'resident whose id was made earlier (iat)': residentClaims({ passId: idAt(at('2026-11-20T00:00'), 6) }),
  'resident without name and door': (({ name: _name, place: _place, ...rest }) => rest)(residentClaims()),
  'resident of a lane: no word of the table': residentClaims({ place: '文昌里 12弄5号301' }),
  'household errand card': { ...nobody, kind: 'errand', householdId: HOUSE },
  'temporary pass of a visit': {
    ...nobody,
    ...{
      kind: 'temporary',
      visitId: VISIT,
      name: '顾远山',
      fromAt: at('2026-11-22T07:00'),
      untilAt: at('2026-11-22T11:00'),
    },
  },
  'vehicle without an owner': (({ name: _name, place: _place, ...rest }) => ({
    ...rest,
    ...{ kind: 'vehicle' as const, plate: '京A12345' },
  }))(nobody),
  'vehicle with its owner': residentClaims({ kind: 'vehicle', plate: '京A12345' }),
  staff: residentClaims({ kind: 'staff', name: '沈秋白' }),
};

function changed(text: string, change: (bytes: Uint8Array) => Uint8Array): string {
  return PASS_PREFIX + encodeBase45(change(decodeBase45(text.slice(PASS_PREFIX.length)) ?? new Uint8Array()));
}

function signed(key: TestKey, claims: readonly (readonly [number, unknown])[]): string {
  const payload = writeCbor(new Map(claims));
  return PASS_PREFIX + encodeBase45(writeSign1({ kid: key.kid, payload, sign: signerOf(key.privateKey) }));
}

function badTexts(key: TestKey): readonly (readonly [name: string, text: string, status: string])[] {
  const text = key.text();
  const thief = testKey();
  const items = [0, 100, '马小川'];
  const [exp, iat, id] = [1_800_000_000, 1_795_000_000, new Uint8Array(16).fill(7)];
  return [
    ['another kind of text', 'https://example.org/', 'otherKind'],
    ['prefix in small letters', text.replace('MS1:', 'ms1:'), 'otherKind'],
    ['a sign that base45 does not have', `${text.slice(0, -1)}a`, 'unreadable'],
    ['cut off', text.slice(0, 150), 'unreadable'],
    ['something behind', `${text}00`, 'unreadable'],
    [
      'behind the tag of COSE_Sign1 (our passes have none)',
      changed(text, (b) => Uint8Array.of(0xd2, ...b)),
      'unreadable',
    ],
    [
      'a parameter in the unprotected header',
      changed(text, (b) => {
        const place = b.indexOf(0xa0, 11);
        return Uint8Array.of(...b.subarray(0, place), 0xa1, 0x05, 0x41, 0x00, ...b.subarray(place + 1));
      }),
      'unreadable',
    ],
    ['last bit of the signature flipped', changed(text, (b) => b.with(-1, (b.at(-1) ?? 0) ^ 1)), 'forged'],
    ['one bit of the end of validity flipped', changed(text, (b) => b.with(20, (b.at(20) ?? 0) ^ 1)), 'forged'],
    [
      'signed by another key under our key id',
      encodePass({ claims: residentClaims(), kid: key.kid, sign: signerOf(thief.privateKey) }),
      'forged',
    ],
    ['signed by a key that is not on the list', thief.text(), 'unknownKey'],
    [
      'genuine, without an end',
      signed(key, [
        [6, iat],
        [7, id],
        [-65537, items],
      ]),
      'unreadable',
    ],
    [
      'genuine, without an id',
      signed(key, [
        [4, exp],
        [6, iat],
        [-65537, items],
      ]),
      'unreadable',
    ],
    [
      'genuine, a kind that does not exist',
      signed(key, [
        [4, exp],
        [6, iat],
        [7, id],
        [-65537, [5, 100]],
      ]),
      'unreadable',
    ],
    [
      'genuine, a revocation list',
      signed(key, [
        [6, iat],
        [-65538, [100, 0, new Uint8Array()]],
      ]),
      'unreadable',
    ],
  ];
}

/** Makes the published vectors anew, with a key made for them alone. */
export function makeVectors(): PassVectors {
  const key = testKey();
  const privateKey = toHex(key.privateKey);
  const resident = key.text();
  const revoked = [1, 2, 3].map((n) => idAt(at('2026-11-01T00:00'), n));
  const list = { communityId: 100, version: 3, issuedAt: NOW };
  const listText = encodeRevocations({
    ...list,
    hashes: revoked.map(hashOfPass),
    kid: key.kid,
    sign: signerOf(key.privateKey),
  });
  return {
    note: 'Invented people. The private key (PKCS#8) is published on purpose and signs nothing but these vectors.',
    keys: [{ kid: toHex(key.kid), publicKey: toHex(key.publicKey), privateKey }],
    passes: [
      ...Object.entries(good).map(([name, claims]) => ({
        name,
        text: key.text(claims),
        now: NOW,
        status: 'valid',
        claims,
      })),
      {
        name: 'the last second',
        text: resident,
        now: '2026-12-31T15:59:59.000Z',
        status: 'valid',
        claims: residentClaims(),
      },
      {
        name: 'the second after it',
        text: resident,
        now: '2026-12-31T16:00:00.000Z',
        status: 'expired',
        claims: residentClaims(),
      },
      {
        name: 'more than two minutes too early',
        text: resident,
        now: '2026-11-21T09:57:59.000Z',
        status: 'notYetValid',
        claims: residentClaims(),
      },
      ...badTexts(key).map(([name, text, status]) => ({ name, text, now: NOW, status })),
    ],
    revocations: [
      { name: 'three passes', text: listText, status: 'valid', list, revoked, notRevoked: [residentClaims().passId] },
      { name: 'a pass', text: resident.replace('MS1:', 'MSR1:'), status: 'unreadable' },
      { name: 'the prefix of a pass', text: listText.replace('MSR1:', 'MS1:'), status: 'otherKind' },
    ],
  };
}
