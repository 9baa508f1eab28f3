import { z } from 'zod';
import { findDay, type Day } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Moment } from './gate-moments.ts';

const shiftId = idSchema<'shift'>();
const MOST_AT_ONCE = 500;

/** A day as forms and addresses send it. */
export const DayText = z.string().transform((text, context): Day => {
  const day = findDay(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: 'dayUnusable' });
  return z.NEVER;
});

/** One shift to be planned. */
export const PlannedShift = z.object({
  shiftId,
  gateId: idSchema<'gate'>(),
  accountId: idSchema<'account'>(),
  fromAt: Moment,
  untilAt: Moment,
});
export type PlannedShift = z.infer<typeof PlannedShift>;

/** Input of `planShifts`: all of them or none. */
export const PlanShifts = z.object({ shifts: z.array(PlannedShift).min(1).max(MOST_AT_ONCE) });
export type PlanShifts = z.infer<typeof PlanShifts>;

/** Input of `copyShiftWeek`: the seven days from `fromDay` once more from `toDay` on. */
export const CopyShiftWeek = z.object({ fromDay: DayText, toDay: DayText });
export type CopyShiftWeek = z.infer<typeof CopyShiftWeek>;

/** Input of `removeShift`, `wantSwap` and `takeShift`. */
export const OneShift = z.object({ shiftId });
export type OneShift = z.infer<typeof OneShift>;

/** Input of `startShift`. */
export const StartShift = z.object({ shiftId, at: Moment.optional() });
export type StartShift = z.infer<typeof StartShift>;

/** Input of `endShift`, with what the next guard must know. */
export const EndShift = z.object({ shiftId, note: z.string().trim().max(500).default(''), at: Moment.optional() });
export type EndShift = z.infer<typeof EndShift>;
