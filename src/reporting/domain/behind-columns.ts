import type { IndicatorCode } from './indicators.ts';

/** What the list behind a figure can say of a row. */
export type BehindColumn = 'name' | 'dwelling' | 'at' | 'state';

const ALL: readonly BehindColumn[] = ['name', 'dwelling', 'at', 'state'];
/** Rows that are people, or homes, and no events: they have no hour and did not end in any way. */
const PEOPLE: ReadonlySet<IndicatorCode> = new Set(['residents', 'careNeeded', 'movedIn', 'movedOut']);
const HOMES: ReadonlySet<IndicatorCode> = new Set(['households']);
/** Rows about a door, whoever lives behind it. */
const DOORS: ReadonlySet<IndicatorCode> = new Set(['doorOpenings', 'doorOpeningsAnswered', 'sensorsSilent', 'hints']);

/** The columns that rows behind a figure have; the others would be empty in every row. */
export function behindColumns(code: IndicatorCode): readonly BehindColumn[] {
  if (PEOPLE.has(code)) return ['name', 'dwelling'];
  if (HOMES.has(code)) return ['dwelling'];
  return DOORS.has(code) ? ALL.filter((column) => column !== 'name') : ALL;
}
