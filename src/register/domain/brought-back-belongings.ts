import type { Day } from '../../base/domain/day.ts';
import { isRefusal, type Decision } from '../../base/domain/decision.ts';
import { getId, type Id } from '../../base/domain/ids.ts';
import { platesIn, tagKindsIn } from './brought-back-cells.ts';
import { decideAddTag, decideAddVehicle, decideDropVehicle, decideEndTag, tagsOn } from './edit-belongings.ts';
import type { PeopleFact } from './people-change.ts';
import type { PersonState } from './person-state.ts';
import { isTagByAge } from './person.ts';
import type { RowDifference } from './round-trip.ts';
import type { TagKind } from './tags.ts';

type Answer = Decision<PeopleFact>;

/** What the changed cells of tags and plates of a row do, each by the rule of its own command. Refuses what the single edit would refuse. */
export function decideBelongings(of: {
  readonly person: PersonState;
  readonly difference: RowDifference;
  readonly today: Day;
  readonly newTagId: () => string;
}): Answer {
  const { person, difference } = of;
  const cellOf = (key: string) => difference.cells.find((cell) => cell.key === key && cell.verdict === 'ok')?.after;
  const [tags, plates] = [cellOf('tags'), cellOf('plates')];
  const answers: Answer[] = [
    ...(tags === undefined ? [] : tagAnswers({ ...of, wanted: tagKindsIn(tags) ?? [] })),
    ...(plates === undefined ? [] : plateAnswers(person, platesIn(plates) ?? [])),
  ];
  const facts: PeopleFact[] = [];
  for (const answer of answers) {
    if (isRefusal(answer)) return answer;
    facts.push(...answer.facts);
  }
  return { facts };
}

function tagAnswers(of: {
  readonly person: PersonState;
  readonly wanted: readonly TagKind[];
  readonly today: Day;
  readonly newTagId: () => string;
}): readonly Answer[] {
  const { person, wanted, today, newTagId } = of;
  const now = tagsOn(person.tags, today);
  // Those that follow from the birth date stand in the cell without being stored.
  const stated = wanted.filter((kind) => !(isTagByAge(kind) && person.birthDate !== null));
  return [
    ...now
      .filter(({ kind }) => !wanted.some((word) => word === kind))
      .map(({ id }) =>
        decideEndTag(person, { personId: personIdOf(person), tagId: getId<'tag'>(id), untilDay: null }, { today }),
      ),
    ...stated
      .filter((kind) => !now.some((tag) => tag.kind === kind))
      .map((kind) =>
        decideAddTag(
          person,
          { personId: personIdOf(person), kind, note: null, fromDay: null, untilDay: null },
          { today, tagId: newTagId() },
        ),
      ),
  ];
}

function plateAnswers(person: PersonState, wanted: readonly string[]): readonly Answer[] {
  const personId = personIdOf(person);
  return [
    ...person.plates
      .filter((plate) => !wanted.includes(plate))
      .map((plate) => decideDropVehicle(person, { personId, plate })),
    ...wanted
      .filter((plate) => !person.plates.includes(plate))
      .map((plate) => decideAddVehicle(person, { personId, plate })),
  ];
}

function personIdOf(person: PersonState): Id<'person'> {
  return getId<'person'>(person.id);
}
