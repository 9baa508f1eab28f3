import { setImmediate } from 'node:timers/promises';
import { cardBack } from '../domain/card-back.ts';
import { cardFrame, cardFront } from '../domain/card-face.ts';
import { backSpot, CARD, CARDS_ON_PAGE, cutMarks, frontSpot, PAGE, type Spot } from '../domain/card-sheet.ts';
import type { Card, CardWords, Ink } from '../domain/card.ts';
import { drawableCard, drawableWords } from '../domain/drawable-card.ts';
import { missingPages, type MissingSigns } from '../domain/missing-list.ts';
import { inkOperators, movedTo } from './card-ink.ts';
import { openCardPages, type CardPages } from './card-pages.ts';

/** What is to be printed. */
export interface CardOrder {
  readonly cards: AsyncIterable<Card> | Iterable<Card>;
  readonly words: CardWords;
  /** `both`: backs on every second page, for printers that turn the sheet over its long edge. */
  readonly sides: 'fronts' | 'both';
}

/** What became of an order. */
export interface CardReport {
  readonly cards: number;
  readonly pages: number;
  /** Cards on which a square stands for a sign the font does not have; the last pages of the file list them too. */
  readonly missing: readonly MissingSigns[];
}

/** The file, part by part as its pages fill, and at the end what became of it: memory holds a line per page, not the cards. */
export async function* writeCardPdf(order: CardOrder): AsyncGenerator<Uint8Array, CardReport> {
  const pages = openCardPages(order.words.issuer);
  const press = openPress(pages, order);
  const missing: MissingSigns[] = [];
  let count = 0;
  let sheet: Card[] = [];
  for await (const given of order.cards) {
    const { card, missing: signs } = drawableCard(given, pages.font.canDraw);
    const { headline, number, group } = card;
    if (signs.length > 0) missing.push({ headline, number, group, signs });
    if (sheet.length === CARDS_ON_PAGE || (sheet[0] && sheet[0].group !== group)) {
      press.print(sheet);
      yield* pages.written();
      sheet = [];
      // A large file keeps the processor for seconds: between two pages the server answers others.
      await setImmediate();
    }
    sheet.push(card);
    count += 1;
  }
  if (sheet.length > 0) press.print(sheet);
  press.list(missing);
  const pageCount = pages.close();
  yield* pages.written();
  return { cards: count, pages: pageCount, missing };
}

/** Draws sheets of up to ten cards; what they share is drawn once in the file. */
function openPress(pages: CardPages, order: CardOrder) {
  const { font } = pages;
  const words = drawableWords(order.words, font.canDraw);
  const draw = (inks: readonly Ink[], height: number): string => inkOperators(inks, { font, height });
  const cardForm = (inks: readonly Ink[]): string => pages.addForm({ content: draw(inks, CARD.height), ...CARD });
  const marks = pages.addForm({ content: draw(cutMarks(), PAGE.height), ...PAGE });
  const back = order.sides === 'both' ? cardForm(cardBack(words, font.measure)) : undefined;
  const frames = new Map<string, string>();
  const frameOf = (title: string): string => {
    const frame = frames.get(title) ?? cardForm(cardFrame({ title, words, measure: font.measure }));
    frames.set(title, frame);
    return frame;
  };
  let sheets = 0;
  return {
    print(cards: readonly Card[]): void {
      sheets += 1;
      const margin = `${cards[0]?.group ?? ''}  ${sheets}`;
      const fronts = cards.map((card, place) =>
        onCard(`${frameOf(card.title)}\n${draw(cardFront(card, font.measure), CARD.height)}`, frontSpot(place)),
      );
      pages.addPage([marks, draw([inMargin(margin)], PAGE.height), ...fronts]);
      if (back === undefined) return;
      const backs = cards.map((_, place) => onCard(back, backSpot(place)));
      pages.addPage([marks, draw([inMargin(`${margin}  ${words.backPage}`)], PAGE.height), ...backs]);
    },
    list(missing: readonly MissingSigns[]): void {
      for (const page of missingPages(missing, words.missing)) pages.addPage([draw(page, PAGE.height)]);
    },
  };
}

function onCard(content: string, spot: Spot): string {
  return movedTo(content, { x: spot.x, y: PAGE.height - spot.y - CARD.height });
}

/** Above the cards, outside of the cut: whose sheet this is. */
function inMargin(text: string): Ink {
  return { kind: 'text', text, x: 28, y: 10, size: 3, tone: 'ink' };
}
