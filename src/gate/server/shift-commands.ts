import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { CopyShiftWeek, PlanShifts } from '../domain/shift-inputs.ts';
import { decideCopyWeek, decidePlanShifts, type PlanState, type Stint } from '../domain/shift-plan-rules.ts';
import { lockOpenGates } from './gate-queries.ts';
import { gateWorkers } from './gate-workers.ts';
import { insertShifts, readTaken, readWeekMoved } from './shift-queries.ts';

const plans = { permission: 'gate.shift.plan', scope: 'community' } as const;

async function loadPlan(tx: Tx, shifts: readonly Stint[], context: CommandContext): Promise<PlanState> {
  const { communityId, today } = context;
  const gateIds = await lockOpenGates(tx, communityId);
  const workers = await gateWorkers(tx, { communityId, today });
  return {
    gateIds,
    workerIds: new Set(workers.map(({ accountId }) => accountId)),
    taken: await readTaken(tx, { communityId, shifts }),
  };
}

const planShifts = defineCommand({
  name: 'planShifts',
  summary: 'Plans who stands at which gate; all of the shifts or none',
  ...plans,
  schema: PlanShifts,
  subject: () => ({ kind: 'shift' }),
  load: (tx, { shifts }, context) => loadPlan(tx, shifts, context),
  decide: (state, input) => decidePlanShifts(state, input),
  async apply(tx, shifts, { communityId, accountId: plannedBy }) {
    await insertShifts(tx, { communityId, plannedBy, shifts });
    return { planned: shifts.length };
  },
});

const copyShiftWeek = defineCommand({
  name: 'copyShiftWeek',
  summary: 'Plans the shifts of one week once more in another one',
  ...plans,
  schema: CopyShiftWeek,
  subject: () => ({ kind: 'shift' }),
  async load(tx, { fromDay, toDay }, context) {
    const wished = await readWeekMoved(tx, { communityId: context.communityId, fromDay, toDay });
    return { wished, ...(await loadPlan(tx, wished, context)) };
  },
  decide: (state, input) => decideCopyWeek(state, input),
  async apply(tx, shifts, { communityId, accountId: plannedBy }, { wished }) {
    await insertShifts(tx, { communityId, plannedBy, shifts });
    return { copied: shifts.length, skipped: wished.length - shifts.length };
  },
});

/** Commands that make the roster. */
export const shiftPlanCommands: readonly Command[] = [planShifts, copyShiftWeek];
