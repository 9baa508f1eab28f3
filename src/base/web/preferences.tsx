import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { fillText, localeOf, type Locale, type Text, type TextDetails } from '../domain/texts.ts';
import { fontFamilyOf } from './fonts.ts';
import type { TextSize } from './theme.ts';

/** What a person chose for this browser: language and size of type. Remembered on the device, not in the account. */
export type Preferences = {
  readonly locale: Locale;
  readonly textSize: TextSize;
  readonly setLocale: (locale: Locale) => void;
  readonly setTextSize: (size: TextSize) => void;
};

const LOCALE_KEY = 'menshen.locale';
const TEXT_SIZE_KEY = 'menshen.textSize';

const PreferencesContext = createContext<Preferences>({
  locale: 'zh-CN',
  textSize: 'normal',
  setLocale: () => undefined,
  setTextSize: () => undefined,
});

/** Reads a remembered value; a browser that forbids storage (private mode, policy) just remembers nothing. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the convenience: the choice holds until the page is closed.
  }
}

/** Holds language and size of type, and puts them on the document for styles, screen readers and the browser. */
export function PreferencesProvider(props: { readonly children: ReactNode }) {
  const [locale, setLocaleState] = useState<Locale>(() => localeOf(remembered(LOCALE_KEY)));
  const [textSize, setTextSizeState] = useState<TextSize>(() =>
    remembered(TEXT_SIZE_KEY) === 'large' ? 'large' : 'normal',
  );
  const setLocale = useCallback((next: Locale) => {
    remember(LOCALE_KEY, next);
    setLocaleState(next);
  }, []);
  const setTextSize = useCallback((next: TextSize) => {
    remember(TEXT_SIZE_KEY, next);
    setTextSizeState(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset['textSize'] = textSize;
    document.body.style.fontFamily = fontFamilyOf(locale);
  }, [locale, textSize]);
  const value = useMemo(
    () => ({ locale, textSize, setLocale, setTextSize }),
    [locale, textSize, setLocale, setTextSize],
  );
  return <PreferencesContext value={value}>{props.children}</PreferencesContext>;
}

/** Language and size of type of this browser, and how to change them. */
export function usePreferences(): Preferences {
  return use(PreferencesContext);
}

/** The chosen language. */
export function useLocale(): Locale {
  return use(PreferencesContext).locale;
}

/** Says a text by key in the chosen language. */
export type Say<Key extends string> = (key: Key, details?: TextDetails) => string;

/** `const t = useTexts(texts)`; `t('saved', { count: 3 })`. Keys are checked by the compiler. */
export function useTexts<Key extends string>(texts: Readonly<Record<Key, Text>>): Say<Key> {
  const locale = useLocale();
  return useCallback((key, details) => fillText(texts[key][locale], details), [texts, locale]);
}
