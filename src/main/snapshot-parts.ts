import type { SnapshotPart } from '../base/server/snapshot.ts';
import { formSnapshotParts } from '../forms/server/snapshot-parts.ts';
import { gateSnapshotParts } from '../gate/server/snapshot-parts.ts';
import { sensorSnapshotParts } from '../sensors/server/snapshot-parts.ts';
import { taskSnapshotParts } from '../tasks/server/snapshot-parts.ts';
import { workKinds } from './work-kinds.ts';

/** What phones keep of a community, room by room; the order is the order in which a fresh phone gets it. */
export const snapshotParts: readonly SnapshotPart[] = [
  ...gateSnapshotParts,
  ...formSnapshotParts,
  ...taskSnapshotParts(workKinds),
  ...sensorSnapshotParts,
];
