import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createAccountSeeds, type Seed } from './accounts.ts';
import { openApp, type Person, type Request } from './app.ts';
import type { Instant } from '../../src/base/domain/day.ts';
import { dayOf } from '../../src/base/domain/day.ts';
import type { Clock } from '../../src/base/server/clock.ts';
import { readConfig } from '../../src/base/server/config.ts';
import { sql } from '../../src/base/server/db.ts';
import type { Log } from '../../src/base/server/log.ts';
import { createLog } from '../../src/base/server/log.ts';
import type { Site } from '../../src/main/site.ts';
import { openSite } from '../../src/main/site.ts';
import { createTestDatabase } from './database.ts';

export type { Person } from './app.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  advance(time: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly seconds?: number;
  }): void;
}

/** A whole site on its own database, over HTTP without a socket. */
export interface TestSite extends Site {
  /** Where its database is. */
  readonly url: string;
  readonly app: FastifyInstance;
  readonly clock: TestClock;
  readonly request: Request;
  /** Makes accounts with roles; everybody has the password {@link TEST_PASSWORD}. */
  seed(seeds: Readonly<Record<string, Seed>>): Promise<ReadonlyMap<string, string>>;
  signIn(phone: string, password?: string): Promise<Person>;
  browser(cookie: string): Person;
}

export const TEST_PASSWORD = 'lantern over door 7';

/** City 1 > districts 2 and 3; sub-district 10 in 2; communities 100 and 101 in 10, community 102 in 3. */
const AREAS = [
  [1, 'C1', '临江市', 'city', [1]],
  [2, 'D2', '东城区', 'district', [1, 2]],
  [3, 'D3', '西城区', 'district', [1, 3]],
  [10, 'S10', '杨柳街道', 'subdistrict', [1, 2, 10]],
  [100, 'M100', '杨柳社区', 'community', [1, 2, 10, 100]],
  [101, 'M101', '白杨社区', 'community', [1, 2, 10, 101]],
  [102, 'M102', '青松社区', 'community', [1, 3, 102]],
] as const;

/** Opens it; `close` drops the database. */
export async function openTestSite(
  start = '2026-03-10T02:00:00.000Z',
  log: Log = createLog('silent'),
): Promise<TestSite> {
  const database = await createTestDatabase();
  const config = readConfig({ MENSHEN_KEY: randomBytes(64).toString('base64'), MENSHEN_DATA: '/nonexistent' });
  const clock = testClock(start);
  const site = openSite({ url: database.url, config, log, clock });
  const { db, vault } = site;
  const face = await openApp(site, database.url);
  const { app, request } = face;
  await db.asOwner(async (tx) => {
    for (const [id, code, name, level, path] of AREAS) {
      await tx.execute(sql`
        insert into area (id, code, name, level, parent_id, path)
        values (${id}, ${code}, ${name}, ${level}, ${path.at(-2) ?? null}, ${[...path]}::int[])`);
    }
  });
  return {
    ...{ ...site, app, clock, request, url: database.url },
    browser: (cookie) => face.browser(cookie),
    seed: (seeds) => createAccountSeeds({ db, vault, clock, seeds, password: TEST_PASSWORD }),
    signIn: (phone, password = TEST_PASSWORD) => face.signIn(phone, password),
    async close() {
      await face.close();
      await site.close();
      await database.drop();
    },
  };
}

function testClock(start: string): TestClock {
  let atMs = Date.parse(start);
  const now = (): Instant => new Date(atMs).toISOString() as Instant;
  return {
    now,
    today: () => dayOf(now(), 'Asia/Shanghai'),
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      atMs += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}
