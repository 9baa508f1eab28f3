import type { PlaceAround } from './chat-list-place.ts';
import { partKey } from './chat-list-match.ts';

/** Where a chat group lives: everybody in it knows, so that its lines do not say it. Without a building it is a whole estate. */
export interface ChatGroup {
  readonly estate: string;
  readonly building: string;
}

/** What lines of this group leave out. */
export function aroundOf({ estate, building }: ChatGroup): PlaceAround {
  return { estate, ...(building === '' ? {} : { building: partKey(building) }) };
}

/** The only estate that a pasted text names, as its title does; undefined for none and for several. */
export function estateIn(pasted: string, estates: readonly string[]): string | undefined {
  const named = [...new Set(estates)].filter((estate) => estate !== '' && pasted.includes(estate));
  // 云锦里 is part of 云锦里二期, which is what is meant.
  const [longest, ...others] = named.sort((a, b) => b.length - a.length);
  return others.every((estate) => longest?.includes(estate) === true) ? longest : undefined;
}
