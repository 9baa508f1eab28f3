import { accessRoutes } from '../access/server/routes.ts';
import type { Route } from '../base/server/route.ts';
import { importRoutes } from '../register/server/import-routes.ts';
import { peopleRoutes } from '../register/server/people-routes.ts';

/** Every read of the product, room by room. */
export const routes: readonly Route[] = [...accessRoutes, ...importRoutes, ...peopleRoutes];
