import type { Condition } from '../condition.ts';
import type { FieldKind } from '../form.ts';

/** One side of a comparison. */
export type XlsOperand =
  | { readonly kind: 'field'; readonly known: { readonly key: string; readonly kind: FieldKind } }
  | { readonly kind: 'value'; readonly value: string | number };

type Sign = '=' | '!=' | '>=' | '<=' | '>' | '<';

const OPS = { '=': 'is', '!=': 'isNot', '>=': 'atLeast', '<=': 'atMost', '>': 'above', '<': 'below' } as const;
const TURNED = { '=': '=', '!=': '!=', '>=': '<=', '<=': '>=', '>': '<', '<': '>' } as const;
const FIGURES: readonly FieldKind[] = ['integer', 'decimal', 'temperature'];

/** A comparison as a condition; undefined where it compares two constants, or a list by size. */
export function comparisonOf(of: {
  readonly left: XlsOperand;
  readonly sign: Sign;
  readonly right: XlsOperand;
}): Condition | undefined {
  const { left, sign, right } = of;
  if (left.kind === 'value')
    return right.kind === 'value' ? undefined : comparisonOf({ left: right, sign: TURNED[sign], right: left });
  const field = left.known.key;
  if (right.kind === 'field') return { field, op: OPS[sign], other: right.known.key };
  const isEqual = sign === '=' || sign === '!=';
  if (right.value === '') return isEqual ? { field, op: sign === '=' ? 'empty' : 'answered' } : undefined;
  const value = valueFor(left.known.kind, right.value);
  if (isEqual) {
    if (left.known.kind === 'choices') return { field, op: sign === '=' ? 'has' : 'hasNot', value };
    return { field, op: OPS[sign] === 'is' ? 'is' : 'isNot', value };
  }
  return left.known.kind === 'choices' ? undefined : { field, op: ordering(sign), value };
}

function ordering(sign: Exclude<Sign, '=' | '!='>): 'atLeast' | 'atMost' | 'above' | 'below' {
  return OPS[sign];
}

/** Figures are compared as figures and choices by their name, however the file writes them. */
function valueFor(kind: FieldKind, value: string | number): string | number {
  if (!FIGURES.includes(kind)) return String(value);
  const figure = Number(value);
  return Number.isFinite(figure) ? figure : value;
}
