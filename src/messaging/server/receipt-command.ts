import { defineCommand } from '../../base/server/command.ts';
import { decideReceipts, NoteReceipts } from '../domain/receipt.ts';
import { notifySettled } from './queue-queries.ts';
import { lockSent, setDeliveries } from './receipt-queries.ts';

/** What gateways say of messages after they took them; run for the gateway, by nobody's hand. */
export const noteReceipts = defineCommand({
  name: 'noteReceipts',
  summary: 'Notes which messages arrived and which did not, as the gateway says',
  permission: 'messaging.manage',
  scope: 'community',
  schema: NoteReceipts,
  subject: ({ receipts }) => ({ kind: 'message', id: receipts[0]?.messageId }),
  load: async (tx, { receipts }, { communityId, now }) => ({
    sent: await lockSent(tx, { communityId, messageIds: receipts.map(({ messageId }) => messageId) }),
    now,
  }),
  decide: (state, input) => decideReceipts(state, input),
  async apply(tx, facts, { communityId }) {
    if (facts.length === 0) return { noted: 0 };
    await setDeliveries(tx, { communityId, facts });
    await notifySettled(tx, communityId);
    return { noted: facts.length };
  },
});
