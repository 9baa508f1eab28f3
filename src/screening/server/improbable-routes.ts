import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { addDays } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import { improbableSeries } from '../../forms/domain/improbable.ts';
import { describePeople } from '../../register/server/api.ts';
import { householdAnswers, type PeriodAnswer } from '../../tasks/server/api.ts';
import { readingsIn } from '../domain/improbable-day.ts';
import { accountNames, dayBounds } from './zone-queries.ts';

/** So many days are looked at: the rule on one figure running needs five readings. */
const DAYS = 7;

const improbable = defineRoute({
  path: '/api/health/improbable',
  summary: 'Readings of the last week that hardly happen by themselves, to be asked about; it judges nobody',
  permission: 'screening.health.read',
  params: z.object({}),
  query: z.object({ community: areaNumberText }),
  look: () => ({ kind: 'person', reason: 'improbable' }),
  async handle({ tx, communityIds, today }, { query }) {
    const communityId = query.community;
    if (!communityIds.includes(communityId)) return undefined;
    const answers: PeriodAnswer[] = [];
    for (let ago = 0; ago < DAYS; ago += 1) {
      const bounds = await dayBounds(tx, addDays(today, -ago));
      answers.push(...(await householdAnswers(tx, { communityId, formKey: dailyHealth.id, ...bounds })));
    }
    const found = improbableSeries(readingsIn(answers));
    const personIds = found.flatMap((one) => ('person' in one ? [one.person] : []));
    const people = await describePeople(tx, { communityIds: [communityId], personIds });
    const names = await accountNames(
      tx,
      found.flatMap((one) => ('by' in one ? [one.by] : [])),
    );
    return {
      communityId,
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
