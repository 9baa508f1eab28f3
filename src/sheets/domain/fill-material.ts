import type { Day } from '../../base/domain/day.ts';
import type { FillValue } from './render-value.ts';

/** What is known of one person, household or act, by field. What is not known is not there. */
export type FillRecord = Readonly<Record<string, FillValue | undefined>>;

/** Everything a form is filled from; the engine knows of no table behind it. */
export interface FillMaterial {
  readonly day: Day;
  /** Fields `report.*`. */
  readonly about: FillRecord;
  /** Records for each table of the reading, in its order. */
  readonly records: readonly (readonly FillRecord[])[];
  /** Counts by field `count.*`; what nobody counts is not there, and 0 is a count. */
  readonly figures: ReadonlyMap<string, number>;
  /** For cards: the household of the person of each record, as their table of members wants it. */
  readonly members?: ReadonlyMap<FillRecord, readonly FillRecord[]>;
  readonly is1904: boolean;
}
