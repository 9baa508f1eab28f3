import { endsInHall, endsInRoad, endsInVillage, readHead } from './address-estate.ts';
import { chainAt, digitCount, isSlot } from './address-chain.ts';
import { fillSlots } from './address-slots.ts';
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

function someLater(tokens: readonly Token[], index: number, test: (token: Token) => boolean): boolean {
  for (let i = index + 1; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token !== undefined && test(token)) return true;
  }
  return false;
}

function isStep(token: Token): boolean {
  return isSlot(token.kind) || token.kind === 'plate' || token.kind === 'bare';
}

/** The number after a road is its plate, unless it opens "3-2-501". */
function isRoadPlate(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return false;
  if (before.kind === 'alley' && token.kind === 'bare') return chainAt(tokens, index).length > 2;
  if (before.kind !== 'alley' && (before.kind !== 'name' || !endsInRoad(before.text))) return false;
  return token.kind === 'plate' || chainAt(tokens, index).length !== 3 || digitCount(token.value) > 2;
}

/** "侯家村3-12号" is house 12 of group 3. */
function isGroup(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind !== 'name' || !endsInVillage(before.text)) return false;
  const chain = chainAt(tokens, index);
  return chain.length === 2 && chain[1]?.kind === 'plate';
}

/** "1-2-3-501" is section 1, building 2, unit 3: were the 3 a floor, the room would be 3xx. */
function isSection(tokens: readonly Token[], index: number): boolean {
  const chain = chainAt(tokens, index);
  if (chain.length !== 4) return false;
  const [first, , third, fourth] = chain;
  if (third === undefined || fourth === undefined) return false;
  return (
    [first, third, fourth].every((token) => token?.kind === 'bare') &&
    /^[0-9]{3,4}$/.test(fourth.value) &&
    fourth.value.slice(0, -2) !== third.value
  );
}

function isPlateOfHead(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (chainAt(tokens, index + 1).length > 2 && after?.kind === 'bare') return true;
  if (before?.kind === 'lane' || before?.kind === 'group') return after?.kind === 'building';
  if (someLater(tokens, index, (later) => later.kind === 'building' || later.kind === 'lane')) return true;
  if (after?.kind === 'name')
    return someLater(
      tokens,
      index + 1,
      (later) => later.kind === 'unit' || later.kind === 'plate' || later.kind === 'bare',
    );
  return before?.kind === 'name' && endsInHall(before.text) && (after?.kind === 'bare' || after?.kind === 'room');
}

/** Whether the piece at `index` belongs to the way there (a road's plate, part of a name) and not to the dwelling. */
function isOfHead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const after = tokens[index + 1];
  switch (token?.kind) {
    case 'building':
      return (
        after?.kind === 'building' &&
        (token.text.endsWith('号院') || /^[A-Z]$/.test(after.value) === /^[A-Z]$/.test(token.value))
      );
    case 'plate':
      return isRoadPlate(tokens, index) || isPlateOfHead(tokens, index);
    case 'bare':
      return (
        isRoadPlate(tokens, index) ||
        isSection(tokens, index) ||
        isGroup(tokens, index) ||
        (after?.kind === 'name' && someLater(tokens, index + 1, isStep))
      );
    case 'alley':
      return !(after?.kind === 'bare' && digitCount(after.value) > 2 && chainAt(tokens, index + 1).length === 1);
    case 'unit':
    case 'floor':
    case 'room':
      return false;
    default:
      return true;
  }
}

function findStart(tokens: readonly Token[]): number {
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isOfHead(tokens, i)) return i;
  }
  return tokens.length;
}

function joinRest(before: string, after: string): string {
  const tail = after === '' ? '' : after.replace(/\s+/g, ' ').trim();
  return before === '' || tail === '' ? before + tail : `${before} ${tail}`;
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
  const slots = fillSlots(tokens, start);
  const rest = joinRest(head.rest, slots.rest);
  // Assigned one by one: spreading conditional objects took a third of the time.
  const address: { -readonly [key in keyof Address]: Address[key] } = {};
  if (head.estate !== undefined) address.estate = head.estate;
  if (slots.building !== undefined) address.building = slots.building;
  if (slots.unit !== undefined) address.unit = slots.unit;
  if (slots.floor !== undefined) address.floor = slots.floor;
  if (slots.room !== undefined) address.room = slots.room;
  if (head.group !== undefined) address.group = head.group;
  if (rest !== '') address.rest = rest;
  return address;
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
