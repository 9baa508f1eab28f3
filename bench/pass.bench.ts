import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '../src/base/domain/actor.ts';
import { addDays, instantOf } from '../src/base/domain/day.ts';
import { uuidV7 } from '../src/base/domain/ids.ts';
import { readConfig } from '../src/base/server/config.ts';
import { sql } from '../src/base/server/db.ts';
import { newId } from '../src/base/server/ids.ts';
import { createLog } from '../src/base/server/log.ts';
import { encodePass, readPass, type PassClaims } from '../src/gate/domain/pass-code.ts';
import { createVerify, makeKeyPair, signerOf } from '../src/gate/server/pass-signing.ts';
import { passTexts } from '../src/gate/server/pass-texts.ts';
import { openDatabase } from '../src/main/database.ts';
import { loadDemo } from '../src/main/demo.ts';
import { openSite, type Site } from '../src/main/site.ts';
import { atMost, cpuSeconds, type Figure } from './figures.ts';

const PEOPLE = 12_600;
const HOUSEHOLDS = 4600;
const VERIFIED = 5000;

/** Passes: their length, signing and verifying, and issuing them to a whole community. */
export async function measure(): Promise<readonly Figure[]> {
  return [...(await measureCode()), ...(await measureCommunity())];
}

function claimsOf(number: number): PassClaims {
  const issuedAt = instantOf(new Date('2026-11-21T10:00:00Z'));
  const id = (kind: number): string =>
    uuidV7(Date.parse(issuedAt), Uint8Array.of(kind, number >> 8, number, 1, 2, 3, 4, 5, 6, 7));
  return {
    ...{ passId: id(1), communityId: 100, kind: 'resident', personId: id(2), name: '马小川' },
    ...{ place: `柳荫里 ${1 + (number % 30)}号楼${1 + (number % 4)}单元501`, issuedAt, fromAt: issuedAt },
    untilAt: instantOf(new Date('2026-12-31T16:00:00Z')),
  };
}

async function measureCode(): Promise<readonly Figure[]> {
  const pair = makeKeyPair();
  const { kid } = pair;
  const sign = signerOf(pair.privateKey);
  const texts: string[] = [];
  const passes = Array.from({ length: PEOPLE }, (_, number) => claimsOf(number));
  // A running server is warm.
  for (const claims of passes.slice(0, 1000)) encodePass({ claims, kid, sign });
  const signing = await cpuSeconds(() => {
    for (const claims of passes) texts.push(encodePass({ claims, kid, sign }));
    return Promise.resolve();
  });
  const verify = createVerify();
  const keys = new Map([[kid.toString('hex'), new Uint8Array(pair.publicKey)]]);
  const now = instantOf(new Date('2026-11-22T08:00:00Z'));
  const verifying = await cpuSeconds(async () => {
    for (const text of texts.slice(0, VERIFIED)) {
      const { status } = await readPass({ text, keys, verify, now });
      if (status !== 'valid') throw new Error(status);
    }
  });
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  const data = 'name of three signs, door of 18, an id of the person';
  return [
    // Version 9 of a QR code at level M holds 262.
    atMost({ name: 'pass.characters', value: lengths[PEOPLE / 2] ?? 0, unit: 'signs', data, budget: 262 }),
    atMost({ name: 'pass.sign', value: signing, unit: 'CPU s', data: `${PEOPLE} passes`, budget: 3 }),
    atMost({
      ...{ name: 'pass.verify', value: (verifying / VERIFIED) * 1000, unit: 'CPU ms' },
      ...{ data: `one pass, whole reading, mean of ${VERIFIED}`, budget: 1 },
    }),
  ];
}

async function measureCommunity(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'menshen-bench-'));
  const config = readConfig({ ...process.env, MENSHEN_DATA: folder });
  const log = createLog('error');
  const database = await openDatabase({ config, log, role: 'command' });
  const site = openSite({ url: database.url, config, log });
  try {
    await loadDemo(site, { households: HOUSEHOLDS, seed: 1 });
    return await measureSite(site);
  } finally {
    await site.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSite(site: Site): Promise<readonly Figure[]> {
  const [area] = await site.db.asOwner((tx) =>
    tx.query<{ id: number }>(
      sql`select community_id as id from person group by community_id order by count(*) desc limit 1`,
    ),
  );
  const communityId = area?.id ?? 0;
  const today = site.clock.today();
  const input = { kind: 'staff', who: { everybody: true }, fromDay: today, untilDay: addDays(today, 90) };
  const start = performance.now();
  const result = await site.bus.execute({
    envelope: { commandId: newId(), name: 'issuePasses', communityId, input },
    actor: systemActor(['gate.pass.issue'], [communityId]),
  });
  const issuing = (performance.now() - start) / 1000;
  if (!result.ok) throw new Error(result.code);
  let made = 0;
  const texts = await cpuSeconds(() =>
    site.db.write({ communityIds: [communityId] }, async (tx) => {
      const { vault, clock } = site;
      for await (const { text } of passTexts(tx, { communityId, kind: 'staff', vault, now: clock.now() }))
        made += text.length > 0 ? 1 : 0;
    }),
  );
  if (made < PEOPLE / 2) throw new Error(`only ${made} passes`);
  const data = `${made} people of a community, one command`;
  return [
    atMost({ name: 'pass.issue', value: issuing, unit: 's', data, budget: 5 }),
    atMost({
      name: 'pass.texts',
      value: texts,
      unit: 'CPU s',
      data: `${made} texts from the register, in walking order`,
      budget: 3,
    }),
  ];
}
