import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { decideSaveRobot, decideStopRobot, SaveRobot, StopRobot } from '../domain/robot-rules.ts';
import { isRobot, putRobot, stopRobotAt } from './robot-queries.ts';

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

/** Commands on robots. */
export const robotCommands: readonly Command[] = [saveRobot, stopRobot];
