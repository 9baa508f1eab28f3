import type { Locale } from '../../base/domain/texts.ts';
import { findOutcome, type WorkKinds } from '../domain/work-kind.ts';
import { deadlineTime, shortTime } from './phone-times.ts';
import { instantOf } from '../../base/domain/day.ts';

/** What a kind of work is called. */
export function kindWord(kinds: WorkKinds, kind: string, locale: Locale): string {
  return kinds.get(kind)?.name[locale] ?? kind;
}

/** What an outcome of a kind is called; one that its kind does not know shows by its code. */
export function outcomeWord(
  kinds: WorkKinds,
  of: { readonly kind: string; readonly outcome: string; readonly locale: Locale },
): string {
  const kind = kinds.get(of.kind);
  return (kind && findOutcome(kind, of.outcome)?.text[of.locale]) ?? of.outcome;
}

/** 18:30 of today, or 03-12 18:30. */
export function timeWord(at: string): string {
  return shortTime(at, instantOf(new Date()));
}

/** Until when; midnight is the end of its day, 24:00. */
export function deadlineWord(at: string): string {
  return deadlineTime(at, instantOf(new Date()));
}
