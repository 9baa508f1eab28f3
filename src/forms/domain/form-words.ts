import type { Text } from '../../base/domain/texts.ts';

/** The words of a ready form: simplified Chinese, traditional Chinese, English. */
export function words([simplified, traditional, english]: readonly [string, string, string]): Text {
  return { 'zh-CN': simplified, 'zh-TW': traditional, en: english };
}
