import { instantOf } from '../../base/domain/day.ts';
import type { DemoActs } from '../../base/server/demo-acts.ts';
import { newId } from '../../base/server/ids.ts';
import { waitingDemoAlarms } from './demo-doors-queries.ts';

const MS_PER_MINUTE = 60_000;
/** Which box opened how many minutes ago; the last one waits for its answer. */
const OPENINGS = [
  [0, 150],
  [3, 80],
  [4, 12],
] as const;
const OUTCOMES = ['delivery', 'sampling'] as const;

/** Six boxes at doors under orders, all alive; three openings, two of them answered. */
export async function writeDemoDoors(
  acts: DemoActs,
  orders: readonly { readonly orderId: string; readonly dwellingId: string }[],
): Promise<void> {
  const by = acts.director;
  const doors = orders.slice(0, 6).map((order, at) => ({ ...order, sensorId: newId(), code: `demo-door-${at + 1}` }));
  const sensors = doors.map(({ sensorId, code }, at) => ({ sensorId, code, label: `门磁 ${at + 1} 号` }));
  const spare = [7, 8].map((at) => ({ sensorId: newId(), code: `demo-door-${at}`, label: `门磁 ${at} 号` }));
  await acts.run({ name: 'addSensors', input: { sensors: [...sensors, ...spare] }, by, at: { days: -1, hour: 9 } });
  for (const { sensorId, dwellingId, orderId } of doors)
    await acts.run({
      name: 'installSensor',
      input: { sensorId, dwellingId, orderId },
      by,
      at: { days: -1, hour: 10 },
    });
  const ago = (minutes: number) => instantOf(new Date(Date.parse(acts.now) - minutes * MS_PER_MINUTE));
  const alive = doors.map(({ code }, at) => ({ code, line: 'online', battery: 91 - at * 4, arrivedAt: ago(200) }));
  const openings = OPENINGS.flatMap(([at, minutes]) => {
    const code = doors[at]?.code ?? '';
    return [
      { code, contact: 'open', arrivedAt: ago(minutes) },
      { code, contact: 'closed', arrivedAt: ago(minutes - 1) },
    ];
  });
  const said = doors.map(({ code }) => ({ code, battery: 88, arrivedAt: ago(1) }));
  const reports = [...alive, ...openings, ...said];
  const present = { days: 0, hour: 24 };
  await acts.run({ name: 'recordSensorReports', input: { reports }, by: acts.system, at: present });
  const waiting = await acts.db.asOwner((tx) => waitingDemoAlarms(tx, acts.communityId));
  await acts.runAll(
    waiting.slice(0, OUTCOMES.length).map(({ id: alarmId }, at) => ({
      ...{ name: 'answerDoorAlarm', input: { alarmId, outcome: OUTCOMES[at] }, by },
      at: present,
    })),
  );
}
