import type { Day } from '../../base/domain/day.ts';
import type { EvidenceCode } from './match-evidence.ts';
import type { IdKind, RelationToHead, Sex } from './person.ts';
import type { TagKind } from './tags.ts';

/** A row of a file: position of the file in the import (from 0), sheet, row (from 1). */
export interface RowRef {
  readonly file: number;
  readonly sheet: string;
  readonly row: number;
}

export type EstateKind = 'walkup' | 'highrise' | 'lane' | 'village' | 'shops' | 'other';
export type DwellingKind = 'home' | 'shop';
export type ResidencyKind = 'home' | 'tenant' | 'work';

export interface NewEstate {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly kind: EstateKind;
}

/** Another name of an estate, new or known. `provenBy`: how many people with an id live at the same doors; absent when the spelling proves it. */
export interface NewEstateAlias {
  readonly estateId: string;
  readonly alias: string;
  readonly key: string;
  readonly provenBy?: number;
}

export interface NewBuilding {
  readonly id: string;
  readonly estateId: string;
  readonly name: string;
  /** Without the estate: `3`, `26-1`, `2-17`. */
  readonly key: string;
  readonly floors?: number;
}

export interface NewUnit {
  readonly id: string;
  readonly buildingId: string;
  readonly name: string;
  readonly key: string;
}

export interface NewDwelling {
  readonly id: string;
  readonly estateId: string;
  readonly buildingId?: string;
  readonly unitId?: string;
  readonly floor?: number;
  readonly room: string;
  readonly placeKey: string;
  readonly kind: DwellingKind;
  readonly addressRest?: string;
}

export interface NewHousehold {
  readonly id: string;
  readonly dwellingId: string;
}

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly sex?: Sex;
  readonly birthDate?: Day;
  readonly ids: readonly { readonly kind: IdKind; readonly number: string }[];
  readonly phones: readonly string[];
  readonly employer?: string;
  readonly ethnicity?: string;
  readonly registeredAddress?: string;
  readonly residence?: string;
  readonly note?: string;
  readonly diedOn?: Day;
  readonly others: Readonly<Record<string, string>>;
}

/** A stay. A `second` address (another list, no date that decides) is recorded as ended, so that nobody is counted twice. */
export interface NewResidency {
  readonly id: string;
  readonly personId: string;
  readonly dwellingId: string;
  readonly householdId?: string;
  readonly kind: ResidencyKind;
  readonly relation?: RelationToHead;
  readonly until?: Day;
  readonly untilReason?: 'left' | 'died' | 'unknown';
}

/** Somebody known has left or died. */
export interface ResidencyEnd {
  readonly residencyId: string;
  readonly personId: string;
  readonly until: Day;
  readonly reason: 'left' | 'died';
}

/** A known stay of which the register did not know the relation to the head. */
export interface ResidencyChange {
  readonly residencyId: string;
  readonly personId: string;
  readonly relation: RelationToHead;
  readonly source: RowRef;
}

export interface NewTag {
  readonly id: string;
  readonly personId: string;
  readonly kind: TagKind;
  /** As the roster words it. */
  readonly note: string;
}

export interface NewVehicle {
  readonly personId: string;
  readonly plate: string;
}

/** Fields of a person that files state. `phones` and `ids` grow; the others hold one value. */
export type PersonField =
  | 'name'
  | 'sex'
  | 'birthDate'
  | 'ids'
  | 'phones'
  | 'employer'
  | 'ethnicity'
  | 'registeredAddress'
  | 'residence'
  | 'note'
  | 'diedOn'
  | 'others'
  | 'relation'
  | 'place';

/** A known person's empty field is filled, or a list grows. `ids` are written as `idKey`. */
export interface PersonChange {
  readonly personId: string;
  readonly field: PersonField;
  readonly before?: string | readonly string[];
  readonly after: string | readonly string[];
  readonly source: RowRef;
}

/** The file says something else than the register; the register stands until somebody decides. */
export interface Difference {
  readonly personId: string;
  readonly field: PersonField;
  readonly known: string;
  readonly stated: string;
  readonly source: RowRef;
}

/** Why one of several stated values was taken. */
export type ConflictRule = 'idProves' | 'moreFiles' | 'laterFile';

/** Two rows say different things of one person. */
export interface FieldConflict {
  readonly personId: string;
  readonly field: PersonField;
  readonly kept: { readonly value: string; readonly source: RowRef };
  readonly dropped: { readonly value: string; readonly source: RowRef };
  readonly rule: ConflictRule;
}

/** Two people who may be one, for the review queue. */
export interface DoubtfulPair {
  readonly personId: string;
  readonly otherId: string;
  readonly probability: number;
  readonly evidence: readonly EvidenceCode[];
  readonly source: RowRef;
}

/** What the planner has to say about a row; texts are in `import-problems.ts`. */
export interface RowProblem {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** The account of one row; every row of every sheet has exactly one. */
export interface PlannedRow extends RowRef {
  readonly outcome: 'taken' | 'held' | 'notRecord';
  readonly reason?: string;
  readonly personIds: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** All that an import would do, and why. Applying it twice is prevented by planning again: the second plan is empty. */
export interface ImportPlan {
  readonly estates: readonly NewEstate[];
  readonly estateAliases: readonly NewEstateAlias[];
  readonly buildings: readonly NewBuilding[];
  readonly units: readonly NewUnit[];
  readonly dwellings: readonly NewDwelling[];
  readonly households: readonly NewHousehold[];
  readonly persons: readonly NewPerson[];
  readonly residencies: readonly NewResidency[];
  readonly residencyChanges: readonly ResidencyChange[];
  readonly residencyEnds: readonly ResidencyEnd[];
  readonly tags: readonly NewTag[];
  readonly vehicles: readonly NewVehicle[];
  readonly changes: readonly PersonChange[];
  readonly differences: readonly Difference[];
  readonly conflicts: readonly FieldConflict[];
  readonly duplicates: readonly DoubtfulPair[];
  readonly rows: readonly PlannedRow[];
}

/** True when the plan would change nothing in the register. */
export function isPlanEmpty(plan: ImportPlan): boolean {
  const { differences: _shown, conflicts: _said, duplicates: _asked, rows: _accounts, ...effects } = plan;
  return Object.values(effects).every((list) => list.length === 0);
}
