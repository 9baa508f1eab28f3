import type { Instant } from '../../base/domain/day.ts';
import { rowsOf, type Answers } from '../../forms/domain/answer.ts';
import type { EnteredReading } from '../../forms/domain/improbable.ts';

/** An answer about daily health as it came. */
export interface HealthSaid {
  readonly householdId: string | null;
  readonly at: Instant;
  /** The account that entered it; null when a household answered itself. */
  readonly by: string | null;
  readonly answers: Answers;
}

/** The readings in answers, one for each member that has one. A household that answers itself stands for its own entering. */
export function readingsIn(answers: readonly HealthSaid[]): readonly EnteredReading[] {
  return answers.flatMap(({ householdId, at, by, answers: said }) =>
    rowsOf(said, 'members').flatMap(({ person, temperature }): readonly EnteredReading[] =>
      typeof person === 'string' && typeof temperature === 'number'
        ? [{ person, by: by ?? `household ${householdId ?? ''}`, at, temperature }]
        : [],
    ),
  );
}
