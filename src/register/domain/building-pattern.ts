import { z } from 'zod';

/** How the doors of a floor are numbered. */
export const RoomNumbering = z.enum([
  /** Per unit: 601 and 602 in every unit. */
  'perUnit',
  /** Through the whole building: unit 1 has 601 and 602, unit 2 has 603 and 604. */
  'perBuilding',
  /** One number after the other from the ground floor up: 1, 2, 3 ... (shops, lanes). */
  'continuous',
]);
export type RoomNumbering = z.infer<typeof RoomNumbering>;

/** "19 buildings, 5 units, 6 floors, 2 doors": the houses of an estate that were built alike. */
export const BuildingPattern = z.object({
  /** First and last building number; 1 to 500. */
  firstBuilding: z.number().int().min(1).max(500),
  buildings: z.number().int().min(1).max(500),
  /** Building names where they are no numbers: A, B, 12弄1号. They replace the numbers. */
  buildingNames: z.array(z.string().trim().min(1).max(20)).max(500).default([]),
  /** 0: the building has no units. */
  units: z.number().int().min(0).max(30),
  firstFloor: z.number().int().min(-3).max(100).default(1),
  floors: z.number().int().min(1).max(100),
  doors: z.number().int().min(1).max(60),
  numbering: RoomNumbering.default('perUnit'),
  /** Floors that do not exist by number: 4, 13, 14. The floors above keep their names and one more is added. */
  skippedFloors: z.array(z.number().int()).max(30).default([]),
  skippedBuildings: z.array(z.number().int()).max(100).default([]),
  /** Single rooms that do not exist, as they are numbered: 101 where the gatehouse is. */
  skippedRooms: z.array(z.string()).max(200).default([]),
  kind: z.enum(['home', 'shop']).default('home'),
});
export type BuildingPattern = z.infer<typeof BuildingPattern>;

/** One door of a pattern; floor from 1, cellars below 0. */
export interface PatternDoor {
  readonly floor: number;
  readonly room: string;
}

/** A unit and its doors; the name is empty where buildings have no units. */
export interface PatternUnit {
  readonly name: string;
  readonly doors: readonly PatternDoor[];
}

/** A building as the pattern draws it. */
export interface PatternBuilding {
  readonly name: string;
  readonly floors: number;
  readonly units: readonly PatternUnit[];
}

/** Refused above this: a slip of the keyboard would fill the register with doors that nobody has. */
export const MAX_PATTERN_DOORS = 20_000;

/** Draws every building of the pattern, in order. */
export function buildingsOf(pattern: BuildingPattern): readonly PatternBuilding[] {
  const floors = floorNames(pattern);
  return buildingNames(pattern).map((name) => ({ name, floors: Math.max(...floors), units: unitsOf(pattern, floors) }));
}

/** How much the pattern would make, without making it: for the preview. `isTooMany` above {@link MAX_PATTERN_DOORS}. */
export function countPattern(pattern: BuildingPattern): {
  readonly buildings: number;
  readonly units: number;
  readonly dwellings: number;
  readonly isTooMany: boolean;
} {
  const buildings = buildingNames(pattern).length;
  const perBuilding = Math.max(1, pattern.units) * pattern.floors * pattern.doors;
  if (buildings * perBuilding > 4 * MAX_PATTERN_DOORS)
    return { buildings, units: buildings * pattern.units, dwellings: buildings * perBuilding, isTooMany: true };
  const doors = unitsOf(pattern, floorNames(pattern)).reduce((sum, unit) => sum + unit.doors.length, 0);
  return {
    buildings,
    units: buildings * pattern.units,
    dwellings: buildings * doors,
    isTooMany: buildings * doors > MAX_PATTERN_DOORS,
  };
}

function buildingNames({
  buildingNames: names,
  firstBuilding,
  buildings,
  skippedBuildings,
}: BuildingPattern): readonly string[] {
  if (names.length > 0) return names;
  const numbers = Array.from({ length: buildings }, (_, at) => firstBuilding + at);
  return numbers.filter((number) => !skippedBuildings.includes(number)).map(String);
}

/** The names of the floors from below: no floor 0, and a skipped number pushes the ones above it up. */
function floorNames({ firstFloor, floors, skippedFloors }: BuildingPattern): readonly number[] {
  const names: number[] = [];
  for (let floor = firstFloor; names.length < floors; floor += 1)
    if (floor !== 0 && !skippedFloors.includes(floor)) names.push(floor);
  return names;
}

function unitsOf(pattern: BuildingPattern, floors: readonly number[]): readonly PatternUnit[] {
  const units = pattern.units === 0 ? [''] : Array.from({ length: pattern.units }, (_, at) => String(at + 1));
  return units.map((name, unitAt) => ({ name, doors: doorsOf(pattern, floors, unitAt) }));
}

function doorsOf(pattern: BuildingPattern, floors: readonly number[], unitAt: number): readonly PatternDoor[] {
  const { doors, numbering, skippedRooms } = pattern;
  return floors
    .flatMap((floor, floorAt) =>
      Array.from({ length: doors }, (_, doorAt) => ({
        floor,
        room: roomName({ floor, floorAt, doorAt, unitAt, doors, floorCount: floors.length, numbering }),
      })),
    )
    .filter(({ room }) => !skippedRooms.includes(room));
}

function roomName(place: {
  readonly floor: number;
  readonly floorAt: number;
  readonly doorAt: number;
  readonly unitAt: number;
  readonly doors: number;
  readonly floorCount: number;
  readonly numbering: RoomNumbering;
}): string {
  const { floor, floorAt, doorAt, unitAt, doors, floorCount, numbering } = place;
  if (numbering === 'continuous') return String(unitAt * floorCount * doors + floorAt * doors + doorAt + 1);
  const door = (numbering === 'perBuilding' ? unitAt * doors : 0) + doorAt + 1;
  const name = `${Math.abs(floor)}${String(door).padStart(2, '0')}`;
  return floor < 0 ? `B${name}` : name;
}
