import { lazy, type ReactNode } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { NoPermission, NotFound } from './notes.tsx';
import type { ConsolePage } from './pages.ts';
import { useMay } from './session.tsx';

/** The router of a console: the frame, a route per page, and what to say at an address that does not exist. */
export function createConsoleRouter(console: { readonly frame: ReactNode; readonly pages: readonly ConsolePage[] }) {
  const routes: RouteObject[] = console.pages.map((page) => {
    const Loaded = lazy(async () => ({ default: await page.load() }));
    return {
      path: page.path,
      element: (
        <Permitted page={page}>
          <Loaded />
        </Permitted>
      ),
    };
  });
  return createBrowserRouter([{ element: console.frame, children: [...routes, { path: '*', element: <NotFound /> }] }]);
}

function Permitted(props: { readonly page: ConsolePage; readonly children: ReactNode }) {
  const may = useMay();
  const { anyPermission } = props.page;
  return anyPermission && !anyPermission.some(may) ? <NoPermission /> : props.children;
}
