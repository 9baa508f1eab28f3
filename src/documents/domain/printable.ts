/** Stands for a sign that the font cannot draw: an empty square into which the office writes by hand. */
export const BLANK = '□';

/** Choose between shapes of one character; without them the character itself is drawn. Source: Unicode 16, 23.4. */
const VARIATION = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const NO_INK = /[\p{Cc}\p{Cf}]/u;

export interface Printable {
  readonly text: string;
  /** The signs that were replaced, each once. */
  readonly missing: readonly string[];
}

/** A text with {@link BLANK} for what a font cannot draw. Nothing is dropped silently but signs without ink. */
export function printable(text: string, canDraw: (sign: string) => boolean): Printable {
  const missing = new Set<string>();
  let shown = '';
  for (const sign of text.replace(VARIATION, '')) {
    if (/\s/u.test(sign)) shown += ' ';
    else if (NO_INK.test(sign)) continue;
    else if (canDraw(sign)) shown += sign;
    else {
      missing.add(sign);
      shown += BLANK;
    }
  }
  return { text: shown, missing: [...missing] };
}
