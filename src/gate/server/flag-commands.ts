import { z } from 'zod';
import { instantOf } from '../../base/domain/day.ts';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { decideFlags } from '../domain/flag-rules.ts';
import { flagCandidates, insertFlags } from './flag-queries.ts';
import { readGateRules } from './gate-queries.ts';

const RaiseGateFlags = z.object({
  /** Looks at what came after this instant. */
  since: z.iso.datetime().transform((text) => instantOf(new Date(text))),
});

/** Looks over what came from the phones and flags what cannot have been right. */
export const raiseGateFlags: Command = defineCommand({
  name: 'raiseGateFlags',
  summary:
    'Flags passages that cannot have been one person or should not have been, among those that came since an instant',
  schema: RaiseGateFlags,
  permission: 'gate.manage',
  scope: 'community',
  async load(tx, { since }, { communityId }) {
    const rules = await readGateRules(tx, communityId);
    return { rules, candidates: await flagCandidates(tx, { communityId, since }) };
  },
  decide: ({ candidates, rules }) => decideFlags(candidates, rules),
  async apply(tx, flags, { communityId, now }) {
    await insertFlags(tx, { communityId, now, flags });
    return { raised: flags.length };
  },
});
