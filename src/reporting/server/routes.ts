import type { Route } from '../../base/server/route.ts';
import { boardRoutes } from './board-routes.ts';
import { dailyRoutes } from './daily-routes.ts';
import { listRoutes } from './list-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { templateRoutes } from './template-routes.ts';
import { wordRoutes } from './words-routes.ts';

/** Reads of the daily report and what is made of it. */
export const reportRoutes: readonly Route[] = [
  ...dailyRoutes,
  ...boardRoutes,
  ...wordRoutes,
  ...templateRoutes,
  ...settingsRoutes,
  ...listRoutes,
];
