import { compareNames } from '../name-similarity.ts';
import type { Field } from './fields.ts';
import type { ListedPerson, RegisteredPerson } from './listed-person.ts';
import type { NameFrequencies } from './name-frequencies.ts';
import { placeLikeness } from './place-likeness.ts';
import { fitMask, fitName, maskChance } from './shown-signs.ts';
import { slips } from './text-distance.ts';

type PersonField = Field<ListedPerson, RegisteredPerson>;

/** What the comparison of a list with a register depends on. */
export interface Surroundings {
  readonly names: NameFrequencies;
  /** People of the area that the list is compared with. */
  readonly people: number;
  /** The year in which the ages of the list are right. */
  readonly listYear: number;
}

/**
 * A stranger of the list has the phone of somebody of ours only as a relative's, and a door of ours only as a former or claimed
 * one: some in a hundred, each meeting a family of three.
 */
const PHONE_OF_A_RELATIVE = 0.1;
const DOOR_OF_ANOTHER = 0.3;

/** Everything that is compared between a row of a list and a person of the register, with priors for small lists. */
export function personFields(around: Surroundings): readonly PersonField[] {
  return [
    nameField(around.names),
    nameMaskField(around.names),
    idField,
    idTypedField,
    idMaskField,
    birthField,
    sexField,
    ageField(around.listYear),
    phoneField(PHONE_OF_A_RELATIVE / around.people),
    phoneMaskField,
    placeField(DOOR_OF_ANOTHER / around.people),
  ];
}

const isMasked = (text: string) => text.includes('*');

function nameField(names: NameFrequencies): PersonField {
  const codes = ['same', 'sounds', 'looks', 'slip', 'different'] as const;
  return {
    name: 'name',
    levels: [
      { code: 'nameSame', m: 0.94, u: 0.001 },
      { code: 'nameSounds', m: 0.025, u: 0.001 },
      { code: 'nameLooks', m: 0.01, u: 0.0005 },
      { code: 'nameSlip', m: 0.01, u: 0.005 },
      { code: 'nameDiffers', m: 0.015, u: 0.99 },
    ],
    compare(listed, registered) {
      if (listed.name === '' || isMasked(listed.name)) return undefined;
      const found = compareNames(listed.name, registered.name);
      if (found !== 'different') return codes.indexOf(found === 'masked' ? 'different' : found);
      const isLong = Math.max(listed.name.length, registered.name.length) > 2;
      return isLong && slips(listed.name, registered.name, 1) <= 1 ? 3 : 4;
    },
    chance: ({ level, left }) => (level === 0 ? names.shareOf(left.name) : undefined),
  };
}

function nameMaskField(names: NameFrequencies): PersonField {
  return {
    name: 'nameMask',
    levels: [
      { code: 'nameMaskFits', m: 0.7, u: 0.03 },
      { code: 'nameMaskFitsLoosely', m: 0.28, u: 0.06 },
      { code: 'nameMaskDiffers', m: 0.02, u: 0.91 },
    ],
    compare(listed, registered) {
      if (!isMasked(listed.name)) return undefined;
      const fit = fitName(listed.name, registered.name);
      return fit === 'exactly' ? 0 : fit === 'loosely' ? 1 : 2;
    },
    chance: ({ level, left }) =>
      level === 2 ? undefined : names.shareOfMask(left.name)[level === 0 ? 'exactly' : 'loosely'],
  };
}

const kindOf = (id: string) => id.slice(0, id.indexOf(':'));
const numberOf = (id: string) => id.slice(id.indexOf(':') + 1);

/** Two valid numbers: equal or two people. The check digit lets no single slip through. */
const idField: PersonField = {
  name: 'id',
  levels: [
    { code: 'idSame', m: 0.99, u: 0.000_000_1 },
    { code: 'idConflicts', m: 0.01, u: 1 },
  ],
  compare({ id }, { ids }) {
    if (id === undefined) return undefined;
    if (ids.includes(id)) return 0;
    return ids.some((other) => kindOf(other) === kindOf(id)) ? 1 : undefined;
  },
};

/** A number typed wrong: near the right one or somebody else's. */
const idTypedField: PersonField = {
  name: 'idTyped',
  levels: [
    { code: 'idNear', m: 0.85, u: 0.000_000_1 },
    { code: 'idTwoSlips', m: 0.08, u: 0.000_01 },
    { code: 'idTypedWrong', m: 0.07, u: 1 },
  ],
  compare({ idTyped }, { ids }) {
    if (idTyped === undefined || isMasked(idTyped) || ids.length === 0) return undefined;
    const least = Math.min(...ids.map((id) => slips(idTyped, numberOf(id), 2)));
    return Math.max(0, least - 1);
  },
};

