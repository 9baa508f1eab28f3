import { refuse, type Decision } from '../../base/domain/decision.ts';
import { halfWidth } from '../../base/domain/half-width.ts';
import { buildingsOf, countPattern, MAX_PATTERN_DOORS, type BuildingPattern } from './building-pattern.ts';
import type { BuildingMade, DoorMade, PlaceFactOf, UnitMade } from './place-facts.ts';
import { doorKey } from './place-rules.ts';
import { placePart } from './spelling.ts';

/** What an estate has already. */
export interface KnownEstatePlaces {
  /** Building key -> id. */
  readonly buildings: ReadonlyMap<string, string>;
  /** Building id and unit key, joined by `|` -> id. */
  readonly units: ReadonlyMap<string, string>;
  readonly placeKeys: ReadonlySet<string>;
}

/** What a pattern adds to an estate. */
export interface Generated {
  readonly buildings: readonly BuildingMade[];
  readonly units: readonly UnitMade[];
  readonly doors: readonly DoorMade[];
  /** Doors of the pattern that exist already. */
  readonly knownDoors: number;
}

/** The buildings, units and doors of the pattern that the estate has not yet. */
export function planGenerated(of: {
  readonly estate: { readonly estateId: string; readonly key: string };
  readonly pattern: BuildingPattern;
  readonly known: KnownEstatePlaces;
  readonly newId: () => string;
}): Generated {
  const { estate, pattern, known, newId } = of;
  const { estateId } = estate;
  // Names may repeat in one pattern (3 and 3号楼): what it has drawn counts as known.
  const [buildingIds, unitIds, placeKeys] = [new Map(known.buildings), new Map(known.units), new Set(known.placeKeys)];
  const buildings: BuildingMade[] = [];
  const units: UnitMade[] = [];
  const doors: DoorMade[] = [];
  let knownDoors = 0;
  for (const { name, floors, units: drawnUnits } of buildingsOf(pattern)) {
    const key = placePart(name);
    const buildingId = idIn(buildingIds, key, newId);
    if (buildingId.isNew) buildings.push({ buildingId: buildingId.id, estateId, name, key, floors });
    for (const unit of drawnUnits) {
      const unitKey = placePart(unit.name);
      const unitId = unit.name === '' ? undefined : idIn(unitIds, `${buildingId.id}|${unitKey}`, newId);
      if (unitId?.isNew) units.push({ unitId: unitId.id, buildingId: buildingId.id, name: unit.name, key: unitKey });
      for (const { floor, room } of unit.doors) {
        const placeKey = doorKey({ estateKey: estate.key, buildingKey: key, unitKey, room });
        const place = { estateId, buildingId: buildingId.id, unitId: unitId?.id ?? null, floor, room, placeKey };
        if (placeKeys.has(placeKey)) knownDoors += 1;
        else doors.push({ dwellingId: newId(), ...place, kind: pattern.kind, name: null });
        placeKeys.add(placeKey);
      }
    }
  }
  return { buildings, units, doors, knownDoors };
}

function idIn(known: Map<string, string>, key: string, newId: () => string): { id: string; isNew: boolean } {
  const found = known.get(key);
  if (found !== undefined) return { id: found, isNew: false };
  const id = newId();
  known.set(key, id);
  return { id, isNew: true };
}

/** Makes what a pattern draws and the estate lacks. Refuses `notFound`, `patternTooMany`, `patternNothingNew`. */
export function decideGenerateBuildings(
  state: {
    readonly estate: { readonly estateId: string; readonly key: string } | undefined;
    readonly known: KnownEstatePlaces;
    readonly newId: () => string;
  },
  pattern: BuildingPattern,
): Decision<PlaceFactOf<'buildingsGenerated'>> {
  const { estate, known, newId } = state;
  if (!estate) return refuse('notFound');
  const { dwellings, isTooMany } = countPattern(pattern);
  if (isTooMany) return refuse('patternTooMany', { count: dwellings, most: MAX_PATTERN_DOORS });
  const { buildings, units, doors } = planGenerated({ estate, pattern, known, newId });
  if (buildings.length + units.length + doors.length === 0) return refuse('patternNothingNew');
  return { facts: [{ type: 'buildingsGenerated', subjectId: estate.estateId, buildings, units, doors }] };
}

/** The numbers of a spoken pattern. */
export type PatternNumbers = Partial<
  Pick<BuildingPattern, 'firstBuilding' | 'buildings' | 'units' | 'floors' | 'doors'>
>;

const SPOKEN: readonly (readonly [keyof PatternNumbers, RegExp])[] = [
  ['buildings', /(\d+)(?:栋|棟|幢|座|号楼|號樓|buildings?)/],
  ['units', /(\d+)(?:个|個)?(?:单元|單元|门洞|units?)/],
  ['floors', /(\d+)(?:层|層|floors?)/],
  ['doors', /(\d+)(?:户|戶|家|doors?|homes?)/],
];

/** Reads `19 栋 5 单元 6 层 2 户`, also `3-12 栋`, in any order; what is not said is absent. */
export function readPatternText(text: string): PatternNumbers {
  const plain = halfWidth(text).replace(/\s/g, '').toLowerCase();
  const span = /(\d+)[-~至到](\d+)(?:栋|棟|幢|座|号楼|號樓)/.exec(plain);
  const read = Object.fromEntries(
    SPOKEN.flatMap(([key, pattern]) => {
      const number = pattern.exec(plain)?.[1];
      return number === undefined ? [] : [[key, Number(number)]];
    }),
  );
  if (!span) return read;
  const [first, last] = [Number(span[1]), Number(span[2])];
  return last < first ? read : { ...read, firstBuilding: first, buildings: last - first + 1 };
}
