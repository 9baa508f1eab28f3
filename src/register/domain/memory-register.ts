import { getDay } from '../../base/domain/day.ts';
import { groupBy, groupByEach } from '../../base/domain/group-by.ts';
import type { ImportPlan } from './import-plan.ts';
import type { KnownDwelling, KnownEstate, KnownPerson, KnownRegister, KnownResidency } from './known-register.ts';
import { idKey, nameKey } from './spelling.ts';

/** What a register in memory holds; the order is the order in which things came. */
export interface RegisterContents {
  readonly estates: readonly KnownEstate[];
  /** Keys are those of `buildingKey`. */
  readonly buildings: ReadonlyMap<string, { readonly id: string }>;
  /** Keys are `buildingId|unit`. */
  readonly units: ReadonlyMap<string, { readonly id: string }>;
  readonly dwellings: readonly KnownDwelling[];
  readonly persons: readonly KnownPerson[];
}

/** Nothing yet. */
export const EMPTY_CONTENTS: RegisterContents = {
  estates: [],
  buildings: new Map(),
  units: new Map(),
  dwellings: [],
  persons: [],
};

/** The contents after a plan: what the shell does in tables, done in memory; for previews and for holding the shell against. */
export function applyPlan(contents: RegisterContents, plan: ImportPlan): RegisterContents {
  const estates = [...contents.estates, ...plan.estates.map(({ id, name }) => ({ id, name, aliases: [] }))].map(
    (estate) => ({
      ...estate,
      aliases: [
        ...estate.aliases,
        ...plan.estateAliases.filter(({ estateId }) => estateId === estate.id).map(({ alias }) => alias),
      ],
    }),
  );
  const dwellings = [...contents.dwellings, ...plan.dwellings.map(({ id, placeKey }) => ({ id, placeKey }))];
  const buildings = new Map(contents.buildings);
  for (const dwelling of plan.dwellings) {
    const [estate, building] = dwelling.placeKey.split('|');
    if (dwelling.buildingId !== undefined)
      buildings.set(`${estate ?? ''}|${building ?? ''}`, { id: dwelling.buildingId });
  }
  const units = new Map(contents.units);
  for (const { id, buildingId, key } of plan.units) units.set(`${buildingId}|${key}`, { id });
  return {
    estates,
    buildings,
    units,
    dwellings,
    persons: applyToPersons(contents, plan, new Map(dwellings.map(({ id, placeKey }) => [id, placeKey]))),
  };
}

/** The lookups that the planner asks, over what is in memory. */
export function memoryRegister(contents: RegisterContents): KnownRegister {
  const byBuilding = groupBy(contents.dwellings, ({ placeKey }) => placeKey.split('|').slice(0, 2).join('|'));
  const byPlace = new Map(contents.dwellings.map((dwelling) => [dwelling.placeKey, dwelling]));
  const byPerson = new Map(contents.persons.map((person) => [person.id, person]));
  const byId = new Map(
    contents.persons.flatMap((person) => person.ids.map(({ kind, number }) => [idKey(kind, number), person] as const)),
  );
  const byName = groupBy(contents.persons, ({ name }) => nameKey(name));
  const byPhone = groupByEach(contents.persons, ({ phones }) => phones);
  const byDwelling = groupByEach(contents.persons, ({ residencies }) =>
    residencies.map(({ dwellingId }) => dwellingId),
  );
  return {
    estates: contents.estates,
    findBuilding: (key) => contents.buildings.get(key),
    findUnit: (buildingId, unit) => contents.units.get(`${buildingId}|${unit}`),
    findDwelling: (key) => byPlace.get(key),
    dwellingsIn: (key) => byBuilding.get(key) ?? [],
    findPerson: (id) => byPerson.get(id),
    findPersonByIdKey: (key) => byId.get(key),
    personsByName: (name) => byName.get(name) ?? [],
    personsByPhone: (phone) => byPhone.get(phone) ?? [],
    personsByDwelling: (dwellingId) => byDwelling.get(dwellingId) ?? [],
  };
}

function applyToPersons(
  contents: RegisterContents,
  plan: ImportPlan,
  placeOf: ReadonlyMap<string, string>,
): readonly KnownPerson[] {
  const stays = groupBy(plan.residencies, ({ personId }) => personId);
  const tags = groupBy(plan.tags, ({ personId }) => personId);
  const vehicles = groupBy(plan.vehicles, ({ personId }) => personId);
  const changes = groupBy(plan.changes, ({ personId }) => personId);
  const ends = new Map(plan.residencyEnds.map(({ residencyId, until }) => [residencyId, until]));
  const relations = new Map(plan.residencyChanges.map(({ residencyId, relation }) => [residencyId, relation]));
  const fresh = plan.persons.map((person): KnownPerson => ({ ...person, residencies: [], tags: [], plates: [] }));
  return [...contents.persons, ...fresh].map((person) => {
    const old = person.residencies.map((stay): KnownResidency => ({
      ...stay,
      until: ends.get(stay.id) ?? stay.until,
      relation: relations.get(stay.id) ?? stay.relation,
    }));
    const added = (stays.get(person.id) ?? []).map(
      ({ id, dwellingId, householdId, relation, until }): KnownResidency => ({
        id,
        dwellingId,
        placeKey: placeOf.get(dwellingId) ?? '',
        householdId,
        relation,
        until,
      }),
    );
    return {
      ...(changes.get(person.id) ?? []).reduce(withChange, person),
      residencies: [...old, ...added],
      tags: [...person.tags, ...(tags.get(person.id) ?? []).map(({ kind }) => kind)],
      plates: [...person.plates, ...(vehicles.get(person.id) ?? []).map(({ plate }) => plate)],
    };
  });
}

function withChange(person: KnownPerson, { field, after }: ImportPlan['changes'][number]): KnownPerson {
  const list = typeof after === 'string' ? [after] : after;
  const [text = ''] = list;
  switch (field) {
    case 'phones':
      return { ...person, phones: list };
    case 'ids':
      return { ...person, ids: list.map(readIdKey) };
    case 'others':
      return {
        ...person,
        others: {
          ...Object.fromEntries(
            list.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
          ),
          ...person.others,
        },
      };
    case 'sex':
      return { ...person, sex: text === 'male' ? 'male' : 'female' };
    case 'birthDate':
    case 'diedOn':
      return { ...person, [field]: getDay(text) };
    default:
      return { ...person, [field]: text };
  }
}

function readIdKey(key: string): KnownPerson['ids'][number] {
  const cut = key.indexOf(':');
  // `idKey` writes a kind before the colon.
  return { kind: key.slice(0, cut) as KnownPerson['ids'][number]['kind'], number: key.slice(cut + 1) };
}
