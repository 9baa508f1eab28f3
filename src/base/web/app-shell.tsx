import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { CommunityProvider, useCommunity } from './community.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { FindSource } from './find.ts';
import { FindBox } from './find-box.tsx';
import { Wordmark } from './mark.tsx';
import { pagesFor, type ConsolePage, type MenuGroup } from './pages.ts';
import { useTexts } from './preferences.tsx';
import { useMay } from './session.tsx';
import { shellTexts } from './shell-texts.ts';
import { SideMenu } from './side-menu.tsx';
import { PageSkeleton } from './skeletons.tsx';
import { CommunitySwitcher, UserMenu } from './top-bar.tsx';
import { usePageScroll } from './use-page-scroll.ts';
import './app-shell.css';

/** The frame of the console: menu on the left, bar on top, the page in the middle. */
export function AppShell(props: {
  readonly pages: readonly ConsolePage[];
  readonly groups: readonly MenuGroup[];
  readonly findSources: readonly FindSource[];
}) {
  return (
    <CommunityProvider>
      <Frame {...props} />
    </CommunityProvider>
  );
}

function Frame(props: Parameters<typeof AppShell>[0]) {
  const t = useTexts(shellTexts);
  const may = useMay();
  const { current } = useCommunity();
  const { pathname } = useLocation();
  const [isFolded, setFolded] = useState(isFoldedAtFirst);
  usePageScroll('page');
  const pages = pagesFor(props.pages, may);
  const fold = (next: boolean) => {
    localStorage.setItem('menshen.menu', next ? 'folded' : 'open');
    setFolded(next);
  };
  return (
    <div className="ms-shell" data-folded={isFolded}>
      <a className="ms-skip" href="#page">
        {t('skipToPage')}
      </a>
      <header className="ms-top">
        <Wordmark />
        <CommunitySwitcher />
        <FindBox pages={pages} sources={props.findSources} />
        <UserMenu />
      </header>
      <SideMenu pages={pages} groups={props.groups} isFolded={isFolded} onFold={fold} />
      <main className="ms-main" id="page" tabIndex={-1}>
        <ConnectionBar />
        {/* Another community is another page: nothing of the last one may stay in its forms. */}
        <ErrorBoundary key={`${pathname} ${current?.id ?? ''}`}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** On a screen no wider than a phone the words of the menu would take half of it. */
function isFoldedAtFirst(): boolean {
  return localStorage.getItem('menshen.menu') === 'folded' || matchMedia('(max-width: 640px)').matches;
}
