import { headerKey, withoutBrackets } from './cell-text.ts';
import { COUNT_RULES, FIELD_RULES, FIELD_WORDS, FIELDS_OF_MEANINGS } from './template-words.ts';
import { findHeader } from './read-header.ts';
import type { Meaning } from './reading.ts';

/** What a header wants, by its words. */
export interface FoundField {
  readonly field: string;
  /** 0 to 1. */
  readonly confidence: number;
}

const EXACT: ReadonlyMap<string, string> = new Map(
  Object.entries(FIELD_WORDS).flatMap(([field, words]) =>
    words.split(' ').map((word): [string, string] => [word, field]),
  ),
);

/** What a question that wants yes or no may be about; `是否重点人员` is not answered by the names of tags. */
const YES_OR_NO = /^(?:observation\.yes|symptom\.|away\.epidemic|tag\.)/u;

/** What a column of a list wants; undefined when nobody can tell. `levels` from the top header row to the bottom one. */
export function fieldOfHeader(levels: readonly string[]): FoundField | undefined {
  const found = byWords(levels);
  const leaf = headerKey(levels.at(-1) ?? '');
  return found && /^(?:是否|有无|有没有)/u.test(leaf) && !YES_OR_NO.test(found.field) ? undefined : found;
}

function byWords(levels: readonly string[]): FoundField | undefined {
  const keys = levels.map((level) => headerKey(withoutBrackets(level)) || headerKey(level)).filter((key) => key !== '');
  const leaf = keys.at(-1);
  if (leaf === undefined) return undefined;
  const path = keys.join('>');
  if (keys.length > 1) {
    const byPath = byRule(path);
    if (byPath) return byPath;
  }
  const exact = EXACT.get(leaf);
  // The street of where somebody came from is not the street of whoever reports.
  if (exact?.startsWith('report.') && /^(?:户籍|户口|籍贯|原籍|返|来源|出发|外出|旅居).*>/u.test(path))
    return undefined;
  if (exact !== undefined) return { field: exact, confidence: keys.length > 1 ? 0.9 : 0.95 };
  const whole = byRule(headerKey(levels.at(-1) ?? '')) ?? byRule(leaf);
  if (whole) return whole;
  const said = findHeader(levels);
  const field = said && fieldOfMeaning(said.meaning);
  if (!said || field === undefined) return undefined;
  return { field, confidence: Math.round(said.confidence * 90) / 100 };
}

function byRule(path: string): FoundField | undefined {
  const rule = FIELD_RULES.find(([pattern]) => pattern.test(path));
  return rule ? { field: rule[1], confidence: 0.85 } : undefined;
}

/** What a figure wants: the words of its row, of its columns and of the title. */
export function fieldOfFigure(words: readonly string[]): FoundField | undefined {
  const path = words
    .map((word) => headerKey(withoutBrackets(word)) || headerKey(word))
    .filter((key) => key !== '')
    .join('>');
  const rule = COUNT_RULES.find(([pattern]) => pattern.test(path));
  if (!rule) return undefined;
  // What has added up since the beginning is not what there is today.
  const isTotal = /累计|累積|总计至今/u.test(path) && !rule[1].endsWith('.total');
  return isTotal ? undefined : { field: rule[1], confidence: 0.85 };
}

/** The field that has the meaning of a roster's column. */
export function fieldOfMeaning(meaning: Meaning): string | undefined {
  return FIELDS_OF_MEANINGS[meaning];
}
