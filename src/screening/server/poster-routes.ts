import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import type { Day } from '../../base/domain/day.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Tx } from '../../base/server/db.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import type { Vault } from '../../base/server/secret.ts';
import { writePosterPdf } from '../../documents/server/api.ts';
import { makeLinks } from '../../messaging/server/api.ts';
import { findCommunityName } from '../../register/server/api.ts';
import { posterWords } from '../domain/poster-words.ts';
import { listPosters, type PosterRow } from './poster-queries.ts';

const community = areaNumberText;

const posters = defineRoute({
  path: '/api/posters',
  summary: 'Posters that hang now, in walking order',
  permission: 'screening.poster.print',
  params: z.object({}),
  query: z.object({ community }),
  async handle({ tx, communityIds, vault }, { query: { community: communityId } }) {
    if (!communityIds.includes(communityId)) return { rows: [], next: null };
    const rows = await listPosters(tx, { communityId });
    const links = await linksOf(tx, { rows, communityId, vault });
    return { rows: rows.map((row) => ({ ...row, path: `/r/${links.get(row.posterId) ?? ''}` })), next: null };
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
    const links = await linksOf(tx, { rows, communityId, vault });
    const words = posterWords((await findCommunityName(tx, communityId)) ?? '');
    const printed = rows.map(({ posterId, name, untilDay }) => ({
      ...{ place: name, until: untilDay },
      code: `${new URL(origin).origin}/r/${links.get(posterId) ?? ''}`,
    }));
    const bytes = writePosterPdf({ posters: printed, words });
    return { communityId, fileName: `${words.title}.pdf`, contentType: 'application/pdf', bytes };
  },
});

/** The link of each poster, by its id. */
async function linksOf(
  tx: Tx,
  of: { readonly rows: readonly PosterRow[]; readonly communityId: number; readonly vault: Vault },
): Promise<ReadonlyMap<string, string>> {
  const { rows, communityId, vault } = of;
  const links = new Map<string, string>();
  for (const [until, subjectIds] of byEnd(rows))
    for (const [id, text] of await makeLinks(tx, { kind: 'selfRegistration', until, communityId, subjectIds, vault }))
      links.set(id, text);
  return links;
}

function byEnd(rows: readonly PosterRow[]): ReadonlyMap<Day, readonly string[]> {
  const ends = new Map<Day, string[]>();
  for (const { untilDay, posterId } of rows) ends.set(untilDay, [...(ends.get(untilDay) ?? []), posterId]);
  return ends;
}

/** Reads of posters. */
export const posterRoutes: readonly Route[] = [posters, sheets];
