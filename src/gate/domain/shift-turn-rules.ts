import type { Instant } from '../../base/domain/day.ts';
import { refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import { hoursBetween, isInFuture } from './gate-moments.ts';
import type { EndShift, StartShift } from './shift-inputs.ts';
import { overlaps, type Stint } from './shift-plan-rules.ts';

/** Who comes early may begin early. */
const EARLY_HOURS = 2;

/** A shift as those who stand it need it. */
export interface ShiftState {
  readonly shiftId: string;
  readonly accountId: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly swapWantedAt: Instant | null;
  readonly isRemoved: boolean;
}

/** What happens to planned shifts; `subjectId` is the shift. */
export type ShiftTurnFact =
  | { readonly type: 'shiftRemoved'; readonly subjectId: string }
  | { readonly type: 'swapWanted'; readonly subjectId: string }
  | {
      readonly type: 'shiftTaken';
      readonly subjectId: string;
      readonly accountId: string;
      /** Who is relieved. */
      readonly formerAccountId: string;
    }
  | { readonly type: 'shiftStarted'; readonly subjectId: string; readonly at: Instant }
  | { readonly type: 'shiftEnded'; readonly subjectId: string; readonly at: Instant; readonly note: string };
export type ShiftTurnFactOf<Type extends ShiftTurnFact['type']> = Extract<ShiftTurnFact, { readonly type: Type }>;

/** What a guard's act is decided on. */
export interface TurnState {
  readonly shift: ShiftState | undefined;
  readonly accountId: string;
  readonly now: Instant;
}

/** Takes a planned shift off the roster. Refuses `shiftGone`, `shiftStarted`. @idempotent by shiftId */
export function decideRemoveShift({ shift }: Pick<TurnState, 'shift'>): Decision<ShiftTurnFactOf<'shiftRemoved'>> {
  if (!shift) return refuse('shiftGone');
  if (shift.isRemoved) return { facts: [] };
  if (shift.startedAt !== null) return refuse('shiftStarted');
  return { facts: [{ type: 'shiftRemoved', subjectId: shift.shiftId }] };
}

/** Asks for somebody else. The shift stays the guard's own until it is taken, so that no gate is left alone.
 * Refuses `shiftGone`, `shiftNotYours`, `shiftStarted`, `shiftOver`. @idempotent by shiftId */
export function decideWantSwap(state: TurnState): Decision<ShiftTurnFactOf<'swapWanted'>> {
  const { shift, now } = state;
  if (!shift || shift.isRemoved) return refuse('shiftGone');
  if (shift.accountId !== state.accountId) return refuse('shiftNotYours');
  if (shift.swapWantedAt !== null) return { facts: [] };
  const fault = faultOfChange(shift, now);
  return fault ?? { facts: [{ type: 'swapWanted', subjectId: shift.shiftId }] };
}

/**
 * Stands in for somebody who asked for it. Refuses `shiftGone`, `swapNotWanted`, `shiftStarted`, `shiftOver`, `notGateWorker`,
 * `shiftOverlaps` with the taker's own shifts.
 * @idempotent by the account
 */
export function decideTakeShift(
  state: TurnState & { readonly isGateWorker: boolean; readonly taken: readonly Stint[] },
): Decision<ShiftTurnFactOf<'shiftTaken'>> {
  const { shift, accountId, now } = state;
  if (!shift || shift.isRemoved) return refuse('shiftGone');
  if (shift.accountId === accountId && shift.swapWantedAt === null) return { facts: [] };
  if (shift.swapWantedAt === null || shift.accountId === accountId) return refuse('swapNotWanted');
  const fault = faultOfChange(shift, now);
  if (fault) return fault;
  if (!state.isGateWorker) return refuse('notGateWorker');
  const double = state.taken.filter((other) => overlaps(other, shift)).length;
  if (double > 0) return refuse('shiftOverlaps', { count: double });
  const { shiftId: subjectId, accountId: formerAccountId } = shift;
  return { facts: [{ type: 'shiftTaken', subjectId, accountId, formerAccountId }] };
}

function faultOfChange(shift: ShiftState, now: Instant): Refusal | undefined {
  if (shift.endedAt !== null || shift.untilAt <= now) return refuse('shiftOver');
  return shift.startedAt === null ? undefined : refuse('shiftStarted');
}

/**
 * The guard is there. Refuses `shiftGone`, `shiftNotYours`, `momentInFuture`, `shiftTooEarly`, `shiftOver`.
 * @idempotent by shiftId: the first beginning counts
 */
export function decideStartShift(state: TurnState, input: StartShift): Decision<ShiftTurnFactOf<'shiftStarted'>> {
  const { shift, now } = state;
  const at = input.at ?? now;
  if (!shift || shift.isRemoved) return refuse('shiftGone');
  if (shift.accountId !== state.accountId) return refuse('shiftNotYours');
  if (shift.startedAt !== null) return { facts: [] };
  if (isInFuture(at, now)) return refuse('momentInFuture');
  if (hoursBetween(at, shift.fromAt) > EARLY_HOURS) return refuse('shiftTooEarly', { hours: EARLY_HOURS });
  if (at >= shift.untilAt) return refuse('shiftOver');
  return { facts: [{ type: 'shiftStarted', subjectId: shift.shiftId, at }] };
}

/**
 * The guard goes, with a note for the next one. Refuses `shiftGone`, `shiftNotYours`, `shiftNotStarted`, `momentInFuture`.
 * @idempotent by shiftId: the first end counts
 */
export function decideEndShift(state: TurnState, input: EndShift): Decision<ShiftTurnFactOf<'shiftEnded'>> {
  const { shift, now } = state;
  const at = input.at ?? now;
  if (!shift || shift.isRemoved) return refuse('shiftGone');
  if (shift.accountId !== state.accountId) return refuse('shiftNotYours');
  if (shift.endedAt !== null) return { facts: [] };
  if (shift.startedAt === null || at < shift.startedAt) return refuse('shiftNotStarted');
  if (isInFuture(at, now)) return refuse('momentInFuture');
  return { facts: [{ type: 'shiftEnded', subjectId: shift.shiftId, at, note: input.note }] };
}
