import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { ageOn } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { dwellingLabel } from '../../register/domain/dwelling-label.ts';
import { listHouseholds, personRisks } from '../../register/server/api.ts';
import { unreachedHouseholds } from '../../tasks/server/api.ts';
import { riskList, type KnownRisk } from '../domain/risk-list.ts';
import { returnedDays } from './risk-queries.ts';

/** More are not asked "first". */
const MOST = 1000;

const risks = defineRoute({
  path: '/api/risks',
  summary:
    'People to be asked first, the weightiest at the top, each with the reasons; whoever meets no rule is not on it',
  permission: 'screening.campaign.run',
  params: z.object({}),
  query: z.object({ community: areaNumberText }),
  look: () => ({ kind: 'person', reason: 'risks' }),
  async handle({ tx, communityIds, today }, { query }) {
    const communityId = query.community;
    if (!communityIds.includes(communityId)) return undefined;
    const households = await listHouseholds(tx, { communityId, target: { everybody: true } });
    const people = households.flatMap(({ members, ...home }) => members.map((member) => ({ ...home, ...member })));
    const personIds = people.map(({ personId }) => personId);
    const known = new Map((await personRisks(tx, { communityId, personIds, today })).map((one) => [one.personId, one]));
    const returned = await returnedDays(tx, { communityId, today });
    const unreached = new Map(
      (await unreachedHouseholds(tx, { communityId })).map(({ householdId, failures }) => [householdId, failures]),
    );
    const list = riskList(people, ({ personId, householdId }): KnownRisk => {
      const { birthDate = null, tags = [], isUnderOrder = false } = known.get(personId) ?? {};
      const days = returned.get(personId);
      return {
        ...{ tags, isUnderOrder, failures: unreached.get(householdId) ?? 0 },
        ...(birthDate === null ? {} : { age: ageOn(birthDate, today) }),
        ...(days === undefined ? {} : { returnedDaysAgo: days }),
      };
    });
    return {
      communityId,
      total: list.length,
      rows: list.slice(0, MOST).map(({ person, weight, reasons }) => ({
        ...{ personId: person.personId, householdId: person.householdId, name: person.name, weight },
        door: dwellingLabel({ ...person, name: null }),
        reasons: reasons.map(({ id, reason }) => ({ id, text: reason })),
      })),
    };
  },
});

/** Reads of risks. */
export const riskRoutes: readonly Route[] = [risks];
