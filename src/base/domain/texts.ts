/** A language the product speaks. The first is the one it was written in. */
export type Locale = 'zh-CN' | 'zh-TW' | 'en';

/** Every locale, in the order in which it is offered. */
export const LOCALES: readonly Locale[] = ['zh-CN', 'zh-TW', 'en'];

/** One thing said in every locale. May hold `{name}` places, filled by {@link fillText}. */
export type Text = Readonly<Record<Locale, string>>;

/** Values for the `{name}` places of a text. */
export type TextDetails = Readonly<Record<string, string | number>>;

/**
 * Declares the texts of a room or a screen. A missing locale is a type error, so no screen can be half translated.
 * The keys stay literal: `t('saev')` does not compile.
 */
export function defineTexts<const Key extends string>(texts: Readonly<Record<Key, Text>>): Readonly<Record<Key, Text>> {
  return texts;
}

/** Puts details into the `{name}` places of a template. A place without a value stays as it is, so that it is seen. */
export function fillText(template: string, details: TextDetails = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(details, name) ? details[name] : undefined;
    return value === undefined ? place : String(value);
  });
}

/** The wanted locale for a language tag such as `zh-Hant-HK` or `en-GB`; simplified Chinese when it says nothing we speak. */
export function localeOf(languageTag: string | null | undefined): Locale {
  const tag = (languageTag ?? '').toLowerCase();
  if (tag.startsWith('en')) return 'en';
  if (/^zh\b.*\b(hant|tw|hk|mo)\b/.test(tag)) return 'zh-TW';
  return 'zh-CN';
}
