import type { Route } from '../base/server/route.ts';

/** Every read of the product, room by room. */
export const routes: readonly Route[] = [];
