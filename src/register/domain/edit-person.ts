import { ageOn, type Day } from '../../base/domain/day.ts';
import { refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import type { EditPersonInput, PersonFieldsInput } from './people-inputs.ts';
import type { PersonFields, PersonState } from './person-state.ts';

type Answer = Decision<PeopleFact>;

/** The fields that a form may change; death is recorded by its own command. */
export const EDITABLE_FIELDS = [
  'name',
  'sex',
  'birthDate',
  'ethnicity',
  'employer',
  'registeredAddress',
  'residence',
  'note',
] as const satisfies readonly (keyof PersonFieldsInput)[];

/** Nobody works on a record that was merged away. Refuses `personMerged`. */
export function refuseMerged(person: Pick<PersonState, 'mergedInto'>): Refusal | undefined {
  return person.mergedInto === null ? undefined : refuse('personMerged');
}

/**
 * Corrects what the register says of a person. Refuses `changedMeanwhile` when the version that was looked at is not the newest,
 * `dayInFuture` for a birth date to come, `personMerged`.
 */
export function decideEditPerson(
  person: PersonState,
  input: Omit<EditPersonInput, 'personId'>,
  context: { readonly today: Day },
): Answer {
  const merged = refuseMerged(person);
  if (merged) return merged;
  if (person.version !== input.version) return refuse('changedMeanwhile');
  if (input.birthDate !== null && input.birthDate > context.today) return refuse('dayInFuture', { field: 'birthDate' });
  const changed = EDITABLE_FIELDS.filter((field) => person[field] !== input[field]);
  if (changed.length === 0) return { facts: [] };
  return {
    facts: [
      {
        type: 'personEdited',
        subjectId: person.id,
        changes: changed.map((field) => fieldChange(field, { before: person[field], after: input[field] })),
        change: { fields: [{ personId: person.id, set: setOf(changed, input) }] },
      },
    ],
  };
}

function setOf(fields: readonly (typeof EDITABLE_FIELDS)[number][], input: PersonFieldsInput): Partial<PersonFields> {
  return Object.fromEntries(fields.map((field) => [field, input[field]]));
}

/** Age in completed years on a day; undefined while the birth date is unknown. */
export function ageOf(person: Pick<PersonFields, 'birthDate' | 'diedOn'>, today: Day): number | undefined {
  return person.birthDate === null ? undefined : ageOn(person.birthDate, person.diedOn ?? today);
}
