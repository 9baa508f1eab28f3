/** Without letters and digits that are mistaken for each other in handwriting. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 6;

/**
 * The number printed on an empty sheet, made of so many random bytes: a thousand million, so that two sheets of a community do not share
 * one, and short enough to be keyed in where no scanner reads its code.
 */
export function sheetNumber(random: Uint8Array): string {
  if (random.length < LENGTH) throw new Error('a sheet number needs six random bytes');
  return Array.from(random.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
}
