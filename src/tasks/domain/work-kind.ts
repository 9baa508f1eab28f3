import type { Text } from '../../base/domain/texts.ts';

/** How the person is reached: by phone first, at the door only, or however it suits. */
export type TaskChannel = 'phone' | 'door' | 'any';

/** Whom a late task is said to. */
export type EscalationTarget = 'assignee' | 'director' | 'subdistrict';

/** One way in which an attempt may end. */
export interface WorkOutcome {
  /** A code of {@link FAILURES}, or the kind's own: camelCase, 40 signs at most. */
  readonly code: string;
  readonly text: Text;
  /** The task is done by it. */
  readonly isSuccess: boolean;
  /** Done without the kind's form, for example "has moved away". */
  readonly withoutForm?: boolean;
}

/**
 * A kind of work that makes tasks: what an operation brings instead of a task list, a phone screen and an escalation of its own. Listed
 * in `main/work-kinds.ts`.
 */
export interface WorkKind {
  /** Unique in the product, camelCase. */
  readonly kind: string;
  readonly name: Text;
  readonly icon?: string;
  /** What a caller or visitor says first (话术); a round may have words of its own. */
  readonly script?: Text;
  /** The form asked when an attempt succeeds; a round may name another. */
  readonly formKey?: string;
  readonly channel: TaskChannel;
  readonly outcomes: readonly WorkOutcome[];
  /** Calls that fail before somebody goes to the door; 2 unless said otherwise. */
  readonly failuresBeforeDoor?: number;
  /** Failures of both kinds before a slip is left and the director told; 4 unless said otherwise. */
  readonly failuresBeforeSlip?: number;
  /** The next try is so much later at least; 120 unless said otherwise. */
  readonly retryAfterMinutes?: number;
  /** Minutes after the due time (negative: before it), in ascending order. */
  readonly escalation: readonly { readonly afterMinutes: number; readonly to: EscalationTarget }[];
}

/** Every kind by its code. */
export type WorkKinds = ReadonlyMap<string, WorkKind>;

/** The usual ends of an attempt that reached nobody or nothing, in the order in which a worker is offered them. */
export const FAILURES = ['unreachable', 'nobodyHome', 'refused', 'wrongNumber', 'later'] as const;
export type Failure = (typeof FAILURES)[number];

/** True for an outcome that leaves the task open by the common rules. */
export function isFailure(code: string): code is Failure {
  return FAILURES.some((one) => one === code);
}

/** What each of the common outcomes is called. */
export const failureTexts: Readonly<Record<Failure, Text>> = {
  unreachable: { 'zh-CN': '没接通', 'zh-TW': '沒接通', en: 'No answer' },
  nobodyHome: { 'zh-CN': '没人在家', 'zh-TW': '沒人在家', en: 'Nobody home' },
  refused: { 'zh-CN': '拒绝', 'zh-TW': '拒絕', en: 'Refused' },
  wrongNumber: { 'zh-CN': '号码不对', 'zh-TW': '號碼不對', en: 'Wrong number' },
  later: { 'zh-CN': '约了改时间', 'zh-TW': '約了改時間', en: 'Another time' },
};

/** The common outcomes as an operation's kind lists them. */
export const failureOutcomes: readonly WorkOutcome[] = FAILURES.map((code) => ({
  code,
  text: failureTexts[code],
  isSuccess: false,
}));

/** Kinds by code. Throws where two share one: the table in `main` is wrong. */
export function workKindsOf(kinds: readonly WorkKind[]): WorkKinds {
  const found = new Map(kinds.map((one) => [one.kind, one]));
  if (found.size !== kinds.length) throw new Error('two work kinds share a code');
  return found;
}

/** The outcome with this code; undefined when the kind knows none. Failures are known to every kind. */
export function findOutcome(kind: WorkKind, code: string): WorkOutcome | undefined {
  const own = kind.outcomes.find((one) => one.code === code);
  if (own) return own;
  return isFailure(code) ? { code, text: failureTexts[code], isSuccess: false } : undefined;
}
