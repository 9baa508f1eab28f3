import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Db } from './db.ts';
import { openDb, sql } from './db.ts';
import { openEventFeed, type EventFeed, type EventMessage } from './events.ts';
import { createLog } from './log.ts';

describe('the event feed', () => {
  const log = createLog('silent');
  let database: TestDatabase;
  let db: Db;
  let feed: EventFeed;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = openDb({ url: database.url, log });
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });
  beforeEach(async () => {
    feed = openEventFeed({ url: database.url, log });
    await isListening();
  });
  afterEach(() => feed.close());

  const notify = (message: string) => db.asOwner((tx) => tx.execute(sql`select pg_notify('menshen', ${message})`));
  const note = (communityId: number, ...types: readonly string[]) => notify(JSON.stringify({ communityId, types }));
  const listeners = () =>
    db.asOwner((tx) =>
      tx.query<{ pid: number }>(sql`
        select pid from pg_stat_activity where datname = current_database() and application_name = 'menshen-events'`),
    );

  /** Notes of a community that nobody else uses arrive as soon as the feed listens. */
  async function isListening(): Promise<void> {
    let heard = 0;
    const stop = feed.subscribe([999], () => (heard += 1));
    await vi.waitFor(
      async () => {
        await note(999, 'knock');
        expect(heard).toBeGreaterThan(0);
      },
      { timeout: 10_000, interval: 50 },
    );
    stop();
  }

  /** What a screen of these communities hears, up to a last note. */
  async function heardBy(
    communityIds: readonly number[],
    send: () => Promise<unknown>,
  ): Promise<readonly EventMessage[]> {
    const heard: EventMessage[] = [];
    let isOver = false;
    const stops = [
      feed.subscribe(communityIds, (message) => heard.push(message)),
      feed.subscribe([998], () => (isOver = true)),
    ];
    await send();
    await note(998, 'over');
    await vi.waitFor(
      () => {
        expect(isOver).toBe(true);
      },
      { timeout: 10_000 },
    );
    for (const stop of stops) stop();
    return heard;
  }

  it('tells a screen of its own communities only', async () => {
    const heard = await heardBy([7, 9], async () => {
      await note(7, 'personMoved');
      await note(8, 'personMoved');
      await note(9, 'gridAssigned', 'personNamed');
    });
    expect(heard).toEqual([
      { communityId: 7, types: ['personMoved'] },
      { communityId: 9, types: ['gridAssigned', 'personNamed'] },
    ]);
  });

  it('tells each note of several that come in one message to its own screens', async () => {
    const types = ['gateChecksRecorded'];
    const heard = await heardBy([7, 9], () =>
      notify(JSON.stringify([7, 8, 9].map((communityId) => ({ communityId, types })))),
    );
    expect(heard).toEqual([
      { communityId: 7, types },
      { communityId: 9, types },
    ]);
  });

  it('tells nothing before the commit, and nothing after a rollback', async () => {
    const heard = await heardBy([7], () =>
      db
        .asOwner(async (tx) => {
          await tx.execute(sql`select pg_notify('menshen', '{"communityId":7,"types":["personMoved"]}')`);
          throw new Error('refused');
        })
        .catch(() => undefined),
    );
    expect(heard).toEqual([]);
  });

  it('passes over notes of another shape', async () => {
    const heard = await heardBy([7], async () => {
      await notify('{"communityId":"7","types":["a"]}');
      await notify('null');
      await notify('{"communityId":7}');
      await note(7, 'personMoved');
    });
    expect(heard).toEqual([{ communityId: 7, types: ['personMoved'] }]);
  });

  it('tells nothing to a screen that has gone', async () => {
    const heard: EventMessage[] = [];
    feed.subscribe([7], (message) => heard.push(message))();
    await heardBy([], () => note(7, 'personMoved'));
    expect(heard).toEqual([]);
  });

  it('listens again after its connection was cut', async () => {
    const [before] = await listeners();
    await db.asOwner((tx) => tx.execute(sql`select pg_terminate_backend(${before?.pid})`));
    await isListening();
    const after = await listeners();
    expect(after).toHaveLength(1);
    expect(after[0]?.pid).not.toBe(before?.pid);
  });

  it('leaves no connection behind when it is closed', async () => {
    await feed.close();
    await vi.waitFor(
      async () => {
        expect(await listeners()).toEqual([]);
      },
      { timeout: 5000 },
    );
  });
});
