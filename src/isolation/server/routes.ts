import type { Route } from '../../base/server/route.ts';
import { orderEditionRoutes } from './edition-routes.ts';
import { orderLinkRoutes } from './link-page.ts';
import { orderListRoutes } from './list-routes.ts';
import { orderPageRoutes } from './page-routes.ts';
import { paperRoutes } from './paper-routes.ts';

/** Reads of isolation orders. */
export const isolationRoutes: readonly Route[] = [
  ...orderListRoutes,
  ...orderEditionRoutes,
  ...paperRoutes,
  ...orderLinkRoutes,
  ...orderPageRoutes,
];
