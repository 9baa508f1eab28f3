import { parseAddress, type Address } from './address.ts';
import { NUMERAL_CHARACTERS, normalizeAddressText, readNumeral } from './address-text.ts';
import { tokenizeAddress } from './address-tokens.ts';

const NUMERAL = new RegExp(`^[${NUMERAL_CHARACTERS}]+$`, 'u');
/** What people write where there is nothing to write. */
const NOTHING = /^(?:[-/\\.,、。]*|无|没有|空|NULL|N\/A)$/u;

/** Leading zeros only pad a number: "0501" and "501" are one room, "0" stays. */
function withoutZeros(value: string): string {
  return value.replace(/(?<![0-9A-Z])0+(?=[0-9])/g, '');
}

function readCell(text: string, slot: 'building' | 'unit' | 'room'): string {
  const plain = normalizeAddressText(text).replace(/\s+/g, '');
  if (NOTHING.test(plain)) return '';
  if (NUMERAL.test(plain)) return readNumeral(plain);
  if (/^[东南西北甲乙丙丁]?[0-9A-Z]+(?:-[0-9A-Z]+)?$/.test(plain)) return withoutZeros(plain);
  const tokens = tokenizeAddress(plain);
  const [only] = tokens;
  if (tokens.length === 1 && only !== undefined && only.kind !== 'name') return withoutZeros(only.value);
  return withoutZeros(parseAddress(plain)[slot] ?? plain);
}

/**
 * Reads a cell that holds only the dwelling: "3-2-501", "3栋501", "A-1203", "03-02-0501". As `parseAddress`, with the zeros
 * that only pad a number removed.
 */
export function parseDwellingCell(text: string): Address {
  const { building, unit, room, ...others } = parseAddress(text);
  return {
    ...others,
    ...(building === undefined ? {} : { building: withoutZeros(building) }),
    ...(unit === undefined ? {} : { unit: withoutZeros(unit) }),
    ...(room === undefined ? {} : { room: withoutZeros(room) }),
  };
}

/** The building of a cell in its own column: "03栋", "3#", "第三栋" and "3" are all "3"; a name stays a name, nothing is "". */
export function readBuilding(text: string): string {
  return readCell(text, 'building');
}

/** The unit of a cell in its own column: "2 单元", "二单元" and "02" are all "2"; nothing is "". */
export function readUnit(text: string): string {
  return readCell(text, 'unit');
}

/** The room of a cell in its own column: "0501室", "五楼501" and "3-2-501" are all "501"; nothing is "". */
export function readRoom(text: string): string {
  return readCell(text, 'room');
}
