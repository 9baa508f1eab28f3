import { partKey } from './chat-list-match.ts';
import type { ChatEntry } from './chat-list.ts';

/** Doors and names by which one request asks for households; more would not fit into an address. */
export const MOST_ASKED = 60;

/** What is asked of the register to match some lines of a chat list: doors as `askedDoor`, names where the door is missing. */
export interface ChatQuestion {
  readonly doors: readonly string[];
  readonly names: readonly string[];
}

/**
 * Everything that matching these lines can want to know, in requests of a bounded size. A line with a door asks for all households
 * behind doors of that number, whatever their estate, and their stairwell where it does not say it; a line without one for whoever bears its names.
 */
export function chatQuestions(entries: readonly ChatEntry[]): readonly ChatQuestion[] {
  const doors = different(entries.flatMap(({ place }) => (place ? [askedDoor(place)] : [])));
  const names = different(entries.flatMap((entry) => (entry.place ? [] : entry.names)));
  return [
    ...cut(doors).map((some) => ({ doors: some, names: [] })),
    ...cut(names).map((some) => ({ doors: [], names: some })),
  ];
}

/** In an order of their own, so that a line that moves asks for nothing new; a comma parts them in the address. */
function different(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '' && !text.includes(',')).sort();
}

function cut(texts: readonly string[]): readonly (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let at = 0; at < texts.length; at += MOST_ASKED) parts.push(texts.slice(at, at + MOST_ASKED));
  return parts;
}

/** Building, stairwell and room in the spelling by which they are compared: `3|2|501`, without a stairwell `3||501`. */
export function askedDoor({
  building = '',
  unit = '',
  room = '',
}: Partial<Record<DoorPart, string | undefined>>): string {
  return [building, unit, room].map(partKey).join('|');
}

type DoorPart = 'building' | 'unit' | 'room';

/** Whether a building or a door of the register is among the doors that are asked for. A stairwell that one of them lacks fits any. */
export function askedDoors(doors: readonly string[]): {
  readonly isBuilding: (building: string) => boolean;
  readonly isDoor: (door: Readonly<Record<DoorPart, string>>) => boolean;
} {
  const parts = doors.map((door) => door.split('|'));
  const asked = new Set(doors);
  const anyUnit = new Set(parts.map(([building = '', , room = '']) => `${building}|${room}`));
  const buildings = new Set(parts.map(([building = '']) => building));
  return {
    isBuilding: (building) => buildings.has(partKey(building)),
    isDoor: ({ building, unit, room }) =>
      asked.has(askedDoor({ building, unit, room })) ||
      asked.has(askedDoor({ building, room })) ||
      (unit === '' && anyUnit.has(`${partKey(building)}|${partKey(room)}`)),
  };
}
