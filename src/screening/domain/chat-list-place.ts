import type { Address } from '../../sheets/domain/address.ts';
import { parseAddress } from '../../sheets/domain/address.ts';

const NUMBER = '(?:[A-Za-z]?\\d{1,4}[A-Za-z]?|[零〇一二两三四五六七八九十百]{1,5}|[A-Za-z])';
const WORD = '(?:号楼|號樓|栋|棟|幢|座|弄|号|號|楼|樓|#|单元|單元|门|門)';
const DASH = '[-—–－_/~]';
const JOIN = `\\s*(?:${WORD}\\s*${DASH}?|${DASH})\\s*`;
const ROOM = '(?:\\d{3,4}[A-Za-z]?(?:-\\d(?!\\d))?|[零〇一二两三四五六七八九]{3,4}|\\d{1,2}[A-Za-z]\\d{2})';
const END = '(?![\\d.])\\s*(?:室|房|号|號|户|戶)?';
/** A name may stand before the number too: only what ends like an estate is one. */
const ESTATE_BEFORE = /[\u4e00-\u9fff]{1,9}(?:里|区|期|村|园|苑|院|庭|府|城|湾|居|邨|寓|厦|坊|家|郡|台|轩|舍|大楼)\s*$/;
const JOINED = new RegExp(`${NUMBER}${JOIN}(?:${NUMBER}${JOIN}){0,2}${ROOM}${END}`);
/** With its words even a short number is a room: 5号3室. */
const WORDED = new RegExp(`${NUMBER}\\s*${WORD}\\s*(?:${NUMBER}\\s*(?:单元|單元|门|門)\\s*)?\\d{1,4}\\s*(?:室|房)`);
const DOTTED = /^\d{1,3}\.\d{1,2}\.\d{3,4}(?!\d)/;
const SPACED = /^(?:[A-Za-z]?\d{1,3} )(?:\d{1,2} )\d{3,4}(?![\d.])/;
const ROOM_ALONE = /^(\d{3,4}[A-Za-z]?)(?![\d.])\s*(?:室|房)?/;

/** What the place of every line is known to be: the list of one stairwell writes rooms only. */
export type PlaceAround = Pick<Address, 'estate' | 'building' | 'unit'>;

/**
 * The place in a line, and the line without it. A room alone is a place where the building is known. A number with three digits is no
 * room when it reads as a temperature and nothing else says so.
 */
export function takePlace(text: string, around: PlaceAround = {}): { readonly place?: Address; readonly rest: string } {
  const found = DOTTED.exec(text) ?? SPACED.exec(text) ?? firstOf(JOINED.exec(text), WORDED.exec(text));
  const words = found?.[0];
  if (words !== undefined && found) {
    const estate = ESTATE_BEFORE.exec(text.slice(0, found.index))?.[0] ?? '';
    const place = within(parseAddress(estate + words), around);
    const from = found.index - estate.length;
    if (place.room !== undefined) return { place, rest: without(text, { from, length: estate.length + words.length }) };
  }
  const room = ROOM_ALONE.exec(text);
  if (!room || around.building === undefined) return { rest: text };
  return { place: within({ room: room[1] ?? '' }, around), rest: without(text, { from: 0, length: room[0].length }) };
}

function firstOf(one: RegExpExecArray | null, other: RegExpExecArray | null): RegExpExecArray | null {
  if (!one || !other) return one ?? other;
  return other.index < one.index || other[0].length > one[0].length ? other : one;
}

function within(place: Address, around: PlaceAround): Address {
  const isElsewhere = place.building !== undefined && place.building !== around.building;
  return {
    ...(around.estate === undefined ? {} : { estate: around.estate }),
    ...(isElsewhere || around.building === undefined ? {} : { building: around.building }),
    ...(isElsewhere || around.unit === undefined ? {} : { unit: around.unit }),
    ...place,
  };
}

/** A blank stays where the place stood, so that what was apart stays apart. */
function without(text: string, { from, length }: { readonly from: number; readonly length: number }): string {
  return `${text.slice(0, from)} ${text.slice(from + length)}`.trim();
}
