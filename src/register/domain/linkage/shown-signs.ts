/** How often two ids agree by chance at each of the 18 places, beyond what the region says. Births cluster in a century. */
const ID_PLACES = [
  0.9, 0.8, 0.7, 0.6, 0.8, 0.4, 0.6, 0.6, 0.15, 0.1, 0.55, 0.15, 0.3, 0.1, 0.4, 0.15, 0.12, 0.1,
] as const;
/** The same for the 11 places of a mobile number. */
const PHONE_PLACES = [1, 0.3, 0.12, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1] as const;

/** How a number with hidden signs compares with a plain one. */
export type MaskFit = 'fits' | 'oneOff' | 'differs';

/**
 * Lays a mask over a plain number. Where the hidden part was shortened (`4207****1234` of 18 signs) beginning and end are compared.
 * `oneOff`: one of at least five shown signs is wrong.
 */
export function fitMask(mask: string, plain: string): MaskFit {
  const laid = lay(mask, plain.length);
  if (laid === undefined) return 'differs';
  let [shown, wrong] = [0, 0];
  for (let at = 0; at < plain.length; at += 1) {
    if (laid[at] === '*') continue;
    shown += 1;
    if (laid[at] !== plain[at]) wrong += 1;
  }
  if (shown === 0 || wrong > 1) return 'differs';
  if (wrong === 0) return 'fits';
  return shown > 4 ? 'oneOff' : 'differs';
}

/**
 * May a number as typed, hidden in part or with one slip, be the one of which `shown` tells beginning and end (`420*****1234`)? No
 * is sure, yes is not: for sparing the unsealing of numbers that can never fit.
 */
export function mayFit(typed: string, shown: string): boolean {
  if (!typed.includes('*')) {
    const [head = ''] = shown.split('*', 1);
    return typed.startsWith(head) || typed.endsWith(shown.slice(shown.lastIndexOf('*') + 1));
  }
  const laid = lay(typed, shown.length);
  if (laid === undefined) return true;
  for (let at = 0; at < shown.length; at += 1)
    if (laid[at] !== '*' && shown[at] !== '*' && laid[at] !== shown[at]) return false;
  return true;
}

/** Share (0 to 1) of other people's numbers that fit the mask by chance. */
export function maskChance(mask: string, kind: 'id' | 'phone'): number {
  const places = kind === 'id' ? ID_PLACES : PHONE_PLACES;
  const laid = lay(mask, places.length) ?? mask;
  let chance = 1;
  for (const [at, share] of places.entries()) if (laid[at] !== undefined && laid[at] !== '*') chance *= share;
  return chance;
}

function lay(mask: string, length: number): string | undefined {
  if (mask.length === length) return mask;
  const first = mask.indexOf('*');
  if (first < 0 || mask.length > length) return undefined;
  return mask.slice(0, first) + '*'.repeat(length - mask.length) + mask.slice(first);
}

/**
 * Does a name with hidden signs (`张*`, `李*明`) fit a plain one? `exactly`: sign by sign; `loosely`: one `*` may stand for
 * several signs; undefined: it does not.
 */
export function fitName(mask: string, plain: string): 'exactly' | 'loosely' | undefined {
  const signs = Array.from(mask);
  const others = Array.from(plain);
  if (signs.every((sign) => sign === '*')) return undefined;
  if (signs.length === others.length)
    return signs.every((sign, at) => sign === '*' || sign === others[at]) ? 'exactly' : undefined;
  const hidden = signs.indexOf('*');
  const last = signs.lastIndexOf('*');
  const tail = signs.slice(last + 1);
  if (hidden < 0 || hidden + tail.length >= others.length) return undefined;
  const isHeadFit = signs.slice(0, hidden).every((sign, at) => sign === others[at]);
  const isTailFit = tail.every((sign, at) => sign === others[others.length - tail.length + at]);
  return isHeadFit && isTailFit ? 'loosely' : undefined;
}
