import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import { refuseMerged } from './edit-person.ts';
import { fieldChange, type NewResidencyRow, type PeopleChange, type PeopleFact } from './people-change.ts';
import { openResidencies, type PersonState, type ResidencyEndReason, type ResidencyState } from './person-state.ts';
import type { RelationToHead } from './person.ts';

type Answer = Decision<PeopleFact>;

/** The door somebody moves to. Without `householdId` a household is made under `newHouseholdId`. */
export interface Destination {
  readonly dwellingId: string;
  /** In words. */
  readonly dwelling: string;
  readonly householdId: string | null;
  readonly newHouseholdId: string;
}

/** A residency cannot end before it began; the day of the end is then the day of the beginning. */
export function endDayOf(residency: Pick<ResidencyState, 'fromDay'>, day: Day): Day {
  return residency.fromDay !== null && residency.fromDay > day ? residency.fromDay : day;
}

/** Ends residencies on a day. */
export function closing(residencies: readonly ResidencyState[], day: Day, reason: ResidencyEndReason): PeopleChange {
  return { closeResidencies: residencies.map((one) => ({ id: one.id, untilDay: endDayOf(one, day), reason })) };
}

/** Refuses work on the merged and the dead, and days to come: `personMerged`, `personDead`, `dayInFuture`. */
export function refuseGone(person: PersonState, day: Day, today: Day): Refusal | undefined {
  const merged = refuseMerged(person);
  if (merged) return merged;
  if (person.diedOn !== null) return refuse('personDead');
  return day > today ? refuse('dayInFuture', { field: 'day' }) : undefined;
}

/** The homes that a move ends; lodging and work go on. */
export function homesOf(person: PersonState): readonly ResidencyState[] {
  return openResidencies(person).filter(({ kind }) => kind === 'home' || kind === 'tenant');
}

/**
 * Moves somebody to another door of the community: the old home ends on the day, the new one begins. Refuses `personAlreadyThere`,
 * `dayBeforeStart` for a day before the present home began, and as {@link refuseGone}.
 */
export function decideMovePerson(of: {
  readonly person: PersonState;
  readonly to: Destination;
  readonly kind: 'home' | 'tenant';
  readonly relation: RelationToHead | null;
  readonly residencyId: string;
  readonly day: Day;
  readonly today: Day;
}): Answer {
  const { person, to, day } = of;
  const homes = homesOf(person);
  const refusal = refuseGone(person, day, of.today) ?? refuseDay(homes, day);
  if (refusal) return refusal;
  if (
    homes.some(
      ({ dwellingId, householdId }) => dwellingId === to.dwellingId && (to.householdId ?? householdId) === householdId,
    )
  )
    return refuse('personAlreadyThere', { field: 'dwellingId' });
  const fact: PeopleFact = {
    type: 'personMoved',
    subjectId: person.id,
    changes: [
      fieldChange('dwelling', { before: homes.map(({ dwelling }) => dwelling).join('；'), after: to.dwelling }),
      fieldChange('day', { after: day }),
    ],
    change: {
      ...closing(homes, day, 'moved'),
      ...(to.householdId === null
        ? { households: [{ id: to.newHouseholdId, dwellingId: to.dwellingId, fromDay: day }] }
        : {}),
      openResidencies: [arrival({ ...of, fromDay: day })],
    },
  };
  return { facts: [fact] };
}

/** The residency that begins where somebody arrives. */
export function arrival(of: {
  readonly person: { readonly id: string };
  readonly to: Destination;
  readonly kind: ResidencyState['kind'];
  readonly relation: RelationToHead | null;
  readonly residencyId: string;
  readonly fromDay: Day | null;
}): NewResidencyRow {
  const { to } = of;
  return {
    id: of.residencyId,
    personId: of.person.id,
    dwellingId: to.dwellingId,
    householdId: to.householdId ?? to.newHouseholdId,
    kind: of.kind,
    relation: of.relation ?? (to.householdId === null ? 'head' : null),
    fromDay: of.fromDay,
  };
}

/** Refuses a day before one of these residencies began: `dayBeforeStart`. */
export function refuseDay(residencies: readonly ResidencyState[], day: Day): Refusal | undefined {
  const late = residencies.find(({ fromDay }) => fromDay !== null && fromDay > day);
  return late?.fromDay ? refuse('dayBeforeStart', { field: 'day', start: late.fromDay }) : undefined;
}

/**
 * Closes the record for a move to another community, where it is opened under the same id: every residency and tag ends, numbers,
 * phones and plates go with the person. Refuses as {@link refuseGone}.
 */
export function decideMoveAway(of: {
  readonly person: PersonState;
  readonly toCommunity: string;
  readonly day: Day;
  readonly today: Day;
}): Answer {
  const { person, day } = of;
  const open = openResidencies(person);
  const refusal = refuseGone(person, day, of.today) ?? refuseDay(open, day);
  if (refusal) return refusal;
  const fact: PeopleFact = {
    type: 'personMovedAway',
    subjectId: person.id,
    changes: [
      fieldChange('dwelling', { before: open.map(({ dwelling }) => dwelling).join('；') }),
      fieldChange('community', { after: of.toCommunity }),
      fieldChange('day', { after: day }),
    ],
    change: {
      ...closing(open, day, 'moved'),
      endTags: person.tags
        .filter(({ untilDay }) => untilDay === null || untilDay > day)
        .map((tag) => ({ id: tag.id, untilDay: tag.fromDay > day ? tag.fromDay : day })),
      dropIdentities: person.identities.map(({ key }) => ({ personId: person.id, key })),
      dropPhones: person.phones.map((phone) => ({ personId: person.id, phone })),
      dropPlates: person.plates.map((plate) => ({ personId: person.id, plate })),
    },
  };
  return { facts: [fact] };
}
