import type { EstateKind, NewBuilding, NewDwelling, NewEstate, NewEstateAlias, NewUnit } from './import-plan.ts';
import type { KnownRegister } from './known-register.ts';
import { aliasesByProof } from './plan-aliases.ts';
import type { Entry } from './plan-entries.ts';
import { doorCuts, doorRun, estateKey } from './spelling.ts';

/** A door, new or known, with the key of its building. */
export interface Door {
  readonly id: string;
  readonly placeKey: string;
  readonly isShop: boolean;
}

/** Where every entry points to, and what must be made so that it can. */
export interface PlannedPlaces {
  readonly doorOf: ReadonlyMap<Entry, Door>;
  readonly estates: readonly NewEstate[];
  readonly estateAliases: readonly NewEstateAlias[];
  readonly buildings: readonly NewBuilding[];
  readonly units: readonly NewUnit[];
  readonly dwellings: readonly NewDwelling[];
}

interface Estate {
  readonly id: string;
  readonly isKnown: boolean;
  readonly key: string;
  readonly isShops: boolean;
}

/** Finds or makes estate, building, unit and dwelling of every entry. Rooms without their unit go to the only such room of the building. */
export function planPlaces(entries: readonly Entry[], known: KnownRegister, newId: () => string): PlannedPlaces {
  const { estateOf, estates, estateAliases } = planEstates(entries, known, newId);
  const only = onlyEstate(estateOf);
  const find = (entry: Entry) => estateOf.get(entry.estateKey) ?? only;
  const unitOf = unitsByRoom(entries, find, known);
  const made = {
    buildings: new Map<string, NewBuilding>(),
    units: new Map<string, NewUnit>(),
    dwellings: new Map<string, NewDwelling>(),
  };
  const doors = new Map<string, Door>();
  const doorOfWords = new Map<string, Door>();
  const doorOf = new Map<Entry, Door>();
  for (const entry of entries) {
    if (entry.building === '' && entry.room === '') continue;
    const estate = find(entry);
    if (!estate) {
      entry.problems.push({ code: 'estateMissing' });
      continue;
    }
    // Two lines in three point to a door that an earlier line has found in the same words.
    const words = `${estate.key}|${entry.door}`;
    const before = doorOfWords.get(words);
    if (before) {
      doorOf.set(entry, before);
      continue;
    }
    const unit = entry.unit !== '' ? entry.unit : (unitOf.get(`${estate.key}|${entry.building}|${entry.room}`) ?? '');
    const run = `${estate.key}|${doorRun([entry.building, unit, entry.room])}`;
    const key = `${estate.key}|${entry.building}|${unit}|${entry.room}`;
    const door =
      doors.get(run) ?? knownDoor(known, estate, key) ?? doorFor({ key, estate, unit, entry, known, newId, made });
    doors.set(run, door);
    doorOfWords.set(words, door);
    doorOf.set(entry, door);
  }
  return {
    doorOf,
    estates: withKinds(estates, entries, estateOf),
    estateAliases,
    buildings: [...made.buildings.values()],
    units: [...made.units.values()],
    dwellings: [...made.dwellings.values()],
  };
}

function planEstates(entries: readonly Entry[], known: KnownRegister, newId: () => string) {
  const estateOf = new Map<string, Estate>();
  for (const { id, name, aliases } of known.estates) {
    const estate = { id, isKnown: true, key: estateKey(name), isShops: isShops(name) };
    for (const spelling of [name, ...aliases]) estateOf.set(estateKey(spelling), estate);
  }
  const estateAliases: NewEstateAlias[] = [];
  const names = namesByKey(entries);
  const isKnownKey = (key: string) => estateOf.has(key);
  const aliases = aliasesByProof(entries, known, { isKnownKey, keyOf: (key) => estateOf.get(key)?.key ?? key });
  const estates: NewEstate[] = [];
  for (const [key, name] of names) {
    if (estateOf.has(key) || aliases.has(key)) continue;
    const estate: NewEstate = { id: newId(), name, key, kind: 'other' };
    estates.push(estate);
    estateOf.set(key, { id: estate.id, isKnown: false, key, isShops: isShops(name) });
  }
  for (const [key, { to, provenBy }] of aliases) {
    const estate = estateOf.get(to);
    if (!estate) continue;
    estateOf.set(key, estate);
    estateAliases.push({ estateId: estate.id, alias: names.get(key) ?? key, key, provenBy });
  }
  return { estateOf, estates, estateAliases };
}

/** The first spelling of each estate that files use. */
function namesByKey(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { estateKey: key, record } of entries)
    if (key !== '' && !names.has(key)) names.set(key, (record.estate ?? key).trim());
  return names;
}

/** Where there is one estate only, a roster need not say its name. */
function onlyEstate(estateOf: ReadonlyMap<string, Estate>): Estate | undefined {
  const [first, ...others] = new Set(estateOf.values());
  return others.length === 0 ? first : undefined;
}

/** `estate|building|room` -> its unit, where only one unit of the building has such a room. */
function unitsByRoom(
  entries: readonly Entry[],
  find: (entry: Entry) => Estate | undefined,
  known: KnownRegister,
): ReadonlyMap<string, string> {
  const unitOf = new Map<string, string>();
  // Most rosters say every unit; then nobody asks.
  if (entries.every(({ unit }) => unit !== '')) return unitOf;
  const add = (room: string, unit: string) => {
    if (unit === '') return;
    const other = unitOf.get(room);
    unitOf.set(room, other === undefined || other === unit ? unit : '');
  };
  const asked = new Set<string>();
  for (const entry of entries) {
    const key = `${find(entry)?.key ?? ''}|${entry.building}`;
    add(`${key}|${entry.room}`, entry.unit);
    if (entry.unit !== '' || asked.has(key)) continue;
    asked.add(key);
    for (const { placeKey } of known.dwellingsIn(key)) {
      const parts = placeKey.split('|');
      add(`${key}|${parts[3] ?? ''}`, parts[2] ?? '');
    }
  }
  return unitOf;
}

