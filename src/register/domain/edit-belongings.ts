import { addDays, type Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { readPhones } from '../../base/domain/phone.ts';
import { readPlates } from '../../base/domain/plate.ts';
import { refuseMerged } from './edit-person.ts';
import { maskPhone } from './masking.ts';
import { fieldChange, type FieldChange, type PeopleFact } from './people-change.ts';
import type { AddPhoneInput, AddTagInput, EndTagInput, VehicleInput } from './people-inputs.ts';
import type { PersonState, TagState } from './person-state.ts';
import { isTagByAge } from './person.ts';

type Answer = Decision<PeopleFact>;

/** The one telephone number of a text in its stored form; undefined when there is none or more than one. */
export function onePhone(text: string): string | undefined {
  const { phones, masked, rest } = readPhones(text);
  return phones.length === 1 && masked.length === 0 && rest === '' ? phones[0] : undefined;
}

/** Adds a phone. Refuses `phoneUnusable`, `phoneKnown`, `personMerged`. */
export function decideAddPhone(person: PersonState, input: AddPhoneInput): Answer {
  const merged = refuseMerged(person);
  if (merged) return merged;
  const phone = onePhone(input.phone);
  if (phone === undefined) return refuse('phoneUnusable', { field: 'phone' });
  if (person.phones.includes(phone)) return refuse('phoneKnown', { field: 'phone' });
  const others = person.phones.map((known, index) => ({ personId: person.id, phone: known, position: index + 1 }));
  const first = input.place === 'first';
  const added = { personId: person.id, phone, position: first ? 0 : person.phones.length };
  return {
    facts: [
      {
        type: 'phoneAdded',
        subjectId: person.id,
        changes: [fieldChange('phone', { after: maskPhone(phone) })],
        change: { addPhones: first ? [added, ...others] : [added] },
      },
    ],
  };
}

/** Takes a phone off the record. Refuses `phoneUnknown`, `personMerged`. */
export function decideDropPhone(person: PersonState, phone: string | undefined): Answer {
  const merged = refuseMerged(person);
  if (merged) return merged;
  if (phone === undefined || !person.phones.includes(phone)) return refuse('phoneUnknown');
  return {
    facts: [
      {
        type: 'phoneDropped',
        subjectId: person.id,
        changes: [fieldChange('phone', { before: maskPhone(phone) })],
        change: { dropPhones: [{ personId: person.id, phone }] },
      },
    ],
  };
}

/** The tags that hold on a day. */
export function tagsOn(tags: readonly TagState[], day: Day): readonly TagState[] {
  return tags.filter(({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || untilDay >= day));
}

/** Adds a tag, with its end where that is known. Refuses `tagKnown`, `tagFollowsFromAge`, `dayBeforeStart`, `personMerged`. */
export function decideAddTag(
  person: PersonState,
  input: AddTagInput,
  context: { readonly today: Day; readonly tagId: string },
): Answer {
  const merged = refuseMerged(person);
  if (merged) return merged;
  if (isTagByAge(input.kind) && person.birthDate !== null) return refuse('tagFollowsFromAge', { field: 'kind' });
  if (tagsOn(person.tags, context.today).some(({ kind }) => kind === input.kind))
    return refuse('tagKnown', { field: 'kind' });
  const fromDay = input.fromDay ?? context.today;
  if (input.untilDay !== null && input.untilDay < fromDay)
    return refuse('dayBeforeStart', { field: 'untilDay', start: fromDay });
  const { kind, note, untilDay } = input;
  return {
    facts: [
      {
        type: 'tagAdded',
        subjectId: person.id,
        changes: [
          fieldChange('tag', { after: kind }),
          ...(note === null ? [] : [fieldChange('tagNote', { after: note })]),
          ...(untilDay === null ? [] : [fieldChange('untilDay', { after: untilDay })]),
        ],
        change: { addTags: [{ id: context.tagId, personId: person.id, kind, note, fromDay, untilDay }] },
      },
    ],
  };
}

/**
 * Ends a tag. Without a day it holds no longer today: yesterday was its last day, or the day it began. Refuses `tagUnknown`, `dayBeforeStart`, `personMerged`.
 */
export function decideEndTag(person: PersonState, input: EndTagInput, context: { readonly today: Day }): Answer {
  const merged = refuseMerged(person);
  if (merged) return merged;
  const tag = person.tags.find(({ id }) => id === input.tagId);
  if (!tag || (tag.untilDay !== null && tag.untilDay < context.today)) return refuse('tagUnknown');
  const yesterday = addDays(context.today, -1);
  const untilDay = input.untilDay ?? (yesterday < tag.fromDay ? tag.fromDay : yesterday);
  if (untilDay < tag.fromDay) return refuse('dayBeforeStart', { field: 'untilDay', start: tag.fromDay });
  return {
    facts: [
      {
        type: 'tagEnded',
        subjectId: person.id,
        changes: [fieldChange('tag', { before: tag.kind }), fieldChange('untilDay', { after: untilDay })],
        change: { endTags: [{ id: tag.id, untilDay }] },
      },
    ],
  };
}

/** Adds a plate. Refuses `plateUnusable`, `plateKnown`, `personMerged`. */
export function decideAddVehicle(person: PersonState, input: VehicleInput): Answer {
  const { plates, rest } = readPlates(input.plate);
  const [plate, ...more] = plates;
  const merged = refuseMerged(person);
  if (merged) return merged;
  if (plate === undefined || more.length > 0 || rest !== '') return refuse('plateUnusable', { field: 'plate' });
  if (person.plates.includes(plate)) return refuse('plateKnown', { field: 'plate' });
  const changes: readonly FieldChange[] = [fieldChange('plate', { after: plate })];
  return {
    facts: [
      { type: 'vehicleAdded', subjectId: person.id, changes, change: { addPlates: [{ personId: person.id, plate }] } },
    ],
  };
}

/** Takes a plate off the record. Refuses `plateUnknown`, `personMerged`. */
export function decideDropVehicle(person: PersonState, input: VehicleInput): Answer {
  const { plate } = input;
  const merged = refuseMerged(person);
  if (merged) return merged;
  if (!person.plates.includes(plate)) return refuse('plateUnknown');
  return {
    facts: [
      {
        type: 'vehicleDropped',
        subjectId: person.id,
        changes: [fieldChange('plate', { before: plate })],
        change: { dropPlates: [{ personId: person.id, plate }] },
      },
    ],
  };
}
