import type { Day, Instant } from '../../base/domain/day.ts';
import { figuresFrom, type Figures } from './figures.ts';
import { isIndicatorCode } from './indicators.ts';

/** One version of a daily report, as rules see it. */
export interface ReportVersion {
  readonly reportId: string;
  readonly day: Day;
  readonly version: number;
  readonly state: 'draft' | 'signed' | 'returned';
  readonly signedAt: Instant | null;
}

/** Where the report of a day stands, as the level above sees it. `late`: past its hour and not signed. */
export type ReportStanding = 'missing' | 'draft' | 'late' | 'signed' | 'signedLate' | 'returned' | 'correcting';

/**
 * Where the report of a day stands. A returned version stays returned until a newer one is signed; a newer draft above a signed version
 * is a correction under way, and what was signed holds until then.
 */
export function standingOf(of: {
  readonly versions: readonly ReportVersion[];
  readonly dueAt: Instant;
  readonly now: Instant;
}): ReportStanding {
  const { dueAt, now } = of;
  const versions = [...of.versions].sort((a, b) => a.version - b.version);
  const newest = versions.at(-1);
  const isPast = Date.parse(now) > Date.parse(dueAt);
  if (!newest) return isPast ? 'late' : 'missing';
  if (newest.state === 'returned') return 'returned';
  const first = versions.find(({ signedAt }) => signedAt !== null);
  if (newest.state === 'draft') {
    if (versions.some(({ state }) => state === 'returned')) return 'returned';
    if (first) return 'correcting';
    return isPast ? 'late' : 'draft';
  }
  return first?.signedAt && Date.parse(first.signedAt) > Date.parse(dueAt) ? 'signedLate' : 'signed';
}

/** The version whose figures count: the newest one that was signed, also while it is sent back or corrected. */
export function countingVersion<V extends Pick<ReportVersion, 'version' | 'signedAt'>>(
  versions: readonly V[],
): V | undefined {
  return [...versions].sort((a, b) => a.version - b.version).findLast(({ signedAt }) => signedAt !== null);
}

/** A figure put by hand. Without a value what was counted stands again. */
export interface OverrideLine {
  readonly indicator: string;
  readonly computed: number | null;
  readonly value: number | null;
  readonly reason: string;
  readonly at: Instant;
}

/** What stands on the sheet: counted, or what the newest line of a figure puts instead. Lines in the order of time. */
export function withOverrides(computed: Figures, lines: readonly OverrideLine[]): Figures {
  const put: Record<string, number> = { ...computed };
  for (const { indicator, value } of lines)
    if (isIndicatorCode(indicator)) put[indicator] = value ?? computed[indicator];
  return figuresFrom(put);
}

/** Midnight of a day plus minutes, given the instant of that midnight. */
export function minuteOfDay(midnight: Instant, minute: number): number {
  return Date.parse(midnight) + minute * 60_000;
}
