import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Actor } from '../domain/actor.ts';
import { systemActor } from '../domain/actor.ts';
import { getDay, instantOf } from '../domain/day.ts';
import type { Fact } from '../domain/decision.ts';
import { refuse } from '../domain/decision.ts';
import type { CommandBus } from './command-bus.ts';
import { createCommandBus } from './command-bus.ts';
import type { CommandResult } from './command-result.ts';
import { defineCommand } from './command.ts';
import type { Db } from './db.ts';
import { openDb, sql } from './db.ts';
import { newId } from './ids.ts';
import { createLog } from './log.ts';
import { createVault } from './secret.ts';

const HERE = 7;
const clock = { now: () => instantOf(new Date('2026-11-21T02:00:00Z')), today: () => getDay('2026-11-21') };
const vault = createVault(Buffer.alloc(64, 5).toString('base64'));

interface NoteSet extends Fact {
  readonly type: 'noteSet' | 'noteEchoed';
  readonly value: string;
}

/** Writes a setting, so that the effect can be counted; `no` is refused, `crash` is a bug after the writing. */
const setNote = defineCommand({
  name: 'setNote',
  summary: 'Appends to a note',
  permission: 'note.set',
  scope: 'community',
  schema: z.object({ value: z.string().min(1), phone: z.string().optional() }),
  load: () => Promise.resolve({}),
  decide: (_state, { value }) =>
    value === 'no' ? refuse('noteRefused', { length: 2 }) : { facts: [{ type: 'noteSet', value } satisfies NoteSet] },
  async apply(tx, facts) {
    for (const { value } of facts) {
      await tx.execute(sql`
        insert into site_setting (name, value) values ('note', ${JSON.stringify(value)}::jsonb)
        on conflict (name) do update set value = to_jsonb((site_setting.value #>> '{}') || ${value})`);
      if (value === 'crash') throw new Error('a bug');
    }
    return { length: facts.length };
  },
});

const MANY = 300;

/** Many facts by one command; with `loop` what follows causes itself again. */
const setNotes = defineCommand({
  name: 'setNotes',
  summary: 'Tells of many notes at once',
  permission: 'note.set',
  scope: 'community',
  schema: z.object({ value: z.string() }),
  load: () => Promise.resolve({}),
  decide: (_state, { value }) => ({
    facts: Array.from({ length: value === 'loop' ? 1 : MANY }, () => ({ type: 'noteSet', value }) satisfies NoteSet),
  }),
  apply: () => Promise.resolve({}),
});

const echoNote = defineCommand({
  name: 'echoNote',
  summary: 'Follows setNote',
  permission: 'note.echo',
  scope: 'community',
  schema: z.object({ value: z.string() }),
  load: () => Promise.resolve({}),
  decide: (_state, { value }) =>
    value === 'refuseEcho' ? refuse('echoRefused') : { facts: [{ type: 'noteEchoed', value } satisfies NoteSet] },
  apply: () => Promise.resolve({}),
});

