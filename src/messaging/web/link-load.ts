import { z } from 'zod';
import { fillText, type Text } from '../../base/domain/texts.ts';
import { LinkPageData, type MountParts } from './link-view.ts';
import type { LinkStore } from './link-store.ts';

/** The words of a refusal with its details. */
export function filled(words: Text, details: Readonly<Record<string, string | number>>): Text {
  return {
    'zh-CN': fillText(words['zh-CN'], details),
    'zh-TW': fillText(words['zh-TW'], details),
    en: fillText(words.en, details),
  };
}

/** What came of asking for the page. */
export type Loaded =
  | { readonly status: 'page'; readonly page: LinkPageData }
  | { readonly status: 'ended'; readonly words: Text }
  | { readonly status: 'offline' };

/** Loads the page, or takes the kept one. */
export async function loadPage({ token, problems }: MountParts, store: LinkStore): Promise<Loaded> {
  try {
    const answer = await fetch(`/api/resident/page?token=${encodeURIComponent(token)}`);
    const body: unknown = await answer.json();
    if (answer.ok) {
      store.keepPage(body);
      return { status: 'page', page: LinkPageData.parse(body) };
    }
    const refused = z
      .object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) })
      .safeParse(body);
    const words = refused.success ? problems[refused.data.code] : undefined;
    if (words && refused.success) return { status: 'ended', words: filled(words, refused.data.details) };
  } catch {
    // No network: what was kept is as good, its opening holds for a fortnight.
  }
  const kept = LinkPageData.safeParse(store.page());
  return kept.success ? { status: 'page', page: kept.data } : { status: 'offline' };
}
