import type { KnownVisit } from './gate-visits.ts';

const OPEN: ReadonlySet<string> = new Set(['asked', 'notAsked']);

/**
 * A visit as it stands: what happened at this phone comes before the list, which comes late. Only the word of the household comes by the
 * list, when it answered by its link or another guard called.
 */
export function visitNow(own: KnownVisit | undefined, listed: KnownVisit | undefined): KnownVisit | undefined {
  if (!own || !listed) return own ?? listed;
  return OPEN.has(own.hostAnswer) && !OPEN.has(listed.hostAnswer) ? { ...own, hostAnswer: listed.hostAnswer } : own;
}
