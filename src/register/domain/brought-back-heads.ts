import { refuse, type Decision } from '../../base/domain/decision.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import { openResidencies, type PersonState, type ResidencyState } from './person-state.ts';
import type { RelationToHead } from './person.ts';
import { readRelation } from './relation.ts';
import type { RowDifference } from './round-trip.ts';

/** A head of a household as the register has it now. */
export interface HouseholdHead {
  readonly personId: string;
  readonly residencyId: string;
}

/** The relation that a row wants; undefined when the cell is as it went out, null when it was emptied. */
export function wantedRelation(difference: RowDifference): RelationToHead | null | undefined {
  const cell = difference.cells.find(({ key, verdict }) => key === 'relation' && verdict === 'ok');
  if (!cell) return undefined;
  return cell.after === '' ? null : (readRelation(cell.after) ?? null);
}

interface Question {
  readonly person: PersonState;
  readonly difference: RowDifference;
  readonly differences: readonly RowDifference[];
  readonly people: ReadonlyMap<string, PersonState>;
  /** By household. */
  readonly heads: ReadonlyMap<string, readonly HouseholdHead[]>;
}

/**
 * Sets the relation of a row in the household where the person lives. A new head takes the place of the old one, whose relation is what
 * the old one's row says, else empty. Refuses `headTwice` when two rows want to be head of one household, `headMissing` when the head
 * steps back and nobody takes the place.
 */
export function decideBroughtRelation(of: Question): Decision<PeopleFact> {
  const { person, difference } = of;
  const relation = wantedRelation(difference);
  const home = homeOf(person);
  if (relation === undefined || !home || home.relation === relation) return { facts: [] };
  const heads = of.heads.get(home.householdId ?? '') ?? [];
  const others = heads.filter(({ personId }) => personId !== person.id);
  const rivals = newHeadsOf(of, home.householdId).filter(({ personId }) => personId !== person.id);
  if (relation === 'head' && rivals.length > 0) return refuse('headTwice', { field: 'relation' });
  if (home.relation === 'head' && rivals.length + others.length === 0)
    return refuse('headMissing', { field: 'relation' });
  const silent = others.filter(({ personId }) => !saysRelation(of, personId));
  return {
    facts: [
      ...(relation === 'head' ? silent : []).map((head) =>
        relationSet({ personId: head.personId, residencyId: head.residencyId, before: 'head', after: null }),
      ),
      relationSet({ personId: person.id, residencyId: home.id, before: home.relation, after: relation }),
    ],
  };
}

function relationSet(of: {
  readonly personId: string;
  readonly residencyId: string;
  readonly before: RelationToHead | null;
  readonly after: RelationToHead | null;
}): PeopleFact {
  return {
    type: 'relationSet',
    subjectId: of.personId,
    changes: [fieldChange('relation', of)],
    change: { setRelations: [{ residencyId: of.residencyId, relation: of.after }] },
  };
}

function homeOf(person: PersonState): ResidencyState | undefined {
  return openResidencies(person).find(({ householdId }) => householdId !== null);
}

/** Rows of the file that make somebody of the household its head where they are. */
function newHeadsOf({ differences, people }: Question, householdId: string | null): readonly RowDifference[] {
  return differences.filter((one) => {
    const person = people.get(one.personId);
    if (!person || one.status !== 'changed' || one.door || wantedRelation(one) !== 'head') return false;
    return homeOf(person)?.householdId === householdId;
  });
}

function saysRelation({ differences }: Question, personId: string): boolean {
  return differences.some(
    (one) => one.personId === personId && one.status === 'changed' && wantedRelation(one) !== undefined,
  );
}
