import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { decideDestruction, DestroyOutbreak } from '../domain/destroy.ts';
import { destroyOutbreak, insertDestruction, readOutbreak } from './closing-queries.ts';

/** Commands of the end; `commandNames` are those whose facts tell of an outbreak. */
export function closingCommands(commandNames: readonly string[]): readonly Command[] {
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
        const counts = await destroyOutbreak(tx, { communityId, commandNames });
        await insertDestruction(tx, { communityId, id, now, accountId, reason, counts });
      }
      return { destructionId: id };
    },
    subject: () => ({ kind: 'outbreak' }),
    reason: ({ reason }) => reason,
  });
  return [destroy];
}
