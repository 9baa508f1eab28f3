import type { Locale, Text } from '../../../base/domain/texts.ts';
import type { XlsRow } from './cells.ts';

const LONGEST = 500;
const HAN = /\p{Script=Han}/u;

/** The locale that a language of a heading means: `chinese (zh)`, `中文`, `english (en)`, `zh-hant`; undefined for any other. */
export function localeOfLanguage(language: string): Locale | undefined {
  const text = language.toLowerCase();
  const code = /\(([a-z]{2}(?:[-_][a-z]+)*)\)/.exec(text)?.[1] ?? text;
  if (/繁|正體|traditional|hant|[-_]tw|[-_]hk/.test(text)) return 'zh-TW';
  if (/^zh|chinese|中文|简体|簡體|汉语|普通话/.test(code) || /chinese|中文|简体/.test(text)) return 'zh-CN';
  if (/^en|english|英文|英语/.test(code)) return 'en';
  return undefined;
}

/**
 * The words of a column in every language: `label`, `label::chinese (zh)`, `label::english (en)`. A column without a language
 * counts as Chinese where it holds Chinese, else as English. Undefined when the row has no such words.
 */
export function textOfRow(row: XlsRow, column: string): Text | undefined {
  const found = new Map<Locale, string>();
  for (const [heading, text] of row.cells) {
    if (heading !== column && !heading.startsWith(`${column}::`)) continue;
    const language = heading.slice(column.length + 2);
    const locale = heading === column ? (HAN.test(text) ? 'zh-CN' : 'en') : localeOfLanguage(language);
    if (locale) found.set(locale, text.slice(0, LONGEST));
  }
  const simplified = found.get('zh-CN') ?? found.get('zh-TW') ?? found.get('en');
  if (simplified === undefined) return undefined;
  return { 'zh-CN': simplified, 'zh-TW': found.get('zh-TW') ?? simplified, en: found.get('en') ?? simplified };
}

/** The languages of a row's headings that are none of ours. */
export function foreignLanguages(row: XlsRow, columns: readonly string[]): readonly string[] {
  return [...row.cells.keys()].flatMap((heading) => {
    const [column = '', language] = heading.split('::');
    return language !== undefined && columns.includes(column) && !localeOfLanguage(language) ? [language] : [];
  });
}
