import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { createIntake } from '../../src/sensors/server/intake.ts';
import type { Person, TestSite } from './site.ts';

/** A box at a door that opened, a door that is expected to open: a row in every table of sensors. Words begin with the mark. */
export async function openDoors(
  site: Pick<TestSite, 'db' | 'bus' | 'clock' | 'log'>,
  of: { readonly director: Person; readonly communityId: number; readonly mark: string },
): Promise<void> {
  const { director, communityId, mark } = of;
  const done = async (name: string, input: object) => {
    const result = await director.command(name, input, { communityId });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  };
  const doors = await site.db.asOwner((tx) =>
    tx.query<{ id: string }>(sql`select id from dwelling where community_id = ${communityId} order by id limit 2`),
  );
  const [at, other] = doors.map(({ id }) => id);
  const [sensorId, code] = [newId(), `${mark}box-${communityId}`];
  await done('addSensors', { sensors: [{ sensorId, code, label: `${mark}一号` }] });
  await done('installSensor', { sensorId, dwellingId: at, orderId: newId() });
  const nowMs = Date.parse(site.clock.now());
  const [fromAt, untilAt] = [nowMs, nowMs + 3_600_000].map((ms) => new Date(ms).toISOString());
  await done('openDoorWindow', { windowId: newId(), dwellingIds: [other], fromAt, untilAt, reason: 'visit' });
  const intake = createIntake(site);
  await intake.take({ topic: `menshen/door/${code}`, payload: '{"open":true}' });
  await intake.close();
}
