import { addDays, type Day } from '../../base/domain/day.ts';
import type { Measure } from './measure.ts';

/** Day n of a measure as a date. With `anchorIsDay` 0 the anchor is day 0 and day 1 the day after it; with 1 the anchor is day 1. */
export function dateOfDay(measure: Pick<Measure, 'anchor'>, anchorDay: Day, dayNumber: number): Day {
  return addDays(anchorDay, dayNumber - measure.anchor.anchorIsDay);
}

/** Days of all stages together. */
export function totalDays({ stages }: Pick<Measure, 'stages'>): number {
  return stages.reduce((sum, { days }) => sum + days, 0);
}

/** How many days lie before a stage, so that day n of a stage is day `daysBefore + n` of the measure. */
export function daysBefore({ stages }: Pick<Measure, 'stages'>, stage: number): number {
  return stages.slice(0, stage).reduce((sum, { days }) => sum + days, 0);
}

/** The day of release by the count alone, after so many days of the measure. */
export function releaseAfter(measure: Pick<Measure, 'anchor' | 'releaseAt'>, anchorDay: Day, days: number): Day {
  return dateOfDay(measure, anchorDay, measure.releaseAt === 'endOfDay' ? days : days + 1);
}
