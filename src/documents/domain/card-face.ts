import type { Card, CardWords, Ink, Measure } from './card.ts';
import { CARD } from './card-sheet.ts';
import { fitText, LINE_HEIGHT } from './fit-text.ts';

/** Side of the square code in mm. Cameras of cheap phones need 38 (libs measured zxing-wasm on hard frames). */
export const CODE_SIZE = 40;
const CODE = { x: CARD.width - CODE_SIZE - 3.1, y: 9.6 } as const;

/** The column of words, left of the code and its blank border of 4 modules. */
const WORDS = { x: 3.5, width: CODE.x - 3.2 - 3.5 } as const;
const TITLE = { y: 3.2, height: 7 } as const;
const HEADLINE = { y: 11.6, height: 12.6, maxSize: 11.9, minSize: 2.6 } as const;
const LINES = { y: 25.6, height: 13.4, maxSize: 5.4, minSize: 2.2 } as const;
const UNTIL = { labelY: 42.2, labelSize: 2.6, y: 46.4, height: 4.1 } as const;
const NUMBER = { y: 51.2, size: 3.4 } as const;
const ISSUER = { y: 2.4, height: 3.6 } as const;
/** Where a base line lies below the upper edge of the type, in sizes. */
const BASE = 0.86;

/** What differs from card to card, over the common {@link cardFrame}. The name is as large as it can be: old people read it. */
export function cardFront(card: Card, measure: Measure): readonly Ink[] {
  return [
    ...block({ ...HEADLINE, text: card.headline, measure }),
    ...placeLines(card.lines, measure),
    ...block({
      y: UNTIL.y - UNTIL.height * BASE,
      height: UNTIL.height,
      maxSize: UNTIL.height,
      minSize: 2.4,
      text: card.until,
      measure,
    }),
    { kind: 'text', text: card.number, x: WORDS.x + 8, y: NUMBER.y, size: NUMBER.size, tone: 'ink' },
    { kind: 'code', text: card.code, ...CODE, size: CODE_SIZE },
  ];
}

/** What all cards of one title share: the title white on black (it is told from others across a barrier), issuer, labels. */
export function cardFrame(of: {
  readonly title: string;
  readonly words: CardWords;
  readonly measure: Measure;
}): readonly Ink[] {
  const { title, words, measure } = of;
  const inner = fitText({
    text: title,
    width: WORDS.width - 3,
    height: TITLE.height - 1.6,
    maxSize: 5,
    minSize: 2.4,
    measure,
  });
  const text = inner.lines.join('');
  return [
    { kind: 'box', x: WORDS.x, y: TITLE.y, width: WORDS.width, height: TITLE.height },
    {
      kind: 'text',
      text,
      x: WORDS.x + (WORDS.width - measure(text) * inner.size) / 2,
      y: TITLE.y + TITLE.height / 2 + inner.size * 0.36,
      size: inner.size,
      tone: 'paper',
    },
    ...issuer(words.issuer, measure),
    { kind: 'text', text: words.until, x: WORDS.x, y: UNTIL.labelY, size: UNTIL.labelSize, tone: 'ink' },
    { kind: 'text', text: words.number, x: WORDS.x, y: NUMBER.y, size: UNTIL.labelSize, tone: 'ink' },
  ];
}

/** Above the code, in its middle, clear of its blank border. */
function issuer(text: string, measure: Measure): readonly Ink[] {
  const { lines, size } = fitText({
    text,
    width: CODE_SIZE,
    height: ISSUER.height,
    maxSize: 3.4,
    minSize: 1.8,
    measure,
  });
  return lines.map((line): Ink => {
    const x = CODE.x + (CODE_SIZE - measure(line) * size) / 2;
    return { kind: 'text', text: line, x, y: ISSUER.y + size * BASE, size, tone: 'ink' };
  });
}

function placeLines(lines: readonly string[], measure: Measure): readonly Ink[] {
  const height = LINES.height / Math.max(2, lines.length);
  let y = LINES.y;
  return lines.flatMap((text) => {
    const inks = block({ y, height: height - 0.8, maxSize: LINES.maxSize, minSize: LINES.minSize, text, measure });
    y += height;
    return inks;
  });
}

/** A text that fills its box as largely as it can. */
function block(of: {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  readonly maxSize: number;
  readonly minSize: number;
  readonly measure: Measure;
}): readonly Ink[] {
  const { size, lines } = fitText({ ...of, width: WORDS.width });
  const used = (1 + (lines.length - 1) * LINE_HEIGHT) * size;
  const top = of.y + Math.max(0, of.height - used) / 2;
  return lines.map((text, row) => ({
    kind: 'text',
    text,
    x: WORDS.x,
    y: top + (row * LINE_HEIGHT + BASE) * size,
    size,
    tone: 'ink',
  }));
}