describe('the one write path', () => {
  let database: TestDatabase;
  let db: Db;
  let bus: CommandBus;
  const worker: Actor = systemActor(['note.set'], [HERE]);

  beforeAll(async () => {
    database = await createTestDatabase();
    db = openDb({ url: database.url, log: createLog('silent') });
    bus = createCommandBus({
      db,
      clock,
      vault,
      commands: [setNote, setNotes, echoNote],
      reactions: {
        noteSet: (fact) => [{ name: 'echoNote', input: { value: 'value' in fact ? fact.value : '' } }],
        noteEchoed: (fact) =>
          'value' in fact && fact.value === 'loop' ? [{ name: 'echoNote', input: { value: 'loop' } }] : [],
      },
      communityOfArea: () => Promise.resolve(HERE),
    });
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });
  beforeEach(() => db.asOwner((tx) => tx.execute(sql`delete from site_setting where name = 'note'`)));

  const send = (
    input: unknown,
    of: { commandId?: string; actor?: Actor; communityId?: number; name?: string } = {},
  ): Promise<CommandResult> =>
    bus.execute({
      envelope: {
        commandId: of.commandId ?? newId(),
        name: of.name ?? 'setNote',
        communityId: of.communityId ?? HERE,
        input,
      },
      actor: of.actor ?? worker,
    });
  const note = async (): Promise<unknown> => {
    const [row] = await db.asOwner((tx) =>
      tx.query<{ value: unknown }>(sql`select value from site_setting where name = 'note'`),
    );
    return row?.value;
  };
  const rowsOf = (commandId: string, table: 'fact' | 'command_receipt') =>
    db.asOwner((tx) =>
      table === 'fact'
        ? tx.query<{ type: string; body: unknown }>(
            sql`select type, body from fact where command_id = ${commandId} order by id`,
          )
        : tx.query<{ type: string; body: unknown }>(
            sql`select name as type, outcome as body from command_receipt where command_id = ${commandId}`,
          ),
    );
  // Not the last one: of two rows of one millisecond chance decides which has the greater id.
  const audits = () =>
    db.asOwner((tx) =>
      tx.query<Record<string, unknown>>(
        sql`select kind, name, outcome, code, community_id as "communityId", details from audit`,
      ),
    );

  it('applies a command, writes its facts, those of what follows, and the audit trail', async () => {
    const commandId = newId();
    expect(await send({ value: 'a' }, { commandId })).toEqual({ commandId, ok: true, reply: { length: 1 } });
    expect(await note()).toBe('a');
    expect((await rowsOf(commandId, 'fact')).map(({ type }) => type)).toEqual(['noteSet', 'noteEchoed']);
    expect(await audits()).toContainEqual(
      expect.objectContaining({ kind: 'command', name: 'echoNote', outcome: 'done', communityId: HERE }),
    );
  });

  it('carries out what many facts of one command cause, each once', async () => {
    const commandId = newId();
    const result = await send({ value: 'many' }, { commandId, name: 'setNotes' });
    expect(result).toMatchObject({ ok: true });
    expect((await rowsOf(commandId, 'fact')).filter(({ type }) => type === 'noteEchoed')).toHaveLength(MANY);
  });

  it('takes reactions that cause each other without end for a bug, and keeps nothing of it', async () => {
    await expect(send({ value: 'loop' }, { name: 'setNotes' })).rejects.toThrow('do not end');
    expect(await note()).toBeUndefined();
  });

  it('gives the same command, sent again, its first answer and no second effect', async () => {
    const commandId = newId();
    const first = await send({ value: 'b' }, { commandId });
    expect(await send({ value: 'b' }, { commandId })).toEqual(first);
    expect(await note()).toBe('b');
    expect(await rowsOf(commandId, 'fact')).toHaveLength(2);
  });

  it('has one effect when the same command arrives ten times at once', async () => {
    const commandId = newId();
    const results = await Promise.all(Array.from({ length: 10 }, () => send({ value: 'c' }, { commandId })));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await note()).toBe('c');
  });

  it('refuses as a value, leaves nothing but the audit row, and decides again when it comes again', async () => {
    const commandId = newId();
    expect(await send({ value: 'no' }, { commandId })).toEqual({
      commandId,
      ok: false,
      code: 'noteRefused',
      details: { length: 2 },
    });
    expect(await audits()).toContainEqual(
      expect.objectContaining({ name: 'setNote', outcome: 'refused', code: 'noteRefused' }),
    );
    expect(await rowsOf(commandId, 'command_receipt')).toEqual([]);
    expect(await send({ value: 'yes' }, { commandId })).toMatchObject({ ok: true });
  });

  it('undoes everything when what follows in another room is refused', async () => {
    const commandId = newId();
    expect(await send({ value: 'refuseEcho' }, { commandId })).toMatchObject({ ok: false, code: 'echoRefused' });
    expect(await note()).toBeUndefined();
    expect(await rowsOf(commandId, 'fact')).toEqual([]);
  });

  it('leaves nothing behind when there is a bug after the writing', async () => {
    const commandId = newId();
    await expect(send({ value: 'crash' }, { commandId })).rejects.toThrow('a bug');
    expect(await note()).toBeUndefined();
    expect(await rowsOf(commandId, 'command_receipt')).toEqual([]);
  });

  it('asks for the permission in the community named, and audits the attempt there', async () => {
    expect(await send({ value: 'd' }, { actor: systemActor(['note.echo'], [HERE]) })).toMatchObject({
      ok: false,
      code: 'notPermitted',
    });
    expect(await send({ value: 'd' }, { communityId: 8 })).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await audits()).toContainEqual(
      expect.objectContaining({ outcome: 'refused', code: 'notPermitted', communityId: 8 }),
    );
    expect(await note()).toBeUndefined();
  });

  it('names the fields that are wrong and never their values', async () => {
    const result = await send({ value: '', phone: 13800000000 });
    expect(result).toMatchObject({ ok: false, code: 'invalidInput', details: { field: 'value, phone' } });
    expect(JSON.stringify(result)).not.toContain('13800000000');
  });

  it('knows no command that is not in the table, and no id of another account', async () => {
    expect(await send({}, { name: 'dropEverything' })).toMatchObject({ ok: false, code: 'unknownCommand' });
    const commandId = newId();
    await send({ value: 'e' }, { commandId });
    const other = { ...worker, accountId: newId() };
    expect(await send({ value: 'e' }, { commandId, actor: other })).toMatchObject({ ok: false, code: 'commandIdUsed' });
  });
});
