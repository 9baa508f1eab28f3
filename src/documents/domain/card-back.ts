import type { CardWords, Ink, Measure } from './card.ts';
import { CARD } from './card-sheet.ts';
import { fitParagraphs, fitText, LINE_HEIGHT } from './fit-text.ts';

const MARGIN = 5;
const WIDTH = CARD.width - 2 * MARGIN;
const BOTTOM = CARD.height - 4;
const BASE = 0.86;
/** Between paragraphs, in sizes. */
const PARAGRAPH_GAP = 0.35;

/** The back of a card: whom to call, in figures that can be read without glasses, then what to do. */
export function cardBack(words: CardWords, measure: Measure): readonly Ink[] {
  const { heading, helpLabel, helpLine, paragraphs } = words.back;
  const inks: Ink[] = [];
  let y = 4.2;
  const put = (of: {
    readonly text: string;
    readonly height: number;
    readonly maxSize: number;
    readonly gap: number;
  }): void => {
    const { size, lines } = fitText({ ...of, width: WIDTH, minSize: 1.9, measure });
    lines.forEach((text, row) => {
      inks.push({ kind: 'text', text, x: MARGIN, y: y + (row * LINE_HEIGHT + BASE) * size, size, tone: 'ink' });
    });
    y += (1 + (lines.length - 1) * LINE_HEIGHT) * size + of.gap;
  };
  put({ text: heading, height: 4, maxSize: 4, gap: 1.8 });
  if (helpLine !== '') {
    put({ text: helpLabel, height: 3, maxSize: 3, gap: 1 });
    put({ text: helpLine, height: 7, maxSize: 7, gap: 2 });
  }
  const fitted = fitParagraphs({
    texts: paragraphs,
    width: WIDTH,
    height: BOTTOM - y,
    maxSize: 3.4,
    minSize: 1.8,
    gap: PARAGRAPH_GAP,
    measure,
  });
  for (const lines of fitted.paragraphs) {
    for (const text of lines) {
      inks.push({ kind: 'text', text, x: MARGIN, y: y + BASE * fitted.size, size: fitted.size, tone: 'ink' });
      y += LINE_HEIGHT * fitted.size;
    }
    y += PARAGRAPH_GAP * fitted.size;
  }
  return inks;
}
