import { parseDwellingCell, readBuilding, readRoom, readUnit } from './address-cell.ts';
import type { ColumnMap } from './column-map.ts';
import { endsLikeEstate } from './given-place.ts';
import { saysNothing } from './read-name.ts';

/** Where somebody lives, piece by piece, as one row tells it. */
export interface Place {
  readonly estate?: string;
  readonly building?: string;
  readonly unit?: string;
  readonly floor?: string;
  readonly room?: string;
  readonly group?: string;
  readonly rest?: string;
  /** The first number of a cell like `2-501`, which may mean a building or a unit. */
  readonly first?: string;
}

/** From the widest piece to the narrowest; a piece is only filled from above while all wider ones stay the same. */
export const LEVELS = ['estate', 'group', 'building', 'unit', 'floor', 'room'] as const;
export type Level = (typeof LEVELS)[number];

export type MutablePlace = { -readonly [Key in keyof Place]?: Place[Key] };

interface Remembered {
  readonly place: Place;
  /** The cell tells of more than its own level. */
  readonly isCompound: boolean;
}

/** Remembers what cells meant: a building's name comes in every row. */
export interface PlaceMemory {
  readonly byColumn: Map<string, Map<string, Remembered>>;
}

/** An empty memory for one table. */
export function newPlaceMemory(): PlaceMemory {
  return { byColumn: new Map() };
}

/** Reads the place cells of a row; `textOf` gives the text of a column with merged cells filled. */
export function readPlace(columns: ColumnMap, textOf: (column: number) => string, memory: PlaceMemory): MutablePlace {
  const place: MutablePlace = {};
  const address = cellOf(columns.address, textOf);
  if (address !== '') Object.assign(place, remember(memory, 'address', address).place);
  for (const level of LEVELS) {
    const text = cellOf(columns[level], textOf);
    if (text === '') continue;
    const read = remember(memory, level, text);
    if (read.isCompound) mergePlace(place, read.place, level);
    else {
      const value = read.place[level];
      if (value !== undefined) place[level] = value;
    }
  }
  return place;
}

/** True when nothing narrower than the estate is known. */
export function isUnplaced(place: Place): boolean {
  return (
    place.building === undefined && place.unit === undefined && place.room === undefined && place.group === undefined
  );
}

function cellOf(columns: readonly number[] | undefined, textOf: (column: number) => string): string {
  const column = columns?.[0];
  if (column === undefined) return '';
  const text = textOf(column);
  if (saysNothing(text)) return '';
  return text.endsWith('.0') && /^\d+\.0$/.test(text) ? text.slice(0, -2) : text;
}

function remember(memory: PlaceMemory, kind: Level | 'address', text: string): Remembered {
  let known = memory.byColumn.get(kind);
  if (!known) memory.byColumn.set(kind, (known = new Map<string, Remembered>()));
  const before = known.get(text);
  if (before) return before;
  const plain = simplifyDesignators(/[A-Za-z]{2}/.test(text) ? fromEnglish(text) : text);
  const place = kind === 'address' ? readAddressCell(plain) : readLevel(kind, plain);
  const keys = Object.keys(place);
  const read = { place, isCompound: keys.length !== 1 || keys[0] !== kind };
  known.set(text, read);
  return read;
}

/** A level's own column wins over what an address or a wider column's cell said of it. */
function mergePlace(place: MutablePlace, read: Place, own: Level): void {
  for (const level of LEVELS) {
    const value = read[level];
    if (value !== undefined && (level === own || place[level] === undefined)) place[level] = value;
  }
  if (read.first !== undefined) place.first = read.first;
  if (read.rest !== undefined) place.rest = place.rest === undefined ? read.rest : `${place.rest} ${read.rest}`;
}

/** `Bldg 3, Unit 2, Room 501` becomes `3号楼2单元501室`. */
function fromEnglish(text: string): string {
  return text
    .replace(/\b(?:building|bldg|block|blk|tower)\.?\s*(?:no\.?\s*)?(\w{1,4})\b[\s,]*/gi, '$1号楼')
    .replace(/\bunit\s*(\w{1,3})\b[\s,]*/gi, '$1单元')
    .replace(/\b(\d{1,2})\s*\/\s*f\b[\s,]*|\bfloor\s*(\d{1,2})\b[\s,]*/gi, '$1$2楼')
    .replace(/\b(?:room|rm|flat|apt|apartment)\.?\s*(\w{1,5})\b/gi, '$1室');
}

const DESIGNATORS: Readonly<Record<string, string>> = {
  單: '单',
  號: '号',
  樓: '楼',
  棟: '栋',
  門: '门',
  層: '层',
  組: '组',
};

/** `3號樓2單元` is read like `3号楼2单元`; names of estates stay as they are written. */
function simplifyDesignators(text: string): string {
  return text.replace(
    /單(?=元)|(?<=[\dA-Za-z一二三四五六七八九十])[號樓棟門層組]|(?<=號)樓/g,
    (sign) => DESIGNATORS[sign] ?? sign,
  );
}