const idMaskField: PersonField = {
  name: 'idMask',
  levels: [
    { code: 'idMaskFits', m: 0.93, u: 0.001 },
    { code: 'idMaskOneOff', m: 0.04, u: 0.01 },
    { code: 'idMaskDiffers', m: 0.03, u: 0.99 },
  ],
  compare({ idTyped }, { ids }) {
    if (idTyped === undefined || !isMasked(idTyped) || ids.length === 0) return undefined;
    const fits = ids.map((id) => fitMask(idTyped, numberOf(id)));
    return fits.includes('fits') ? 0 : fits.includes('oneOff') ? 1 : 2;
  },
  chance({ level, left: { idTyped = '' } }) {
    // One wrong sign at any of about ten shown places, each with about eight other signs.
    return level === 0
      ? maskChance(idTyped, 'id')
      : level === 1
        ? Math.min(1, maskChance(idTyped, 'id') * 50)
        : undefined;
  },
};

/** Says nothing new beside a valid number, which contains it. */
const birthField: PersonField = {
  name: 'birth',
  levels: [
    { code: 'birthSame', m: 0.93, u: 0.000_05 },
    { code: 'birthNear', m: 0.04, u: 0.003 },
    { code: 'birthDiffers', m: 0.03, u: 0.997 },
  ],
  compare(listed, registered) {
    if (listed.id !== undefined || !listed.birthDate || !registered.birthDate) return undefined;
    if (listed.birthDate === registered.birthDate) return 0;
    return slips(listed.birthDate, registered.birthDate, 1) === 1 ? 1 : 2;
  },
};

const sexField: PersonField = {
  name: 'sex',
  levels: [
    { code: 'sexSame', m: 0.98, u: 0.5 },
    { code: 'sexDiffers', m: 0.02, u: 0.5 },
  ],
  compare: (listed, registered) =>
    listed.id !== undefined || !listed.sex || !registered.sex ? undefined : listed.sex === registered.sex ? 0 : 1,
};

function ageField(listYear: number): PersonField {
  return {
    name: 'age',
    levels: [
      { code: 'ageSame', m: 0.92, u: 0.035 },
      { code: 'ageNear', m: 0.05, u: 0.05 },
      { code: 'ageDiffers', m: 0.03, u: 0.915 },
    ],
    compare(listed, registered) {
      if (listed.id !== undefined || listed.age === undefined || !registered.birthDate) return undefined;
      const years = listYear - Number(registered.birthDate.slice(0, 4));
      // Last year's birthday may still be to come: an age is a year or one less.
      const off = Math.min(Math.abs(years - listed.age), Math.abs(years - 1 - listed.age));
      return off === 0 ? 0 : off <= 2 ? 1 : 2;
    },
  };
}

function phoneField(byChance: number): PersonField {
  return {
    name: 'phone',
    levels: [
      { code: 'phoneSame', m: 0.62, u: byChance },
      { code: 'phoneOfFamily', m: 0.1, u: byChance },
      { code: 'phoneNear', m: 0.02, u: byChance * 0.1 },
      { code: 'phoneDiffers', m: 0.26, u: 1 },
    ],
    compare({ phones }, registered) {
      const { phones: own, familyPhones: family } = registered;
      if (phones.length === 0 || own.length + family.length === 0) return undefined;
      const isAmong = (others: readonly string[]) =>
        phones.some((one) => others.some((other) => isSamePhone(one, other)));
      if (isAmong(own)) return 0;
      if (isAmong(family)) return 1;
      if (own.length === 0) return undefined;
      return phones.some((one) => own.some((other) => slips(one, other, 1) === 1)) ? 2 : 3;
    },
  };
}

/** A landline is written with and without its area code. */
function isSamePhone(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 7 && long.startsWith('0') && long.endsWith(short);
}

const phoneMaskField: PersonField = {
  name: 'phoneMask',
  levels: [
    { code: 'phoneMaskFits', m: 0.64, u: 0.000_01 },
    { code: 'phoneMaskOfFamily', m: 0.1, u: 0.000_02 },
    { code: 'phoneMaskDiffers', m: 0.26, u: 1 },
  ],
  compare({ phoneMasks }, { phones, familyPhones }) {
    if (phoneMasks.length === 0 || phones.length + familyPhones.length === 0) return undefined;
    const fits = (others: readonly string[]) =>
      phoneMasks.some((mask) => others.some((other) => fitMask(mask, other) === 'fits'));
    return fits(phones) ? 0 : fits(familyPhones) ? 1 : phones.length === 0 ? undefined : 2;
  },
  chance: ({ level, left: { phoneMasks } }) =>
    level === 2 ? undefined : Math.max(...phoneMasks.map((mask) => maskChance(mask, 'phone'))),
};

function placeField(byChance: number): PersonField {
  return {
    name: 'place',
    levels: [
      { code: 'dwellingSame', m: 0.5, u: byChance },
      { code: 'buildingSame', m: 0.08, u: 0.02 },
      { code: 'estateSame', m: 0.1, u: 0.1 },
      { code: 'placeDiffers', m: 0.32, u: 0.9 },
    ],
    compare({ place }, { places }) {
      if (place === undefined || places.length === 0) return undefined;
      return 3 - Math.max(...places.map((other) => placeLikeness(place, other)));
    },
  };
}
