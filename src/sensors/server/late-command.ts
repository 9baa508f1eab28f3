import { z } from 'zod';
import { defineCommand } from '../../base/server/command.ts';
import { lockLate, setLateTold } from './late-queries.ts';
import { tellLate } from './tell-alarms.ts';

/**
 * Timed: a door for which nobody has answered is told by SMS to the director, and later to the level above, once each. All of a community in one command: as a reaction to each
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
    facts: late.map(({ alarmId, dwellingId, step }) => ({
      ...{ type: 'lateDoorTold' as const, subjectId: alarmId, dwellingId, step },
    })),
  }),
  async apply(tx, facts, { communityId, now, today, vault }) {
    if (facts.length === 0) return;
    const late = facts.map(({ subjectId: alarmId, dwellingId, step }) => ({ alarmId, dwellingId, step }));
    await tellLate(tx, { communityId, now, today, vault, late });
    await setLateTold(tx, { communityId, now, late });
  },
  record: ({ type, subjectId, step }) => ({ type, subjectId, step }),
});
