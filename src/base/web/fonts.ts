import type { Locale } from '../domain/texts.ts';

/** System fonts with the glyph forms of the locale first: the same code point is drawn differently in Taipei and Beijing. */
export function fontFamilyOf(locale: Locale): string {
  const latin = 'system-ui, -apple-system, "Segoe UI", Roboto';
  const chinese = {
    'zh-CN': '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"',
    'zh-TW': '"PingFang TC", "Microsoft JhengHei UI", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC"',
    en: '"PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC"',
  }[locale];
  return locale === 'en' ? `${latin}, ${chinese}, sans-serif` : `${chinese}, ${latin}, sans-serif`;
}
