const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** The characters a Chinese numeral in an address is made of, for use inside a character class. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰';

/**
 * Reads a Chinese numeral as digits: "十二" -> "12", "一百零三" -> "103", "五零一" -> "501".
 * A text that holds anything else is returned unchanged.
 */
export function readNumeral(text: string): string {
  const plain = text.replaceAll('拾', '十').replaceAll('佰', '百');
  if (!/[十百]/.test(plain)) {
    return Array.from(plain, (character) => DIGITS[character] ?? character).join('');
  }
  let total = 0;
  let pending = 0;
  for (const character of plain) {
    const digit = DIGITS[character];
    if (digit !== undefined) pending = digit;
    else if (character === '十' || character === '百') {
      total += (pending === 0 ? 1 : pending) * (character === '十' ? 10 : 100);
      pending = 0;
    } else return text;
  }
  return String(total + pending);
}

/** Most addresses are in the one spelling already. */
const SETTLED = /^(?:[0-9A-Z#()、\u3400-\u4dff\u4e01-\u6759\u675b-\u9fff]|-(?!-))*$/;
/** Everything outside printable ASCII, ideographs and the ideographic comma may need width folding. */
const NEEDS_FOLDING = /[^ -~\u3400-\u9fff、]/;

/**
 * The one spelling of an address that the parser reads: half width, upper case, one kind of dash, single spaces.
 * @idempotent by construction: its result holds nothing it would change.
 */
export function normalizeAddressText(text: string): string {
  if (SETTLED.test(text)) return text;
  const narrow = NEEDS_FOLDING.test(text)
    ? text
        .normalize('NFKC')
        .replace(/\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufeff|\ufe0e|\ufe0f/g, '')
        .replace(/[‐‑‒–—―−─━ー﹣_~〜]+/g, '-')
        .normalize('NFKC')
    : text;
  return narrow
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .replace(/_+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/([0-9A-Z#栋幢座号楼元])[一杠](?=[0-9][0-9A-Z]*(?![0-9A-Z]))/g, '$1-')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[0-9A-Z第]) (?=[#号栋幢座单室楼层弄组])|(?<=第) (?=[0-9])/g, '')
    .trim();
}
