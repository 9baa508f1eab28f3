import { daysBetween, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import { hoursBetween } from './gate-moments.ts';
import type { CopyShiftWeek, PlannedShift, PlanShifts } from './shift-inputs.ts';

/** Round the clock by turns; longer ones hide that somebody stands for two days (needs L2: at times hours without water). */
const MOST_HOURS = 24;

/** When somebody is taken. */
export interface Stint {
  readonly shiftId: string;
  readonly accountId: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

/** A shift that is planned from now on. */
export type ShiftPlanned = { readonly type: 'shiftPlanned'; readonly subjectId: string } & Omit<
  PlannedShift,
  'shiftId'
>;

/** What planning knows: who and what is there, and the shifts that those people have already. */
export interface PlanState {
  readonly workerIds: ReadonlySet<string>;
  readonly gateIds: ReadonlySet<string>;
  readonly taken: readonly Stint[];
}

/** True when two shifts share a moment; one may begin when the other ends. */
export function overlaps(one: Pick<Stint, 'fromAt' | 'untilAt'>, other: Pick<Stint, 'fromAt' | 'untilAt'>): boolean {
  return one.fromAt < other.untilAt && other.fromAt < one.untilAt;
}

/** Those of the wished shifts in which a person would stand at two gates at a time, among themselves or with `taken`. */
export function findOverlaps(wished: readonly Stint[], taken: readonly Stint[]): readonly Stint[] {
  const byPerson = new Map<string, Stint[]>();
  for (const stint of [...taken, ...wished])
    byPerson.set(stint.accountId, [...(byPerson.get(stint.accountId) ?? []), stint]);
  return wished.filter((stint) =>
    (byPerson.get(stint.accountId) ?? []).some((other) => other.shiftId !== stint.shiftId && overlaps(other, stint)),
  );
}

/**
 * Plans shifts. Two guards at one gate are welcome, one guard at two gates is not.
 * Refuses `gateUnknown`, `notGateWorker`, `shiftEndBeforeStart`, `shiftTooLong`, `shiftOverlaps`.
 * @idempotent by shiftId: a shift that is there already is left as it is
 */
export function decidePlanShifts(state: PlanState, { shifts }: PlanShifts): Decision<ShiftPlanned> {
  const known = new Set<string>(state.taken.map(({ shiftId }) => shiftId));
  const wished = shifts.filter(({ shiftId }) => !known.has(shiftId));
  const refusal = wished.map((shift) => findFault(state, shift)).find((fault) => fault !== undefined);
  if (refusal) return refusal;
  const double = findOverlaps(wished, state.taken).length;
  if (double > 0) return refuse('shiftOverlaps', { count: double, field: 'accountId' });
  return { facts: wished.map(planned) };
}

function planned({ shiftId, ...shift }: PlannedShift): ShiftPlanned {
  return { type: 'shiftPlanned', subjectId: shiftId, ...shift };
}

function findFault(state: Pick<PlanState, 'gateIds' | 'workerIds'>, shift: PlannedShift): Refusal | undefined {
  const hours = hoursBetween(shift.fromAt, shift.untilAt);
  if (!state.gateIds.has(shift.gateId)) return refuse('gateUnknown', { field: 'gateId' });
  if (!state.workerIds.has(shift.accountId)) return refuse('notGateWorker', { field: 'accountId' });
  if (hours <= 0) return refuse('shiftEndBeforeStart', { field: 'untilAt' });
  if (hours > MOST_HOURS) return refuse('shiftTooLong', { hours: MOST_HOURS, field: 'untilAt' });
  return undefined;
}

/**
 * A week once more. What cannot be copied is left out and counted by the caller: people who have gone, gates that are closed, and whoever
 * stands somewhere at that time already, so that copying twice has one effect.
 * `wished` are the shifts of the first week, moved to the second one with new ids. Refuses `weeksOverlap`, `weekEmpty`.
 */
export function decideCopyWeek(
  state: PlanState & { readonly wished: readonly PlannedShift[] },
  { fromDay, toDay }: CopyShiftWeek,
): Decision<ShiftPlanned> {
  if (Math.abs(daysBetween(fromDay, toDay)) < 7) return refuse('weeksOverlap', { field: 'toDay' });
  if (state.wished.length === 0) return refuse('weekEmpty', { field: 'fromDay' });
  const double = new Set(findOverlaps(state.wished, state.taken).map(({ shiftId }) => shiftId));
  return {
    facts: state.wished
      .filter((shift) => !double.has(shift.shiftId) && findFault(state, shift) === undefined)
      .map(planned),
  };
}
