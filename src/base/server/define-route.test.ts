import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { systemActor, SYSTEM_ACCOUNT } from '../domain/actor.ts';
import { getDay, instantOf } from '../domain/day.ts';
import type { Db } from './db.ts';
import { openDb, sql } from './db.ts';
import { defineRoute } from './define-route.ts';
import { newId } from './ids.ts';
import { createLog } from './log.ts';
import { createVault } from './secret.ts';

const HERE = 7;
const THERE = 8;
const vault = createVault(Buffer.alloc(64, 5).toString('base64'));

/** Answers what it is told to, so that the trace alone is judged. */
const routeOf = (answer: () => Promise<unknown>, isLook = true) =>
  defineRoute({
    path: 'people/:personId',
    summary: 'One person',
    permission: 'person.look',
    params: z.object({ personId: z.uuid() }),
    query: z.object({ reason: z.string().default('visit') }),
    handle: answer,
    ...(isLook
      ? {
          look: (asked: {
            readonly params: { readonly personId: string };
            readonly query: { readonly reason: string };
          }) => ({ kind: 'person', id: asked.params.personId, reason: asked.query.reason }),
        }
      : {}),
  });

describe('a look at somebody', () => {
  let database: TestDatabase;
  let db: Db;
  const personId = newId();

  beforeAll(async () => {
    database = await createTestDatabase();
    db = openDb({ url: database.url, log: createLog('silent') });
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });
  beforeEach(() => db.asOwner((tx) => tx.execute(sql`truncate audit`)));

  const ask = (
    route: ReturnType<typeof defineRoute>,
    of: { communityIds?: readonly number[]; params?: unknown; query?: unknown } = {},
  ) => {
    const communityIds = of.communityIds ?? [HERE];
    return route.answer(
      db,
      {
        actor: systemActor(['person.look'], communityIds),
        communityIds,
        now: instantOf(new Date('2026-11-21T02:00:00Z')),
        today: getDay('2026-11-21'),
        vault,
      },
      { params: of.params ?? { personId }, query: of.query ?? {} },
    );
  };
  const traces = () =>
    db.asOwner((tx) =>
      tx.query(sql`
        select community_id as "communityId", at, account_id as "accountId", kind, name, outcome, subject_kind as "subjectKind",
          subject_id as "subjectId", reason from audit order by id`),
    );

  it('leaves who saw whom, when and why', async () => {
    const route = routeOf(() => Promise.resolve({ communityId: HERE, name: '张三' }));
    expect(await ask(route, { query: { reason: 'complaint' } })).toEqual({
      body: { communityId: HERE, name: '张三' },
    });
    expect(await traces()).toEqual([
      {
        communityId: HERE,
        at: '2026-11-21T02:00:00.000Z',
        accountId: SYSTEM_ACCOUNT,
        kind: 'look',
        name: 'people/:personId',
        outcome: 'done',
        subjectKind: 'person',
        subjectId: personId,
        reason: 'complaint',
      },
    ]);
  });

  it('is written where the found record belongs', async () => {
    await ask(
      routeOf(() => Promise.resolve({ communityId: THERE })),
      { communityIds: [HERE, THERE] },
    );
    expect(await traces()).toMatchObject([{ communityId: THERE }]);
  });

  it.each([[{ name: '张三' }], ['text'], [null], [{ communityId: '8' }], [[1, 2]]])(
    'is written in the first community asked for when %j says none',
    async (found) => {
      await ask(
        routeOf(() => Promise.resolve(found)),
        { communityIds: [HERE, THERE] },
      );
      expect(await traces()).toMatchObject([{ communityId: HERE }]);
    },
  );

  it('leaves nothing when nobody was found', async () => {
    expect(await ask(routeOf(() => Promise.resolve(undefined)))).toEqual({ body: undefined });
    expect(await traces()).toEqual([]);
  });

  it('leaves nothing for who holds no community', async () => {
    await ask(
      routeOf(() => Promise.resolve([])),
      { communityIds: [] },
    );
    expect(await traces()).toEqual([]);
  });

  it('leaves nothing when the read fails', async () => {
    await expect(ask(routeOf(() => Promise.reject(new Error('a bug'))))).rejects.toThrow('a bug');
    expect(await traces()).toEqual([]);
  });

  it('shows nothing when its trace cannot be written', async () => {
    const outside = routeOf(() => Promise.resolve({ communityId: THERE, name: '张三' }));
    await expect(ask(outside, { communityIds: [HERE] })).rejects.toThrow(/audit/);
    expect(await traces()).toEqual([]);
  });

  it('is of nothing where the address can name nothing, and nothing is read', async () => {
    let reads = 0;
    const route = routeOf(() => Promise.resolve((reads += 1)));
    await expect(ask(route, { params: { personId: '张三' } })).rejects.toMatchObject({ code: 'notFound' });
    expect([reads, await traces()]).toEqual([0, []]);
  });
});

describe('a read that is no look', () => {
  let database: TestDatabase;
  let db: Db;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = openDb({ url: database.url, log: createLog('silent') });
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  const context = {
    actor: systemActor(['person.look'], [HERE]),
    communityIds: [HERE],
    now: instantOf(new Date('2026-11-21T02:00:00Z')),
    today: getDay('2026-11-21'),
    vault,
  };

  it('leaves no trace and says that it does not', async () => {
    const route = routeOf(() => Promise.resolve({ communityId: HERE }), false);
    await route.answer(db, context, { params: { personId: newId() }, query: {} });
    expect(route.isLook).toBe(false);
    expect(await db.asOwner((tx) => tx.query(sql`select 1 from audit`))).toEqual([]);
  });

  it('cannot write', async () => {
    const route = defineRoute({
      path: 'people',
      summary: 'People',
      permission: 'person.list',
      params: z.object({}),
      query: z.object({}),
      handle: ({ tx }) => tx.execute(sql`delete from audit`),
    });
    await expect(route.answer(db, context, { params: {}, query: {} })).rejects.toThrow();
  });
});
