import { z } from 'zod';
import { isAnswered, type Answer } from './answer.ts';

const LONGEST_VALUE = 200;

/** The name of a question inside its form: a letter, then letters, digits and `_`. `person` names the member of a row. */
export const FieldKey = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,59}$/);

const Known = z.object({ field: FieldKey, op: z.enum(['answered', 'empty']) });
const Said = z.object({
  field: FieldKey,
  op: z.enum(['is', 'isNot', 'has', 'hasNot']),
  value: z.union([z.string().max(LONGEST_VALUE), z.number(), z.boolean()]),
});
const Measured = z.object({
  field: FieldKey,
  op: z.enum(['atLeast', 'atMost', 'above', 'below']),
  value: z.union([z.string().max(LONGEST_VALUE), z.number()]),
});
/** Held against the answer to another question, for example departure at most arrival. */
const Compared = z.object({
  field: FieldKey,
  op: z.enum(['is', 'isNot', 'atLeast', 'atMost', 'above', 'below']),
  other: FieldKey,
});

/** One look at one answer. */
const Comparison = z.union([Known, Compared, Said, Measured]);
export type Comparison = z.infer<typeof Comparison>;

/** What must be true of the answers, as data: a comparison, or several joined. */
export type Condition =
  | Comparison
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition };

/** Parses a condition that comes from outside. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    Comparison,
    z.object({ and: z.array(Condition).min(1).max(20) }),
    z.object({ or: z.array(Condition).min(1).max(20) }),
    z.object({ not: Condition }),
  ]),
);

/** Gives the answer to a question; undefined when it has none, is hidden or cannot be read. */
export type AnswerOf = (field: string) => Answer | undefined;

/**
 * Whether a condition is true of the answers. An unanswered question is nothing in particular: it `isNot` anything,
 * `hasNot` anything, and is neither above nor below a value (as in ODK XForms).
 */
export function holds(condition: Condition, answerOf: AnswerOf): boolean {
  if ('and' in condition) return condition.and.every((part) => holds(part, answerOf));
  if ('or' in condition) return condition.or.some((part) => holds(part, answerOf));
  if ('not' in condition) return !holds(condition.not, answerOf);
  const answer = answerOf(condition.field);
  if ('other' in condition) return compare({ op: condition.op, answer, against: answerOf(condition.other) });
  if ('value' in condition) return compare({ op: condition.op, answer, against: condition.value });
  return isAnswered(answer) === (condition.op === 'answered');
}

function compare({
  op,
  answer,
  against,
}: {
  readonly op: Exclude<Comparison['op'], 'answered' | 'empty'>;
  readonly answer: Answer | undefined;
  readonly against: Answer | undefined;
}): boolean {
  const isAmong = Array.isArray(answer) ? answer.some((one) => one === against) : answer === against;
  if (op === 'is' || op === 'has') return isAnswered(answer) && isAmong;
  if (op === 'isNot' || op === 'hasNot') return !(isAnswered(answer) && isAmong);
  const order = orderOf(answer, against);
  if (order === undefined) return false;
  if (op === 'atLeast') return order >= 0;
  if (op === 'atMost') return order <= 0;
  return op === 'above' ? order > 0 : order < 0;
}

/** Numbers by size, days and times by their text; anything else has no order. */
function orderOf(a: Answer | undefined, b: Answer | undefined): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'string' || typeof b !== 'string' || a === '' || b === '') return undefined;
  // A day against a moment: the day of the moment counts.
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Every question that a condition looks at, once each, in order of first mention. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('and' in condition) return [...new Set(condition.and.flatMap(fieldsOf))];
  if ('or' in condition) return [...new Set(condition.or.flatMap(fieldsOf))];
  if ('not' in condition) return fieldsOf(condition.not);
  return 'other' in condition ? [...new Set([condition.field, condition.other])] : [condition.field];
}
