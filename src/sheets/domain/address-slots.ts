import { chainAt, digitCount, isSlot, type Slot } from './address-chain.ts';
import { settleFirstCode } from './address-codes.ts';
import { endsInHall, endsInShops } from './address-estate.ts';
import type { Token } from './address-tokens.ts';

/** What is read so far; `rest` gathers the pieces that are none of the four. */
export interface Slots {
  building?: string;
  unit?: string;
  floor?: string;
  room?: string;
  rest: string;
}

/** Where a number stands: what is read before it, what follows it, and what the words before the dwelling are. */
interface Place {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly slots: Slots;
  readonly isInHall: boolean;
}

function levelOf(slots: Slots): 0 | 1 | 2 | 3 | 4 {
  if (slots.room !== undefined) return 4;
  if (slots.floor !== undefined) return 3;
  if (slots.unit !== undefined) return 2;
  return slots.building === undefined ? 0 : 1;
}

/** "231-233号" in a market is one shop over several numbers; "3-501" anywhere is a building and a room. */
function isRange(place: Place, chain: readonly Token[]): boolean {
  if (chain.length !== 2) return false;
  const [first, second] = chain;
  if (first === undefined || second === undefined) return false;
  if (digitCount(first.value) !== digitCount(second.value)) return false;
  const from = first.value.replace(/[^0-9]/g, '');
  const to = second.value.replace(/[^0-9]/g, '');
  const span = Number(to) - Number(from);
  return span > 0 && (place.isInHall ? from.length > 1 : from.length > 2 && span < 10);
}

function firstOfBare(place: Place, chain: readonly Token[]): Slot {
  const digits = digitCount(chain[0]?.value ?? '');
  if (isRange(place, chain)) return 'room';
  if (chain.length > 1) {
    // "501-2" alone is a room with a sub-room; behind an estate it is house 501, unit 2.
    return chain.length === 2 && place.index === 0 && digits > 2 && digitCount(chain[1]?.value ?? '') < 2
      ? 'room'
      : 'building';
  }
  return digits > 2 ? 'room' : 'building';
}

/** What a number without a designator stands for. */
function slotOfBare(place: Place): Slot {
  const chain = chainAt(place.tokens, place.index);
  const next = chain[1];
  const value = chain[0]?.value ?? '';
  const digits = digitCount(value);
  switch (levelOf(place.slots)) {
    case 0:
      return firstOfBare(place, chain);
    case 1:
      if (/^B[1-3]$/.test(value) && next === undefined) return 'floor';
      if (next === undefined || next.kind === 'unit') return digits > 2 || value.startsWith('0') ? 'room' : 'unit';
      if (isRange(place, chain) || (digits > 3 && next.kind === 'floor')) return 'room';
      return digits > 2 && next.kind === 'bare' && digitCount(next.value) < 3 ? 'room' : 'unit';
    case 2:
      return next !== undefined && digits < 3 ? 'floor' : 'room';
    default:
      return 'room';
  }
}

/** What a number with 号 stands for. */
function slotOfPlate(place: Place): Slot {
  const chain = chainAt(place.tokens, place.index);
  const before = place.tokens[place.index - 1];
  const isLast = chain.length === 1;
  switch (levelOf(place.slots)) {
    case 0:
      if (isRange(place, chain)) return 'room';
      return before?.kind === 'name' && isLast && (place.isInHall || digitCount(chain[0]?.value ?? '') > 3)
        ? 'room'
        : 'building';
    case 1:
      return isRange(place, chain) || (isLast && digitCount(chain[0]?.value ?? '') > 2) ? 'room' : 'unit';
    default:
      return 'room';
  }
}

function slotOf(place: Place): Slot | undefined {
  const token = place.tokens[place.index];
  const before = place.tokens[place.index - 1];
  const next = place.tokens[place.index + 1];
  const { slots } = place;
  const isNumber = token?.kind === 'bare' || token?.kind === 'plate';
  if (isNumber && before?.kind === 'name' && endsInShops(before.text)) return 'room';
  switch (token?.kind) {
    case 'bare':
      return slotOfBare(place);
    case 'plate':
      return slotOfPlate(place);
    case 'gate':
      return slots.building !== undefined && slots.unit === undefined && slots.floor === undefined ? 'unit' : undefined;
    case 'alley':
      return slots.unit === undefined && next !== undefined ? 'unit' : undefined;
    case 'floor':
      // "H楼" and "64楼3单元" are buildings; "3楼" is a floor.
      return slots.building === undefined &&
        token.text.endsWith('楼') &&
        (/^[A-Z]$/.test(token.value) || next?.kind === 'unit' || (next?.kind === 'floor' && /^[A-Z]/.test(token.value)))
        ? 'building'
        : 'floor';
    case 'building':
      // "9幢D座": a section of a building.
      return slots.building !== undefined &&
        slots.unit === undefined &&
        before?.kind !== 'name' &&
        /^[A-Z东西南北中]/.test(token.value)
        ? 'unit'
        : 'building';
    case 'unit':
    case 'room':
      return token.kind;
    default:
      return undefined;
  }
}

const LEVELS: Readonly<Record<Slot, number>> = { building: 1, unit: 2, floor: 3, room: 4 };

function isJoint(tokens: readonly Token[], index: number): string | undefined {
  const gap = tokens[index - 1];
  return gap?.kind === 'gap' && /^(?:[-/、,，])$/.test(gap.text) ? gap.text : undefined;
}

function put(place: Place, slot: Slot, token: Token): void {
  const { slots, tokens, index } = place;
  const isDesignated = isSlot(token.kind) || token.kind === 'alley' || token.kind === 'gate';
  if (slots[slot] === undefined && (isDesignated || levelOf(slots) < LEVELS[slot])) {
    slots[slot] = token.kind === 'alley' ? token.text : token.value;
    slots.rest += token.note ?? '';
    return;
  }
  const joint = isJoint(tokens, index);
  const isRoomCode =
    (slot === 'room' || token.kind === 'bare') && slots.room !== undefined && /^[0-9A-Z]/.test(token.value);
  if (isRoomCode && joint !== undefined) slots.room = `${slots.room ?? ''}${joint === '-' ? '-' : '、'}${token.value}`;
  else slots.rest += token.text;
}

/** Fills the four steps from the pieces after `start`, left to right; what does not fit goes to `rest`. */
export function fillSlots(all: readonly Token[], start: number): Slots {
  const tokens = settleFirstCode(all, start);
  const before = tokens[start - 1];
  const isInHall = before?.kind === 'name' && endsInHall(before.text);
  const slots: Slots = { rest: '' };
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'gap') {
      if (slots.rest !== '') slots.rest += ' ';
      continue;
    }
    const place = { tokens, index, slots, isInHall };
    const slot = slotOf(place);
    if (slot === undefined) slots.rest += token.text;
    else put(place, slot, token);
  }
  return slots;
}
