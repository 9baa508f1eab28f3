import type { Ink } from './card.ts';

/** A card of format ID-1 in mm. Source: ISO/IEC 7810, 5.1 (85.60 x 53.98), rounded up to what a ruler shows. */
export const CARD = { width: 85.6, height: 54 } as const;

/** A4 in mm. Source: ISO 216. */
export const PAGE = { width: 210, height: 297 } as const;

const COLUMNS = 2;
const ROWS = 5;
export const CARDS_ON_PAGE = COLUMNS * ROWS;

const LEFT = (PAGE.width - COLUMNS * CARD.width) / 2;
const TOP = (PAGE.height - ROWS * CARD.height) / 2;

/** Office printers leave about 5 mm blank; the marks keep 1 mm off the cards. */
const MARK = { from: 1, to: 6, width: 0.15 } as const;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Upper left corner of the card at a place of the page, row by row from the upper left. Throws beyond the page. */
export function frontSpot(place: number): Spot {
  if (!Number.isInteger(place) || place < 0 || place >= CARDS_ON_PAGE) throw new Error('no such place on the page');
  const [row, column] = [Math.floor(place / COLUMNS), place % COLUMNS];
  return { x: LEFT + column * CARD.width, y: TOP + row * CARD.height };
}

/** Where the back of that card lies when the sheet is turned over its long edge, as duplex printers do. */
export function backSpot(place: number): Spot {
  const { x, y } = frontSpot(place);
  return { x: PAGE.width - x - CARD.width, y };
}

/** Hairlines in the margins along which the sheet is cut: cards lie without gaps, one cut parts two of them. */
export function cutMarks(): readonly Ink[] {
  const across = Array.from({ length: COLUMNS + 1 }, (_, column) => LEFT + column * CARD.width);
  const down = Array.from({ length: ROWS + 1 }, (_, row) => TOP + row * CARD.height);
  const length = MARK.to - MARK.from;
  const half = MARK.width / 2;
  return [
    ...across.flatMap((x): Ink[] =>
      [TOP - MARK.to, PAGE.height - TOP + MARK.from].map((y) =>
        box({ x: x - half, y, width: MARK.width, height: length }),
      ),
    ),
    ...down.flatMap((y): Ink[] =>
      [LEFT - MARK.to, PAGE.width - LEFT + MARK.from].map((x) =>
        box({ x, y: y - half, width: length, height: MARK.width }),
      ),
    ),
  ];
}

function box(of: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Ink {
  return { kind: 'box', ...of };
}
