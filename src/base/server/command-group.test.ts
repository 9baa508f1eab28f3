import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { systemActor } from '../domain/actor.ts';
import { getDay, instantOf } from '../domain/day.ts';
import { baseProblems } from '../domain/base-problems.ts';
import { Problem } from '../domain/problem.ts';
import type { CommandBus } from './command-bus.ts';
import { createCommandBus } from './command-bus.ts';
import type { GroupLimits } from './command-group.ts';
import { defineRecordCommand } from './command-group-definition.ts';
import type { CommandResult } from './command-result.ts';
import type { Db } from './db.ts';
import { openDb, sql } from './db.ts';
import { createHttp } from './http.ts';
import { newId } from './ids.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createVault } from './secret.ts';

/** Bells are rung in two communities; each ring is a record with a key of its own. */

const HERE = 7;
const THERE = 8;
const clock = { now: () => instantOf(new Date('2026-11-21T02:00:00Z')), today: () => getDay('2026-11-21') };
const vault = createVault(Buffer.alloc(64, 5).toString('base64'));
const actor = systemActor(['bell.ring'], [HERE, THERE]);
const onlyHere = systemActor(['bell.ring'], [HERE]);

let database: TestDatabase;
let db: Db;
/** How many commands each transaction carried. */
let groups: number[] = [];
/** Keeps every transaction open until it is called, so that what comes meanwhile has to wait. */
let hold: Promise<void> | undefined;

/** `crash` is a bug, `forbidden` a problem: both only after the rows were written. */
const ringBells = defineRecordCommand({
  name: 'ringBells',
  summary: 'Rings bells',
  permission: 'bell.ring',
  scope: 'community',
  note: 'bellsRung',
  schema: z.object({ rings: z.array(z.string()).min(1) }),
  countOf: ({ rings }) => rings.length,
  async applyAll(tx, entries) {
    groups.push(entries.length);
    await hold;
    const rings = entries.flatMap(({ input, context }) =>
      input.rings.map((ring) => [context.communityId, ring] as const),
    );
    await tx.execute(sql`
      insert into bell (community_id, ring) select * from unnest(${rings.map(([id]) => id)}::int[], ${rings.map(([, ring]) => ring)}::text[])
      on conflict do nothing`);
    if (rings.some(([, ring]) => ring === 'crash')) throw new Error('a bug');
    if (rings.some(([, ring]) => ring === 'forbidden')) throw new Problem('bellForbidden', { count: 1 });
    return entries.map(({ input }) => ({ rung: input.rings.length }));
  },
  figures: ({ rung }) => ({ rung }),
});

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDb({ url: database.url, log: createLog('silent') });
  await db.asOwner(async (tx) => {
    await tx.execute(
      sql`create table bell (community_id int not null, ring text not null, primary key (community_id, ring))`,
    );
    await tx.query(sql`select menshen_protect(array['bell']::regclass[])`);
  });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});
beforeEach(async () => {
  groups = [];
  hold = undefined;
  await db.asOwner((tx) => tx.execute(sql`truncate bell, command_receipt, audit`));
});

const openBus = (limits?: GroupLimits): CommandBus =>
  createCommandBus({
    ...{ db, clock, vault, commands: [ringBells], reactions: {} },
    communityOfArea: () => Promise.resolve(HERE),
    ...(limits && { groupLimits: limits }),
  });
const ring = (bus: CommandBus, rings: readonly unknown[], more: { id?: string; communityId?: number } = {}) =>
  bus.execute({
    envelope: {
      commandId: more.id ?? newId(),
      name: 'ringBells',
      communityId: more.communityId ?? HERE,
      input: { rings },
    },
    actor,
  });
const rung = async () => {
  const rows = await db.asOwner((tx) =>
    tx.query<{ ring: string }>(sql`select ring from bell order by community_id, ring`),
  );
  return rows.map((row) => row.ring);
};
const count = async (table: 'command_receipt' | 'audit') => {
  const text =
    table === 'audit' ? sql`select count(*)::int as n from audit` : sql`select count(*)::int as n from command_receipt`;
  const [row] = await db.asOwner((tx) => tx.query<{ n: number }>(text));
  return row?.n;
};
/** Holds transactions open; the answer lets them go on. */
const holding = (): (() => void) => {
  let release: () => void = () => undefined;
  hold = new Promise((resolve) => (release = resolve));
  return () => {
    hold = undefined;
    release();
  };
};

