import type { Day, Instant } from '../../base/domain/day.ts';
import type { Fact } from '../../base/domain/decision.ts';
import type { StandingCode } from '../../register/domain/standing.ts';
import type { Direction, Outcome, Resolution } from './gate-check.ts';
import type { GateRules } from './gate-rules.ts';

/** What is wrong with a passage, seen from behind the gate. */
export type FlagKind = 'twoGates' | 'wrongDirection' | 'revokedUsed' | 'restrictedPassed' | 'failedQuestion';

/** A passage with what is known around it. */
export interface FlagQuestion {
  readonly at: Instant;
  /** The local day of it. */
  readonly day: Day;
  readonly gateId: string;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly code: string;
  readonly resolution: Resolution;
  /** Where the same card was let through before. */
  readonly before?: { readonly at: Instant; readonly gateId: string; readonly direction: Direction } | undefined;
  readonly passRevokedAt?: Instant | undefined;
  readonly standing?: { readonly code: StandingCode; readonly fromDay: Day; readonly untilDay: Day } | undefined;
}

/** Twice in one direction is doubtful while the phones remember the first time; later somebody may have slipped through unseen. */
export const SAME_DIRECTION_MINUTES = 120;

const MS_PER_SECOND = 1000;
const MS_PER_MINUTE = 60 * MS_PER_SECOND;

/** The flags of a passage. One that was turned away has harmed nobody; only the failed question is told all the same. */
export function flagsOf(
  check: FlagQuestion,
  rules: Pick<GateRules, 'twoGatesMinutes' | 'repeatSeconds'>,
): readonly FlagKind[] {
  const flags: FlagKind[] = check.code === 'failedQuestion' ? ['failedQuestion'] : [];
  if (check.resolution !== 'let') return flags;
  const sinceMs = check.before ? Date.parse(check.at) - Date.parse(check.before.at) : Number.POSITIVE_INFINITY;
  if (check.before && check.before.gateId !== check.gateId && sinceMs <= rules.twoGatesMinutes * MS_PER_MINUTE)
    flags.push('twoGates');
  const isRepeat = sinceMs <= rules.repeatSeconds * MS_PER_SECOND;
  const isRemembered = sinceMs <= SAME_DIRECTION_MINUTES * MS_PER_MINUTE;
  if (check.before?.direction === check.direction && !isRepeat && isRemembered) flags.push('wrongDirection');
  if (check.passRevokedAt !== undefined && check.passRevokedAt <= check.at) flags.push('revokedUsed');
  if (isKeptIn(check)) flags.push('restrictedPassed');
  return flags;
}

/** Who may leave for medical care only was let out rightly when the guard asked first. */
function isKeptIn({ standing, direction, day, outcome }: FlagQuestion): boolean {
  if (!standing || direction === 'in' || day < standing.fromDay || day > standing.untilDay) return false;
  return standing.code !== 'medicalOnly' || outcome !== 'ask';
}

/** A passage that was flagged. */
export interface GateFlagRaised extends Fact {
  readonly type: 'gateFlagRaised';
  readonly kind: FlagKind;
  readonly checkId: string;
  readonly gateId: string;
  readonly at: Instant;
  readonly passId?: string;
}

/** A passage to look at, and the flags it has already. */
export interface FlagCandidate extends FlagQuestion {
  readonly checkId: string;
  readonly personId?: string | undefined;
  readonly passId?: string | undefined;
  readonly known: readonly string[];
}

/** Raises what is not raised yet. */
export function decideFlags(
  candidates: readonly FlagCandidate[],
  rules: Pick<GateRules, 'twoGatesMinutes' | 'repeatSeconds'>,
): { readonly facts: readonly GateFlagRaised[] } {
  const facts = candidates.flatMap((check) =>
    flagsOf(check, rules)
      .filter((kind) => !check.known.includes(kind))
      .map((kind): GateFlagRaised => ({
        type: 'gateFlagRaised',
        kind,
        ...{ checkId: check.checkId, gateId: check.gateId, at: check.at },
        ...(check.personId !== undefined && { subjectId: check.personId }),
        ...(check.passId !== undefined && { passId: check.passId }),
      })),
  );
  return { facts };
}
