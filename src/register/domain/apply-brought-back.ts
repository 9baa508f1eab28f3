import type { Day } from '../../base/domain/day.ts';
import { isRefusal, refuse, type Decision } from '../../base/domain/decision.ts';
import { decideBelongings, type BroughtNumber } from './brought-back-belongings.ts';
import { decideEditPerson } from './edit-person.ts';
import { maskPhone } from './masking.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import type { PersonState } from './person-state.ts';
import { editsOf, phonesIn, type RowDifference } from './round-trip.ts';

/**
 * Turns the changed cells of a workbook into the edits that a worker would make, one record after the other. Rows whose record was
 * changed meanwhile, and cells of columns that have commands of their own, are left alone. Refuses `nothingBroughtBack` when no edit
 * is left, and whatever a single edit would refuse.
 */
export function decideBroughtBack(of: {
  readonly differences: readonly RowDifference[];
  readonly people: ReadonlyMap<string, PersonState>;
  /** Id numbers that were typed in, by row. */
  readonly numbers: ReadonlyMap<number, BroughtNumber>;
  readonly today: Day;
  readonly newTagId: () => string;
}): Decision<PeopleFact> {
  const facts: PeopleFact[] = [];
  for (const difference of of.differences) {
    const person = of.people.get(difference.personId);
    if (!person || difference.status !== 'changed') continue;
    const input = { ...editsOf(difference, person), version: difference.version };
    const edited = decideEditPerson(person, input, of);
    if (isRefusal(edited)) return refuse(edited.refused, { ...edited.details, row: difference.row });
    const belongings = decideBelongings({ ...of, person, difference, number: of.numbers.get(difference.row) });
    if (isRefusal(belongings)) return refuse(belongings.refused, { ...belongings.details, row: difference.row });
    facts.push(...edited.facts, ...phoneFacts(person, difference), ...belongings.facts);
  }
  return facts.length === 0 ? refuse('nothingBroughtBack') : { facts };
}

function phoneFacts(person: PersonState, difference: RowDifference): readonly PeopleFact[] {
  const cell = difference.cells.find(({ key, verdict }) => key === 'phones' && verdict === 'ok');
  const wanted = cell && phonesIn(cell.after);
  if (!wanted) return [];
  const gone = person.phones.filter((phone) => !wanted.includes(phone));
  const come = wanted.filter((phone) => !person.phones.includes(phone));
  const { id: personId } = person;
  return [
    ...(gone.length === 0
      ? []
      : [
          {
            type: 'phoneDropped' as const,
            subjectId: personId,
            changes: gone.map((phone) => fieldChange('phone', { before: maskPhone(phone) })),
            change: { dropPhones: gone.map((phone) => ({ personId, phone })) },
          },
        ]),
    ...(come.length === 0
      ? []
      : [
          {
            type: 'phoneAdded' as const,
            subjectId: personId,
            changes: come.map((phone) => fieldChange('phone', { after: maskPhone(phone) })),
            change: { addPhones: wanted.map((phone, position) => ({ personId, phone, position })) },
          },
        ]),
  ];
}
