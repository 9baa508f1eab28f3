/** Most characters Excel takes in one cell. */
const LONGEST_TEXT = 32_767;
const SHORTENED_MARK = '…';

/** Control characters and halves of surrogate pairs, which XML cannot hold at all; tab and line breaks stay. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** What most texts have none of; one look spares them three passes. */
const NEEDS_CARE = /[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u;
const REPLACED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or attribute: XML's own characters replaced, what XML forbids left out. */
export function escapeXml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/gu, (mark) => REPLACED[mark] ?? mark);
}

/** Text of a cell: also `_x000D_` as Excel wants it, and no longer than Excel can open. */
export function cellText(text: string): string {
  if (text.length <= LONGEST_TEXT && !NEEDS_CARE.test(text)) return text;
  const fitting = text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT - 1) + SHORTENED_MARK;
  return escapeXml(fitting.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_').replaceAll(/\r\n?/gu, '\n'));
}

/** Column letters, from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
