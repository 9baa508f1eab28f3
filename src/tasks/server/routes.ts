import type { Route } from '../../base/server/route.ts';
import type { WorkKinds } from '../domain/work-kind.ts';
import { dayRoutes } from './day-routes.ts';
import { roundRoutes } from './round-routes.ts';
import { taskReadRoutes } from './task-routes.ts';

/** Every read of tasks, for the kinds of work that the site knows. */
export function taskRoutes(kinds: WorkKinds): readonly Route[] {
  return [...taskReadRoutes, ...roundRoutes, ...dayRoutes(kinds)];
}
