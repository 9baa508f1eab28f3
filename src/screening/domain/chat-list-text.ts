import { halfWidth } from '../../base/domain/half-width.ts';

/** Circled and bracketed figures as they count: ① is 1, ⑴ is 1. */
const RINGED: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x3251, 0x325f, 21],
  [0x32b1, 0x32bf, 36],
  [0x2776, 0x277f, 1],
];
const KEYCAP = /((?:[0-9]\ufe0f?\u20e3)+)/g;
const SELECTORS = /[\ufe0e\ufe0f\u200d]|[\u{1f3fb}-\u{1f3ff}]/gu;
/** Signs that say "all well" in a chat. */
const WELL_SIGNS = /[\u{1f44c}\u{1f44d}\u{2705}\u{1f4aa}\u{2714}\u{2611}\u221a]|\[(?:OK|ok|强|赞|胜利)\]/gu;
/** Roses, bows, suns and what stands in brackets for them. */
const ORNAMENTS =
  /[\u{1f000}-\u{1faff}\u{2600}-\u{27bf}\u{2b50}\u{2b55}]|\[(?:玫瑰|抱拳|合十|微笑|太阳|爱心|握手|呲牙|鼓掌|加油|愉快|庆祝)\]/gu;

/**
 * One line of a chat in plain signs: half width, ringed figures and keycaps as `12. `, a thumb as the word 正常, other pictures gone.
 */
export function plainLine(line: string): string {
  const figures = line.replace(KEYCAP, (keys) => ` ${keys.replace(/[^0-9]/g, '')}. `);
  return halfWidth(Array.from(figures, unringed).join(''))
    .replace(SELECTORS, '')
    .replace(WELL_SIGNS, ' 正常 ')
    .replace(ORNAMENTS, ' ')
    .replace(/\t/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function unringed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x2460) return sign;
  const found = RINGED.find(([first, last]) => code >= first && code <= last);
  return found ? `${code - found[0] + found[2]}. ` : sign;
}
