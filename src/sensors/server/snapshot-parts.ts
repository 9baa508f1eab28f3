import type { SnapshotPart } from '../../base/server/snapshot.ts';
import { describeDoors, homesUnderOrders } from '../../register/server/api.ts';
import type { SensorBoxRow, SensorHomeRow } from '../domain/sensor-snapshot.ts';
import { boxesOf } from './pair-queries.ts';

const permission = 'sensors.manage';
/** What happens at the gates and what doors tell hangs no box. */
const ignores = /^(gate|visit|pass|shift|swap|incident|flag|device|sensorReports|doorAlarm|doorWindow)/;

const boxes: SnapshotPart = {
  name: 'sensorBoxes',
  buckets: 8,
  permission,
  ignores,
  async read({ tx, communityId }): Promise<readonly SensorBoxRow[]> {
    const found = await boxesOf(tx, communityId);
    const dwellingIds = found.flatMap(({ dwellingId }) => dwellingId ?? []);
    const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
    return found.map(({ sensorId, code, dwellingId, orderId }): SensorBoxRow => {
      const door = doors.get(dwellingId ?? '') ?? '';
      return [sensorId, code, dwellingId ?? '', door, orderId ?? ''];
    });
  },
};

const homes: SnapshotPart = {
  name: 'sensorHomes',
  buckets: 8,
  permission,
  ignores,
  async read({ tx, communityId, today }): Promise<readonly SensorHomeRow[]> {
    const found = await homesUnderOrders(tx, { communityId, today });
    const dwellingIds = found.map(({ dwellingId }) => dwellingId);
    const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
    return found.map(({ dwellingId, orderId, names }): SensorHomeRow => {
      return [dwellingId, orderId, doors.get(dwellingId) ?? '', names];
    });
  },
};

/** What a phone keeps for hanging sensors and taking them down. */
export const sensorSnapshotParts: readonly SnapshotPart[] = [boxes, homes];
