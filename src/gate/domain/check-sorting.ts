import { isSoundCheck, type SoundCheck } from './check-sound.ts';

/** Why one check of a batch was not written; a code of `gateProblems`. */
export type CheckRefusal = 'checkBroken' | 'gateUnknown' | 'checkFromFuture' | 'checkTooOld';

/** What a phone learns of a check that is not in the log. `id` is empty when there was none that could be read. */
export interface RefusedCheck {
  readonly id: string;
  readonly code: CheckRefusal;
}

/** A batch divided: what is written, what is only counted, what is refused and why. Too old ones are refused and counted. */
export interface SortedChecks {
  readonly taken: readonly SoundCheck[];
  readonly counted: readonly SoundCheck[];
  readonly refused: readonly RefusedCheck[];
}

export interface CheckQuestion {
  readonly checks: readonly unknown[];
  readonly gateIds: ReadonlySet<string>;
  /** Milliseconds since 1970 by the server. */
  readonly nowMs: number;
  readonly keepDays: number;
}

/** A phone's clock may run ahead of the server's by so much. */
export const FUTURE_MINUTES = 10;
const MS_PER_DAY = 86_400_000;

/** Looks at each check of a batch on its own: a bad one never harms the others. */
export function sortChecks({ checks, gateIds, nowMs, keepDays }: CheckQuestion): SortedChecks {
  const taken: SoundCheck[] = [];
  const counted: SoundCheck[] = [];
  const refused: RefusedCheck[] = [];
  // Instants of one shape compare as text.
  const newest = new Date(nowMs + FUTURE_MINUTES * 60_000).toISOString();
  const oldest = new Date(nowMs - keepDays * MS_PER_DAY).toISOString();
  for (const check of checks) {
    if (!isSoundCheck(check)) refused.push({ id: idIn(check), code: 'checkBroken' });
    else if (!gateIds.has(check.gateId.toLowerCase())) refused.push({ id: check.id, code: 'gateUnknown' });
    else if (check.at > newest) refused.push({ id: check.id, code: 'checkFromFuture' });
    else if (check.at < oldest) {
      counted.push(check);
      refused.push({ id: check.id, code: 'checkTooOld' });
    } else taken.push(check);
  }
  return { taken, counted, refused };
}

/** What a broken record calls itself, so that the phone can set it aside; never more than an id's length of it. */
function idIn(check: unknown): string {
  if (typeof check !== 'object' || check === null || !('id' in check) || typeof check.id !== 'string') return '';
  return check.id.slice(0, 36);
}
