import { z } from 'zod';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { LINK_KINDS, type LinkKind } from '../domain/link.ts';
import { nextEpoch } from './link-queries.ts';

const kinds = Object.keys(LINK_KINDS).filter((name): name is LinkKind => name in LINK_KINDS);
const RevokeLinks = z.object({ kind: z.enum(kinds) });

/** Ends every link of a kind: a poster was photographed and spread, a list of links went astray. */
const revokeLinks = defineCommand({
  name: 'revokeLinks',
  summary: 'Ends every link of a kind that the community gave out',
  permission: 'messaging.manage',
  scope: 'community',
  schema: RevokeLinks,
  subject: ({ kind }) => ({ kind: `link.${kind}` }),
  load: () => Promise.resolve({}),
  decide: (_state, { kind }) => ({ facts: [{ type: 'linksRevoked' as const, kind }] }),
  async apply(tx, facts, { communityId, now }) {
    for (const { kind } of facts) await nextEpoch(tx, { communityId, kind, now });
  },
});

/** Commands on links. */
export const linkCommands: readonly Command[] = [revokeLinks];
