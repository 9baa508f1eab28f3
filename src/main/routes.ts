import { accessRoutes } from '../access/server/routes.ts';
import type { Route } from '../base/server/route.ts';
import { snapshotRoute } from '../base/server/snapshot-route.ts';
import { formRoutes } from '../forms/server/form-routes.ts';
import { cardRoutes } from '../gate/server/card-routes.ts';
import { gateOfficeRoutes } from '../gate/server/office-routes.ts';
import { passRoutes } from '../gate/server/pass-routes.ts';
import { messageRoutes } from '../messaging/server/message-routes.ts';
import { protocolRoutes } from '../protocol/server/routes.ts';
import { isolationRoutes } from '../isolation/server/routes.ts';
import { areaRoutes } from '../register/server/area-routes.ts';
import { collectiveRoutes } from '../register/server/collective-routes.ts';
import { gridRoutes } from '../register/server/grid-routes.ts';
import { importRoutes } from '../register/server/import-routes.ts';
import { closingRoutes } from '../closing/server/closing-routes.ts';
import { planRoutes } from '../overview/server/plan-routes.ts';
import { peopleRoutes } from '../register/server/people-routes.ts';
import { placeRoutes } from '../register/server/place-routes.ts';
import { fillRoutes } from '../reporting/server/fill-routes.ts';
import { formBelowRoutes } from '../reporting/server/form-below-routes.ts';
import { inboxRoutes } from '../reporting/server/inbox-routes.ts';
import { reportRoutes } from '../reporting/server/routes.ts';
import { sentFormRoutes } from '../reporting/server/sent-form-routes.ts';
import { taskRoutes } from '../tasks/server/routes.ts';
import { pushRoutes } from '../screening/server/push-routes.ts';
import { screeningRoutes } from '../screening/server/routes.ts';
import { referralRoutes } from '../tasks/server/referral-routes.ts';
import { sensorRoutes } from '../sensors/server/routes.ts';
import { snapshotParts } from './snapshot-parts.ts';
import { workKinds } from './work-kinds.ts';

/** Every read of the product, room by room; made anew for each site, because a route may remember what it worked out. */
export const openRoutes = (): readonly Route[] => [
  ...accessRoutes,
  snapshotRoute(snapshotParts),
  ...importRoutes,
  ...peopleRoutes,
  ...placeRoutes,
  ...gridRoutes,
  ...collectiveRoutes,
  ...areaRoutes,
  ...formRoutes,
  ...gateOfficeRoutes,
  ...cardRoutes,
  ...passRoutes,
  ...protocolRoutes,
  ...taskRoutes(workKinds),
  ...reportRoutes,
  ...planRoutes,
  ...closingRoutes,
  ...fillRoutes,
  ...sentFormRoutes,
  ...formBelowRoutes,
  ...inboxRoutes,
  ...screeningRoutes,
  ...pushRoutes,
  ...referralRoutes,
  ...isolationRoutes,
  ...sensorRoutes,
  ...messageRoutes,
];
