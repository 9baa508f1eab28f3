import type { Locale } from '../../base/domain/texts.ts';
import type { WorkKind } from './work-kind.ts';

/** What a round is called in one language. */
export interface RoundName {
  readonly text: string;
  /** The kind of work says it already; nothing need stand beside it. */
  readonly isOfKind: boolean;
}

/**
 * Rounds that a rule opens are called by their kind in Chinese and their day ("隔离观察：聊一聊 2026-03-10"); such a name is said in the
 * reader's language. A name that somebody gave stays as it was written.
 */
export function roundNameOf(of: {
  readonly title: string;
  readonly kind: WorkKind | undefined;
  readonly locale: Locale;
}): RoundName {
  const { title, kind, locale } = of;
  if (!kind) return { text: title, isOfKind: false };
  const written = [kind.name['zh-CN'], kind.name[locale]].find((name) => title.startsWith(name));
  if (written === undefined) return { text: title, isOfKind: title.includes(kind.name[locale]) };
  return { text: `${kind.name[locale]}${title.slice(written.length)}`, isOfKind: true };
}
