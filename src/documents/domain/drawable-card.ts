import type { Card, CardWords } from './card.ts';
import { printable } from './printable.ts';

type CanDraw = (sign: string) => boolean;

/** A card as the font can draw it, and which signs of it were replaced. */
export function drawableCard(
  card: Card,
  canDraw: CanDraw,
): { readonly card: Card; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const clean = (text: string): string => {
    const shown = printable(text, canDraw);
    for (const sign of shown.missing) missing.add(sign);
    return shown.text;
  };
  const shown: Card = {
    ...card,
    title: clean(card.title),
    headline: clean(card.headline),
    lines: card.lines.map(clean),
    until: clean(card.until),
    number: clean(card.number),
    group: clean(card.group),
  };
  return { card: shown, missing: [...missing] };
}

/** The common words as the font can draw them; the office writes them itself and sees squares in its first card. */
export function drawableWords(words: CardWords, canDraw: CanDraw): CardWords {
  const clean = (text: string): string => printable(text, canDraw).text;
  const { back } = words;
  return {
    issuer: clean(words.issuer),
    until: clean(words.until),
    number: clean(words.number),
    backPage: clean(words.backPage),
    missing: clean(words.missing),
    back: {
      heading: clean(back.heading),
      helpLabel: clean(back.helpLabel),
      helpLine: clean(back.helpLine),
      paragraphs: back.paragraphs.map(clean),
    },
  };
}
