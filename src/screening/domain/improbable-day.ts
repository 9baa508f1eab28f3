import type { Instant } from '../../base/domain/day.ts';
import type { EnteredReading } from '../../forms/domain/improbable.ts';

/** A reading in an answer of a household about its day, as it came. */
export interface HealthReading {
  readonly householdId: string;
  readonly person: string;
  /** In degrees Celsius. */
  readonly temperature: number;
  readonly at: Instant;
  /** How the answer came: link, call, door, chat, office. */
  readonly source: string;
  /** The account that recorded it; null when a household answered itself. */
  readonly by: string | null;
}

/**
 * Who entered a reading. A household that answers itself stands for its own entering, by its link or in a chat list: that the whole
 * list was pasted at once by somebody does not make that somebody a quick typist.
 */
export function enteredReading({ householdId, person, temperature, at, source, by }: HealthReading): EnteredReading {
  const enteredBy = source === 'chat' || by === null ? `household ${householdId}` : by;
  return { person, by: enteredBy, at, temperature };
}
