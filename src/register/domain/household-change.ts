import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { refuseMerged } from './edit-person.ts';
import { closing, decideMovePerson, type Destination } from './move-house.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import type { SetRelationInput } from './people-inputs.ts';
import { openResidencies, type PersonState, type ResidencyState } from './person-state.ts';
import type { RelationToHead } from './person.ts';

type Answer = Decision<PeopleFact>;

/** A household and who lives in it now. */
export interface HouseholdState {
  readonly id: string;
  readonly dwellingId: string;
  readonly fromDay: Day | null;
  readonly members: readonly PersonState[];
}

/** The open residency by which somebody belongs to a household. */
export function membershipOf(person: PersonState, householdId: string): ResidencyState | undefined {
  return openResidencies(person).find((residency) => residency.householdId === householdId);
}

/** Moves everybody of a household to another door, as one household. Refuses `householdEmpty` and as {@link decideMovePerson}. */
export function decideMoveHousehold(of: {
  readonly household: HouseholdState;
  readonly to: Destination;
  /** One for each member. */
  readonly residencyIds: readonly string[];
  readonly day: Day;
  readonly today: Day;
}): Answer {
  const { household, to } = of;
  if (household.members.length === 0) return refuse('householdEmpty');
  const facts: PeopleFact[] = [];
  for (const [index, person] of household.members.entries()) {
    const old = membershipOf(person, household.id);
    const answer = decideMovePerson({
      person,
      // The first one makes the new household, the others join it.
      to: index === 0 ? to : { ...to, householdId: to.householdId ?? to.newHouseholdId },
      kind: old?.kind === 'tenant' ? 'tenant' : 'home',
      relation: old?.relation ?? null,
      residencyId: of.residencyIds[index] ?? '',
      day: of.day,
      today: of.today,
    });
    if ('refused' in answer) return answer;
    facts.push(...answer.facts);
  }
  const [first, ...others] = facts;
  const ended = { endHouseholds: [{ id: household.id, untilDay: of.day }] };
  return { facts: first ? [{ ...first, change: { ...first.change, ...ended } }, ...others] : [] };
}

/** Puts somebody into another household behind the same door: the old residency ends as `split`, a new one begins. */
function regroup(of: {
  readonly person: PersonState;
  readonly type: 'householdSplit' | 'householdsJoined';
  readonly old: ResidencyState;
  readonly householdId: string;
  readonly relation: RelationToHead | null;
  readonly residencyId: string;
  readonly today: Day;
}): PeopleFact {
  const { person, old, relation, today } = of;
  return {
    type: of.type,
    subjectId: person.id,
    changes: [
      fieldChange('dwelling', { after: old.dwelling }),
      ...(relation === old.relation ? [] : [fieldChange('relation', { before: old.relation, after: relation })]),
    ],
    change: {
      ...closing([old], today, 'split'),
      openResidencies: [
        {
          id: of.residencyId,
          personId: person.id,
          dwellingId: old.dwellingId,
          householdId: of.householdId,
          kind: old.kind,
          relation,
          fromDay: today,
        },
      ],
    },
  };
}

/**
 * Splits a household behind its door: the named members form a new one under `headId`; the relations of the others to the new head
 * are left to be filled in. Refuses `householdMembersLeft` unless each household keeps somebody and the head is among those who go.
 */
export function decideSplitHousehold(of: {
  readonly household: HouseholdState;
  readonly personIds: readonly string[];
  readonly headId: string;
  readonly newHouseholdId: string;
  readonly residencyIds: readonly string[];
  readonly today: Day;
}): Answer {
  const { household, today } = of;
  const going = household.members.filter(({ id }) => of.personIds.includes(id));
  const isWhole = going.length === of.personIds.length && going.length > 0 && going.length < household.members.length;
  if (!isWhole || !of.personIds.includes(of.headId)) return refuse('householdMembersLeft');
  const facts = going.flatMap((person, index) => {
    const old = membershipOf(person, household.id);
    const relation: RelationToHead | null = person.id === of.headId ? 'head' : null;
    const common = { person, type: 'householdSplit' as const, relation, today };
    return old
      ? [regroup({ ...common, old, householdId: of.newHouseholdId, residencyId: of.residencyIds[index] ?? '' })]
      : [];
  });
  const households = [{ id: of.newHouseholdId, dwellingId: household.dwellingId, fromDay: today }];
  const [first, ...others] = facts;
  return { facts: first ? [{ ...first, change: { ...first.change, households } }, ...others] : [] };
}

/**
 * Joins a household into another one behind the same door; a second head becomes a member whose relation is to be filled in.
 * Refuses `householdsApart`, `householdEmpty`.
 */
export function decideJoinHouseholds(of: {
  readonly into: HouseholdState;
  readonly from: HouseholdState;
  readonly residencyIds: readonly string[];
  readonly today: Day;
}): Answer {
  const { into, from, today } = of;
  if (into.dwellingId !== from.dwellingId || into.id === from.id) return refuse('householdsApart');
  if (from.members.length === 0) return refuse('householdEmpty');
  const hasHead = into.members.some((person) => membershipOf(person, into.id)?.relation === 'head');
  const facts = from.members.flatMap((person, index) => {
    const old = membershipOf(person, from.id);
    if (!old) return [];
    const relation = old.relation === 'head' && hasHead ? null : old.relation;
    const residencyId = of.residencyIds[index] ?? '';
    return [regroup({ person, type: 'householdsJoined', old, householdId: into.id, relation, residencyId, today })];
  });
  const [first, ...others] = facts;
  const ended = { endHouseholds: [{ id: from.id, untilDay: today }] };
  return { facts: first ? [{ ...first, change: { ...first.change, ...ended } }, ...others] : [] };
}

/**
 * Says how somebody is related to the head. A new head replaces the old one, whose relation is then to be filled in.
 * Refuses `personLivesNowhere`, `personMerged`.
 */
export function decideSetRelation(of: {
  readonly person: PersonState;
  /** Everybody of the household, the person among them. */
  readonly household: HouseholdState | undefined;
  readonly input: SetRelationInput;
}): Answer {
  const { person, household, input } = of;
  const merged = refuseMerged(person);
  if (merged) return merged;
  const own = household ? membershipOf(person, household.id) : undefined;
  if (!household || !own) return refuse('personLivesNowhere');
  if (own.relation === input.relation) return { facts: [] };
  const former = input.relation === 'head' ? household.members.filter(({ id }) => id !== person.id) : [];
  const heads = former.flatMap((member) => {
    const residency = membershipOf(member, household.id);
    return residency?.relation === 'head' ? [{ member, residency }] : [];
  });
  const setTo = (subjectId: string, residency: ResidencyState, relation: RelationToHead | null): PeopleFact => ({
    type: 'relationSet',
    subjectId,
    changes: [fieldChange('relation', { before: residency.relation, after: relation })],
    change: { setRelations: [{ residencyId: residency.id, relation }] },
  });
  return {
    facts: [
      ...heads.map(({ member, residency }) => setTo(member.id, residency, null)),
      setTo(person.id, own, input.relation),
    ],
  };
}
