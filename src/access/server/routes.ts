import type { Route } from '../../base/server/route.ts';
import { accountRoutes } from './account-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { deviceRoutes } from './device-routes.ts';

/** Every read of the room. */
export const accessRoutes: readonly Route[] = [...accountRoutes, ...auditRoutes, ...deviceRoutes];
