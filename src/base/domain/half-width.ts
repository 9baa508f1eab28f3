const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const NEEDS_CARE = /[\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff\uff01-\uff5e]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Full-width letters, digits and signs become ASCII, odd spaces become one space each, invisible marks go. */
export function halfWidth(text: string): string {
  // Nearly every cell is clean; one test is four times cheaper than three replacements.
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(ODD_SPACE, ' ')
    .replace(FULL_WIDTH, (sign) => {
      const code = sign.charCodeAt(0);
      const isShifted = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
      return isShifted ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : sign;
    });
}