interface DoorQuestion {
  readonly key: string;
  readonly estate: Estate;
  readonly unit: string;
  readonly entry: Entry;
  readonly known: KnownRegister;
  readonly newId: () => string;
  readonly made: {
    readonly buildings: Map<string, NewBuilding>;
    readonly units: Map<string, NewUnit>;
    readonly dwellings: Map<string, NewDwelling>;
  };
}

/** The same numbers cut otherwise are the same door: one list has 12弄1号 and 302, another 12, 1 and 302. */
function knownDoor(known: KnownRegister, estate: Estate, key: string): Door | undefined {
  if (!estate.isKnown) return undefined;
  const [, ...parts] = key.split('|');
  const found =
    known.findDwelling(key) ??
    doorCuts(doorRun(parts))
      .map((cut) => known.findDwelling(`${estate.key}|${cut}`))
      .find((dwelling) => dwelling !== undefined);
  return found ? { id: found.id, placeKey: found.placeKey, isShop: estate.isShops } : undefined;
}

function doorFor({ key, estate, unit, entry, known, newId, made }: DoorQuestion): Door {
  const { record, building, room } = entry;
  const floor = record.floor ?? floorOfRoom(room);
  const buildingId = building === '' ? undefined : buildingFor({ estate, entry, known, newId, made, floor });
  const unitId =
    buildingId === undefined || unit === '' ? undefined : unitFor({ buildingId, unit, entry, known, newId, made });
  const dwelling: NewDwelling = {
    id: newId(),
    estateId: estate.id,
    ...(buildingId === undefined ? {} : { buildingId }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(floor === undefined ? {} : { floor }),
    room: room === '' ? '' : (record.room ?? '').trim(),
    placeKey: key,
    kind: estate.isShops ? 'shop' : 'home',
    ...(record.addressRest === undefined ? {} : { addressRest: record.addressRest }),
  };
  made.dwellings.set(key, dwelling);
  return { id: dwelling.id, placeKey: key, isShop: estate.isShops };
}

function buildingFor(
  question: Pick<DoorQuestion, 'estate' | 'entry' | 'known' | 'newId' | 'made'> & {
    readonly floor: number | undefined;
  },
): string {
  const { estate, entry, known, newId, made, floor } = question;
  const key = `${estate.key}|${entry.building}`;
  const found = known.findBuilding(key);
  if (found) return found.id;
  const made1 = made.buildings.get(key);
  const floors = Math.max(made1?.floors ?? 0, floor ?? 0);
  const name = [entry.record.group, entry.record.building].filter((part) => part !== undefined && part !== '').join('');
  const building: NewBuilding = made1 ?? { id: newId(), estateId: estate.id, name, key: entry.building };
  made.buildings.set(key, floors > 0 ? { ...building, floors } : building);
  return building.id;
}

function unitFor(
  question: Pick<DoorQuestion, 'unit' | 'entry' | 'known' | 'newId' | 'made'> & { readonly buildingId: string },
): string {
  const { buildingId, unit, entry, known, newId, made } = question;
  const found = known.findUnit(buildingId, unit);
  if (found) return found.id;
  const key = `${buildingId}|${unit}`;
  const made1 = made.units.get(key) ?? { id: newId(), buildingId, name: entry.record.unit ?? unit, key: unit };
  made.units.set(key, made1);
  return made1.id;
}

/** 501 is on floor 5, 1203 on floor 12; other rooms do not tell. */
export function floorOfRoom(room: string): number | undefined {
  const match = /^(\d{1,2})\d{2}$/.exec(room);
  const floor = match ? Number(match[1]) : 0;
  return floor > 0 ? floor : undefined;
}

function isShops(estate: string): boolean {
  return /商铺|商业街|门面|门市|市场|沿街/.test(estate);
}

/** What kind of estate it is, from its name and its doors: a guess that the director may change. */
function withKinds(
  estates: readonly NewEstate[],
  entries: readonly Entry[],
  estateOf: ReadonlyMap<string, Estate>,
): readonly NewEstate[] {
  const highest = new Map<string, number>();
  const lanes = new Set<string>();
  for (const entry of entries) {
    const id = estateOf.get(entry.estateKey)?.id;
    if (id === undefined) continue;
    highest.set(id, Math.max(highest.get(id) ?? 0, entry.record.floor ?? floorOfRoom(entry.room) ?? 0));
    if (/弄|巷|胡同/.test(entry.record.building ?? '')) lanes.add(id);
  }
  return estates.map((estate) => ({ ...estate, kind: kindOf(estate, highest.get(estate.id) ?? 0, lanes) }));
}

/** From this floor on a house needs a lift. Source: GB 50096-2011, 6.4.1 (seven floors and more). */
const HIGHRISE_FROM_FLOOR = 8;

function kindOf(estate: NewEstate, floors: number, lanes: ReadonlySet<string>): EstateKind {
  if (isShops(estate.name)) return 'shops';
  if (/村|屯|庄$/.test(estate.name)) return 'village';
  if (lanes.has(estate.id)) return 'lane';
  if (floors >= HIGHRISE_FROM_FLOOR) return 'highrise';
  return floors > 1 ? 'walkup' : 'other';
}