describe('commands that wait at the same time', () => {
  it('are committed together, each with its own answer, receipt and line in the trail', async () => {
    const bus = openBus();
    const results = await Promise.all(Array.from({ length: 20 }, (_, at) => ring(bus, [`a${at}`, `b${at}`])));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(results.map((result) => result.ok && result.reply)).toEqual(Array.from({ length: 20 }, () => ({ rung: 2 })));
    expect(groups).toEqual([20]);
    expect(await rung()).toHaveLength(40);
    expect([await count('command_receipt'), await count('audit')]).toEqual([20, 20]);
  });

  it('go at once when nobody is there to wait for', async () => {
    const bus = openBus();
    await ring(bus, ['first']);
    await ring(bus, ['second']);
    expect(groups).toEqual([1, 1]);
  });

  it('gather while an earlier group is written', async () => {
    const bus = openBus({ groupRecords: 100, groupsAtOnce: 1, waitingRecords: 1000 });
    const release = holding();
    const first = ring(bus, ['first']);
    while (groups.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const others = Array.from({ length: 9 }, (_, at) => ring(bus, [`later${at}`]));
    release();
    await Promise.all([first, ...others]);
    expect(groups).toEqual([1, 9]);
  });

  it('have a second transaction when the first is slow', async () => {
    const bus = openBus();
    const release = holding();
    const slow = ring(bus, ['slow']);
    while (groups.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    hold = undefined;
    expect(await ring(bus, ['quick'])).toMatchObject({ ok: true });
    release();
    expect(await slow).toMatchObject({ ok: true });
    expect(groups).toEqual([1, 1]);
  });

  it('are divided by what one transaction holds', async () => {
    const bus = openBus({ groupRecords: 10, groupsAtOnce: 1, waitingRecords: 1000 });
    await Promise.all(Array.from({ length: 6 }, (_, at) => ring(bus, ['x', 'y', 'z', `${at}`])));
    expect(groups).toEqual([2, 2, 2]);
  });

  it('of two communities are each told to their own boards and seen by no other', async () => {
    const bus = openBus();
    await Promise.all([ring(bus, ['here']), ring(bus, ['there'], { communityId: THERE })]);
    expect(groups).toEqual([2]);
    const seen = await db.read({ communityIds: [THERE] }, (tx) => tx.query(sql`select ring from bell`));
    expect(seen).toEqual([{ ring: 'there' }]);
  });

  it('are each permitted in their own community before they join', async () => {
    const bus = openBus();
    const envelope = { commandId: newId(), name: 'ringBells', communityId: THERE, input: { rings: ['sneaked'] } };
    const [bad] = await Promise.all([bus.execute({ envelope, actor: onlyHere }), ring(bus, ['fair'])]);
    expect(bad).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await rung()).toEqual(['fair']);
  });
});

describe('the same command', () => {
  it('twice at once, twice later and from two servers has one effect and one answer', async () => {
    const [one, two] = [openBus(), openBus()];
    const id = newId();
    const answers = await Promise.all([one, two, one, two, one].map((bus) => ring(bus, ['once'], { id })));
    answers.push(await ring(one, ['once'], { id }), await ring(two, ['changed'], { id }));
    for (const answer of answers) expect(answer).toEqual({ commandId: id, ok: true, reply: { rung: 1 } });
    expect(await rung()).toEqual(['once']);
    expect([await count('command_receipt'), await count('audit')]).toEqual([1, 1]);
  });

  it('by somebody else is refused', async () => {
    const bus = openBus();
    const id = newId();
    await ring(bus, ['mine'], { id });
    const envelope = { commandId: id, name: 'ringBells', communityId: HERE, input: { rings: ['yours'] } };
    const other = { ...actor, accountId: newId() };
    expect(await bus.execute({ envelope, actor: other })).toMatchObject({ ok: false, code: 'commandIdUsed' });
  });
});

describe('a bad command in a group', () => {
  it('harms nobody but itself, whether it is refused or a bug', async () => {
    const bus = openBus();
    const settled = await Promise.allSettled([
      ...['a', 'b', 'c'].map((one) => ring(bus, [one])),
      ring(bus, ['forbidden']),
      ring(bus, ['crash']),
      ...['d', 'e'].map((one) => ring(bus, [one])),
    ]);
    expect(settled.map(({ status }) => status)).toEqual([
      ...Array<string>(4).fill('fulfilled'),
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(settled[3]).toMatchObject({ value: { ok: false, code: 'bellForbidden', details: { count: 1 } } });
    expect(await rung()).toEqual(['a', 'b', 'c', 'd', 'e']);
    // All together once, then each alone.
    expect(groups).toEqual([7, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('whose input does not parse joins no group', async () => {
    const bus = openBus();
    const results = await Promise.all([ring(bus, [7]), ring(bus, ['good'])]);
    expect(results[0]).toMatchObject({ ok: false, code: 'invalidInput', details: { field: 'rings.0' } });
    expect(groups).toEqual([1]);
  });
});

describe('more than may wait', () => {
  const LIMITS = { groupRecords: 10, groupsAtOnce: 1, waitingRecords: 30 };

  it('is refused as busy without a trace, and taken when it comes again', async () => {
    const bus = openBus(LIMITS);
    const release = holding();
    const sent = Array.from({ length: 12 }, (_, at) => ({
      id: newId(),
      rings: Array.from({ length: 5 }, (_, n) => `${at} ${n}`),
    }));
    const answers = sent.map(({ id, rings }) => ring(bus, rings, { id }));
    release();
    const results: CommandResult[] = await Promise.all(answers);
    const busy = results.filter((result) => !result.ok);
    expect(busy.length).toBe(6);
    for (const result of busy) expect(result).toMatchObject({ code: 'busy', details: { seconds: 2 } });
    expect(await count('audit')).toBe(6);
    for (const { id, rings } of sent) expect(await ring(bus, rings, { id })).toMatchObject({ ok: true });
    expect(await rung()).toHaveLength(60);
  });

  it('is answered by HTTP with 429 and a time to come back; what comes behind it in a batch waits too', async () => {
    const bus = openBus(LIMITS);
    const app = await createHttp({
      ...{
        db,
        bus,
        clock,
        vault,
        routes: [],
        problems: baseProblems,
        log: createLog('silent'),
        metrics: createMetrics(),
      },
      events: { subscribe: () => () => undefined, close: () => Promise.resolve() },
      authenticate: () => Promise.resolve(actor),
    });
    const release = holding();
    const filling = Array.from({ length: 8 }, (_, at) =>
      ring(
        bus,
        Array.from({ length: 5 }, (_, n) => `${at} ${n}`),
      ),
    );
    const envelope = () => ({
      commandId: newId(),
      name: 'ringBells',
      communityId: HERE,
      input: { rings: ['late', 'r'] },
    });
    const post = (payload: object) => app.inject({ method: 'POST', url: '/api/commands', payload });
    while (groups.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const more = Array.from({ length: 4 }, () => ring(bus, ['1', '2', '3', '4', '5']));
    const single = await post(envelope());
    expect([single.statusCode, single.headers['retry-after']]).toEqual([429, '2']);
    expect(single.json()).toMatchObject({ results: [{ ok: false, code: 'busy', details: { seconds: 2 } }] });
    const batch = await post({ commands: [envelope(), envelope(), envelope()] });
    expect([batch.statusCode, batch.headers['retry-after']]).toEqual([200, '2']);
    expect(batch.json<{ results: { code: string }[] }>().results.map(({ code }) => code)).toEqual([
      'busy',
      'busy',
      'busy',
    ]);
    release();
    await Promise.all([...filling, ...more]);
    expect((await post(envelope())).statusCode).toBe(200);
    await app.close();
  });

  it('is not: one large command on an idle server', async () => {
    expect(
      await ring(
        openBus(LIMITS),
        Array.from({ length: 50 }, (_, at) => `${at}`),
      ),
    ).toMatchObject({ ok: true });
  });
});
