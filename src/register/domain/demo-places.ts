import type { BuildingPattern } from './building-pattern.ts';
import { buildingsOf } from './building-pattern.ts';
import type { EstateKind, NewBuilding, NewDwelling, NewEstate, NewUnit } from './import-plan.ts';
import type { Random } from './demo-random.ts';
import { LANES, OLD_ESTATES, OLD_SUFFIXES, SHOP_STREETS, SHOPS, TOWER_ESTATES } from './demo-words.ts';
import { estateKey, placeKey, placePart } from './spelling.ts';

/** A shop or dwelling of the demo; shops have a name. */
export interface DemoDwelling extends NewDwelling {
  readonly name?: string;
}

/** The houses of a demo community. */
export interface DemoPlaces {
  readonly estates: readonly NewEstate[];
  readonly buildings: readonly NewBuilding[];
  readonly units: readonly NewUnit[];
  readonly dwellings: readonly DemoDwelling[];
}

/** The default community: 8 old estates with 19 buildings and 96 units (needs.md, A1). */
const OLD_BUILDINGS_PER_ESTATE = [3, 3, 2, 2, 2, 3, 2, 2] as const;
/** Units of the 19 old buildings one after the other; together 96. */
const OLD_UNITS = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6] as const;
const DOORS_PER_UNIT = 12;
const LANE_HOUSES = 60;
const TOWER_FLOORS = 18;
const TOWER_DOORS = 4;
const SHOP_COUNT = 211;
const DEFAULT_HOUSEHOLDS = 4600;
/** So many homes for each household: some stand empty. */
const HOMES_PER_HOUSEHOLD = 1.06;

interface Block {
  readonly estate: string;
  readonly kind: EstateKind;
  readonly pattern: BuildingPattern;
}

/** Builds the houses for a number of households; small communities get fewer of everything and at least one tower. */
export function demoPlaces({
  random,
  households,
  newId,
}: {
  readonly random: Random;
  readonly households: number;
  readonly newId: () => string;
}): DemoPlaces {
  const share = Math.min(1, households / DEFAULT_HOUSEHOLDS);
  const blocks = [...oldBlocks(random, share), ...laneBlocks(random, share), ...shopBlocks(random, share)];
  const homes = blocks.reduce((sum, block) => sum + (block.kind === 'shops' ? 0 : homesOf(block)), 0);
  return build(
    [...blocks, ...towerBlocks(random, Math.max(1, Math.ceil(households * HOMES_PER_HOUSEHOLD) - homes))],
    random,
    newId,
  );
}

function homesOf({ pattern }: Block): number {
  const names = pattern.buildingNames.length;
  return (names > 0 ? names : pattern.buildings) * Math.max(1, pattern.units) * pattern.floors * pattern.doors;
}

function oldBlocks(random: Random, share: number): readonly Block[] {
  const stems = random.shuffle(OLD_ESTATES);
  let at = 0;
  return OLD_BUILDINGS_PER_ESTATE.slice(0, Math.max(1, Math.round(8 * share))).flatMap((buildings, estateAt) => {
    const estate = `${stems[estateAt] ?? ''}${random.pick(OLD_SUFFIXES)}`;
    return Array.from({ length: buildings }, (_, index): Block => {
      const units = OLD_UNITS[at] ?? 5;
      at += 1;
      return {
        estate,
        kind: 'walkup',
        pattern: pattern({ firstBuilding: index + 1, buildings: 1, units, floors: DOORS_PER_UNIT / 2, doors: 2 }),
      };
    });
  });
}

function laneBlocks(random: Random, share: number): readonly Block[] {
  const houses = Math.max(2, Math.round(LANE_HOUSES * share));
  const buildingNames = Array.from(
    { length: houses },
    (_, at) => `${String(Math.floor(at / 10) * 6 + 6)}弄${String((at % 10) + 1)}号`,
  );
  return [
    {
      estate: random.pick(LANES),
      kind: 'lane',
      pattern: pattern({ buildings: houses, buildingNames, units: 0, floors: 3, doors: 1 }),
    },
  ];
}

