import { addDays, dayOf, instantOf, type Day, type Instant } from '../../base/domain/day.ts';
import type { GateRules } from './gate-rules.ts';

/** How many times a household may still go out. */
export interface ErrandState {
  /** Outings of the window that today belongs to. */
  readonly used: number;
  readonly left: number;
  /** The first day of the next window; today when none is open. */
  readonly nextDay: Day;
}

interface ErrandQuestion {
  /** Outings in any order; several within `repeatSeconds` are one. */
  readonly outings: readonly Instant[];
  readonly rules: Pick<GateRules, 'errandDays' | 'errandOutings' | 'repeatSeconds'>;
  readonly now: Instant;
  readonly timeZone: string;
}

/**
 * Counts the outings of a household's errand card (本户每 N 天外出 M 次). A window opens with the first outing, whose day is day 1, and
 * lasts `errandDays` days; the first outing after it opens the next.
 * Source: GateRules, errandDays; needs B5.
 */
export function errandState(question: ErrandQuestion): ErrandState {
  const { rules, now, timeZone } = question;
  const today = dayOf(now, timeZone);
  let opened: Day | undefined;
  let used = 0;
  for (const day of outingDays(question)) {
    // A clock that runs ahead must not take away the outing of today.
    if (day > today) break;
    if (opened === undefined || day >= addDays(opened, rules.errandDays)) {
      opened = day;
      used = 0;
    }
    used += 1;
  }
  const closes = opened === undefined ? today : addDays(opened, rules.errandDays);
  if (closes <= today) return { used: 0, left: rules.errandOutings, nextDay: today };
  return { used, left: Math.max(0, rules.errandOutings - used), nextDay: closes };
}

/** The day of every outing, the earliest first; scanned twice in a minute is one outing. */
function outingDays({ outings, rules, timeZone }: ErrandQuestion): readonly Day[] {
  const times = outings.map((at) => Date.parse(at)).sort((a, b) => a - b);
  const distinct = times.filter((time, at) => {
    const before = times[at - 1];
    return before === undefined || time - before > rules.repeatSeconds * 1000;
  });
  return distinct.map((time) => dayOf(instantOf(new Date(time)), timeZone));
}
