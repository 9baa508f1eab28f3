import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { makeRound } from '../../../test/support/task-work.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { ownTasks } from './snapshot-queries.ts';

/** A worker's phone lost the network with an answer on it; his work went to a colleague. */
const COMMUNITY = 100;
let site: TestSite;
let director: Person;
let former: Person;
let successor: Person;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 12 });
  ids = await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    阿强: { phone: '13900000002', grants: [['gridWorker', COMMUNITY]] },
    小周: { phone: '13900000003', grants: [['gridWorker', COMMUNITY]] },
  });
  director = await site.signIn('13900000001');
  former = await site.signIn('13900000002');
  successor = await site.signIn('13900000003');
});
afterAll(() => site.close());

const idOf = (name: string) => ids.get(name) ?? '';

/** A task that the former worker has, and an answer that waits on his phone; then it is handed on. */
async function handedOn() {
  const { taskIds } = await makeRound(site, {
    communityId: COMMUNITY,
    homes: 1,
    assignee: idOf('阿强'),
    formKey: 'delivery',
  });
  const [taskId = ''] = taskIds;
  const waiting = attemptAt(taskId, { answers: { outcome: 'leftAtDoor' }, answerId: newId() });
  site.clock.advance({ minutes: 30 });
  const given = { filter: { taskIds: [taskId] }, accountIds: [idOf('小周')] };
  expect(await director.command('assignTasks', given)).toMatchObject({ ok: true, reply: { count: 1 } });
  return { taskId, waiting };
}

const attemptAt = (taskId: string, more: object) => ({
  ...{ taskId, attemptId: newId(), at: site.clock.now(), channel: 'phone', outcome: 'done' },
  ...more,
});

async function onPhoneOf(name: string): Promise<readonly string[]> {
  const now = site.clock.now();
  const own = await site.db.write({ communityIds: [COMMUNITY] }, (tx) =>
    ownTasks(tx, { communityId: COMMUNITY, accountId: idOf(name), now }),
  );
  return own.filter(({ state }) => state === 'open').map(({ id }) => id);
}

async function standing(taskId: string) {
  const { body } = await director.get(`/api/tasks/${taskId}`);
  const { state, outcome, endedBy, attempts } = body;
  const tries = attempts.map(({ by, outcome: code, isExtra }: Record<string, unknown>) => [by, code, isExtra]);
  return { state, outcome, endedBy, tries };
}

describe('an answer that comes after the task was handed on', () => {
  it('closes the task of whoever has it now, and takes it off his phone', async () => {
    const { taskId, waiting } = await handedOn();
    expect(await onPhoneOf('小周')).toContain(taskId);
    site.clock.advance({ minutes: 30 });
    const tried = attemptAt(taskId, { outcome: 'unreachable' });
    expect(await successor.command('doTask', tried)).toMatchObject({ ok: true, reply: { status: 'again' } });
    site.clock.advance({ minutes: 30 });
    expect(await former.command('doTask', waiting)).toMatchObject({ ok: true, reply: { status: 'done' } });
    expect(await onPhoneOf('小周')).not.toContain(taskId);
    expect(await standing(taskId)).toEqual({
      ...{ state: 'done', outcome: 'done', endedBy: '阿强' },
      tries: [
        ['小周', 'unreachable', false],
        ['阿强', 'done', false],
      ],
    });
  });

  it('is kept as a second one when the successor was quicker, with what was answered', async () => {
    const { taskId, waiting } = await handedOn();
    const own = attemptAt(taskId, { answers: { outcome: 'leftAtDoor' }, answerId: newId() });
    expect(await successor.command('doTask', own)).toMatchObject({ ok: true, reply: { status: 'done' } });
    for (const _ of ['once', 'and once more'])
      expect(await former.command('doTask', waiting)).toMatchObject({ ok: true });
    expect(await standing(taskId)).toEqual({
      ...{ state: 'done', outcome: 'done', endedBy: '小周' },
      tries: [
        ['小周', 'done', false],
        ['阿强', 'done', true],
      ],
    });
    const kept = await site.db.asOwner((tx) => tx.query(sql`select from answer where task_id = ${taskId}`));
    expect(kept).toHaveLength(2);
  });
});
