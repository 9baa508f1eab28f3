import { z } from 'zod';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import { viewCandidates } from '../../register/server/api.ts';
import { listReview } from './push-list-queries.ts';
import { openContent } from './push-seal.ts';

const TimeKey = z.tuple([z.iso.datetime(), z.guid()]);
/** One key for each candidate. */
const MOST_CANDIDATES = 9;

/** Doubtful rows side by side with those of the register who may be meant. */
export const reviewRoute = defineRoute({
  path: '/api/push-lists/review',
  summary: 'Rows that wait for a decision, the most urgent first, with the people who may be meant',
  permission: 'screening.list.review',
  params: z.object({}),
  query: z.object({
    community: z.string().optional(),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  look: () => ({ kind: 'pushRow' }),
  async handle({ tx, communityIds, vault }, { query: { limit, after } }) {
    const found = await listReview(tx, { communityIds, after: readCursor(after, TimeKey), limit: limit + 1 });
    const page = pageOf({ rows: found, limit, key: ({ dueAt, rowId }) => [dueAt, rowId] });
    const personIds = page.rows.flatMap(({ candidates }) => candidates.map(({ personId }) => personId));
    const people = await viewCandidates(tx, { communityIds, personIds });
    return {
      rows: page.rows.map(
        ({
          rowId,
          communityId,
          listId,
          row,
          sealed,
          idMasked,
          phoneMasked,
          urgency,
          dueAt,
          escalatedTo,
          candidates,
        }) => {
          const content = sealed === null ? undefined : openContent(vault, sealed);
          const { sex = null, age = null, birthDate = null } = content?.person ?? {};
          return {
            ...{
              rowId,
              communityId,
              listId,
              row,
              idMasked,
              phoneMasked,
              urgency,
              dueAt,
              escalatedTo,
              sex,
              age,
              birthDate,
            },
            ...{ name: content?.name ?? '', address: content?.address ?? '', fields: content?.fields ?? {} },
            candidates: candidates.slice(0, MOST_CANDIDATES).flatMap(({ personId, probability, evidence }) => {
              const person = people.get(personId);
              return person ? [{ ...person, probability, evidence }] : [];
            }),
          };
        },
      ),
      next: page.next,
    };
  },
});
