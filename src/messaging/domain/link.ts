import type { Day } from '../../base/domain/day.ts';
import { refuse, type Refusal } from '../../base/domain/decision.ts';
import type { CommunityId } from '../../base/domain/ids.ts';

/**
 * What a link lets its holder do, without an account: register oneself (a poster), answer for a household each day, answer a campaign
 * (a slip at the door), report from isolation. The number is part of the signed link and never changes.
 */
export const LINK_KINDS = { selfRegistration: 1, dailyHealth: 2, campaign: 3, order: 4 } as const;
export type LinkKind = keyof typeof LINK_KINDS;

/** A link as it was signed. */
export interface Link {
  readonly kind: LinkKind;
  readonly communityId: CommunityId;
  /** Poster, household, task or order that it is about. */
  readonly subjectId: string;
  /** Last day on which it holds. */
  readonly until: Day;
  /** The links of a kind that a community gave out between two revocations. */
  readonly epoch: number;
}

/** Uses of one link on one day: a stairwell at one poster, a family and its mistakes. */
export const LINK_BUDGETS: Readonly<Record<LinkKind, number>> = {
  selfRegistration: 400,
  dailyHealth: 40,
  campaign: 40,
  order: 80,
};

/** The permission that a command declares when holders of such a link may run it; no role holds it. */
export function linkPermission(kind: LinkKind): string {
  return `link.${kind}`;
}

/** True for a permission that only a link gives. */
export function isLinkPermission(permission: string): boolean {
  return permission.startsWith('link.');
}

/** Why a signed link does not hold any more; undefined when it does. Refuses `linkRevoked`, `linkEnded`. */
export function linkFault(link: Link, at: { readonly epoch: number; readonly today: Day }): Refusal | undefined {
  if (link.epoch < at.epoch) return refuse('linkRevoked');
  return at.today > link.until ? refuse('linkEnded', { day: link.until }) : undefined;
}

/** Nobody reads and fills a page faster. */
export const LEAST_SECONDS = 3;
/** A draft on a phone that was off the net for so long is still taken. */
export const MOST_DAYS = 14;

const MS_PER_SECOND = 1000;
const SECONDS_PER_DAY = 86_400;

/** Whether somebody had the page open for as long as a person needs. Refuses `linkTooFast` (seconds to wait), `linkTooOld`. */
export function openingFault(of: { readonly openedAtMs: number; readonly nowMs: number }): Refusal | undefined {
  const seconds = (of.nowMs - of.openedAtMs) / MS_PER_SECOND;
  if (seconds < LEAST_SECONDS)
    return refuse('linkTooFast', { seconds: Math.max(1, Math.ceil(LEAST_SECONDS - seconds)) });
  return seconds > MOST_DAYS * SECONDS_PER_DAY ? refuse('linkTooOld') : undefined;
}
