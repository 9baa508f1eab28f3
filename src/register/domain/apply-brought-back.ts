import type { Day } from '../../base/domain/day.ts';
import { isRefusal, refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import { decideBelongings } from './brought-back-belongings.ts';
import { decideBroughtRelation, type HouseholdHead } from './brought-back-heads.ts';
import { decideBroughtMove, movingTogether, type BroughtDoor } from './brought-back-move.ts';
import { decideBroughtNumber, releasedNumbers, type BroughtNumber } from './brought-back-number.ts';
import { decideEditPerson } from './edit-person.ts';
import { maskPhone } from './masking.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import type { PersonState } from './person-state.ts';
import { editsOf, phonesIn, type RowDifference } from './round-trip.ts';

/** A workbook that came back, with all that its rows are decided by. */
export interface BroughtBack {
  readonly differences: readonly RowDifference[];
  readonly people: ReadonlyMap<string, PersonState>;
  /** Id numbers that were typed in, by row. */
  readonly numbers: ReadonlyMap<number, BroughtNumber>;
  /** Doors of changed addresses, by row; rows whose door the register does not have are missing. */
  readonly doors: ReadonlyMap<number, BroughtDoor>;
  /** Heads as the register has them, by household. */
  readonly heads: ReadonlyMap<string, readonly HouseholdHead[]>;
  readonly today: Day;
  readonly newTagId: () => string;
  readonly newId: () => string;
}

/**
 * Turns the changed cells of a workbook into the edits that a worker would make, one record after the other. Rows whose record was
 * changed meanwhile, and cells that only the person's page can do, are left alone. Refuses `nothingBroughtBack` when no edit is left, and
 * whatever a single edit would refuse, with its row.
 */
export function decideBroughtBack(of: BroughtBack): Decision<PeopleFact> {
  const decide = rowDecisions(of);
  const facts: PeopleFact[] = [];
  for (const difference of of.differences) {
    const answer = decide(difference);
    if (isRefusal(answer)) return refuse(answer.refused, { ...answer.details, row: difference.row });
    facts.push(...answer.facts);
  }
  return facts.length === 0 ? refuse('nothingBroughtBack') : { facts };
}

/**
 * Why rows cannot be written, by row, for the preview: these are unticked. A number that a refused row would have given up is not free, so
 * that its taker is refused as well.
 */
export function refusedRows(of: BroughtBack): ReadonlyMap<number, Refusal> {
  const refused = new Map<number, Refusal>();
  for (;;) {
    const before = refused.size;
    const differences = of.differences.filter(({ row }) => !refused.has(row));
    const decide = rowDecisions({ ...of, differences });
    for (const difference of differences) {
      const answer = decide(difference);
      if (isRefusal(answer)) refused.set(difference.row, answer);
    }
    if (refused.size === before) return refused;
  }
}

function rowDecisions(of: BroughtBack): (difference: RowDifference) => Decision<PeopleFact> {
  const released = releasedNumbers(of);
  const together = movingTogether(of);
  return (difference) => {
    const person = of.people.get(difference.personId);
    if (!person || difference.status !== 'changed') return { facts: [] };
    const { row } = difference;
    const fields = editsOf(difference, person);
    const edited = decideEditPerson(person, { ...fields, version: difference.version }, of);
    const number = of.numbers.get(row);
    const answers: readonly Decision<PeopleFact>[] = [
      edited,
      { facts: phoneFacts(person, difference) },
      decideBelongings({ ...of, person, difference }),
      number ? decideBroughtNumber({ person: { ...person, ...fields }, difference, number, released }) : { facts: [] },
      difference.door
        ? decideBroughtMove({
            ...{ person, difference, today: of.today, residencyId: of.newId() },
            ...{ door: of.doors.get(row), together: together.get(row) },
          })
        : decideBroughtRelation({ ...of, person, difference }),
    ];
    return gathered(answers);
  };
}

function gathered(answers: readonly Decision<PeopleFact>[]): Decision<PeopleFact> {
  const facts: PeopleFact[] = [];
  for (const answer of answers) {
    if (isRefusal(answer)) return answer;
    facts.push(...answer.facts);
  }
  return { facts };
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
