import { dayOf, type Day, type Instant } from '../../base/domain/day.ts';
import type { Clause } from './clause.ts';
import type { Measure } from './measure.ts';
import type { AnchorKind, ResetKind } from './pack-words.ts';

/** The event from which days are counted, and the local date on which it happened. */
export interface Anchor {
  readonly kind: AnchorKind;
  readonly day: Day;
}

/** Something that happened during the stay and may begin the count again. */
export interface Reset {
  readonly kind: ResetKind;
  readonly day: Day;
}

/** A reset with what became of it. */
export interface JudgedReset extends Reset {
  /** `applied`; or why not: the rule does not know it, it was before the count began, or after the stay was over. */
  readonly outcome: 'applied' | 'notInRule' | 'beforeAnchor' | 'afterRelease';
  readonly clause?: Clause;
}

/** An event at a moment becomes a date at the site: an arrival at 23:59 counts from another day than one at 00:00. */
export function anchorAt({ kind, at, timeZone }: AnchorMoment): Anchor {
  return { kind, day: dayOf(at, timeZone) };
}

/** When it happened, and the zone of the site, for example `Asia/Shanghai`. */
export interface AnchorMoment {
  readonly kind: AnchorKind;
  readonly at: Instant;
  readonly timeZone: string;
}

/** The clause that lets a measure count from this kind of event; undefined when the rule knows neither it nor a fallback. */
export function findAnchorClause({ anchor }: Pick<Measure, 'anchor'>, kind: AnchorKind): Clause | undefined {
  if (anchor.kind === kind) return anchor.clause;
  return anchor.fallback?.kind === kind ? anchor.fallback.clause : undefined;
}

/** From what the count goes on after a reset. */
const ANCHOR_AFTER: Readonly<Record<ResetKind, AnchorKind>> = {
  breach: 'controlStart',
  newExposure: 'lastExposure',
  cohabitantCase: 'lastExposure',
};

/**
 * Takes the resets in the order of their days. Each that the rule knows and that falls into the running stay moves the anchor
 * to its own day; none moves it back, so that a reset never makes a release earlier.
 */
export function applyResets({ measure, anchor, resets, releaseOf }: ResetQuestion): {
  readonly anchor: Anchor;
  readonly resets: readonly JudgedReset[];
} {
  let current = anchor;
  const judged: JudgedReset[] = [];
  for (const reset of [...resets].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const rule = measure.resetOn.find(({ kind }) => kind === reset.kind);
    if (!rule) judged.push({ ...reset, outcome: 'notInRule' });
    else if (reset.day < current.day) judged.push({ ...reset, outcome: 'beforeAnchor', clause: rule.clause });
    else if (reset.day > releaseOf(current.day))
      judged.push({ ...reset, outcome: 'afterRelease', clause: rule.clause });
    else {
      judged.push({ ...reset, outcome: 'applied', clause: rule.clause });
      current = { kind: ANCHOR_AFTER[reset.kind], day: reset.day };
    }
  }
  return { anchor: current, resets: judged };
}

/** A measure, its anchor, what happened since, and the last day of a stay that is counted from a day. */
export interface ResetQuestion {
  readonly measure: Measure;
  readonly anchor: Anchor;
  readonly resets: readonly Reset[];
  readonly releaseOf: (anchorDay: Day) => Day;
}
