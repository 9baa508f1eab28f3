import { z } from 'zod';
import type { Day } from '../../base/domain/day.ts';
import { Problem } from '../../base/domain/problem.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { writePosterPdf } from '../../documents/server/api.ts';
import { makeLinks } from '../../messaging/server/api.ts';
import { findCommunityName } from '../../register/server/api.ts';
import { posterWords } from '../domain/poster-words.ts';
import { listPosters, type PosterRow } from './poster-queries.ts';

const community = z.coerce.number().int().positive();

const posters = defineRoute({
  path: '/api/posters',
  summary: 'Posters that hang now, in walking order',
  permission: 'screening.poster.print',
  params: z.object({}),
  query: z.object({ community }),
  async handle({ tx, communityIds }, { query }) {
    if (!communityIds.includes(query.community)) return { rows: [], next: null };
    return { rows: await listPosters(tx, { communityId: query.community }), next: null };
  },
});

const sheets = defineRoute({
  path: '/api/posters/sheets.pdf',
  summary: 'Posters as PDF, one on a page, in walking order',
  permission: 'screening.poster.print',
  params: z.object({}),
  query: z.object({ community, origin: z.url({ protocol: /^https?$/ }).max(200) }),
  look: () => ({ kind: 'poster', reason: 'pdf' }),
  async handle({ tx, communityIds, vault }, { query }) {
    const { community: communityId, origin } = query;
    if (!communityIds.includes(communityId)) return undefined;
    const rows = await listPosters(tx, { communityId });
    const [first] = rows;
    if (!first) throw new Problem('posterNowhere');
    const links = new Map<string, string>();
    for (const [until, subjectIds] of byEnd(rows))
      for (const [id, text] of await makeLinks(tx, { kind: 'selfRegistration', until, communityId, subjectIds, vault }))
        links.set(id, text);
    const words = posterWords((await findCommunityName(tx, communityId)) ?? '');
    const printed = rows.map(({ posterId, name, untilDay }) => ({
      ...{ place: name, until: untilDay },
      code: `${new URL(origin).origin}/r/${links.get(posterId) ?? ''}`,
    }));
    const bytes = writePosterPdf({ posters: printed, words });
    return { communityId, fileName: `${words.title}.pdf`, contentType: 'application/pdf', bytes };
  },
});

function byEnd(rows: readonly PosterRow[]): ReadonlyMap<Day, readonly string[]> {
  const ends = new Map<Day, string[]>();
  for (const { untilDay, posterId } of rows) ends.set(untilDay, [...(ends.get(untilDay) ?? []), posterId]);
  return ends;
}

/** Reads of posters. */
export const posterRoutes: readonly Route[] = [posters, sheets];
