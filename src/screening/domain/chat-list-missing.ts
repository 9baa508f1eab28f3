import type { ChatHousehold } from './chat-list-match.ts';

/**
 * Households that are not in the list yet, as a text for the chat: one line a stairwell, rooms only, so that nobody's name is read out.
 */
export function missingText(missing: readonly ChatHousehold[], of: { readonly heading: string }): string {
  const lines = new Map<string, string[]>();
  for (const { building, unit, room } of missing) {
    const stairwell = `${withWord(building, '号楼')}${unit === '' ? '' : withWord(unit, '单元')}`;
    const rooms = lines.get(stairwell) ?? [];
    if (!rooms.includes(room)) rooms.push(room);
    lines.set(stairwell, rooms);
  }
  return [of.heading, ...[...lines].map(([stairwell, rooms]) => `${stairwell}：${rooms.join('、')}`)].join('\n');
}

function withWord(name: string, word: string): string {
  return /^[A-Za-z0-9]+$/.test(name) ? `${name}${word}` : name;
}
