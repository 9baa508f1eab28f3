import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { decideDestruction, DestroyOutbreak } from '../domain/destroy.ts';
import { KEPT_FACTS } from '../domain/kept-facts.ts';
import { destroyOutbreak, insertDestruction, readOutbreak } from './closing-queries.ts';

const destroy = defineCommand({
  name: 'destroyOutbreak',
  summary: 'Destroys what a community keeps because of an outbreak; what remains is a certificate',
  permission: 'closing.destroy',
  scope: 'community',
  schema: DestroyOutbreak,
  load: (tx, _input, { communityId }) => readOutbreak(tx, communityId),
  decide: decideDestruction,
  async apply(tx, facts, { communityId, accountId, now }) {
    const id = newId<'destruction'>();
    for (const { reason } of facts) {
      const counts = await destroyOutbreak(tx, { communityId, keptTypes: KEPT_FACTS });
      await insertDestruction(tx, { communityId, id, now, accountId, reason, counts });
    }
    return { destructionId: id };
  },
  subject: () => ({ kind: 'outbreak' }),
  reason: ({ reason }) => reason,
});

/** Commands of the end of an outbreak. */
export const closingCommands: readonly Command[] = [destroy];
