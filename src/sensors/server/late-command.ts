import { z } from 'zod';
import { defineCommand } from '../../base/server/command.ts';
import { lockLate, setLateTold } from './late-queries.ts';
import { tellLate } from './tell-alarms.ts';

/**
 * Timed: a door for which nobody has answered is told to the director by SMS, once. All of a community in one command: as a reaction to each
 * late task a bad night would be hundreds of commands in one transaction.
 */
export const tellLateDoors = defineCommand({
  name: 'tellLateDoors',
  summary: 'Tells the director by SMS of doors for which nobody has answered in time',
  permission: 'sensors.manage',
  scope: 'community',
  schema: z.object({}),
  load: (tx, _input, { communityId }) => lockLate(tx, communityId),
  decide: (late) => ({
    facts: late.map(({ alarmId, dwellingId }) => ({ type: 'lateDoorTold' as const, subjectId: alarmId, dwellingId })),
  }),
  async apply(tx, facts, { communityId, now, today, vault }) {
    if (facts.length === 0) return;
    const alarms = facts.map(({ subjectId: alarmId, dwellingId }) => ({ alarmId, dwellingId }));
    await tellLate(tx, { communityId, now, today, vault, alarms });
    await setLateTold(tx, { communityId, now, alarmIds: alarms.map(({ alarmId }) => alarmId) });
  },
  record: ({ type, subjectId }) => ({ type, subjectId }),
});
