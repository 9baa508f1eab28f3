import { endsInHall, endsInRoad, readHead } from './address-estate.ts';
import { normalizeAddressText } from './address-text.ts';
import { tokenizeAddress, type Token } from './address-tokens.ts';

/** One dwelling as a text tells it. Absent means that the text does not say; nothing of the text is lost. */
export interface Address {
  readonly estate?: string;
  /** Without its designator when numbered: "3号楼" is "3". */
  readonly building?: string;
  readonly unit?: string;
  readonly floor?: string;
  readonly room?: string;
  /** Village group, with its word: "3组". */
  readonly group?: string;
  /** Everything that was not read as one of the others, in the order of the text. */
  readonly rest?: string;
}

type Slot = 'building' | 'unit' | 'floor' | 'room';
const LEVELS: Readonly<Record<Slot, number>> = { building: 1, unit: 2, floor: 3, room: 4 };

function isSlot(kind: Token['kind']): kind is Slot {
  return kind === 'building' || kind === 'unit' || kind === 'floor' || kind === 'room';
}

function digitCount(value: string): number {
  return value.replace(/[^0-9]/g, '').length;
}

/** The numbers that follow joined by dashes only, the one at `index` included. */
function chainAt(tokens: readonly Token[], index: number): readonly Token[] {
  const chain: Token[] = [];
  for (let i = index; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'name' || token.kind === 'lane' || token.kind === 'group') break;
    if (token.kind === 'gap') {
      if (/[()（）、,，;；]/.test(token.text)) break;
    } else chain.push(token);
  }
  return chain;
}

function someLater(tokens: readonly Token[], index: number, test: (token: Token) => boolean): boolean {
  for (let i = index + 1; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token !== undefined && test(token)) return true;
  }
  return false;
}

/** Whether the number at `index` belongs to the way there (a road's plate, part of a name) and not to the dwelling. */
function isOfHead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !(token.kind === 'plate' || token.kind === 'bare')) {
    return token?.kind === 'building' && tokens[index + 1]?.kind === 'building';
  }
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before?.kind === 'name' && endsInRoad(before.text)) {
    return token.kind === 'plate' || chainAt(tokens, index).length !== 3;
  }
  if (before?.kind === 'lane' || before?.kind === 'group') {
    return token.kind === 'plate' && after?.kind === 'building';
  }
  if (token.kind === 'plate') {
    return (
      someLater(tokens, index, (later) => later.kind === 'building' || later.kind === 'lane') ||
      (after?.kind === 'name' &&
        someLater(
          tokens,
          index + 1,
          (later) => later.kind === 'unit' || later.kind === 'plate' || later.kind === 'bare',
        ))
    );
  }
  return (
    after?.kind === 'name' && someLater(tokens, index + 1, (later) => isSlot(later.kind) || later.kind === 'plate')
  );
}

function findStart(tokens: readonly Token[]): number {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (!(isSlot(token.kind) || token.kind === 'plate' || token.kind === 'bare')) continue;
    if (!isOfHead(tokens, i)) return i;
  }
  return tokens.length;
}

interface Filled {
  building?: string;
  unit?: string;
  floor?: string;
  room?: string;
}

function levelOf(filled: Filled): number {
  if (filled.room !== undefined) return 4;
  if (filled.floor !== undefined) return 3;
  if (filled.unit !== undefined) return 2;
  return filled.building === undefined ? 0 : 1;
}

/** What a number without a designator of its own stands for, from what is read already and what follows. */
function slotOfBare(tokens: readonly Token[], index: number, filled: Filled): Slot {
  const token = tokens[index];
  const value = token?.value ?? '';
  const chain = chainAt(tokens, index);
  const level = levelOf(filled);
  const digits = digitCount(value);
  if (level === 0) {
    if (chain.length > 1)
      return chain[1]?.kind === 'unit' || digits < 3 || digitCount(chain[1]?.value ?? '') > 2 ? 'building' : 'room';
    return digits > 2 ? 'room' : 'building';
  }
  if (level === 1) {
    if (/^B[1-3]$/.test(value) && chain.length === 1) return 'floor';
    if (chain.length > 1 && chain[1]?.kind !== 'floor') return digits < 3 ? 'unit' : 'room';
    return digits > 2 ? 'room' : 'unit';
  }
  if (level === 2 && chain.length > 1 && digits < 3) return 'floor';
  return 'room';
}

function slotOfPlate(tokens: readonly Token[], index: number, filled: Filled): Slot {
  const value = tokens[index]?.value ?? '';
  const before = tokens[index - 1];
  const level = levelOf(filled);
  const isLast = chainAt(tokens, index).length === 1;
  if (level === 0) {
    if (before?.kind === 'lane') return 'building';
    if (before?.kind === 'name' && endsInHall(before.text)) return 'room';
    return isLast && digitCount(value) > 2 ? 'room' : 'building';
  }
  if (level === 1) return isLast && digitCount(value) > 2 ? 'room' : 'unit';
  return 'room';
}

/** "0501室、0502室" names two rooms of one household: kept together in one value. */
function isRoomList(tokens: readonly Token[], index: number): boolean {
  return /^[、,，/]$/.test(tokens[index - 1]?.text ?? '') && /^[0-9A-Z]/.test(tokens[index]?.value ?? '');
}

function fill(tokens: readonly Token[], start: number): { readonly filled: Filled; readonly rest: string } {
  const filled: Filled = {};
  let rest = '';
  for (let i = start; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'gap') {
      rest += ' ';
      continue;
    }
    const slot = isSlot(token.kind)
      ? token.kind
      : token.kind === 'bare'
        ? slotOfBare(tokens, i, filled)
        : token.kind === 'plate'
          ? slotOfPlate(tokens, i, filled)
          : undefined;
    if (slot === undefined) rest += token.text;
    else if (filled[slot] === undefined && (levelOf(filled) < LEVELS[slot] || isSlot(token.kind)))
      filled[slot] = token.value;
    else if (slot === 'room' && isRoomList(tokens, i)) filled.room = `${filled.room ?? ''}、${token.value}`;
    else if (slot === 'room' && tokens[i - 1]?.text === '-' && filled.room !== undefined)
      filled.room += `-${token.value}`;
    else rest += token.text;
  }
  return { filled, rest };
}

/**
 * Reads a Chinese address down to the room: "阳光花园3号楼2单元501室", "3-2-501", "长寿路100弄5号301室", "下河村3组12号".
 * Values are half width with Chinese numerals as digits; the way to the estate (province, district, road) and all that is not
 * understood is kept in `rest`.
 */
export function parseAddress(text: string): Address {
  const tokens = tokenizeAddress(normalizeAddressText(text));
  const start = findStart(tokens);
  const head = readHead(tokens.slice(0, start));
  const { filled, rest } = fill(tokens, start);
  const left = `${head.rest} ${rest}`.replace(/\s+/g, ' ').trim();
  return {
    ...(head.estate === undefined ? {} : { estate: head.estate }),
    ...filled,
    ...(head.group === undefined ? {} : { group: head.group }),
    ...(left === '' ? {} : { rest: left }),
  };
}

/** One line of the `address parse` command: a JSON object with `null` for what the address does not say. */
export function addressLine(input: string): string {
  const address = parseAddress(input);
  return JSON.stringify({
    input,
    estate: address.estate ?? null,
    building: address.building ?? null,
    unit: address.unit ?? null,
    floor: address.floor ?? null,
    room: address.room ?? null,
    group: address.group ?? null,
    rest: address.rest ?? null,
  });
}
