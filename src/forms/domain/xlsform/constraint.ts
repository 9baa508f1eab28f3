import type { Text } from '../../../base/domain/texts.ts';
import type { Condition } from '../condition.ts';
import type { Question } from '../form.ts';
import { words } from '../form-words.ts';
import type { XlsRow } from './cells.ts';
import { textOfRow } from './languages.ts';
import { conditionOf, type XlsReader } from './reader.ts';

/** What a constraint becomes: bounds where it is a plain range, else a check with words. */
interface Constraint {
  min?: number;
  max?: number;
  daysBack?: number;
  daysAhead?: number;
  check?: { holds: Condition; words: Text };
}

const TODAY = /^\.\s*(<=|>=)\s*today\(\)$/;
const contradicts = words(['填写不符合要求。', '填寫不符合要求。', 'This is not what is asked for.']);

/** Reads the constraint of a row; what is not understood is noted by the reader. */
export function constraintOf(
  reader: XlsReader,
  { row, question, name }: { readonly row: XlsRow; readonly question: Question; readonly name: string },
): Constraint {
  const text = row.cells.get('constraint');
  if (text === undefined) return {};
  const today = TODAY.exec(text.trim())?.[1];
  if (today && (question.kind === 'date' || question.kind === 'dateTime'))
    return today === '<=' ? { daysAhead: 0 } : { daysBack: 0 };
  const { key, kind } = question;
  const self = { key, kind };
  // A constraint may name its own question instead of writing a dot.
  const own = text.replaceAll(`\${${name}}`, '.');
  const holds = conditionOf(reader, { row, column: 'constraint', text: own, self });
  if (!holds) return {};
  const range = kind === 'integer' || kind === 'decimal' ? rangeOf(holds, question) : undefined;
  return range ?? { check: { holds, words: textOfRow(row, 'constraint_message') ?? contradicts } };
}

/** `. >= 0 and . <= 10` as bounds, which say themselves what is wrong; undefined for anything more. */
function rangeOf(condition: Condition, question: Question): Constraint | undefined {
  const parts = 'and' in condition ? condition.and : [condition];
  const bounds: Pick<Constraint, 'min' | 'max'> = {};
  for (const part of parts) {
    if (!('op' in part) || !('value' in part) || part.field !== question.key || typeof part.value !== 'number')
      return undefined;
    // Beyond a whole number comes the next one; beyond a decimal there is none.
    const step = question.kind === 'integer' && Number.isInteger(part.value) ? 1 : undefined;
    if (part.op === 'atLeast') bounds.min = Math.max(part.value, bounds.min ?? part.value);
    else if (part.op === 'atMost') bounds.max = Math.min(part.value, bounds.max ?? part.value);
    else if (part.op === 'above' && step) bounds.min = Math.max(part.value + step, bounds.min ?? part.value + step);
    else if (part.op === 'below' && step) bounds.max = Math.min(part.value - step, bounds.max ?? part.value - step);
    else return undefined;
  }
  const { min, max } = bounds;
  // An empty range would keep everybody out; as a check it can at least be seen and mended.
  return min !== undefined && max !== undefined && min > max ? undefined : bounds;
}