/** The lane of `云锦路12弄1号201室` is part of the building's number, as it is in sheets with a building column. */
function readAddressCell(text: string): Place {
  const parsed = withoutSigns(parseDwellingCell(text));
  // `福建福州` is where somebody comes from, no estate.
  if (isUnplaced(parsed) && parsed.estate !== undefined && !/\d/.test(text) && !endsLikeEstate(parsed.estate))
    return { rest: text };
  // `下河村6-2` is group and door: villages have no buildings with units.
  const village = /^(.*村)\s*(\d{1,2})\s*[-－]\s*(\d{1,3})号?$/.exec(text);
  if (village && parsed.estate !== undefined) {
    const { building: _b, unit: _u, room: _r, ...others } = parsed;
    return { ...others, group: `${village[2] ?? ''}组`, room: village[3] ?? '' };
  }
  // The number of a house in a village group is its door, as in sheets with columns for group and door.
  if (
    parsed.group !== undefined &&
    parsed.building !== undefined &&
    parsed.room === undefined &&
    !/[楼栋幢座]/.test(text)
  ) {
    const { building, ...others } = parsed;
    return { ...others, room: building };
  }
  if (parsed.estate === undefined && parsed.building !== undefined && parsed.room !== undefined)
    return withFirst(parsed, text);
  const lane = /^(.*?)(\d+弄)$/.exec(parsed.estate ?? '');
  if (!lane || parsed.building === undefined) return parsed;
  const { estate: _, ...local } = parsed;
  return { ...local, ...(lane[1] ? { estate: lane[1] } : {}), building: `${lane[2] ?? ''}${parsed.building}号` };
}

/** Only a plain `2-501` leaves open what the 2 is. */
function withFirst(place: Place, text: string): Place {
  const first = /^(\w{1,2})\s*[-－–—#]\s*\d{3,4}室?$/.exec(text)?.[1];
  return first === undefined || place.building === undefined ? place : { ...place, first: place.building };
}

function withoutSigns(place: Place): Place {
  return place.estate !== undefined && /[#-]$/.test(place.estate)
    ? { ...place, estate: place.estate.replace(/[#-]+$/, '') }
    : place;
}

function readLevel(level: Level, text: string): Place {
  switch (level) {
    case 'estate':
      return readEstateCell(text);
    case 'building':
      return readBuildingCell(text);
    case 'unit':
      return { unit: readUnit(text) };
    case 'floor':
      return { floor: text.replace(/[^\d-]/g, '') || text };
    case 'room':
      return readRoomCell(text);
    case 'group':
      return readGroupCell(text);
  }
}

/** An estate cell may hold more than the name: `阳光花园3号楼`. */
function readEstateCell(text: string): Place {
  if (!/\d/.test(text)) return { estate: text.replace(/\s+/g, '') };
  const parsed = parseDwellingCell(text);
  return parsed.estate === undefined || parsed.building === undefined ? { estate: text } : { ...parsed };
}

/** A building cell may hold a lane (`12弄1号`), a unit (`3号楼2单元`, `3-2`) or a whole dwelling. */
function readBuildingCell(text: string): Place {
  if (/^\d+$/.test(text)) return { building: readBuilding(text) };
  if (/^\d+弄[\dA-Za-z]+(?:号|号楼|栋|幢)?$/.test(text)) return { building: text };
  const parsed = readAddressCell(text);
  if (parsed.building !== undefined && (parsed.unit !== undefined || parsed.room !== undefined)) {
    const { estate: _, ...local } = parsed;
    // `3-2` in a building column is building and unit, never building and room.
    if (/^\d+\s*[-#]\s*\d$/.test(text)) return { building: parsed.building, unit: parsed.room ?? parsed.unit ?? '' };
    return local;
  }
  if (parsed.group !== undefined && parsed.building === undefined) return { group: parsed.group };
  const building = parsed.building ?? readBuilding(text);
  return {
    building,
    ...(parsed.unit === undefined ? {} : { unit: parsed.unit }),
    ...(parsed.estate === undefined || building === parsed.estate ? {} : { estate: parsed.estate }),
  };
}

function readRoomCell(text: string): Place {
  if (/^\d+$/.test(text)) return { room: readRoom(text) };
  const parsed = parseDwellingCell(text);
  if (parsed.building !== undefined && parsed.room !== undefined) {
    const { estate: _, ...local } = parsed;
    return withFirst(local, text);
  }
  if (parsed.unit !== undefined && parsed.room !== undefined) return { unit: parsed.unit, room: parsed.room };
  return { room: readRoom(text) || text };
}

function readGroupCell(text: string): Place {
  const numeral = /^第?([\d一二三四五六七八九十]{1,3})(?:村民小组|小组|组|队|社)?$/.exec(text.replace(/\s/g, ''));
  const parsed = parseDwellingCell(numeral ? `${numeral[1] ?? ''}组` : text);
  const group = parsed.group ?? text;
  return {
    group,
    ...(parsed.estate === undefined ? {} : { estate: parsed.estate }),
    ...(parsed.room === undefined ? {} : { room: parsed.room }),
  };
}
