import type { ComponentType } from 'react';
import type { Text } from '../domain/texts.ts';
import type { ConsolePage } from './pages.ts';

/** One thing found: where it is, what to call it, and what tells it from its namesakes. */
export type FindHit = {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  readonly note?: string;
  readonly path: string;
  readonly icon?: ComponentType;
};

/** A heading of the results with what was found under it. */
export type FindGroup = { readonly key: string; readonly title: Text; readonly hits: readonly FindHit[] };

/** A place to look in. Must honour the signal: a newer key stroke cancels the older question. */
export type FindSource = {
  readonly key: string;
  readonly find: (query: string, signal: AbortSignal) => Promise<readonly FindGroup[]>;
};

/** Pages whose name or other words contain the query; all of them for an empty one, so that the box also teaches. */
export function findPages(search: {
  readonly pages: readonly ConsolePage[];
  readonly query: string;
  readonly nameOf: (text: Text) => string;
}): readonly FindHit[] {
  const wanted = search.query.trim().toLowerCase();
  return search.pages.flatMap(({ path, menu }) => {
    if (!menu) return [];
    const title = search.nameOf(menu.text);
    const words = [...Object.values(menu.text), ...(menu.words ?? [])];
    const isHit = words.some((word) => word.toLowerCase().includes(wanted));
    return isHit ? [{ key: `page ${path}`, title, path, icon: menu.icon }] : [];
  });
}
