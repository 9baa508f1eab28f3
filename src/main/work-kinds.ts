import { isolationWorkKinds } from '../isolation/domain/work-kinds.ts';
import { listWork } from '../screening/domain/push-work.ts';
import { screeningWorkKinds } from '../screening/domain/work-kinds.ts';
import { sensorWorkKinds } from '../sensors/domain/work-kinds.ts';
import { workKindsOf, type WorkKind } from '../tasks/domain/work-kind.ts';
import { officeWork } from '../tasks/domain/office-work.ts';

/** Every kind of work of the product, room by room. */
export const workKindList: readonly WorkKind[] = [
  officeWork,
  ...isolationWorkKinds,
  ...screeningWorkKinds,
  listWork,
  ...sensorWorkKinds,
];

/** The same by code. */
export const workKinds = workKindsOf(workKindList);
