import { z } from 'zod';
import { refuse } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineCommand } from '../../base/server/command.ts';
import { lockList } from './push-read-queries.ts';
import { markReturned } from './push-write-queries.ts';

/** Notes that a list has gone back to its sender; the file itself is read from its route. */
export const returnList = defineCommand({
  name: 'returnList',
  summary: 'Notes that a list went back to its sender, filled in',
  permission: 'screening.list.receive',
  scope: 'community',
  schema: z.object({
    listId: idSchema<'pushList'>(),
    /** `whole` is refused while a row waits. */
    extent: z.enum(['whole', 'partly']),
  }),
  subject: ({ listId }) => ({ kind: 'pushList', id: listId }),
  async load(tx, { listId }, { communityId }) {
    return { listId, list: await lockList(tx, { communityId, listId }) };
  },
  decide({ list }, { listId, extent }) {
    if (!list) return refuse('pushListUnknown');
    if (extent === 'whole' && list.open > 0) return refuse('pushRowsOpen', { count: list.open });
    return { facts: [{ type: 'pushListReturned' as const, subjectId: listId, open: list.open }] };
  },
  async apply(tx, _facts, { communityId, now, accountId: by }, { listId }) {
    await markReturned(tx, { communityId, listId, now, by });
    return {};
  },
});
