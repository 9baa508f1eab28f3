import type { Ink, Measure } from './card.ts';
import { fitParagraphs, fitText, LINE_HEIGHT } from './fit-text.ts';

/** One slip for a door, A6 upright; four of them on a page of A4. */
export interface Slip {
  /** Which door, in the words of workers. */
  readonly place: string;
  /** What the square code holds. */
  readonly code: string;
  /** The last day in words. */
  readonly until: string;
}

/** The words that all slips of a file share. */
export interface SlipWords {
  readonly issuer: string;
  readonly title: string;
  readonly about: string;
  /** What it is for and whom to ask: the notice that the law wants. */
  readonly notice: string;
  readonly until: string;
}

/** Millimetres of A6. */
export const SLIP = { width: 105, height: 148.5 } as const;
/** Slips on a page of A4. */
export const SLIPS_ON_PAGE = 4;
const EDGE = 8;
const WIDTH = SLIP.width - 2 * EDGE;
const CODE = 52;

/** One slip, from its own upper left corner. */
export function slipInks(slip: Slip, words: SlipWords, measure: Measure): readonly Ink[] {
  const title = fitText({ text: words.title, width: WIDTH, height: 8, maxSize: 6.4, minSize: 3, measure });
  const place = fitText({ text: slip.place, width: WIDTH, height: 7, maxSize: 5, minSize: 2.8, measure });
  const until = `${words.until} ${slip.until}`;
  const about = paragraph(words.about, { y: 36, height: 22, maxSize: 3.8, measure });
  const notice = paragraph(words.notice, { y: 120, height: 13, maxSize: 2.9, measure });
  return [
    { kind: 'box', x: EDGE, y: 18, width: WIDTH, height: 0.4 },
    ...title.lines.map((text): Ink => ({ kind: 'text', text, x: EDGE, y: 14, size: title.size, tone: 'ink' })),
    ...place.lines
      .slice(0, 1)
      .map((text): Ink => ({ kind: 'text', text, x: EDGE, y: 27, size: place.size, tone: 'ink' })),
    ...about,
    { kind: 'code', text: slip.code, x: (SLIP.width - CODE) / 2, y: 59, size: CODE },
    ...notice,
    { kind: 'text', text: words.issuer, x: EDGE, y: 141, size: 3.6, tone: 'ink' },
    { kind: 'text', text: until, x: SLIP.width - EDGE - measure(until) * 3, y: 141, size: 3, tone: 'ink' },
  ];
}

function paragraph(
  text: string,
  of: { readonly y: number; readonly height: number; readonly maxSize: number; readonly measure: Measure },
): readonly Ink[] {
  const { y, height, maxSize, measure } = of;
  const { size, paragraphs } = fitParagraphs({
    texts: [text],
    width: WIDTH,
    height,
    maxSize,
    minSize: 2.2,
    gap: 0,
    measure,
  });
  return paragraphs
    .flat()
    .map((line, at): Ink => ({ kind: 'text', text: line, x: EDGE, y: y + at * size * LINE_HEIGHT, size, tone: 'ink' }));
}

/** The upper left corner of the n-th slip of a page, from 0. */
export function slipCorner(at: number): { readonly x: number; readonly y: number } {
  return { x: (at % 2) * SLIP.width, y: Math.floor(at / 2) * SLIP.height };
}

/** The lines along which a page is cut. */
export const CUTS: readonly Ink[] = [
  { kind: 'box', x: SLIP.width, y: 0, width: 0.1, height: 2 * SLIP.height },
  { kind: 'box', x: 0, y: SLIP.height, width: 2 * SLIP.width, height: 0.1 },
];

/** The same inks elsewhere on the page. */
export function shiftedInks(inks: readonly Ink[], by: { readonly x: number; readonly y: number }): readonly Ink[] {
  return inks.map((ink) => ({ ...ink, x: ink.x + by.x, y: ink.y + by.y }));
}
