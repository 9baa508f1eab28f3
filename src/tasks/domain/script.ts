import type { Locale } from '../../base/domain/texts.ts';
import type { WorkKind } from './work-kind.ts';

/**
 * What a worker says first, in the language of the reader; undefined when nothing is given. Words that somebody wrote for the round stay
 * as they are written; where they are those of the kind, as rounds of before November 2026 keep them, they are the kind's.
 */
export function scriptOf(of: {
  readonly written: string | null | undefined;
  readonly kind: WorkKind | undefined;
  readonly locale: Locale;
}): string | undefined {
  const { written, kind, locale } = of;
  const ready = kind?.script;
  const isOwn = written && !(ready && Object.values(ready).includes(written));
  return isOwn ? written : ready?.[locale];
}
