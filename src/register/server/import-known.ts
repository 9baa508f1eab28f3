import { groupBy, groupByEach } from '../../base/domain/group-by.ts';
import type { KnownDwelling, KnownPerson, KnownRegister } from '../domain/known-register.ts';
import { buildingKey, estateKey, idKey, nameKey } from '../domain/spelling.ts';
import type { CommunityRows } from './import-known-queries.ts';

/** Indexes what was read, so that the planner finds everything by one look. */
export function indexCommunity(rows: CommunityRows): KnownRegister {
  const estateKeys = new Map(rows.estates.map(({ id, name }) => [id, estateKey(name)]));
  const buildingKeys = new Map(
    rows.buildings.map(({ id, estateId, key }) => [id, keyOfBuilding(estateKeys.get(estateId) ?? '', key)]),
  );
  const buildings = new Map(rows.buildings.map((building) => [buildingKeys.get(building.id) ?? '', building]));
  const units = new Map(rows.units.map((unit) => [`${unit.buildingId}|${unit.key}`, unit]));
  const dwellings = new Map(rows.dwellings.map((dwelling) => [dwelling.placeKey, dwelling]));
  const inBuilding = groupByEach(rows.dwellings, ({ buildingId }) =>
    buildingId === null ? [] : [buildingKeys.get(buildingId) ?? ''],
  );
  return { estates: rows.estates, ...places({ buildings, units, dwellings, inBuilding }), ...people(rows.persons) };
}

/** A building's own key is written without its estate; `buildingKey` joins the two. */
function keyOfBuilding(estate: string, key: string): string {
  return `${buildingKey({ estateKey: estate })}${key}`;
}

function places(index: {
  readonly buildings: ReadonlyMap<string, { readonly id: string }>;
  readonly units: ReadonlyMap<string, { readonly id: string }>;
  readonly dwellings: ReadonlyMap<string, KnownDwelling>;
  readonly inBuilding: ReadonlyMap<string, readonly KnownDwelling[]>;
}): Pick<KnownRegister, 'findBuilding' | 'findUnit' | 'findDwelling' | 'dwellingsIn'> {
  return {
    findBuilding: (key) => index.buildings.get(key),
    findUnit: (buildingId, unit) => index.units.get(`${buildingId}|${unit}`),
    findDwelling: (key) => index.dwellings.get(key),
    dwellingsIn: (key) => index.inBuilding.get(key) ?? [],
  };
}

function people(
  persons: readonly KnownPerson[],
): Pick<KnownRegister, 'findPerson' | 'findPersonByIdKey' | 'personsByName' | 'personsByPhone' | 'personsByDwelling'> {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const byIdKey = new Map(
    persons.flatMap((person) => person.ids.map(({ kind, number }) => [idKey(kind, number), person] as const)),
  );
  const byName = groupBy(persons, ({ name }) => nameKey(name));
  const byPhone = groupByEach(persons, ({ phones }) => phones);
  const byDwelling = groupByEach(persons, ({ residencies }) => [
    ...new Set(residencies.map(({ dwellingId }) => dwellingId)),
  ]);
  return {
    findPerson: (id) => byId.get(id),
    findPersonByIdKey: (key) => byIdKey.get(key),
    personsByName: (key) => byName.get(key) ?? [],
    personsByPhone: (phone) => byPhone.get(phone) ?? [],
    personsByDwelling: (id) => byDwelling.get(id) ?? [],
  };
}
