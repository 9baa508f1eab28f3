import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { describeDoors } from '../../register/server/api.ts';
import { cancelTasks } from '../../tasks/server/api.ts';
import {
  AddSensors,
  decideCollect,
  decideInstall,
  decideRetire,
  InstallSensor,
  OneSensor,
  OpenDoorWindow,
  type WindowOpened,
} from '../domain/sensor-rules.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { waitingAlarms } from './alarm-queries.ts';
import {
  applySensorFact,
  insertSensors,
  insertWindows,
  lockSensor,
  sensorsOfOrder,
  silenceSensors,
} from './sensor-queries.ts';

const manages = { permission: 'sensors.manage', scope: 'community' } as const;
const onSensor = ({ sensorId }: { readonly sensorId: string }) => ({ kind: 'sensor', id: sensorId });

async function isDoor(tx: Tx, communityId: number, dwellingIds: readonly string[]): Promise<boolean> {
  const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
  return dwellingIds.every((id) => doors.has(id));
}

const addSensors = defineCommand({
  name: 'addSensors',
  summary: 'Puts door sensors into stock, by the code that is printed on them',
  ...manages,
  schema: AddSensors,
  load: (_tx, input) => Promise.resolve(input),
  decide: ({ sensors }) => ({ facts: [{ type: 'sensorsAdded', count: sensors.length }] }),
  async apply(tx, _facts, context, input) {
    const added = await insertSensors(tx, context, input);
    return { added, already: input.sensors.length - added };
  },
});

const installSensor = defineCommand({
  name: 'installSensor',
  summary: 'Hangs a door sensor at a door, for an order',
  ...manages,
  schema: InstallSensor,
  subject: onSensor,
  load: async (tx, { sensorId, dwellingId }, { communityId }) => ({
    sensor: await lockSensor(tx, { communityId, sensorId }),
    hasDoor: await isDoor(tx, communityId, [dwellingId]),
  }),
  decide: decideInstall,
  async apply(tx, facts, context) {
    for (const fact of facts) await applySensorFact(tx, context, fact);
  },
});

/** Collecting and retiring are the same act with another end. */
function takeDown(of: {
  readonly name: string;
  readonly summary: string;
  readonly decide: typeof decideCollect;
}): Command {
  return defineCommand({
    ...of,
    ...manages,
    schema: OneSensor,
    subject: onSensor,
    load: async (tx, { sensorId }, { communityId }) => ({ sensor: await lockSensor(tx, { communityId, sensorId }) }),
    decide: (state) => of.decide(state),
    async apply(tx, facts, context) {
      const { communityId, now, accountId: by } = context;
      for (const fact of facts) {
        const sensorIds = [fact.subjectId];
        const alarms = await waitingAlarms(tx, { communityIds: [communityId], sensorIds });
        const taskIds = alarms.map(({ alarmId }) => alarmId);
        await cancelTasks(tx, { communityId, taskIds, outcome: 'sensorCollected', now, by });
        await silenceSensors(tx, { communityId, sensorIds, now, by });
        await applySensorFact(tx, context, fact);
      }
    },
  });
}

const collectSensor = takeDown({
  name: 'collectSensor',
  summary: 'Takes a door sensor back into stock',
  decide: decideCollect,
});

const retireSensor = takeDown({
  name: 'retireSensor',
  summary: 'Takes a broken door sensor out of use',
  decide: decideRetire,
});

const openDoorWindow = defineCommand({
  name: 'openDoorWindow',
  summary: 'Says when doors are expected to open, and why, so that nobody is asked',
  permission: 'sensors.answer',
  scope: 'community',
  schema: OpenDoorWindow,
  subject: ({ windowId }) => ({ kind: 'doorWindow', id: windowId }),
  load: async (tx, { dwellingIds }, { communityId }) => ({ hasDoors: await isDoor(tx, communityId, dwellingIds) }),
  decide({ hasDoors }, { windowId, ...window }): Decision<WindowOpened> {
    return hasDoors ? { facts: [{ type: 'doorWindowOpened', subjectId: windowId, ...window }] } : refuse('doorUnknown');
  },
  async apply(tx, facts, { communityId, accountId }) {
    for (const fact of facts) {
      // The first door has the id that the client gave.
      const ids = fact.dwellingIds.map((_, index) => (index === 0 ? fact.subjectId : newId()));
      await insertWindows(tx, { communityId, by: accountId }, { ...fact, ids });
    }
  },
});

/** Follows the end of an order: its doors open freely, whatever still hangs there. */
const silenceSensorsOf = defineCommand({
  name: 'silenceSensorsOf',
  summary: 'Asks nothing any more about the doors of an order that ended; the sensors wait to be collected',
  ...manages,
  schema: z.object({ orderId: idSchema<'order'>() }),
  load: (tx, { orderId }, { communityId }) => sensorsOfOrder(tx, { communityId, orderId }),
  decide: (sensors) => ({
    facts: sensors.map(({ sensorId }) => ({ type: 'sensorSilenced', subjectId: sensorId })),
  }),
  async apply(tx, facts, { communityId, now, accountId: by }) {
    const sensorIds = facts.map(({ subjectId }) => subjectId);
    const alarms = await waitingAlarms(tx, { communityIds: [communityId], sensorIds });
    const taskIds = alarms.map(({ alarmId }) => alarmId);
    await cancelTasks(tx, { communityId, taskIds, outcome: 'orderEnded', now, by });
    await silenceSensors(tx, { communityId, sensorIds, now, by });
  },
});

/** Commands about the boxes and their windows. */
export const boxCommands: readonly Command[] = [
  addSensors,
  installSensor,
  collectSensor,
  retireSensor,
  openDoorWindow,
  silenceSensorsOf,
];
