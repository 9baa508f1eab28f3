import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import { decideAssignTasks, decideHandOver, decideTakeTasks } from './change-tasks.ts';
import { summariseDay } from './work-log.ts';
import { instantOf } from '../../base/domain/day.ts';
import { warningsOf } from './warnings.ts';

const id = (tail: string) => getId<'account'>(`00000000-0000-7000-8000-0000000000${tail}`);
const task = (tail: string) => getId<'task'>(`00000000-0000-7000-9000-0000000000${tail}`);
const [anna, bert, cora] = [id('01'), id('02'), id('03')];
const tasks = [
  { taskId: task('01'), assignee: anna },
  { taskId: task('02'), assignee: null },
  { taskId: task('03'), assignee: null },
];

describe('assigning', () => {
  const state = {
    tasks,
    hands: [
      { accountId: anna, load: 1 },
      { accountId: bert, load: 0 },
    ],
  };

  it('moves only what somebody else has', () => {
    expect(decideAssignTasks(state, { filter: {}, accountIds: [anna] })).toEqual({
      facts: [{ type: 'tasksAssigned', accountId: anna, taskIds: [task('02'), task('03')] }],
    });
  });

  it('refuses who does not work here, and nothing at all', () => {
    expect(decideAssignTasks(state, { filter: {}, accountIds: [cora] })).toMatchObject({
      refused: 'taskWorkerUnknown',
    });
    expect(decideAssignTasks({ ...state, tasks: [] }, { filter: {}, accountIds: [bert] })).toEqual({
      refused: 'taskNone',
    });
  });
});

describe('taking and handing over', () => {
  it('takes what nobody has and nothing from others', () => {
    const wanted = { taskIds: tasks.slice(1).map(({ taskId }) => taskId) };
    expect(decideTakeTasks({ tasks: tasks.slice(1), accountId: bert }, wanted)).toEqual({
      facts: [{ type: 'tasksTaken', accountId: bert, taskIds: wanted.taskIds }],
    });
    expect(decideTakeTasks({ tasks, accountId: bert }, { taskIds: [] })).toMatchObject({ refused: 'taskTaken' });
    expect(decideTakeTasks({ tasks: [], accountId: bert }, wanted)).toEqual({ refused: 'taskGone' });
  });

  it('gives away one’s own only, to somebody who works here', () => {
    const own = { tasks: tasks.slice(0, 1), accountId: anna, workers: [anna, bert] };
    const input = { taskIds: [task('01')], note: undefined };
    expect(decideHandOver(own, { ...input, accountId: bert })).toEqual({
      facts: [{ type: 'tasksHandedOver', accountId: bert, from: anna, taskIds: [task('01')] }],
    });
    expect(decideHandOver(own, { ...input, accountId: anna })).toEqual({ facts: [] });
    expect(decideHandOver(own, { ...input, accountId: cora })).toMatchObject({ refused: 'taskWorkerUnknown' });
    expect(decideHandOver({ ...own, accountId: bert }, { ...input, accountId: cora })).toMatchObject({
      refused: 'taskWorkerUnknown',
    });
    expect(decideHandOver({ ...own, accountId: bert, workers: [cora] }, { ...input, accountId: cora })).toMatchObject({
      refused: 'taskNotYours',
    });
  });
});

describe('warnings of a card', () => {
  it('say first that there is no phone, then what changes how one goes about it, each once', () => {
    const people = [
      { tags: ['livingAlone', 'partyMember'], hasPhone: false },
      { tags: ['hardOfHearing', 'livingAlone'], hasPhone: false },
    ];
    expect(warningsOf(people)).toEqual(['noPhone', 'hardOfHearing', 'livingAlone']);
    expect(warningsOf(people.map((one) => ({ ...one, hasPhone: true })))).toEqual(['hardOfHearing', 'livingAlone']);
    expect(warningsOf([])).toEqual([]);
  });
});

describe('the log of a day', () => {
  it('counts calls, doors and what was done of each kind', () => {
    const at = (hour: number) => instantOf(new Date(Date.UTC(2026, 2, 10, hour)));
    const attempts = [
      { at: at(1), kind: 'visit', channel: 'door', outcome: 'nobodyHome' },
      { at: at(2), kind: 'call', channel: 'phone', outcome: 'answered' },
      { at: at(3), kind: 'visit', channel: 'door', outcome: 'answered' },
    ];
    expect(summariseDay(attempts, ({ outcome }) => outcome === 'answered')).toEqual({
      ...{ calls: 1, doors: 2, done: 2, firstAt: at(1), lastAt: at(3) },
      kinds: [
        { kind: 'visit', tried: 2, done: 1 },
        { kind: 'call', tried: 1, done: 1 },
      ],
    });
    expect(summariseDay([], () => true)).toMatchObject({ calls: 0, done: 0, kinds: [] });
  });
});
