import { createHash, X509Certificate } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import vectors from '../../../test/vectors/dcc.json' with { type: 'json' };
import { instantOf } from '../../base/domain/day.ts';
import { inflate, verifyCertificate } from '../server/certificate-signing.ts';
import { webInflate, webVerifyCertificate } from '../web/read-certificate.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { readHealthCertificate } from './health-certificate.ts';
import { toHex } from './hex.ts';

interface Expected {
  readonly [check: string]: boolean | undefined;
}

const node = { inflate, verify: verifyCertificate };
const web = { inflate: webInflate, verify: webVerifyCertificate };

/** The trust list of one vector: the certificate that it names. */
function trust(certificate: string): ReadonlyMap<string, Uint8Array> {
  const der = Buffer.from(certificate, 'base64');
  const kid = createHash('sha256').update(der).digest().subarray(0, 8);
  const key = new X509Certificate(der).publicKey.export({ format: 'der', type: 'spki' });
  return new Map([[toHex(kid), new Uint8Array(key)]]);
}

const find = (id: string) => {
  const vector = vectors.vectors.find((one) => one.id === id);
  if (!vector) throw new Error(`no vector ${id}`);
  return vector;
};

const read = (id: string, how: typeof node | typeof web = node, text = find(id).text) => {
  const { certificate, clock } = find(id);
  return readHealthCertificate({ text, keys: trust(certificate), now: instantOf(new Date(clock)), ...how });
};

describe('public test vectors of the EU certificate', () => {
  // CO6 to CO11 are told apart by key usage inside the signer's certificate; a trust list of bare keys does not know it.
  const usage = ['CO6', 'CO7', 'CO8', 'CO9', 'CO10', 'CO11'];
  const good = ['CO1', 'CO2', 'CO3', 'CO12', 'CO13', 'CO14', 'CO15', 'CO18', 'CO19', 'CO20', 'CO21'];

  it.each(good)('%s is valid, on the server and in the browser', async (id) => {
    const reading = await read(id);
    expect(reading).toMatchObject({ status: 'valid', certificate: { country: 'AT' } });
    expect(await read(id, web)).toEqual(reading);
  });

  it.each([
    ['CO5', 'forged'],
    ['CO16', 'notYetValid'],
    ['CO17', 'expired'],
    ['B1', 'unreadable'],
    ['H1', 'otherKind'],
    ['H2', 'otherKind'],
    ['H3', 'otherKind'],
    ['Z1', 'unreadable'],
    ['Z2', 'unreadable'],
  ])('%s is %s', async (id, status) => {
    expect(await read(id)).toMatchObject({ status });
    expect(await read(id, web)).toMatchObject({ status });
  });

  it('are all accounted for: every one that is to be refused is', async () => {
    const statuses = new Map<string, string>();
    for (const { id } of vectors.vectors) statuses.set(id, (await read(id)).status);
    for (const { id, expected } of vectors.vectors) {
      const checks: Expected = expected;
      const isBad = [
        'EXPECTEDVERIFY',
        'EXPECTEDDECODE',
        'EXPECTEDUNPREFIX',
        'EXPECTEDB45DECODE',
        'EXPECTEDCOMPRESSION',
        'EXPECTEDEXPIRATIONCHECK',
        'EXPECTEDSCHEMAVALIDATION',
      ].some((check) => checks[check] === false);
      const status = statuses.get(id);
      if (isBad) expect([id, status]).not.toEqual([id, 'valid']);
      if (!isBad && !usage.includes(id) && good.includes(id)) expect([id, status]).toEqual([id, 'valid']);
    }
  });

  it('say whose they are, and nothing of what was tested', async () => {
    const reading = await read('CO1');
    if (reading.status !== 'valid') throw new Error(reading.status);
    expect(reading).toEqual({
      status: 'valid',
      issuer: 'AT',
      expiresAt: '2021-05-05T18:00:00.000Z',
      certificate: {
        kind: 'vaccination',
        name: 'Musterfrau-Gößinger Gabriele',
        birthDate: '1998-02-26',
        disease: '840539006',
        onDay: '2021-02-18',
        country: 'AT',
      },
    });
  });
});

describe('a certificate', () => {
  it('of a key that is not trusted is unknown', async () => {
    const { text, clock } = find('CO3');
    expect(await readHealthCertificate({ text, keys: new Map(), now: instantOf(new Date(clock)), ...node })).toEqual({
      status: 'unknownKey',
    });
  });

  it.each([
    ['EC', 'CO3'],
    ['RSA', 'CO1'],
  ])('%s with any bit of its signed bytes flipped is refused', async (_kind, id) => {
    const packed = decodeBase45(find(id).text.slice(4)) ?? new Uint8Array();
    const bytes = inflate(packed, 20_000);
    if (!(bytes instanceof Uint8Array)) throw new Error('not inflated');
    for (let at = 3; at < bytes.length; at += 7) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      const { status } = await read(id, node, `HC1:${encodeBase45(deflateSync(flipped))}`);
      expect(['forged', 'unreadable', 'unknownKey']).toContain(status);
    }
  });

  it('that grows beyond its size when opened is refused, in the browser too', async () => {
    const bomb = `HC1:${encodeBase45(deflateSync(Buffer.alloc(2_000_000)))}`;
    expect(await read('CO3', node, bomb)).toEqual({ status: 'unreadable' });
    expect(await read('CO3', web, bomb)).toEqual({ status: 'unreadable' });
    expect(await read('CO3', node, `HC1:${'0'.repeat(5000)}`)).toEqual({ status: 'unreadable' });
  });

  it('is not verified by a key of the other kind', async () => {
    const { text, clock } = find('CO3');
    const [kid] = trust(find('CO3').certificate).keys();
    const [rsa] = trust(find('CO1').certificate).values();
    const keys = new Map([[kid ?? '', rsa ?? new Uint8Array()]]);
    const now = instantOf(new Date(clock));
    expect(await readHealthCertificate({ text, keys, now, ...node })).toEqual({ status: 'forged' });
    expect(await readHealthCertificate({ text, keys, now, ...web })).toEqual({ status: 'forged' });
  });
});
