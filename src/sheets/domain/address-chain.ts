import type { Token } from './address-tokens.ts';

/** The four steps from an estate to a door. */
export type Slot = 'building' | 'unit' | 'floor' | 'room';

/** Whether the spelling of a piece already says which of the four steps it is. */
export function isSlot(kind: Token['kind']): kind is Slot {
  return kind === 'building' || kind === 'unit' || kind === 'floor' || kind === 'room';
}

/** How many digits a number has: three and more are rooms, one and two buildings, units and floors. */
export function digitCount(value: string): number {
  let count = 0;
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}

/** The numbers from `index` on that only dashes and spaces part. */
export function chainAt(tokens: readonly Token[], index: number): readonly Token[] {
  const chain: Token[] = [];
  for (let i = index; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (
      token === undefined ||
      !(isSlot(token.kind) || token.kind === 'bare' || token.kind === 'plate' || token.kind === 'gap')
    )
      break;
    if (token.kind !== 'gap') chain.push(token);
    else if (/[()（）、,，;；]/.test(token.text)) break;
  }
  return chain;
}
