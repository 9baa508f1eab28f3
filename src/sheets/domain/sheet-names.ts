/** Excel's limit, in UTF-16 units. Source: Excel specifications and limits. */
const LONGEST = 31;

/**
 * A sheet's name made of a running number and a name: what Excel forbids is left out, it is cut to 31 units and differs from all
 * names in `taken` whatever their case. The name is added to `taken` (as lower case).
 */
export function sheetNameFor(number: number, name: string, taken: Set<string>): string {
  const clean = name
    .replaceAll(/[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  for (let again = 1; ; again += 1) {
    const end = again === 1 ? '' : ` (${again})`;
    const text = `${cut(`${number} ${clean}`.trim(), LONGEST - end.length)}${end}`;
    if (taken.has(text.toLowerCase())) continue;
    taken.add(text.toLowerCase());
    return text;
  }
}

/** Cut between characters, never within one; an apostrophe may not end a name. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > most) break;
    kept += sign;
  }
  return kept.replace(/['\s]+$/u, '');
}
