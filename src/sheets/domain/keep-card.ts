import type { Card } from './cards.ts';
import type { GivenPlace } from './given-place.ts';
import { nextHousehold } from './households.ts';
import { putPlace, underGiven } from './place-of-record.ts';
import type { Place } from './read-place.ts';
import { account, type Gathered } from './table-reader.ts';

/** Takes the people of a card into the reading and returns the place for the members listed below it. */
export function keepCard(at: { gathered: Gathered; sheet: string; base: GivenPlace }, card: Card): Place {
  const place = underGiven({ ...card.place }, at.base);
  for (const draft of card.drafts) {
    if (draft.name === undefined && draft.idNumber === undefined) continue;
    putPlace(draft, place);
    const key = nextHousehold(at.gathered.households, {
      sheet: at.sheet,
      row: draft.row - 1,
      place,
      number: '',
      head: '',
      relation: draft.relation ?? (card.drafts.length === 1 ? '户主' : undefined),
      isContinued: false,
    });
    if (key !== undefined) draft.householdKey = key;
    at.gathered.drafts.push(draft);
  }
  const isOfPlace = card.drafts.every((draft) => draft.name === undefined && draft.idNumber === undefined);
  for (const row of card.rows)
    if (isOfPlace) account({ gathered: at.gathered, sheet: at.sheet, row }, 'notRecord', 'separator');
    else account({ gathered: at.gathered, sheet: at.sheet, row }, 'taken');
  return place;
}
