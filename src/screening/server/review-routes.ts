import { z } from 'zod';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import type { Vault } from '../../base/server/secret.ts';
import { describeDoors, describePeople } from '../../register/server/api.ts';
import { listHints } from './hint-queries.ts';
import { listRegistrations } from './registration-queries.ts';

const TimeKey = z.tuple([z.iso.datetime(), z.guid()]);
const ListQuery = z.object({
  community: z.string().optional(),
  state: z.enum(['open', 'all']).default('open'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Told = z.object({
  name: z.string(),
  sex: z.string().optional(),
  mobile: z.string().optional(),
  address: z.string(),
});

function openTold(vault: Vault, sealed: Uint8Array): z.infer<typeof Told> {
  return Told.parse(JSON.parse(vault.open(sealed).toString('utf8')));
}

const registrations = defineRoute({
  path: '/api/self-registrations',
  summary: 'Self-registrations with whom of the register they may mean, the newest first',
  permission: 'screening.report.read',
  params: z.object({}),
  query: ListQuery,
  look: () => ({ kind: 'registration' }),
  async handle({ tx, communityIds, vault }, { query: { state, after, limit } }) {
    const found = await listRegistrations(tx, {
      communityIds,
      state,
      after: readCursor(after, TimeKey),
      limit: limit + 1,
    });
    const page = pageOf({ rows: found, limit, key: ({ receivedAt, registrationId }) => [receivedAt, registrationId] });
    const personIds = page.rows.flatMap(({ candidates, personId }) => [
      ...candidates.map((one) => one.personId),
      ...(personId === null ? [] : [personId]),
    ]);
    const people = await describePeople(tx, { communityIds, personIds });
    const nobody = { name: '', dwelling: '' };
    const rows = page.rows.map(({ sealed, candidates, ...row }) => ({
      ...row,
      // Whoever reviews compares them side by side; the look is in the trail. The phone stays hidden.
      told: { ...openTold(vault, sealed), mobile: undefined },
      candidates: candidates.map((one) => ({ ...one, ...(people.get(one.personId) ?? nobody) })),
    }));
    return { rows, next: page.next };
  },
});

const hints = defineRoute({
  path: '/api/hints',
  summary: 'Hints of neighbours, the newest first; none of them is a fact',
  permission: 'screening.report.review',
  params: z.object({}),
  query: ListQuery.omit({ state: true }),
  look: () => ({ kind: 'hint' }),
  async handle({ tx, communityIds, vault }, { query: { after, limit } }) {
    const found = await listHints(tx, { communityIds, after: readCursor(after, TimeKey), limit: limit + 1 });
    const page = pageOf({ rows: found, limit, key: ({ receivedAt, hintId }) => [receivedAt, hintId] });
    const dwellingIds = page.rows.flatMap(({ dwellingId }) => dwellingId ?? []);
    const doors = await describeDoors(tx, { communityIds, dwellingIds });
    const rows = page.rows.map(({ sealed, ...row }) => ({
      ...row,
      text: vault.open(sealed).toString('utf8'),
      door: doors.get(row.dwellingId ?? '') ?? null,
    }));
    return { rows, next: page.next };
  },
});

/** Reads of what residents told. */
export const reviewRoutes: readonly Route[] = [registrations, hints];
