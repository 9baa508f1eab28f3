import { lazy, type ReactNode } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { NoPermission, NotFound } from './notes.tsx';
import type { ConsolePage } from './pages.ts';
import { useMay } from './session.tsx';

/** The router of a console: the frame, a route per page, and what to say at an address that does not exist. */
export function createConsoleRouter(console: { readonly frame: ReactNode; readonly pages: readonly ConsolePage[] }) {
  const routes: RouteObject[] = console.pages.map((page) => ({
    path: page.path,
    element: <PageElement page={page} />,
  }));
  return createBrowserRouter([{ element: console.frame, children: [...routes, { path: '*', element: <NotFound /> }] }]);
}

const loaded = new WeakMap<ConsolePage, ReturnType<typeof lazy>>();

/** One lazy component per page for ever: a new one on each render would mount the page anew each time. */
function lazyOf(page: ConsolePage): ReturnType<typeof lazy> {
  const known = loaded.get(page);
  if (known) return known;
  const made = lazy(async () => ({ default: await page.load() }));
  loaded.set(page, made);
  return made;
}

function PageElement(props: { readonly page: ConsolePage }) {
  const may = useMay();
  const { anyPermission } = props.page;
  if (anyPermission && !anyPermission.some(may)) return <NoPermission />;
  const Loaded = lazyOf(props.page);
  return <Loaded />;
}
