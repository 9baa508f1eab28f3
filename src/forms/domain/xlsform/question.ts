import type { Text } from '../../../base/domain/texts.ts';
import type { Condition } from '../condition.ts';
import type { FormChoice, PlainQuestion, Question } from '../form.ts';
import { words } from '../form-words.ts';
import { readAnswer } from '../read-answer.ts';
import type { XlsRow } from './cells.ts';
import { columnNotes } from './choices.ts';
import { constraintOf } from './constraint.ts';
import { textOfRow } from './languages.ts';
import { freeKey, keyOf } from './names.ts';
import type { XlsNote } from './notes.ts';
import { conditionOf, learn, note, type XlsReader } from './reader.ts';

const KNOWN = [
  'type',
  'name',
  'relevant',
  'relevance',
  'required',
  'constraint',
  'default',
  'appearance',
  'calculation',
];
const WORDED = ['label', 'hint', 'constraint_message', 'required_message', 'guidance_hint'];
/** Recorded by the system with every answer. */
const METADATA =
  'start end today deviceid subscriberid simserial phonenumber username email audit start-geopoint'.split(' ');
const YES = /^(yes|true|true\(\)|1|是|必填)$/i;
const NO = /^(no|false|false\(\)|0|否)$/i;

/** What stays of a row: a question, or nothing and a note of why. */
export function questionOf(reader: XlsReader, row: XlsRow): PlainQuestion | undefined {
  const type = (row.cells.get('type') ?? '').replace(/\s+/g, ' ').trim();
  const name = row.cells.get('name') ?? '';
  const found = whyNot(reader, { type, name }) ?? kindOf(reader, { row, type });
  if ('code' in found) {
    note(reader, { row, ...found });
    return undefined;
  }
  const question = withRules(reader, { row, kind: found, name });
  learn(reader, { name, question });
  return question;
}

type Refused = Pick<XlsNote, 'code' | 'details'>;

function whyNot(
  reader: XlsReader,
  { type, name }: { readonly type: string; readonly name: string },
): Refused | undefined {
  if (METADATA.includes(type.toLowerCase())) return { code: 'metadataDropped', details: { type } };
  if (/^(calculate|hidden|xml-external|csv-external)/i.test(type))
    return { code: 'calculateRefused', details: { name } };
  if (name === '') return { code: 'nameMissing', details: {} };
  return reader.levels.some((level) => level.has(name)) ? { code: 'nameTwice', details: { name } } : undefined;
}

/** What a type is here: all of a question but what every question has. */
type Kind =
  | { readonly kind: 'text' }
  | { readonly kind: 'integer' | 'decimal' }
  | { readonly kind: 'date' | 'dateTime' }
  | { readonly kind: 'time' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'note' }
  | { readonly kind: 'choice' | 'choices'; readonly choices: FormChoice[] };

const KINDS: Readonly<Record<string, Exclude<Kind, { choices: unknown }>['kind']>> = {
  text: 'text',
  string: 'text',
  barcode: 'text',
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  note: 'note',
  acknowledge: 'yesNo',
  trigger: 'yesNo',
};

function kindOf(reader: XlsReader, { row, type }: { readonly row: XlsRow; readonly type: string }): Kind | Refused {
  const select = /^select[_ ](one|multiple)(?:_from_file)? (\S+)( or_other)?$/i.exec(type);
  if (!select) {
    const kind = KINDS[type.toLowerCase()];
    return kind ? { kind } : { code: 'typeUnknown', details: { type } };
  }
  const list = select[2] ?? '';
  const choices = reader.lists.get(list);
  if (!choices) return { code: 'choicesMissing', details: { list } };
  const wantsOther = select[3] !== undefined;
  if (wantsOther) note(reader, { row, code: 'otherAdded' });
  const hasOther = choices.some(({ value }) => value === 'other');
  const other: FormChoice[] =
    wantsOther && !hasOther ? [{ value: 'other', label: words(['其他', '其他', 'Other']) }] : [];
  return { kind: select[1]?.toLowerCase() === 'one' ? 'choice' : 'choices', choices: [...choices, ...other] };
}

function withRules(
  reader: XlsReader,
  { row, kind, name }: { readonly row: XlsRow; readonly kind: Kind; readonly name: string },
): PlainQuestion {
  const key = freeKey(keyOf(name), (one) => reader.taken.has(one));
  if (key !== name) note(reader, { row, code: 'nameChanged', details: { from: name, to: key } });
  reader.notes.push(...columnNotes(row, { known: KNOWN, languages: WORDED }));
  const label = labelOf(reader, row, name);
  const visibleIf = relevantOf(reader, row);
  const shown = visibleIf ? { visibleIf } : {};
  if (kind.kind === 'note') return { key, kind: kind.kind, label, ...shown };
  const hint = textOfRow(row, 'hint');
  const required = requiredOf(reader, row);
  const asked: Question = {
    ...{ key, label, ...kind, ...shown },
    ...(hint ? { hint } : {}),
    ...(required ? { required } : {}),
  };
  const constrained = { ...asked, ...constraintOf(reader, { row, question: asked, name }) };
  return withDefault(reader, row, constrained);
}

/** The words of a question or heading; its name where the file has none. */
export function labelOf(reader: XlsReader, row: XlsRow, name: string): Text {
  const label = textOfRow(row, 'label');
  if (!label) note(reader, { row, code: 'labelMissing', details: { name } });
  const reference = label && /\$\{[^}]*\}/.exec(label['zh-CN'])?.[0];
  if (reference) note(reader, { row, code: 'labelReference', details: { text: reference } });
  const appearance = row.cells.get('appearance');
  if (appearance !== undefined) note(reader, { row, code: 'appearanceIgnored', details: { text: appearance } });
  return label ?? words([name, name, name]);
}

/** The condition under which a row is asked. */
export function relevantOf(reader: XlsReader, row: XlsRow): Condition | undefined {
  const text = row.cells.get('relevant') ?? row.cells.get('relevance');
  if (text === undefined || YES.test(text)) return undefined;
  return conditionOf(reader, { row, column: 'relevant', text });
}

function requiredOf(reader: XlsReader, row: XlsRow): true | Condition | undefined {
  const text = row.cells.get('required');
  if (text === undefined || NO.test(text)) return undefined;
  return YES.test(text) ? true : conditionOf(reader, { row, column: 'required', text });
}

function withDefault(reader: XlsReader, row: XlsRow, question: Question): Question {
  const text = row.cells.get('default');
  if (text === undefined) return question;
  const reading = readAnswer(question, question.kind === 'choices' ? text.split(/\s+/) : text);
  if (reading.status === 'read') {
    const { value } = reading;
    if (question.kind === 'choices' && typeof value === 'object') return { ...question, default: [...value] };
    if ((question.kind === 'text' || question.kind === 'choice') && typeof value === 'string')
      return { ...question, default: value };
    if ((question.kind === 'integer' || question.kind === 'decimal') && typeof value === 'number')
      return { ...question, default: value };
  }
  note(reader, { row, code: 'defaultDropped', details: { text } });
  return question;
}
