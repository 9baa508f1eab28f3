import { z } from 'zod';
import { areaNumberText, idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { findInboxContent, listInbox } from './inbox-queries.ts';

const list = defineRoute({
  path: '/api/inbox',
  summary:
    'Files that the inbox folder of a community brought: what waits, what cannot be read, what became of the others',
  permission: 'register.import.run',
  params: z.object({}),
  query: z.object({ community: areaNumberText.optional() }),
  async handle({ tx, communityIds }) {
    const [communityId] = communityIds;
    return communityId === undefined ? undefined : { rows: await listInbox(tx, communityId) };
  },
});

const content = defineRoute({
  path: '/api/inbox/:id',
  summary: 'A file of the inbox that waits; the look is recorded',
  permission: 'register.import.run',
  params: z.object({ id: idSchema<'inboxFile'>() }),
  query: z.object({ community: areaNumberText.optional() }),
  look: ({ params: { id } }) => ({ kind: 'inboxFile', id }),
  async handle({ tx, communityIds, vault }, { params: { id } }) {
    const file = await findInboxContent(tx, { communityIds, id });
    if (!file) return undefined;
    const { communityId, fileName, sealed } = file;
    return { communityId, fileName, contentType: 'application/octet-stream', bytes: vault.open(sealed) };
  },
});

/** Reads of the inbox. */
export const inboxRoutes: readonly Route[] = [list, content];
