import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import {
  decideSaveRobot,
  decideStopRobot,
  decideTestRobot,
  SaveRobot,
  StopRobot,
  TestRobot,
} from '../domain/robot-rules.ts';
import { findRobot, isRobot, noteRobotTold, putRobot, stopRobotAt } from './robot-queries.ts';
import { openRobotMessage, type PostRobot, postRobot } from './robot-sending.ts';

const manages = { permission: 'messaging.manage', scope: 'community' } as const;

const saveRobot = defineCommand({
  name: 'saveRobot',
  summary: 'Puts a chat robot into use that tells the figures of each signed daily report to a group',
  ...manages,
  schema: SaveRobot,
  subject: ({ robotId }) => ({ kind: 'robot', id: robotId }),
  load: () => Promise.resolve({}),
  decide: (_state, input) => decideSaveRobot(input),
  async apply(tx, facts, { communityId, now, accountId, vault }) {
    for (const { subjectId, kind, name, address, secret } of facts)
      await putRobot(tx, {
        ...{ communityId, robotId: subjectId, kind, name, now, by: accountId },
        addressSealed: vault.seal(address),
        secretSealed: secret === undefined ? null : vault.seal(secret),
      });
  },
  record: ({ address: _address, secret: _secret, ...fact }) => fact,
});

const stopRobot = defineCommand({
  name: 'stopRobot',
  summary: 'Takes a chat robot out of use',
  ...manages,
  schema: StopRobot,
  subject: ({ robotId }) => ({ kind: 'robot', id: robotId }),
  load: async (tx, { robotId }, { communityId }) => ({ isKnown: await isRobot(tx, { communityId, robotId }) }),
  decide: (state, input) => decideStopRobot(state, input),
  async apply(tx, facts, { communityId, now }) {
    for (const { subjectId } of facts) await stopRobotAt(tx, { communityId, robotId: subjectId, now });
  },
});

/** The words of a message that only tries the way. */
const TEST_TEXT = '【门神】测试消息：群机器人已接通。日报签字后会在这里发出当日数字。';

/** `post` stands where the network is. */
export function testRobotWith(post: PostRobot): Command {
  return defineCommand({
    name: 'testRobot',
    summary: 'Sends a message to a group at once, to see whether it arrives',
    ...manages,
    schema: TestRobot,
    subject: ({ robotId }) => ({ kind: 'robot', id: robotId }),
    load: async (tx, { robotId }, { communityId }) => ({ isKnown: await isRobot(tx, { communityId, robotId }) }),
    decide: (state, input) => decideTestRobot(state, input),
    async apply(tx, facts, { communityId, now, vault }) {
      let outcome = 'unreachable';
      for (const { subjectId } of facts) {
        const robot = await findRobot(tx, { communityId, robotId: subjectId });
        if (!robot) continue;
        // Somebody waits for the answer, so it is sent here and not by the job; at most ten seconds, and seldom.
        outcome = await post(openRobotMessage(robot, { vault, text: TEST_TEXT, now }));
        await noteRobotTold(tx, { ...robot, day: undefined, now, outcome });
      }
      return { outcome };
    },
  });
}

/** Commands on robots. */
export const robotCommands: readonly Command[] = [saveRobot, stopRobot, testRobotWith(postRobot)];
