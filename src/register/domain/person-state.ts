import type { Day } from '../../base/domain/day.ts';
import type { IdKind, RelationToHead, Sex } from './person.ts';

/** Where somebody lives, lodges or works, from when until when (both days included; null: unknown, still). */
export interface ResidencyState {
  readonly id: string;
  readonly dwellingId: string;
  /** The door in words, as it stands in histories. */
  readonly dwelling: string;
  readonly householdId: string | null;
  readonly kind: 'home' | 'tenant' | 'stay' | 'work';
  readonly relation: RelationToHead | null;
  readonly fromDay: Day | null;
  readonly untilDay: Day | null;
  readonly untilReason: ResidencyEndReason | null;
}

/** Why a residency ended. */
export type ResidencyEndReason = 'moved' | 'left' | 'died' | 'error' | 'split' | 'unknown';

/** A tag with its end. */
export interface TagState {
  readonly id: string;
  readonly kind: string;
  readonly note: string | null;
  readonly fromDay: Day;
  readonly untilDay: Day | null;
}

/** An id number as the register may show it; `key` names it in commands. */
export interface IdentityState {
  /** Keyed hash in hexadecimal. */
  readonly key: string;
  readonly kind: IdKind;
  readonly masked: string;
}

/** Columns of a person that hold one value each. */
export interface PersonFields {
  readonly name: string;
  readonly sex: Sex | null;
  readonly birthDate: Day | null;
  readonly ethnicity: string | null;
  readonly employer: string | null;
  readonly registeredAddress: string | null;
  readonly residence: string | null;
  readonly note: string | null;
  readonly diedOn: Day | null;
}

/** A person with all that a rule may ask for. */
export interface PersonState extends PersonFields {
  readonly id: string;
  readonly version: number;
  /** The record that this one was merged into. */
  readonly mergedInto: string | null;
  readonly identities: readonly IdentityState[];
  /** Best first. */
  readonly phones: readonly string[];
  readonly plates: readonly string[];
  readonly tags: readonly TagState[];
  readonly residencies: readonly ResidencyState[];
}

/** The plain fields of a person, without what belongs to the record. */
export function fieldsOf(person: PersonFields): PersonFields {
  const { name, sex, birthDate, ethnicity, employer, registeredAddress, residence, note, diedOn } = person;
  return { name, sex, birthDate, ethnicity, employer, registeredAddress, residence, note, diedOn };
}

/** Residencies that have not ended. */
export function openResidencies(person: Pick<PersonState, 'residencies'>): readonly ResidencyState[] {
  return person.residencies.filter(({ untilDay, untilReason }) => untilDay === null && untilReason === null);
}

/** The open residency by which a person is found: own home before rented room, then lodging, then place of work. */
export function mainResidency(person: Pick<PersonState, 'residencies'>): ResidencyState | undefined {
  const order = ['home', 'tenant', 'stay', 'work'] as const;
  return [...openResidencies(person)].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}
