import { setImmediate } from 'node:timers/promises';
import { posterInks, SHEET, type Poster, type PosterWords } from '../domain/poster.ts';
import { inkOperators } from './card-ink.ts';
import { openCardPages } from './card-pages.ts';

/** Posters as one file, a page each, in the order given; parts are handed out as pages fill. */
export async function* writePosterPdf(of: {
  readonly posters: readonly Poster[];
  readonly words: PosterWords;
}): AsyncGenerator<Uint8Array> {
  const pages = openCardPages(of.words.title);
  const { font } = pages;
  for (const poster of of.posters) {
    pages.addPage([inkOperators(posterInks(poster, of.words, font.measure), { font, height: SHEET.height })]);
    yield* pages.written();
    // Between two pages the server answers others.
    await setImmediate();
  }
  pages.close();
  yield* pages.written();
}
