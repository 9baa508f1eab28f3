import { useMemo, type ReactNode } from 'react';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import zhTW from 'antd/locale/zh_TW';
import { usePreferences, useTexts } from './preferences.tsx';
import { shellTexts } from './shell-texts.ts';
import { themeOf } from './theme.ts';
import './base.css';

const COMPONENT_LOCALES = { 'zh-CN': zhCN, 'zh-TW': zhTW, en: enUS } as const;

/** Our look and language for everything below it. */
export function Look(props: { readonly children: ReactNode }) {
  const { locale, textSize } = usePreferences();
  const t = useTexts(shellTexts);
  const theme = useMemo(() => themeOf({ locale, textSize }), [locale, textSize]);
  return (
    <ConfigProvider
      theme={theme}
      locale={COMPONENT_LOCALES[locale]}
      button={{ autoInsertSpace: false }}
      renderEmpty={() => <span className="ms-soft">{t('nothing')}</span>}
      form={{ requiredMark: false, colon: false }}
    >
      <App component={false} message={{ top: 56 }}>
        {props.children}
      </App>
    </ConfigProvider>
  );
}
