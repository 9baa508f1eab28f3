import type { Address } from '../../sheets/domain/address.ts';
import type { ChatEntry } from './chat-list.ts';

/** A household that may be meant by a line. */
export interface ChatHousehold {
  readonly householdId: string;
  readonly estate: string;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
  /** Names of who lives there today. */
  readonly names: readonly string[];
}

/** A line and the household it is about. */
export interface ChatMatch {
  readonly entry: ChatEntry;
  readonly householdId?: string;
  /** Why no household, or what does not fit: the line is shown for somebody to look at. */
  readonly doubt?: ChatDoubt;
  /** Names in the line that live elsewhere or nowhere. */
  readonly strangers: readonly string[];
}

/** `noSuchDoor`: no such place; `severalDoors`: a stairwell or estate is missing; `noSuchName`: neither place nor a known name. */
export type ChatDoubt = 'noSuchDoor' | 'severalDoors' | 'noSuchName' | 'severalNames';

/** What a list says about the households that were asked. */
export interface ChatMatching {
  readonly matches: readonly ChatMatch[];
  /** Lines that a later line of the same household replaces, by their line number. */
  readonly replaced: readonly number[];
}

/**
 * Finds the household of each line: by its door, by its names where doors are equal or the place is missing. The last line of a
 * household counts, because people copy the list and mend their own line.
 */
export function matchChatList(entries: readonly ChatEntry[], households: readonly ChatHousehold[]): ChatMatching {
  const byDoor = grouped(households, doorKey);
  const byName = namesOf(households);
  const matches = entries.map((entry) => matchEntry(entry, { byDoor, byName }));
  const lastOf = new Map(matches.flatMap(({ entry, householdId }) => (householdId ? [[householdId, entry.line]] : [])));
  return {
    matches,
    replaced: matches.flatMap(({ entry, householdId }) =>
      householdId !== undefined && lastOf.get(householdId) !== entry.line ? [entry.line] : [],
    ),
  };
}

interface Known {
  readonly byDoor: ReadonlyMap<string, readonly ChatHousehold[]>;
  readonly byName: ReadonlyMap<string, readonly ChatHousehold[]>;
}

function matchEntry(entry: ChatEntry, known: Known): ChatMatch {
  const { place, names } = entry;
  if (!place) return byNames(entry, known);
  const doors = (known.byDoor.get(doorKey({ building: '', room: '', ...place })) ?? []).filter((one) =>
    fits(one, place),
  );
  const named = doors.filter((one) => names.some((name) => one.names.includes(name)));
  const [found, ...others] = named.length > 0 ? named : doors;
  if (!found) return { entry, doubt: 'noSuchDoor', strangers: names };
  if (others.length > 0) return { entry, doubt: 'severalDoors', strangers: [] };
  const strangers = names.filter((name) => !found.names.includes(name) && !/(?:先生|女士|家)$/.test(name));
  return { entry, householdId: found.householdId, strangers };
}

function byNames(entry: ChatEntry, { byName }: Known): ChatMatch {
  const found = new Map(entry.names.flatMap((name) => (byName.get(name) ?? []).map((one) => [one.householdId, one])));
  const [first, ...others] = [...found.values()];
  if (!first) return { entry, doubt: 'noSuchName', strangers: entry.names };
  if (others.length > 0) return { entry, doubt: 'severalNames', strangers: [] };
  return {
    entry,
    householdId: first.householdId,
    strangers: entry.names.filter((name) => !first.names.includes(name)),
  };
}

/** What a line does not say fits every household. */
function fits(household: ChatHousehold, place: Address): boolean {
  const isUnit = place.unit === undefined || household.unit === '' || partKey(place.unit) === partKey(household.unit);
  const isEstate =
    place.estate === undefined || household.estate.includes(place.estate) || place.estate.includes(household.estate);
  return isUnit && isEstate;
}

function doorKey({ building, room }: { readonly building: string; readonly room: string }): string {
  return `${partKey(building)}|${partKey(room)}`;
}

/** The part of a door by which it is compared: "03号楼" and "3" are one building, "0501" and "501室" one room. */
export function partKey(name: string): string {
  return name
    .replace(/(?:号楼|號樓|栋|棟|幢|座|单元|單元|门|門|室|号|號|#)$/, '')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();
}

function namesOf(households: readonly ChatHousehold[]): ReadonlyMap<string, readonly ChatHousehold[]> {
  const pairs = households.flatMap((household) => household.names.map((name) => ({ name, household })));
  const groups = new Map<string, ChatHousehold[]>();
  for (const { name, household } of pairs) groups.set(name, [...(groups.get(name) ?? []), household]);
  return groups;
}

function grouped(
  households: readonly ChatHousehold[],
  keyOf: (household: ChatHousehold) => string,
): ReadonlyMap<string, readonly ChatHousehold[]> {
  const groups = new Map<string, ChatHousehold[]>();
  for (const household of households) {
    const group = groups.get(keyOf(household));
    if (group) group.push(household);
    else groups.set(keyOf(household), [household]);
  }
  return groups;
}
