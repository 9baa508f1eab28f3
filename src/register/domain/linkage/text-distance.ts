/**
 * Likeness of two texts, 0 to 1, tolerant of swapped and missing letters and strict at the beginning.
 * Source: Winkler, String Comparator Metrics and Enhanced Decision Rules (1990); prefix of four, scale 0.1.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const common: string[] = [];
  for (let at = 0; at < a.length; at += 1) {
    const end = Math.min(b.length, at + reach + 1);
    for (let other = Math.max(0, at - reach); other < end; other += 1) {
      if (taken[other] !== 0 || a[at] !== b[other]) continue;
      taken[other] = 1;
      common.push(a.charAt(at));
      break;
    }
  }
  if (common.length === 0) return 0;
  let moved = 0;
  let next = 0;
  for (let other = 0; other < b.length; other += 1) {
    if (taken[other] === 0) continue;
    if (common[next] !== b[other]) moved += 1;
    next += 1;
  }
  const found = common.length;
  return (found / a.length + found / b.length + (found - moved / 2) / found) / 3;
}

/**
 * Slips of the hand between two texts: a sign wrong, missing, too much, or two neighbours exchanged, each counts one. Stops
 * counting above `most`.
 * Source: Damerau, A technique for computer detection and correction of spelling errors, CACM 7 (1964).
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      line.push(least);
    }
    if (Math.min(...line) > most) return most + 1;
    beforeLast = last;
    last = line;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
