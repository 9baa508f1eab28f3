import type { Instant } from '../../base/domain/day.ts';
import { groupBy } from '../../base/domain/group-by.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { judgeAlarms } from '../domain/judge-alarms.ts';
import type { DoorWindow } from '../domain/judge-openings.ts';
import { countAgain, type NewAlarm, waitingAlarms, windowsOf } from './alarm-queries.ts';
import type { JudgedSensor } from './judged-sensor.ts';
import type { FreshEvent } from './report-queries.ts';

interface Of {
  readonly communityId: CommunityId;
  readonly judged: readonly JudgedSensor[];
  readonly fresh: readonly FreshEvent[];
  readonly now: Instant;
}

/** The alarms that follow from what sensors told. Openings that belong to a question which waits already are counted there. */
export async function alarmsOf(tx: Tx, of: Of): Promise<readonly NewAlarm[]> {
  const { communityId, judged, fresh, now } = of;
  const lost = judged.filter(({ isLost }) => isLost).map(({ before }) => ({ sensorId: before.sensorId, at: now }));
  if (fresh.length === 0 && lost.length === 0) return [];
  const doors = new Map(judged.map(({ before }) => [before.sensorId, before.dwellingId]));
  const waiting = await waitingAlarms(tx, { communityIds: [communityId], sensorIds: [...doors.keys()] });
  const windows = await windowsFor(tx, of);
  const { raised, again } = judgeAlarms({
    ...{ events: fresh, lost, waiting, nextId: newId },
    windowsOf: (sensorId) => windows.get(doors.get(sensorId) ?? '') ?? [],
  });
  await countAgain(tx, { communityId, again });
  return raised.map((alarm) => ({ ...alarm, dwellingId: doors.get(alarm.sensorId) ?? null, raisedAt: now }));
}

async function windowsFor(
  tx: Tx,
  { communityId, judged, fresh }: Of,
): Promise<ReadonlyMap<string, readonly DoorWindow[]>> {
  const openings = fresh.filter(({ kind }) => kind === 'opened');
  const [first, last] = [openings[0], openings.at(-1)];
  if (!first || !last) return new Map();
  const dwellingIds = judged.flatMap(({ before }) => (before.dwellingId === null ? [] : [before.dwellingId]));
  const windows = await windowsOf(tx, { communityIds: [communityId], dwellingIds, fromAt: first.at, untilAt: last.at });
  return groupBy(windows, ({ dwellingId }) => dwellingId);
}
