import { z } from 'zod';

const KEY = 'menshen.cards';
/** A family on the phone of one daughter. */
const MOST = 12;
const Texts = z.array(z.string().max(1000)).max(MOST);

/** The cards that somebody wished to keep on this phone, the last one first; none where the browser forbids storage. */
export function keptCards(): readonly string[] {
  try {
    return Texts.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps a card before the others; says whether the browser let us. */
export function keepCard(text: string): 'kept' | 'forbidden' {
  return write([text, ...keptCards().filter((kept) => kept !== text)].slice(0, MOST));
}

/** Forgets a card. */
export function dropCard(text: string): void {
  write(keptCards().filter((kept) => kept !== text));
}

function write(texts: readonly string[]): 'kept' | 'forbidden' {
  try {
    localStorage.setItem(KEY, JSON.stringify(texts));
    return 'kept';
  } catch {
    return 'forbidden';
  }
}
