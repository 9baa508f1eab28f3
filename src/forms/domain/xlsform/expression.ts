import type { Condition } from '../condition.ts';
import type { FieldKind } from '../form.ts';
import { comparisonOf, type XlsOperand } from './comparison.ts';
import { tokensOf, type XlsToken } from './tokens.ts';

/** A question that expressions may look at: its key here and its kind. */
export interface XlsKnown {
  readonly key: string;
  readonly kind: FieldKind;
}

/** Finds a question that stands above, by its name in the file. */
export type XlsLookUp = (name: string) => XlsKnown | undefined;

/** An expression as a condition, or why it is none. */
export type XlsReading =
  | { readonly condition: Condition }
  | { readonly fault: 'expressionDropped' }
  | { readonly fault: 'referenceBelow'; readonly name: string };

interface Cursor {
  readonly tokens: readonly XlsToken[];
  readonly lookUp: XlsLookUp;
  readonly self: XlsKnown | undefined;
  at: number;
  missing: string | undefined;
}

const DEEPEST = 30;

/**
 * Reads the expressions that forms made for ODK and Kobo commonly hold: `${x} = 'y'`, `selected(${x}, 'y')`, `. >= 0`, joined by
 * `and`, `or`, `not(...)` and brackets. `self` is what `.` means.
 */
export function readExpression(
  expression: string,
  of: { readonly lookUp: XlsLookUp; readonly self?: XlsKnown | undefined },
): XlsReading {
  const tokens = tokensOf(expression);
  if (!tokens || tokens.length === 0) return { fault: 'expressionDropped' };
  const cursor: Cursor = { tokens, lookUp: of.lookUp, self: of.self, at: 0, missing: undefined };
  const condition = readOr(cursor, 0);
  if (condition && cursor.at === tokens.length) return { condition };
  return cursor.missing === undefined
    ? { fault: 'expressionDropped' }
    : { fault: 'referenceBelow', name: cursor.missing };
}

function readOr(cursor: Cursor, depth: number): Condition | undefined {
  const parts = readJoined({ cursor, word: 'or', readPart: () => readAnd(cursor, depth) });
  return parts && joined(parts, (or) => ({ or }));
}

function readAnd(cursor: Cursor, depth: number): Condition | undefined {
  const parts = readJoined({ cursor, word: 'and', readPart: () => readOne(cursor, depth) });
  return parts && joined(parts, (and) => ({ and }));
}

function readJoined(of: {
  readonly cursor: Cursor;
  readonly word: string;
  readonly readPart: () => Condition | undefined;
}): readonly Condition[] | undefined {
  const parts: Condition[] = [];
  do {
    const part = of.readPart();
    if (!part) return undefined;
    parts.push(part);
  } while (takeWord(of.cursor, of.word));
  return parts;
}

function joined(parts: readonly Condition[], join: (parts: readonly Condition[]) => Condition): Condition | undefined {
  return parts.length === 1 ? parts[0] : join(parts);
}

function readOne(cursor: Cursor, depth: number): Condition | undefined {
  if (depth > DEEPEST) return undefined;
  if (takeWord(cursor, 'not')) {
    const inner = readBracketed(cursor, depth);
    return inner && { not: inner };
  }
  if (takeWord(cursor, 'selected')) return readSelected(cursor);
  if (peekSign(cursor, '(')) return readBracketed(cursor, depth);
  const left = readOperand(cursor);
  const sign = cursor.tokens[cursor.at];
  if (!left || sign?.kind !== 'compare') return undefined;
  cursor.at += 1;
  const right = readOperand(cursor);
  return right && comparisonOf({ left, sign: sign.sign, right });
}

function readBracketed(cursor: Cursor, depth: number): Condition | undefined {
  if (!takeSign(cursor, '(')) return undefined;
  const inner = readOr(cursor, depth + 1);
  return inner && takeSign(cursor, ')') ? inner : undefined;
}

function readSelected(cursor: Cursor): Condition | undefined {
  if (!takeSign(cursor, '(')) return undefined;
  const of = readOperand(cursor);
  if (!takeSign(cursor, ',')) return undefined;
  const value = readOperand(cursor);
  if (!takeSign(cursor, ')') || of?.kind !== 'field' || value?.kind !== 'value') return undefined;
  return { field: of.known.key, op: of.known.kind === 'choices' ? 'has' : 'is', value: String(value.value) };
}

function readOperand(cursor: Cursor): XlsOperand | undefined {
  const token = cursor.tokens[cursor.at];
  cursor.at += 1;
  if (token?.kind === 'text' || token?.kind === 'number') return { kind: 'value', value: token.value };
  if (token?.kind === 'self' && cursor.self) return { kind: 'field', known: cursor.self };
  if (token?.kind !== 'field') return undefined;
  const known = cursor.lookUp(token.name);
  if (known) return { kind: 'field', known };
  cursor.missing ??= token.name;
  return undefined;
}

function takeWord(cursor: Cursor, word: string): boolean {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'word' || token.word !== word) return false;
  cursor.at += 1;
  return true;
}

function peekSign(cursor: Cursor, sign: string): boolean {
  const token = cursor.tokens[cursor.at];
  return token?.kind === 'sign' && token.sign === sign;
}

function takeSign(cursor: Cursor, sign: string): boolean {
  if (!peekSign(cursor, sign)) return false;
  cursor.at += 1;
  return true;
}
