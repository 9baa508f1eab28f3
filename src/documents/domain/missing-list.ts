import type { Ink } from './card.ts';
import { PAGE } from './card-sheet.ts';

/** A card on which squares stand for signs that the font cannot draw. */
export interface MissingSigns {
  /** Already with squares: as it stands on the card. */
  readonly headline: string;
  readonly number: string;
  readonly group: string;
  readonly signs: readonly string[];
}

const MARGIN = 20;
const SIZE = 4;
const LINE = 7;
const ON_PAGE = Math.floor((PAGE.height - 3 * MARGIN) / LINE);

/** Pages that list the cards to be completed by hand; none when there are none. A sign is named by its number in Unicode. */
export function missingPages(missing: readonly MissingSigns[], heading: string): readonly (readonly Ink[])[] {
  const pages = Array.from({ length: Math.ceil(missing.length / ON_PAGE) }, (_, page) =>
    missing.slice(page * ON_PAGE, (page + 1) * ON_PAGE),
  );
  return pages.map((rows) => [
    text({ text: heading, x: MARGIN, y: MARGIN + 5, size: 5 }),
    ...rows.flatMap((row, at): readonly Ink[] => {
      const y = 2 * MARGIN + at * LINE;
      return [
        text({ text: row.number, x: MARGIN, y, size: SIZE }),
        text({ text: row.headline, x: MARGIN + 28, y, size: SIZE }),
        text({ text: row.group, x: MARGIN + 70, y, size: SIZE }),
        text({ text: row.signs.map(codePoint).join(' '), x: MARGIN + 130, y, size: SIZE }),
      ];
    }),
  ]);
}

/** U+20BB7 */
export function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function text(of: { readonly text: string; readonly x: number; readonly y: number; readonly size: number }): Ink {
  return { kind: 'text', ...of, tone: 'ink' };
}
