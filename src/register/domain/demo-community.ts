import type { Day } from '../../base/domain/day.ts';
import type { Role } from '../../access/domain/roles.ts';
import { householdSizes, membersOf } from './demo-households.ts';
import { peopleMaker } from './demo-people.ts';
import { demoPlaces, type DemoDwelling } from './demo-places.ts';
import { randomFrom, type Random } from './demo-random.ts';
import { COMMUNITIES, SURNAMES, GIVEN_SIGNS } from './demo-words.ts';
import type {
  NewBuilding,
  NewEstate,
  NewHousehold,
  NewPerson,
  NewResidency,
  NewTag,
  NewUnit,
  NewVehicle,
} from './import-plan.ts';

/** Part of the demo community with one worker; every building is in exactly one. Shops belong to the first. */
export interface DemoGrid {
  readonly id: string;
  readonly name: string;
  readonly buildingIds: readonly string[];
  /** Dwellings without a building. */
  readonly dwellingIds: readonly string[];
  readonly households: number;
  /** Position in `staff`. */
  readonly worker: number;
}

/** Somebody who works for the demo community. Phone: 100, four digits of the community, four of the person; nobody's number. */
export interface DemoStaff {
  readonly role: Role;
  readonly name: string;
  readonly phone: string;
}

/** A whole invented community, in the shapes of an import plan: the same code writes both. */
export interface DemoCommunity {
  /** From 0. */
  readonly index: number;
  readonly name: string;
  readonly estates: readonly NewEstate[];
  readonly buildings: readonly NewBuilding[];
  readonly units: readonly NewUnit[];
  readonly dwellings: readonly DemoDwelling[];
  readonly households: readonly NewHousehold[];
  readonly persons: readonly NewPerson[];
  readonly residencies: readonly NewResidency[];
  readonly tags: readonly NewTag[];
  readonly vehicles: readonly NewVehicle[];
  readonly grids: readonly DemoGrid[];
  readonly staff: readonly DemoStaff[];
}

/** Households of the community in needs.md, A1. */
export const DEMO_HOUSEHOLDS = 4600;
/** People of the community in needs.md, A1. */
export const DEMO_PEOPLE = 12_600;
const HOUSEHOLDS_PER_GRID = 307;

const STAFF: readonly (readonly [Role, number])[] = [
  ['director', 1],
  ['gateGuard', 12],
  ['volunteer', 20],
  ['familyDoctor', 2],
  ['policeLiaison', 1],
  ['counsellor', 1],
  ['subdistrictOfficer', 1],
  ['districtOfficer', 1],
  ['administrator', 1],
  ['auditor', 1],
];

/** What to invent; the same seed and day give the same people. */
export interface DemoQuestion {
  readonly seed: number;
  readonly today: Day;
  readonly newId: () => string;
  /** Households of each community; {@link DEMO_HOUSEHOLDS} gives exactly {@link DEMO_PEOPLE} people. */
  readonly households: number;
}

/** One community after the other, so that a city of a million is never in memory at once. */
export function* demoCommunities(
  question: DemoQuestion & { readonly communities: number },
): Generator<DemoCommunity, void, undefined> {
  for (let index = 0; index < question.communities; index += 1) yield demoCommunity({ ...question, index });
}

/** The community number `index` (from 0) of a demo site. */
export function demoCommunity({
  seed,
  index,
  households,
  today,
  newId,
}: DemoQuestion & { readonly index: number }): DemoCommunity {
  const random = randomFrom(seed * 10_007 + index * 7919);
  const places = demoPlaces({ random, households, newId });
  const homes = places.dwellings.filter(({ kind }) => kind === 'home');
  const lived = chooseHomes(random, homes, households);
  const people = Math.round((households * DEMO_PEOPLE) / DEMO_HOUSEHOLDS);
  const sizes = householdSizes(random, households, people);
  const settled = settle({ random, index, today, newId, homes: lived, sizes });
  const grids = cutGrids(places.buildings, places.dwellings, settled.households, newId);
  return {
    index,
    name: `${COMMUNITIES[index % COMMUNITIES.length] ?? COMMUNITIES[0]}${index < COMMUNITIES.length ? '' : String(Math.floor(index / COMMUNITIES.length) + 1)}`,
    ...places,
    ...settled,
    grids,
    staff: staffOf(random, index, grids.length),
  };
}

