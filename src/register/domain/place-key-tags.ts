import { addDays, getDay, type Day } from '../../base/domain/day.ts';
import { AGED_FROM_YEARS } from './person.ts';
import { TagKind } from './tags.ts';

const NO_CARE: readonly TagKind[] = ['partyMember', 'veteran', 'notVaccinated', 'child'];

/** The tags that make somebody a key person (重点人群) of a door. Children are too many to mark. */
export const KEY_TAG_KINDS: readonly TagKind[] = TagKind.options.filter((kind) => !NO_CARE.includes(kind));

/** Whoever was born on this day or before is aged (高龄) on `today`, as `ageOn` counts. */
export function agedIfBornBy(today: Day): Day {
  const year = String(Number(today.slice(0, 4)) - AGED_FROM_YEARS).padStart(4, '0');
  const monthAndDay = today.slice(5);
  // Most years have no 29 February; whoever was born on the last day of that month has had the birthday.
  return monthAndDay === '02-29' ? addDays(getDay(`${year}-03-01`), -1) : getDay(`${year}-${monthAndDay}`);
}