function shopBlocks(random: Random, share: number): readonly Block[] {
  const doors = Math.max(1, Math.round(SHOP_COUNT * share));
  const rows = Math.ceil(doors / 53);
  return Array.from({ length: rows }, (_, at): Block => {
    const here = Math.floor(doors / rows) + (at < doors % rows ? 1 : 0);
    const row = pattern({
      firstBuilding: 1,
      buildings: 1,
      units: 0,
      floors: 1,
      doors: here,
      numbering: 'continuous',
      kind: 'shop',
    });
    return { estate: SHOP_STREETS[at % SHOP_STREETS.length] ?? SHOP_STREETS[0], kind: 'shops', pattern: row };
  });
}

function towerBlocks(random: Random, homes: number): readonly Block[] {
  const names = random.shuffle(TOWER_ESTATES);
  const towers = Math.ceil(homes / (TOWER_FLOORS * TOWER_DOORS));
  const estates = Math.min(4, towers);
  let left = homes;
  return Array.from({ length: towers }, (_, at): Block => {
    const floors = Math.min(TOWER_FLOORS, Math.ceil(left / TOWER_DOORS));
    left -= floors * TOWER_DOORS;
    return {
      estate: names[at % estates] ?? TOWER_ESTATES[0],
      kind: 'highrise',
      pattern: pattern({
        firstBuilding: Math.floor(at / estates) + 1,
        buildings: 1,
        units: 1,
        floors,
        doors: TOWER_DOORS,
      }),
    };
  });
}

function pattern(
  given: Omit<Partial<BuildingPattern>, 'doors'> & Pick<BuildingPattern, 'buildings' | 'units' | 'floors' | 'doors'>,
): BuildingPattern {
  // The numbers are ours; parsing them for each of a hundred communities would only cost time.
  return {
    firstBuilding: 1,
    buildingNames: [],
    firstFloor: 1,
    numbering: 'perUnit',
    skippedFloors: [],
    skippedBuildings: [],
    skippedRooms: [],
    kind: 'home',
    ...given,
  };
}

function build(blocks: readonly Block[], random: Random, newId: () => string): DemoPlaces {
  const estates = new Map<string, NewEstate>();
  const buildings: NewBuilding[] = [];
  const units: NewUnit[] = [];
  const dwellings: DemoDwelling[] = [];
  for (const { estate: name, kind, pattern: drawn } of blocks) {
    const estate = estates.get(name) ?? { id: newId(), name, key: estateKey(name), kind };
    estates.set(name, estate);
    for (const building of buildingsOf(drawn)) {
      const isShops = drawn.kind === 'shop';
      const made: NewBuilding = {
        id: newId(),
        estateId: estate.id,
        name: building.name,
        key: placePart(building.name),
        floors: building.floors,
      };
      if (!isShops) buildings.push(made);
      for (const unit of building.units) {
        const unitId = unit.name === '' ? undefined : newId();
        if (unitId !== undefined)
          units.push({ id: unitId, buildingId: made.id, name: unit.name, key: placePart(unit.name) });
        for (const { floor, room } of unit.doors) {
          const number = isShops ? `${room}号` : room;
          dwellings.push({
            id: newId(),
            estateId: estate.id,
            ...(isShops ? {} : { buildingId: made.id }),
            ...(unitId === undefined ? {} : { unitId }),
            floor,
            room: number,
            placeKey: placeKey({
              estateKey: estate.key,
              building: isShops ? '' : building.name,
              unit: unit.name,
              room: number,
            }),
            kind: drawn.kind,
            ...(isShops ? { name: `${random.pick(OLD_ESTATES).slice(0, 2)}${random.pick(SHOPS)}` } : {}),
          });
        }
      }
    }
  }
  return { estates: [...estates.values()], buildings, units, dwellings };
}
