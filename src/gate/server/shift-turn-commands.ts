import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { EndShift, OneShift, StartShift } from '../domain/shift-inputs.ts';
import {
  decideEndShift,
  decideRemoveShift,
  decideStartShift,
  decideTakeShift,
  decideWantSwap,
  type ShiftTurnFact,
  type TurnState,
} from '../domain/shift-turn-rules.ts';
import { lockOpenGates } from './gate-queries.ts';
import { gateWorkers } from './gate-workers.ts';
import { applyTurn, lockShift, readTaken } from './shift-queries.ts';

const stands = { permission: 'gate.check', scope: 'community' } as const;
const onShift = ({ shiftId }: { readonly shiftId: string }) => ({ kind: 'shift', id: shiftId });

async function loadTurn(
  tx: Tx,
  { shiftId }: { readonly shiftId: string },
  context: CommandContext,
): Promise<TurnState> {
  const { communityId, accountId, now } = context;
  return { shift: await lockShift(tx, { communityId, shiftId }), accountId, now };
}

async function applyAll(tx: Tx, facts: readonly ShiftTurnFact[], context: CommandContext): Promise<void> {
  for (const fact of facts) await applyTurn(tx, context, fact);
}

const removeShift = defineCommand({
  name: 'removeShift',
  summary: 'Takes a planned shift off the roster',
  permission: 'gate.shift.plan',
  scope: 'community',
  schema: OneShift,
  subject: onShift,
  load: loadTurn,
  decide: (state) => decideRemoveShift(state),
  apply: applyAll,
});

const wantSwap = defineCommand({
  name: 'wantSwap',
  summary: 'Asks for somebody else to stand an own shift',
  ...stands,
  schema: OneShift,
  subject: onShift,
  load: loadTurn,
  decide: (state) => decideWantSwap(state),
  apply: applyAll,
});

const takeShift = defineCommand({
  name: 'takeShift',
  summary: 'Stands in for somebody who asked to swap',
  ...stands,
  schema: OneShift,
  subject: onShift,
  async load(tx, input, context) {
    const { communityId, accountId, today } = context;
    // Two takers, or a planner and a taker, wait for each other.
    await lockOpenGates(tx, communityId);
    const turn = await loadTurn(tx, input, context);
    const workers = await gateWorkers(tx, { communityId, today });
    const shifts = turn.shift ? [{ ...turn.shift, accountId }] : [];
    const taken = (await readTaken(tx, { communityId, shifts })).filter(({ shiftId }) => shiftId !== input.shiftId);
    return { ...turn, taken, isGateWorker: workers.some((worker) => worker.accountId === accountId) };
  },
  decide: (state) => decideTakeShift(state),
  apply: applyAll,
});

const startShift = defineCommand({
  name: 'startShift',
  summary: 'The guard is at the gate',
  ...stands,
  schema: StartShift,
  subject: onShift,
  load: (tx, input, context) => loadTurn(tx, input, context),
  decide: (state, input) => decideStartShift(state, input),
  apply: applyAll,
});

const endShift = defineCommand({
  name: 'endShift',
  summary: 'The guard hands over, with a note for the next one',
  ...stands,
  schema: EndShift,
  subject: onShift,
  load: (tx, input, context) => loadTurn(tx, input, context),
  decide: (state, input) => decideEndShift(state, input),
  apply: (tx, facts, context) => applyAll(tx, facts, context),
  // What people write may hold a phone number: it stays in the shift itself.
  record: ({ note: _note, ...fact }) => fact,
});

/** Commands of those who stand the shifts, and of who takes one off the roster. */
export const shiftTurnCommands: readonly Command[] = [removeShift, wantSwap, takeShift, startShift, endShift];
