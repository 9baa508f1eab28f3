import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERMISSIONS } from '../src/access/domain/permissions.ts';
import type { Role } from '../src/access/domain/roles.ts';
import { systemActor } from '../src/base/domain/actor.ts';
import { readConfig } from '../src/base/server/config.ts';
import { sql } from '../src/base/server/db.ts';
import { newId } from '../src/base/server/ids.ts';
import { createLog } from '../src/base/server/log.ts';
import { openDatabase } from '../src/main/database.ts';
import { loadDemo } from '../src/main/demo.ts';
import type { Site } from '../src/main/site.ts';
import { openSite } from '../src/main/site.ts';
import { tidySearchIndex } from '../src/register/server/search-queries.ts';
import { createAccountSeeds } from '../test/support/accounts.ts';

/** 80 communities of 4,600 households, a little more than a million people. */
const HOUSEHOLDS = Number(process.env['MENSHEN_BENCH_HOUSEHOLDS'] ?? 368_000);
export const BENCH_PASSWORD = 'lantern over door 7';

/** A register of about a million invented people in a database of its own. */
export interface City {
  readonly site: Site;
  readonly url: string;
  readonly dataDir: string;
  readonly communities: readonly number[];
  /** For the lines: how large it is. */
  readonly data: string;
  /** Makes an account once; answers its phone number. */
  account(role: Role, areaId: number): Promise<string>;
  close(): Promise<void>;
}

/** Opens it; the first benchmark on a machine loads it first, which takes some minutes. */
export async function openCity(): Promise<City> {
  const dataDir = cityFolder();
  const isLoaded = existsSync(join(dataDir, LOADED));
  // A load that was cut short may have left indexes away.
  if (!isLoaded) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  // The account that runs the database when this is run by root must get in.
  chmodSync(dataDir, 0o711);
  const config = readConfig({ MENSHEN_DATA: dataDir });
  const log = createLog('error');
  const database = await openDatabase({ config, log, role: 'command' });
  const site = openSite({ url: database.url, config, log });
  if (!isLoaded) {
    process.stderr.write(`[bench] loading ${HOUSEHOLDS} households into ${dataDir}\n`);
    await loadDemo(site, { households: HOUSEHOLDS, seed: 1 });
    writeFileSync(join(dataDir, LOADED), '');
  }
  await undoLeftImports(site);
  // A server does it each minute.
  await site.db.asOwner(tidySearchIndex);
  const rows = await site.db.asOwner((tx) =>
    tx.query<{ id: number; people: number }>(sql`
      select community_id as id, count(*)::int as people from person group by community_id order by community_id`),
  );
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  return {
    site,
    url: database.url,
    dataDir,
    communities: rows.map(({ id }) => id),
    data: `${people} people in ${rows.length} communities`,
    account: (role, areaId) => ensureAccount(site, { role, areaId }),
    async close() {
      await site.close();
      await database.stop();
    },
  };
}

/** A benchmark that was stopped in its midst leaves its import behind. */
async function undoLeftImports(site: Site): Promise<void> {
  const left = await site.db.asOwner((tx) =>
    tx.query<{ communityId: number; importId: string }>(sql`
      select community_id as "communityId", id as "importId" from import where status = 'done' order by done_at desc`),
  );
  for (const { communityId, importId } of left) {
    const envelope = { commandId: newId(), name: 'undoImport', communityId, input: { importId } };
    await site.bus.execute({ envelope, actor: systemActor(PERMISSIONS, [communityId]) });
  }
}

const LOADED = 'loaded';

/** One folder for each size, kept for the next benchmark: newer migrations are applied to it when it is opened. */
function cityFolder(): string {
  return join(tmpdir(), `menshen-bench-${HOUSEHOLDS}`);
}

async function ensureAccount(site: Site, of: { readonly role: Role; readonly areaId: number }): Promise<string> {
  const { role, areaId } = of;
  const { db, vault, clock } = site;
  // Letters of the role as digits: the same number for the same seat.
  const phone = `199${String(Number.parseInt(createHash('sha256').update(`${role} ${areaId}`).digest('hex').slice(0, 6), 16)).padStart(8, '0')}`;
  const [known] = await db.asOwner((tx) =>
    tx.query(sql`select 1 from account where phone_hash = ${vault.hash('phone', phone)}`),
  );
  const seeds = { [`${role} ${areaId}`]: { phone, grants: [[role, areaId] as const] } };
  if (!known) await createAccountSeeds({ db, vault, clock, seeds, password: BENCH_PASSWORD });
  return phone;
}

/** The area above a community on each level, city first, the community last. */
export async function areasAbove(site: Site, communityId: number): Promise<readonly number[]> {
  const [row] = await site.db.asOwner((tx) =>
    tx.query<{ path: number[] }>(sql`select path from area where id = ${communityId}`),
  );
  return row?.path ?? [];
}
