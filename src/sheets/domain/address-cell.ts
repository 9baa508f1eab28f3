import { parseAddress, type Address } from './address.ts';
import { normalizeAddressText } from './address-text.ts';

function withoutZeros(value: string): string {
  return value.replace(/^0+(?=[0-9])/, '');
}

/** Reads a cell that holds only the dwelling: "3-2-501", "3栋501", "A-1203". */
export function parseDwellingCell(text: string): Address {
  return parseAddress(text);
}

/** The building of a cell of its own column: "03栋", "3#", "第三栋" and "3" are all "3"; a name stays a name. */
export function readBuilding(text: string): string {
  const address = parseAddress(text);
  return withoutZeros(address.building ?? address.room ?? normalizeAddressText(text));
}

/** The unit of a cell of its own column: "2 单元", "二单元" and "02" are all "2". */
export function readUnit(text: string): string {
  const address = parseAddress(text);
  return withoutZeros(address.unit ?? address.building ?? normalizeAddressText(text));
}

/** The room of a cell of its own column: "0501室" is "501"; "五楼501" is "501". */
export function readRoom(text: string): string {
  const address = parseAddress(text);
  return withoutZeros(address.room ?? address.building ?? normalizeAddressText(text));
}
