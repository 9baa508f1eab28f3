import type { Day } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import type { Fact } from '../../base/domain/decision.ts';
import type { GateRules } from './gate-rules.ts';

/** The first local day whose rows are kept. */
export function firstKeptDay(today: Day, { keepDays }: Pick<GateRules, 'keepDays'>): Day {
  return addDays(today, -keepDays);
}

/** Rows of the log were deleted because their time was over; their counts stay. */
export interface GateChecksExpired extends Fact {
  readonly type: 'gateChecksExpired';
  /** Rows of earlier days were deleted. */
  readonly before: Day;
  readonly checks: number;
}

/** Says what is to be deleted; nothing happens where nothing is past its time. */
export function decideExpiry(found: { readonly before: Day; readonly checks: number }): {
  readonly facts: readonly GateChecksExpired[];
} {
  const { before, checks } = found;
  return { facts: checks === 0 ? [] : [{ type: 'gateChecksExpired', before, checks }] };
}
