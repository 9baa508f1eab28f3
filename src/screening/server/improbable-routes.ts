import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { addDays } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { improbableSeries } from '../../forms/domain/improbable.ts';
import { describePeople } from '../../register/server/api.ts';
import { enteredReading } from '../domain/improbable-day.ts';
import { listOddReadings } from './improbable-queries.ts';
import { accountNames, dayBounds } from './zone-queries.ts';

/** So many days are looked at: the rule on one figure running needs five readings, and a household may forget a day. */
const DAYS = 6;
/** Nobody asks about more in a day; what is asked about and mended leaves the list. */
const MOST = 200;

const improbable = defineRoute({
  path: '/api/health/improbable',
  summary: 'Readings of the last six days that hardly happen by themselves, to be asked about; it judges nobody',
  permission: 'screening.health.read',
  params: z.object({}),
  query: z.object({ community: areaNumberText }),
  look: () => ({ kind: 'person', reason: 'improbable' }),
  async handle({ tx, communityIds, today }, { query }) {
    const communityId = query.community;
    if (!communityIds.includes(communityId)) return undefined;
    const { from } = await dayBounds(tx, addDays(today, 1 - DAYS));
    const { until } = await dayBounds(tx, today);
    const all = improbableSeries((await listOddReadings(tx, { communityId, from, until })).map(enteredReading));
    const found = all.slice(0, MOST);
    const personIds = found.flatMap((one) => ('person' in one ? [one.person] : []));
    const people = await describePeople(tx, { communityIds: [communityId], personIds });
    const names = await accountNames(
      tx,
      found.flatMap((one) => ('by' in one ? [one.by] : [])),
    );
    return {
      communityId,
      total: all.length,
      rows: found.map((one) => ({
        ...one,
        who: 'person' in one ? people.get(one.person) : undefined,
        worker: 'by' in one ? names.get(one.by) : undefined,
      })),
    };
  },
});

/** Reads of improbable readings. */
export const improbableRoutes: readonly Route[] = [improbable];
