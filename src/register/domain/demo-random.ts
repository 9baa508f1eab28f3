/** A stream of pseudo-random numbers; the same seed gives the same stream on every machine. */
export interface Random {
  /** 0 (included) to 1 (excluded). */
  readonly fraction: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly isHit: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** The items in another order. */
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[];
}

/** Source: mulberry32 by Tommy Ettinger, public domain; 32 bits of state are enough for invented people. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    between,
    isHit: (probability) => fraction() < probability,
    pick: (items) => items[Math.floor(fraction() * items.length)] ?? items[0],
    shuffle: (items) => shuffled(items, between),
  };
}

function shuffled<Item>(items: readonly Item[], between: (from: number, to: number) => number): readonly Item[] {
  const left = [...items];
  const out: Item[] = [];
  while (left.length > 0) out.push(...left.splice(between(0, left.length - 1), 1));
  return out;
}
