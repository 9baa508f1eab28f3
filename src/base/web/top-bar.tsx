import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { App, Dropdown, Select, type MenuProps } from 'antd';
import { LOCALES } from '../domain/texts.ts';
import { useCommunity } from './community.tsx';
import { failureOf } from './failure.ts';
import { usePreferences, useTexts } from './preferences.tsx';
import { useFailureText } from './problem-texts.tsx';
import { useSession, useSessionAccess } from './session.tsx';
import { shellTexts } from './shell-texts.ts';

/** Each language by its own name: somebody who cannot read this page must be able to find theirs. */
export const LOCALE_NAMES = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' } as const;

/** The community in front of us; a choice where the account has several. */
export function CommunitySwitcher() {
  const t = useTexts(shellTexts);
  const { current, all, choose } = useCommunity();
  if (!current) return undefined;
  if (all.length === 1) return <span className="ms-top-community">{current.name}</span>;
  return (
    <Select
      className="ms-top-community"
      aria-label={t('chooseCommunity')}
      value={current.id}
      onChange={choose}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={all.map(({ id, name }) => ({ value: id, label: name }))}
      style={{ minWidth: 160 }}
    />
  );
}

/** Language, size of type, signing out. */
export function UserMenu() {
  const t = useTexts(shellTexts);
  const { locale, setLocale, textSize, setTextSize } = usePreferences();
  const { account } = useSession();
  const { signOut } = useSessionAccess();
  const say = useFailureText('write');
  const { message } = App.useApp();
  const leave = () => void signOut().catch((error: unknown) => message.error(say(failureOf(error))));
  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: t('language'),
      children: LOCALES.map((one) => ({ key: one, label: LOCALE_NAMES[one], onClick: () => setLocale(one) })),
    },
    { type: 'divider' },
    { key: 'large', label: t('largeType'), onClick: () => setTextSize(textSize === 'large' ? 'normal' : 'large') },
    { type: 'divider' },
    { key: 'signOut', label: t('signOut'), onClick: leave },
  ];
  const selectedKeys = [locale, ...(textSize === 'large' ? ['large'] : [])];
  return (
    <Dropdown trigger={['click']} menu={{ items, selectable: true, multiple: true, selectedKeys }}>
      <button type="button" className="ms-top-user" aria-label={`${t('account')}: ${account.name}`}>
        <UserOutlined />
        {account.name}
        <DownOutlined style={{ fontSize: 10 }} />
      </button>
    </Dropdown>
  );
}
