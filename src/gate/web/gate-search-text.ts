/** Many short texts as one, and where each of them begins in it. */
export interface JoinedTexts {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** Joins texts of one line each. */
export function joinTexts(texts: readonly string[]): JoinedTexts {
  const starts = new Uint32Array(texts.length);
  let at = 1;
  texts.forEach((one, place) => {
    starts[place] = at;
    at += one.length + 1;
  });
  // By `join` alone: a text put together with plus would be written out with the first letter typed.
  return { text: ['', ...texts, ''].join('\n'), starts };
}

/**
 * Places of the texts that hold what is wanted, in order, each once, and no more than `most`: one look through one long text costs a
 * twentieth of 12,600 looks through short ones (3.7 ms against 0.2 ms). `before`: the sign that must stand before it; a text begins
 * after a line break. Looking for the sign itself would stop at every text, so it is looked at afterwards.
 */
export function textsWith(
  { text, starts }: JoinedTexts,
  of: { readonly wanted: string; readonly before?: '\n' | ' '; readonly most: number },
): number[] {
  const found: number[] = [];
  let at = text.indexOf(of.wanted);
  while (at >= 0 && found.length < of.most) {
    let next = at + 1;
    if (of.before === undefined || text[at - 1] === of.before) {
      const place = placeOf(starts, at);
      found.push(place);
      next = starts[place + 1] ?? text.length;
    }
    at = text.indexOf(of.wanted, next);
  }
  return found;
}

/** Which text a sign of the long one belongs to. */
function placeOf(starts: Uint32Array, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
