import { fillText } from '../../base/domain/texts.ts';
import { useLocale } from '../../base/web/preferences.tsx';
import { readingProblems } from '../../sheets/domain/reading-problems.ts';
import { IMPORT_PROBLEM_TEXTS } from '../domain/import-problems.ts';
import { fieldNames, rowReasons } from './import-words.ts';
import type { Text, TextDetails } from '../../base/domain/texts.ts';

const reasons: Readonly<Record<string, Text>> = { ...rowReasons, ...readingProblems, ...IMPORT_PROBLEM_TEXTS };
const fields: Readonly<Record<string, Text>> = fieldNames;
const sexes: Readonly<Record<string, Text>> = {
  male: { 'zh-CN': '男', 'zh-TW': '男', en: 'male' },
  female: { 'zh-CN': '女', 'zh-TW': '女', en: 'female' },
};

/** Words for fields of a person and their values. */
export function useFieldWord(): {
  readonly field: (field: string) => string;
  readonly value: (field: string, value: string) => string;
} {
  const locale = useLocale();
  return {
    field: (field) => fields[field]?.[locale] ?? field,
    value: (field, value) => (field === 'sex' ? (sexes[value]?.[locale] ?? value) : value),
  };
}

/** Words for why a row was held, is no person, or needs a remark. */
export function useReasonWord(): (code: string, details?: TextDetails) => string {
  const locale = useLocale();
  return (code, details = {}) => {
    const field = details['field'];
    const named = typeof field === 'string' ? { ...details, field: fields[field]?.[locale] ?? field } : details;
    const text = reasons[code];
    return text ? fillText(text[locale], named) : code;
  };
}
