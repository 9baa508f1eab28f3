import type { ComponentType } from 'react';
import type { Text } from '../../domain/texts.ts';

/** A page of the phone, as its table lists it. The page's code is loaded when it is first opened, and kept for offline. */
export interface PhonePage {
  /** Route pattern below `/phone`, for example `/gate`; from the room's `paths.ts`. */
  readonly path: string;
  readonly load: () => Promise<ComponentType>;
  /** Who sees it: any one of these permissions. */
  readonly anyPermission: readonly string[];
  /** A tile on the home page. Left out for pages that are reached from others. `icon` draws an svg of 1em in currentColor. */
  readonly tile?: {
    readonly text: Text;
    readonly icon: ComponentType;
    /** What waits behind the tile, in a few words; loaded after the page stands. */
    readonly badge?: ComponentType;
  };
}

/** The pages that somebody with these permissions may open. */
export function phonePagesFor(pages: readonly PhonePage[], may: (permission: string) => boolean): readonly PhonePage[] {
  return pages.filter((page) => page.anyPermission.some(may));
}
