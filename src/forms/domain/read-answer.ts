import { findDay } from '../../base/domain/day.ts';
import { halfWidth } from '../../base/domain/half-width.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import { readPhones } from '../../base/domain/phone.ts';
import type { Details } from '../../base/domain/decision.ts';
import { isAnswered, type Answer } from './answer.ts';
import type { Question } from './form.ts';

/** Why an answer cannot be used; the code is one of `formProblems`. */
export interface AnswerFault {
  readonly code: string;
  readonly details?: Details;
}

/** One answer as read: `value` normalised, nothing at all, or a fault. */
export type AnswerReading =
  | { readonly status: 'empty' }
  | { readonly status: 'read'; readonly value: Answer }
  | { readonly status: 'fault'; readonly fault: AnswerFault };

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,6})?$/;
const LONGEST_TEXT = 500;
const MOST_OF_ANYTHING = 1e15;

/** Reads an answer as its question means it: full-width digits, blanks, a figure typed as text. Ranges are not looked at. */
export function readAnswer(field: Question, answer: Answer | undefined): AnswerReading {
  if (!isAnswered(answer)) return { status: 'empty' };
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'temperature':
      return readNumber(field.kind, answer);
    case 'yesNo':
      return typeof answer === 'boolean' ? read(answer) : fault('answerUnreadable');
    case 'choice':
      return field.choices.some(({ value }) => value === answer) ? read(answer) : fault('choiceUnknown');
    case 'choices':
      return readChoices(field, answer);
    case 'text':
      return typeof answer === 'string' ? readWords(answer.trim(), field.maxLength) : fault('answerUnreadable');
    default:
      return typeof answer === 'string' ? readSigns(field.kind, halfWidth(answer).trim()) : fault('answerUnreadable');
  }
}

/** Free words stay as they were typed: full-width punctuation belongs to Chinese. */
function readWords(text: string, most = LONGEST_TEXT): AnswerReading {
  return text.length > most ? fault('textTooLong', { most }) : read(text);
}

function readNumber(kind: 'integer' | 'decimal' | 'temperature', answer: Answer): AnswerReading {
  const text = typeof answer === 'string' ? halfWidth(answer).trim().replace(/。/g, '.') : String(answer);
  if (typeof answer !== 'number' && typeof answer !== 'string') return fault('answerUnreadable');
  const value = typeof answer === 'number' ? answer : NUMBER.test(text) ? Number(text) : Number.NaN;
  // Beyond this neither halves nor tenths are kept, and nothing that is counted or measured is so large.
  if (!(Math.abs(value) < MOST_OF_ANYTHING)) return fault('numberUnreadable');
  if (kind === 'integer' && !Number.isInteger(value)) return fault('numberNotWhole');
  // Thermometers show one decimal; more is noise of arithmetic. Adding nought makes minus nought nought, as JSON does.
  return read((kind === 'temperature' ? Math.round(value * 10) / 10 : value) + 0);
}

function readChoices(field: Extract<Question, { kind: 'choices' }>, answer: Answer): AnswerReading {
  const wanted: readonly string[] | undefined =
    typeof answer === 'string' ? [answer] : typeof answer === 'object' ? answer : undefined;
  if (!wanted) return fault('answerUnreadable');
  const chosen = field.choices.filter(({ value }) => wanted.includes(value));
  if (wanted.some((value) => !chosen.some((choice) => choice.value === value))) return fault('choiceUnknown');
  if (chosen.length > 1 && chosen.some(({ isAlone }) => isAlone)) return fault('choiceAlone');
  return read(chosen.map(({ value }) => value));
}

function readSigns(kind: 'date' | 'time' | 'dateTime' | 'phone' | 'idNumber', text: string): AnswerReading {
  switch (kind) {
    case 'date':
      return findDay(text) ? read(text) : fault('dayUnreadable');
    case 'time':
      return readTime(text, 'timeUnreadable');
    case 'dateTime':
      return readMoment(text);
    case 'phone': {
      const { phones, rest } = readPhones(text);
      const [phone] = phones;
      return phone !== undefined && phones.length === 1 && rest === '' ? read(phone) : fault('phoneUnreadable');
    }
    case 'idNumber': {
      const { value, problem } = readIdNumber(text);
      return problem || value === '' ? fault('idNumberUnreadable') : read(value);
    }
  }
}

/** `2026-11-21T10:30`, with or without seconds and zone: the time on the clock of whoever answers is meant. */
function readMoment(text: string): AnswerReading {
  const [day = '', time = ''] = text.split(/[T ]+/);
  const reading = readTime(time.slice(0, 5), 'momentUnreadable');
  if (reading.status !== 'read') return reading;
  return findDay(day) ? read(`${day}T${String(reading.value)}`) : fault('momentUnreadable');
}

function readTime(text: string, code: string): AnswerReading {
  const match = TIME.exec(text);
  return match ? read(`${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`) : fault(code);
}

function read(value: Answer): AnswerReading {
  return { status: 'read', value };
}

function fault(code: string, details?: Details): AnswerReading {
  return { status: 'fault', fault: details ? { code, details } : { code } };
}
