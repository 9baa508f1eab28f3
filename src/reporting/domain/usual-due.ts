import { addDays, type Day } from '../../base/domain/day.ts';

const USUAL_MINUTES = 3 * 60;
/** People who answer forms are at work from seven to nine in the evening. */
const WORK_FROM = 7 * 60;
const WORK_UNTIL = 21 * 60;
/** Nobody fills a form in less than this. */
const LEAST_MINUTES = 60;
const NEXT_MORNING = 10 * 60;

/** A local day and the minutes since its midnight. */
export interface LocalMoment {
  readonly day: Day;
  readonly minutes: number;
}

/**
 * When a form that is sent down now is due unless somebody says otherwise: three hours on, but not past nine in the evening; what is sent
 * later than an hour before nine, or in the night, is due at ten in the morning.
 */
export function usualDue({ day, minutes }: LocalMoment): LocalMoment {
  if (minutes < WORK_FROM) return { day, minutes: NEXT_MORNING };
  if (minutes > WORK_UNTIL - LEAST_MINUTES) return { day: addDays(day, 1), minutes: NEXT_MORNING };
  return { day, minutes: Math.min(minutes + USUAL_MINUTES, WORK_UNTIL) };
}
