import type { Day } from '../../base/domain/day.ts';
import type { IdKind, Sex } from './person.ts';

/** A stay as the register holds it; past ones are needed too, so that a stale list does not bring them back. */
export interface KnownResidency {
  readonly id: string;
  readonly dwellingId: string;
  /** As `placeKey`. */
  readonly placeKey: string;
  readonly householdId?: string | undefined;
  readonly relation?: string | undefined;
  /** Absent while the person still lives there. */
  readonly until?: Day | undefined;
}

/** A person as the register holds them, with the numbers unsealed for the comparison. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly sex?: Sex | undefined;
  readonly birthDate?: Day | undefined;
  readonly ids: readonly { readonly kind: IdKind; readonly number: string }[];
  readonly phones: readonly string[];
  readonly residencies: readonly KnownResidency[];
  /** Kinds of the tags that hold now. */
  readonly tags: readonly string[];
  readonly plates: readonly string[];
  readonly employer?: string | undefined;
  readonly ethnicity?: string | undefined;
  readonly registeredAddress?: string | undefined;
  readonly residence?: string | undefined;
  readonly note?: string | undefined;
  readonly diedOn?: Day | undefined;
  readonly others: Readonly<Record<string, string>>;
}

/** An estate and every name that files have used for it. */
export interface KnownEstate {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A door as the register holds it. */
export interface KnownDwelling {
  readonly id: string;
  readonly placeKey: string;
}

/**
 * What the register already holds of the community, as lookups over what was loaded before (see `importKeys`).
 * A person of another community of the city may be found by id only.
 */
export interface KnownRegister {
  readonly estates: readonly KnownEstate[];
  /** By the building's key (`buildingKey`). */
  readonly findBuilding: (buildingKey: string) => { readonly id: string } | undefined;
  /** By the building's id and `placePart` of the unit. */
  readonly findUnit: (buildingId: string, unit: string) => { readonly id: string } | undefined;
  readonly findDwelling: (placeKey: string) => KnownDwelling | undefined;
  /** Every door of a building, by `buildingKey`: resolves an address without its unit. */
  readonly dwellingsIn: (buildingKey: string) => readonly KnownDwelling[];
  readonly findPerson: (personId: string) => KnownPerson | undefined;
  /** By `idKey` of kind and number; the shell hashes. */
  readonly findPersonByIdKey: (idKey: string) => KnownPerson | undefined;
  /** By `nameKey`. */
  readonly personsByName: (nameKey: string) => readonly KnownPerson[];
  readonly personsByPhone: (phone: string) => readonly KnownPerson[];
  readonly personsByDwelling: (dwellingId: string) => readonly KnownPerson[];
}

/** A register that holds nothing. */
export const EMPTY_REGISTER: KnownRegister = {
  estates: [],
  findBuilding: () => undefined,
  findUnit: () => undefined,
  findDwelling: () => undefined,
  dwellingsIn: () => [],
  findPerson: () => undefined,
  findPersonByIdKey: () => undefined,
  personsByName: () => [],
  personsByPhone: () => [],
  personsByDwelling: () => [],
};
