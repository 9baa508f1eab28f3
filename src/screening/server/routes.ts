import type { Route } from '../../base/server/route.ts';
import { campaignRoutes } from './campaign-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { householdSlipRoutes } from './household-slip-routes.ts';
import { improbableRoutes } from './improbable-routes.ts';
import { posterRoutes } from './poster-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { riskRoutes } from './risk-routes.ts';
import { slipRoutes } from './slip-routes.ts';

/** Reads of screening without the push lists. */
export const screeningRoutes: readonly Route[] = [
  ...campaignRoutes,
  ...slipRoutes,
  ...riskRoutes,
  ...healthRoutes,
  ...householdSlipRoutes,
  ...improbableRoutes,
  ...posterRoutes,
  ...reviewRoutes,
];
