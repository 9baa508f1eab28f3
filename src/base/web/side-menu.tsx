import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { ConsolePage, MenuGroup } from './pages.ts';
import { useLocale, useTexts } from './preferences.tsx';
import { shellTexts } from './shell-texts.ts';
import './side-menu.css';

/** The left menu: the pages that this person may open, under their headings. A page's code is fetched on hover. */
export function SideMenu(props: {
  readonly pages: readonly ConsolePage[];
  readonly groups: readonly MenuGroup[];
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
}) {
  const t = useTexts(shellTexts);
  const locale = useLocale();
  const FoldIcon = props.isFolded ? MenuUnfoldOutlined : MenuFoldOutlined;
  const groups = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    groups.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  return (
    <nav className="ms-menu" aria-label={t('mainMenu')}>
      <div className="ms-menu-groups" ref={groups}>
        {props.groups.map((group) => {
          const pages = props.pages.filter((page) => page.menu?.group === group.key);
          if (pages.length === 0) return undefined;
          return (
            <section key={group.key} aria-label={group.text[locale]}>
              {group.text[locale] === '' || <h2 className="ms-menu-heading">{group.text[locale]}</h2>}
              <ul>
                {pages.map((page) => (
                  <MenuLine key={page.path} page={page} isFolded={props.isFolded} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <button
        type="button"
        className="ms-menu-fold"
        onClick={() => props.onFold(!props.isFolded)}
        aria-label={props.isFolded ? t('unfoldMenu') : t('foldMenu')}
      >
        <FoldIcon />
      </button>
    </nav>
  );
}

function MenuLine(props: { readonly page: ConsolePage; readonly isFolded: boolean }) {
  const locale = useLocale();
  const { menu, path, load } = props.page;
  if (!menu) return undefined;
  const name = menu.text[locale];
  return (
    <li>
      <Tooltip title={props.isFolded ? name : undefined} placement="right">
        <NavLink className="ms-menu-line" to={path} end={path === '/'} onMouseEnter={() => void load()}>
          <menu.icon />
          <span className="ms-menu-name">{name}</span>
        </NavLink>
      </Tooltip>
    </li>
  );
}
