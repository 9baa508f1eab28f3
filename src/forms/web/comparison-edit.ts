import type { Comparison } from '../domain/condition.ts';
import type { PlainQuestion } from '../domain/form.ts';

type Op = Comparison['op'];

const KNOWN: readonly Op[] = ['answered', 'empty'];
const SIZES: readonly Op[] = ['is', 'atLeast', 'atMost', 'above', 'below'];

/** What a condition may ask of a question of this kind. */
export function opsFor(asked: PlainQuestion | undefined): readonly Op[] {
  switch (asked?.kind) {
    case 'choice':
    case 'yesNo':
      return ['is', 'isNot', ...KNOWN];
    case 'choices':
      return ['has', 'hasNot', ...KNOWN];
    case 'integer':
    case 'decimal':
    case 'temperature':
      return [...SIZES, ...KNOWN];
    case 'text':
      return ['is', 'isNot', ...KNOWN];
    default:
      return KNOWN;
  }
}

/** The comparison that a builder begins with for a question: its first answer. */
export function firstPart(asked: PlainQuestion): Comparison {
  const [op = 'answered'] = opsFor(asked);
  return withOp({ field: asked.key, op: 'answered' }, { op, asked });
}

/** The same comparison with another operation; a value is put where one is needed. */
export function withOp(part: Comparison, of: { readonly op: Op; readonly asked: PlainQuestion }): Comparison {
  const { op, asked } = of;
  const field = asked.key;
  if (op === 'answered' || op === 'empty') return { field, op };
  const before = 'value' in part && part.field === field ? part.value : usualValue(asked);
  if (op === 'is' || op === 'isNot' || op === 'has' || op === 'hasNot') return { field, op, value: before };
  return { field, op, value: typeof before === 'boolean' ? 0 : before };
}

function usualValue(asked: PlainQuestion): string | number | boolean {
  if (asked.kind === 'yesNo') return true;
  if ('choices' in asked) return asked.choices[0]?.value ?? '';
  if (asked.kind === 'temperature') return 37.3;
  return asked.kind === 'integer' || asked.kind === 'decimal' ? 0 : '';
}
