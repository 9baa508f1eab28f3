import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { endTasks } from '../../tasks/server/api.ts';
import { ALARM_OUTCOMES } from '../domain/judge-openings.ts';
import { AnswerAlarm, decideAnswer } from '../domain/sensor-rules.ts';
import { lockAlarm, setAlarmAnswered } from './alarm-queries.ts';
import { raiseAlarms } from './raise-alarms.ts';
import { deleteOldEvents, silentSensors } from './silence-queries.ts';
import { newId } from '../../base/server/ids.ts';

const onAlarm = ({ alarmId }: { readonly alarmId: string }) => ({ kind: 'doorAlarm', id: alarmId });

const answerAlarm = defineCommand({
  name: 'answerDoorAlarm',
  summary: 'Writes down why a door opened, or what was the matter with its sensor',
  permission: 'sensors.answer',
  scope: 'community',
  schema: AnswerAlarm,
  subject: onAlarm,
  load: async (tx, { alarmId }, { communityId }) => ({ alarm: await lockAlarm(tx, { communityId, alarmId }) }),
  decide: decideAnswer,
  async apply(tx, facts, context) {
    const { communityId, now, accountId: by } = context;
    for (const fact of facts) {
      await setAlarmAnswered(tx, context, fact);
      await endTasks(tx, { communityId, taskIds: [fact.subjectId], outcome: fact.outcome, now, by });
    }
  },
  // What people write may name somebody: it stays with the alarm.
  record: ({ note: _note, ...fact }) => fact,
});

/** Follows a task that was done on the phone: its outcome is the answer. */
const noteDoorWork = defineCommand({
  name: 'noteDoorWork',
  summary: 'Takes the outcome of a task as the answer to its alarm',
  permission: 'sensors.answer',
  scope: 'community',
  schema: z.object({ alarmId: idSchema<'doorAlarm'>(), outcome: z.string().max(40) }),
  subject: onAlarm,
  load: async (tx, { alarmId }, { communityId }) => ({ alarm: await lockAlarm(tx, { communityId, alarmId }) }),
  decide: (state, { alarmId, outcome }) => {
    const known = ALARM_OUTCOMES.find((one) => one === outcome) ?? 'other';
    const answer = decideAnswer(state, { alarmId, outcome: known });
    // Somebody at the office was faster: the task is done all the same.
    return 'refused' in answer ? { facts: [] } : answer;
  },
  async apply(tx, facts, context) {
    for (const fact of facts) await setAlarmAnswered(tx, context, fact);
  },
});

/** Timed: a box that says nothing is an alarm as well. */
export const findSilentSensors = defineCommand({
  name: 'findSilentSensors',
  summary: 'Asks somebody to look after sensors that have said nothing for hours',
  permission: 'sensors.manage',
  scope: 'community',
  schema: z.object({}),
  load: (tx, _input, { communityId, now }) => silentSensors(tx, { communityId, now }),
  decide: (silent) => ({
    facts: silent.map(({ sensorId, ...rest }) => ({ type: 'sensorSilent', subjectId: sensorId, ...rest })),
  }),
  async apply(tx, facts, { communityId, now, today, accountId: by, vault }) {
    const alarms = facts.map(({ subjectId: sensorId, dwellingId, seenAt }) => ({
      ...{ alarmId: newId(), sensorId, dwellingId, kind: 'silent' as const, at: seenAt ?? now, lastAt: now },
      ...{ count: 1, raisedAt: now, explainedBy: null },
    }));
    await raiseAlarms(tx, { communityId, alarms, now, today, by, vault });
  },
  record: ({ type, subjectId }) => ({ type, subjectId }),
});

/** Timed: when a door opened is nobody's business once the order is over. */
export const dropDoorEvents = defineCommand({
  name: 'dropDoorEvents',
  summary: 'Deletes what sensors told of doors where none hangs for an order any more',
  permission: 'sensors.manage',
  scope: 'community',
  schema: z.object({}),
  load: () => Promise.resolve(undefined),
  decide: () => ({ facts: [{ type: 'doorEventsDropped' }] }),
  apply: async (tx, _facts, { communityId, now }) => ({ dropped: await deleteOldEvents(tx, { communityId, now }) }),
});

/** Commands about questions and their answers. */
export const alarmCommands: readonly Command[] = [answerAlarm, noteDoorWork, findSilentSensors, dropDoorEvents];
