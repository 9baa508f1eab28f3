import { setImmediate } from 'node:timers/promises';
import { SHEET } from '../domain/poster.ts';
import { CUTS, shiftedInks, slipCorner, slipInks, SLIPS_ON_PAGE, type Slip, type SlipWords } from '../domain/slip.ts';
import { inkOperators } from './card-ink.ts';
import { openCardPages } from './card-pages.ts';

/** Slips as one file, four on a page in the order given; parts are handed out as pages fill. */
export async function* writeSlipPdf(of: {
  readonly slips: readonly Slip[];
  readonly words: SlipWords;
}): AsyncGenerator<Uint8Array> {
  const pages = openCardPages(of.words.title);
  const { font } = pages;
  for (let from = 0; from < of.slips.length; from += SLIPS_ON_PAGE) {
    const inks = of.slips
      .slice(from, from + SLIPS_ON_PAGE)
      .flatMap((slip, at) => shiftedInks(slipInks(slip, of.words, font.measure), slipCorner(at)));
    pages.addPage([inkOperators([...CUTS, ...inks], { font, height: SHEET.height })]);
    yield* pages.written();
    // Between two pages the server answers others.
    await setImmediate();
  }
  pages.close();
  yield* pages.written();
}
