import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { getDay, instantOf } from '../domain/day.ts';
import { createCommandBus } from './command-bus.ts';
import { openDb } from './db.ts';
import { hasHour, startJobs, type Job } from './jobs.ts';
import { createLog } from './log.ts';
import { createVault } from './secret.ts';

const job = (name: string, cron: string): Job => ({ name, cron, run: () => Promise.resolve() });
const JOBS = [job('at-night', '40 3 * * *'), job('twice', '3 0,5 * * *'), job('often', '*/5 * * * *')];

describe('the clockwork', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  async function startAndStop(): Promise<void> {
    const log = createLog('silent');
    const db = openDb({ url: database.url, log });
    const clock = { now: () => instantOf(new Date('2026-11-21T02:00:00Z')), today: () => getDay('2026-11-21') };
    const vault = createVault(Buffer.alloc(64, 5).toString('base64'));
    const communityOfArea = () => Promise.resolve(undefined);
    const bus = createCommandBus({ db, clock, vault, commands: [], reactions: {}, communityOfArea });
    const context = { db, bus, clock, vault, log };
    const jobs = await startJobs({ url: database.url, timeZone: 'Asia/Shanghai', jobs: JOBS, context });
    await jobs.stop();
    await db.close();
  }

  it('makes up soon after a start for what stands at an hour, once for all that start together', async () => {
    await startAndStop();
    await startAndStop();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client
      .query(
        `select name, start_after > now() as "isLater" from pgboss.job where singleton_key = 'start' order by name`,
      )
      .finally(() => client.end());
    expect(rows).toEqual([
      { name: 'at-night', isLater: true },
      { name: 'twice', isLater: true },
    ]);
  });

  it.each([
    ['40 3 * * *', true],
    ['3 0,5 * * *', true],
    ['* * * * *', false],
    ['*/5 * * * *', false],
    ['17 * * * *', false],
    ['5 */2 * * *', false],
  ])('knows whether %s names an hour', (cron, expected) => {
    expect(hasHour(cron)).toBe(expected);
  });
});
