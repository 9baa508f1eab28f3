import type { Day } from '../../base/domain/day.ts';
import { isRefusal, type Decision } from '../../base/domain/decision.ts';
import { getId, type Id } from '../../base/domain/ids.ts';
import type { IdReading } from '../../base/domain/id-number.ts';
import { platesIn, tagKindsIn } from './brought-back-cells.ts';
import { decideAddTag, decideAddVehicle, decideDropVehicle, decideEndTag, tagsOn } from './edit-belongings.ts';
import { decideAddIdentity, type IdentityClaim } from './edit-identity.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import { openResidencies, type PersonState } from './person-state.ts';
import { isTagByAge } from './person.ts';
import { readRelation } from './relation.ts';
import type { RowDifference } from './round-trip.ts';
import type { TagKind } from './tags.ts';

type Answer = Decision<PeopleFact>;

/** An id number of a brought-back row, with what the city knows of it. */
export interface BroughtNumber {
  readonly reading: IdReading;
  readonly claim: IdentityClaim | undefined;
  readonly key: string;
  readonly masked: string;
}

/**
 * What the changed cells of tags, plates, relation and id number of a row do, each by the rule of its own command. A relation to the
 * head is set for whoever is no head; a new head is chosen in the household. Refuses what the single edit would refuse.
 */
export function decideBelongings(of: {
  readonly person: PersonState;
  readonly difference: RowDifference;
  readonly number: BroughtNumber | undefined;
  readonly today: Day;
  readonly newTagId: () => string;
}): Answer {
  const { person, difference, number } = of;
  const cellOf = (key: string) => difference.cells.find((cell) => cell.key === key && cell.verdict === 'ok')?.after;
  const [tags, plates, relation] = [cellOf('tags'), cellOf('plates'), cellOf('relation')];
  const answers: Answer[] = [
    ...(tags === undefined ? [] : tagAnswers({ ...of, wanted: tagKindsIn(tags) ?? [] })),
    ...(plates === undefined ? [] : plateAnswers(person, platesIn(plates) ?? [])),
    ...(relation === undefined ? [] : [relationAnswer(person, relation)]),
    ...(number ? [decideAddIdentity({ person, ...number })] : []),
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

function relationAnswer(person: PersonState, text: string): Answer {
  const [home] = openResidencies(person).filter(({ householdId }) => householdId !== null);
  const relation = text === '' ? null : (readRelation(text) ?? null);
  if (!home || home.relation === relation) return { facts: [] };
  return {
    facts: [
      {
        type: 'relationSet',
        subjectId: person.id,
        changes: [fieldChange('relation', { before: home.relation, after: relation })],
        change: { setRelations: [{ residencyId: home.id, relation }] },
      },
    ],
  };
}

function personIdOf(person: PersonState): Id<'person'> {
  return getId<'person'>(person.id);
}
