import type { Route } from '../../base/server/route.ts';
import { campaignRoutes } from './campaign-routes.ts';

/** Reads of screening without the push lists. */
export const screeningRoutes: readonly Route[] = [...campaignRoutes];
