import { dwellingLabel } from '../../register/domain/dwelling-label.ts';

/** Rooms of a stairwell that have not answered, in the order of the way. What has no building or stairwell has an empty one. */
export interface UnansweredStairwell {
  readonly estate: string;
  readonly building: string;
  readonly unit: string;
  /** Households, of which several may share a room. */
  readonly households: number;
  readonly rooms: readonly string[];
}

/**
 * Households that are not in the list yet, as a text for the chat: one line a stairwell, rooms only, so that nobody's name is read out.
 * The estate stands where the list is about several, and where there is nothing else.
 */
export function missingText(
  missing: readonly UnansweredStairwell[],
  { heading }: { readonly heading: string },
): string {
  const isOneEstate = new Set(missing.map(({ estate }) => estate)).size < 2;
  const lines = missing.map(({ estate, building, unit, rooms }) => {
    const place = dwellingLabel({ estate: isOneEstate && building !== '' ? '' : estate, building, unit });
    return `${place}：${[...new Set(rooms)].join('、')}`;
  });
  return [heading, ...lines].join('\n');
}
