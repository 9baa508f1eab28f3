import type { Locale } from '../../base/domain/texts.ts';

/** Headers of the columns before those of the form: door, head of the household, when (UTC). */
export const exportWords: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['住址', '户主', '时间'],
  'zh-TW': ['住址', '戶長', '時間'],
  en: ['Door', 'Head of household', 'Time'],
};
