import type { Day } from '../../base/domain/day.ts';
import type { IdKind, RelationToHead } from './person.ts';
import type { PersonFields, ResidencyEndReason, ResidencyState } from './person-state.ts';

/** One value that changed, in words for the history; numbers of documents and phones only masked. */
export interface FieldChange {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** A residency that begins. */
export type NewResidencyRow = Pick<
  ResidencyState,
  'id' | 'dwellingId' | 'householdId' | 'kind' | 'relation' | 'fromDay'
> & {
  readonly personId: string;
};

/** What is written, table by table; everything optional, every list one statement. */
export interface PeopleChange {
  readonly persons?: readonly ({ readonly id: string } & PersonFields)[];
  readonly fields?: readonly { readonly personId: string; readonly set: Readonly<Partial<PersonFields>> }[];
  readonly addIdentities?: readonly { readonly personId: string; readonly kind: IdKind; readonly number: string }[];
  readonly dropIdentities?: readonly { readonly personId: string; readonly key: string }[];
  /** `position` 0 is the best number. */
  readonly addPhones?: readonly { readonly personId: string; readonly phone: string; readonly position: number }[];
  readonly dropPhones?: readonly { readonly personId: string; readonly phone: string }[];
  readonly addTags?: readonly {
    readonly id: string;
    readonly personId: string;
    readonly kind: string;
    readonly note: string | null;
    readonly fromDay: Day;
    readonly untilDay: Day | null;
  }[];
  /** A null day opens the tag again. */
  readonly endTags?: readonly { readonly id: string; readonly untilDay: Day | null }[];
  readonly addPlates?: readonly { readonly personId: string; readonly plate: string }[];
  readonly dropPlates?: readonly { readonly personId: string; readonly plate: string }[];
  readonly households?: readonly { readonly id: string; readonly dwellingId: string; readonly fromDay: Day | null }[];
  readonly endHouseholds?: readonly { readonly id: string; readonly untilDay: Day }[];
  readonly openResidencies?: readonly NewResidencyRow[];
  /** Null day and reason open the residency again. */
  readonly closeResidencies?: readonly {
    readonly id: string;
    readonly untilDay: Day | null;
    readonly reason: ResidencyEndReason | null;
  }[];
  readonly setRelations?: readonly { readonly residencyId: string; readonly relation: RelationToHead | null }[];
}

/** What happened to a person, and what follows for the tables. `changes` is the history; `change` is never recorded. */
export interface PeopleFact {
  readonly type: PeopleFactType;
  /** The person. */
  readonly subjectId: string;
  readonly changes: readonly FieldChange[];
  readonly change: PeopleChange;
}

/** Everything that can happen to a person in the register. */
export const PEOPLE_FACT_TYPES = [
  'personRegistered',
  'personEdited',
  'identityAdded',
  'identityDropped',
  'phoneAdded',
  'phoneDropped',
  'tagAdded',
  'tagEnded',
  'vehicleAdded',
  'vehicleDropped',
  'personMoved',
  'personMovedAway',
  'personArrived',
  'personLeft',
  'personDied',
  'personReopened',
  'householdSplit',
  'householdsJoined',
  'relationSet',
  'personCheckedIn',
  'personCheckedOut',
] as const;
export type PeopleFactType = (typeof PEOPLE_FACT_TYPES)[number];

/** What of a people fact is written down. */
export function recordPeopleFact({ type, subjectId, changes }: PeopleFact): object {
  return { type, subjectId, changes };
}

/** One change in words, without the side that is not there. */
export function fieldChange(
  field: string,
  { before, after }: { readonly before?: string | null | undefined; readonly after?: string | null | undefined },
): FieldChange {
  return { field, ...(before ? { before } : {}), ...(after ? { after } : {}) };
}
