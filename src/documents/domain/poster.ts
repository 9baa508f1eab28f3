import type { Ink, Measure } from './card.ts';
import { fitParagraphs } from './fit-text.ts';

/** One sheet for the wall, A4 upright. */
export interface Poster {
  /** Where it hangs, in the words of workers; small, so that whoever puts it up finds the place. */
  readonly place: string;
  /** What the square code holds. */
  readonly code: string;
  /** The last day in words. */
  readonly until: string;
}

/** The words that all posters of a file share. */
export interface PosterWords {
  readonly issuer: string;
  /** Large, read from five metres. */
  readonly title: string;
  /** Who should scan, in one line. */
  readonly who: string;
  readonly how: string;
  /** What is asked, why, how long it is kept, whom to ask: the notice that the law wants. */
  readonly notice: readonly string[];
  /** For people without a phone. */
  readonly without: string;
  readonly until: string;
}

/** Millimetres of A4. */
export const SHEET = { width: 210, height: 297 } as const;
const EDGE = 18;
const CODE = 112;
const NOTICE = { width: SHEET.width - 2 * EDGE, height: 50, maxSize: 4.6, minSize: 3, gap: 0 };
const LEADING = 1.4;

/** One poster on its page. */
export function posterInks(poster: Poster, words: PosterWords, measure: Measure): readonly Ink[] {
  const middle = middleOf(measure);
  const { size, paragraphs } = fitParagraphs({ texts: words.notice, ...NOTICE, measure });
  const notice = paragraphs.flat();
  return [
    { kind: 'box', x: 0, y: 0, width: SHEET.width, height: 42 },
    middle({ text: words.title, y: 30, size: fitted(words.title, { most: 24, measure }), tone: 'paper' }),
    middle({ text: words.who, y: 58, size: fitted(words.who, { most: 9.5, measure }) }),
    { kind: 'code', text: poster.code, x: (SHEET.width - CODE) / 2, y: 68, size: CODE },
    middle({ text: words.how, y: 194, size: fitted(words.how, { most: 8, measure }) }),
    middle({ text: words.without, y: 206, size: fitted(words.without, { most: 6.5, measure }) }),
    { kind: 'box', x: EDGE, y: 213, width: SHEET.width - 2 * EDGE, height: 0.4 },
    ...notice.map((text, at): Ink => ({
      kind: 'text',
      text,
      x: EDGE,
      y: 222 + at * size * LEADING,
      size,
      tone: 'ink',
    })),
    middle({ text: words.issuer, y: 281, size: fitted(words.issuer, { most: 8, measure }) }),
    { kind: 'text', text: poster.place, x: EDGE, y: 291, size: 4, tone: 'ink' },
    { kind: 'text', text: `${words.until} ${poster.until}`, x: SHEET.width - EDGE - 62, y: 291, size: 4, tone: 'ink' },
  ];
}

interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly tone?: 'ink' | 'paper';
}

function middleOf(measure: Measure): (line: Line) => Ink {
  return ({ text, y, size, tone = 'ink' }): Ink => {
    const x = Math.max(EDGE, (SHEET.width - measure(text) * size) / 2);
    return { kind: 'text', text, x, y, size, tone };
  };
}

/** The largest type in which a line fits between the edges. */
function fitted(text: string, { most, measure }: { readonly most: number; readonly measure: Measure }): number {
  return Math.min(most, (SHEET.width - 2 * EDGE) / Math.max(1, measure(text)));
}