/** Which homes are lived in: in the order of the houses, empty ones scattered. */
function chooseHomes(random: Random, homes: readonly DemoDwelling[], households: number): readonly DemoDwelling[] {
  let left = households;
  return homes.filter((_, at) => {
    const isLived = random.fraction() * (homes.length - at) < left;
    if (isLived) left -= 1;
    return isLived;
  });
}

function settle(question: {
  readonly random: Random;
  readonly index: number;
  readonly today: Day;
  readonly newId: () => string;
  readonly homes: readonly DemoDwelling[];
  readonly sizes: readonly number[];
}): Pick<DemoCommunity, 'households' | 'persons' | 'residencies' | 'tags' | 'vehicles'> {
  const { random, index, newId, homes, sizes } = question;
  const maker = peopleMaker(question);
  const households: NewHousehold[] = [];
  const persons: NewPerson[] = [];
  const residencies: NewResidency[] = [];
  const tags: NewTag[] = [];
  const vehicles: NewVehicle[] = [];
  homes.forEach((home, at) => {
    const size = sizes[at] ?? 1;
    const household = { id: newId(), dwellingId: home.id };
    households.push(household);
    const family = maker.familyName();
    for (const member of membersOf(random, size)) {
      const person = maker.person(member, family);
      const { relation } = member;
      persons.push(person);
      const kind = relation === 'tenant' ? 'tenant' : 'home';
      residencies.push({
        id: newId(),
        personId: person.id,
        dwellingId: home.id,
        householdId: household.id,
        kind,
        relation,
      });
      for (const tag of maker.tags(member, size)) tags.push({ id: newId(), personId: person.id, ...tag });
      const isDriver = member.age >= 20 && member.age < 70 && random.isHit(0.16);
      if (isDriver) vehicles.push({ personId: person.id, plate: demoPlate(index, vehicles.length) });
    }
  });
  return { households, persons, residencies, tags, vehicles };
}

const PLATE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A plate nobody has: the letter Z is not assigned in 苏. After 340,000 they repeat. */
function demoPlate(index: number, at: number): string {
  const number = (index * 2000 + at) % (100_000 + PLATE_LETTERS.length * 10_000);
  if (number < 100_000) return `苏Z${String(number).padStart(5, '0')}`;
  const letter = PLATE_LETTERS.charAt(Math.floor((number - 100_000) / 10_000));
  return `苏Z${letter}${String(number % 10_000).padStart(4, '0')}`;
}

/** Buildings in order, until a grid has its households. */
function cutGrids(
  buildings: readonly NewBuilding[],
  dwellings: readonly DemoDwelling[],
  households: readonly NewHousehold[],
  newId: () => string,
): readonly DemoGrid[] {
  const buildingOf = new Map(dwellings.map(({ id, buildingId }) => [id, buildingId]));
  const counts = new Map<string | undefined, number>();
  for (const { dwellingId } of households)
    counts.set(buildingOf.get(dwellingId), (counts.get(buildingOf.get(dwellingId)) ?? 0) + 1);
  const wanted = Math.max(1, Math.round(households.length / HOUSEHOLDS_PER_GRID));
  const grids: { buildingIds: string[]; households: number }[] = [];
  let done = 0;
  for (const { id } of buildings) {
    const at = Math.min(wanted - 1, Math.floor((done * wanted) / households.length));
    const grid = (grids[at] ??= { buildingIds: [], households: 0 });
    grid.buildingIds.push(id);
    grid.households += counts.get(id) ?? 0;
    done += counts.get(id) ?? 0;
  }
  const loose = dwellings.filter(({ buildingId }) => buildingId === undefined).map(({ id }) => id);
  return grids.filter(Boolean).map((grid, at) => ({
    id: newId(),
    name: `第${String(at + 1).padStart(2, '0')}网格`,
    ...grid,
    dwellingIds: at === 0 ? loose : [],
    worker: at,
  }));
}

/** One worker for each grid first, then the others. */
function staffOf(random: Random, index: number, grids: number): readonly DemoStaff[] {
  const roles: readonly (readonly [Role, number])[] = [['gridWorker', grids], ...STAFF];
  return roles
    .flatMap(([role, count]) => Array.from({ length: count }, () => role))
    .map((role, at) => {
      const signs = GIVEN_SIGNS[random.isHit(0.5) ? 'female' : 'male'].middle;
      const name = random.pick(SURNAMES) + random.pick(signs) + (random.isHit(0.5) ? random.pick(signs) : '');
      return { role, name, phone: `100${String(index).padStart(4, '0')}${String(at).padStart(4, '0')}` };
    });
}
