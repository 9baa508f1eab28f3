import { z } from 'zod';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { describePeople } from '../../register/server/api.ts';
import { listReferrals } from './referral-queries.ts';

const TimeKey = z.tuple([z.iso.datetime(), z.guid()]);

const referrals = defineRoute({
  path: '/api/referrals',
  summary: 'Early reports to the health station: the open ones by due time, or the closed ones',
  permission: 'screening.referral.read',
  params: z.object({}),
  query: z.object({
    community: z.string().optional(),
    state: z.enum(['open', 'closed']).default('open'),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  look: () => ({ kind: 'referral' }),
  async handle({ tx, communityIds }, { query }) {
    const { limit, state } = query;
    const found = await listReferrals(tx, {
      communityIds,
      state,
      after: readCursor(query.after, TimeKey),
      limit: limit + 1,
    });
    const page = pageOf({
      rows: found,
      limit,
      key: ({ dueAt, openedAt, referralId }) => [state === 'open' ? dueAt : openedAt, referralId],
    });
    const people = await describePeople(tx, { communityIds, personIds: page.rows.map(({ personId }) => personId) });
    const nobody = { name: '', dwelling: '' };
    return { rows: page.rows.map((row) => ({ ...row, ...(people.get(row.personId) ?? nobody) })), next: page.next };
  },
});

/** Reads of early reports. */
export const referralRoutes: readonly Route[] = [referrals];
