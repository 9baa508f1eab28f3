import type { ComponentType } from 'react';
import type { Text } from '../domain/texts.ts';

/** A page of the console, as its table lists it. The page's code is loaded when it is first opened. */
export type ConsolePage = {
  /** Route pattern, from the room's `paths.ts`. */
  readonly path: string;
  readonly load: () => Promise<ComponentType>;
  /** Who sees it: any one of these permissions; everybody who is signed in when left out. */
  readonly anyPermission?: readonly string[];
  /** A line in the left menu, and a page that Ctrl-K finds. Left out for pages that are reached from others. */
  readonly menu?: {
    readonly text: Text;
    readonly icon: ComponentType;
    readonly group: string;
    /** Other words under which Ctrl-K finds it, pinyin initials among them. */
    readonly words?: readonly string[];
  };
};

/** A heading of the left menu; groups without a visible page are not drawn. */
export type MenuGroup = { readonly key: string; readonly text: Text };

/** The pages that somebody with these permissions may open. */
export function pagesFor(pages: readonly ConsolePage[], may: (permission: string) => boolean): readonly ConsolePage[] {
  return pages.filter((page) => page.anyPermission?.some(may) ?? true);
}
