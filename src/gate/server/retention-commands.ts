import { z } from 'zod';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { decideExpiry, firstKeptDay } from '../domain/retention-rules.ts';
import { readGateRules } from './gate-queries.ts';
import { countExpired, deleteExpired, deleteExpiredWithdrawn } from './retention-queries.ts';

/** Rows deleted in one transaction: half a second, so that nobody at a gate waits behind it. */
export const EXPIRE_AT_ONCE = 20_000;

const ExpireGateChecks = z.object({});

/** Deletes what the rules no longer keep; again and again until it answers that nothing is left. */
export const expireGateChecks: Command = defineCommand({
  name: 'expireGateChecks',
  summary: 'Deletes rows of the log that are older than the rules keep them and adds them to the counts of their days',
  schema: ExpireGateChecks,
  permission: 'gate.manage',
  scope: 'community',
  async load(tx, _input, { communityId, today }) {
    const before = firstKeptDay(today, await readGateRules(tx, communityId));
    return { before, checks: await countExpired(tx, { communityId, before, limit: EXPIRE_AT_ONCE }) };
  },
  decide: decideExpiry,
  async apply(tx, facts, { communityId }) {
    let deleted = 0;
    for (const { before } of facts) {
      deleted += await deleteExpired(tx, { communityId, before, limit: EXPIRE_AT_ONCE });
      await deleteExpiredWithdrawn(tx, { communityId, before });
    }
    return { deleted, isDone: deleted < EXPIRE_AT_ONCE };
  },
});
