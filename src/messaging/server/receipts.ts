import { systemActor } from '../../base/domain/actor.ts';
import type { CommandBus } from '../../base/server/command-bus.ts';
import type { Db } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Log } from '../../base/server/log.ts';
import type { Receipt } from '../domain/receipt.ts';
import { noteReceipts } from './receipt-command.ts';
import { findByRefs } from './receipt-queries.ts';

export interface ReceiptParts {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly log: Log;
}

/** Notes receipts, each in the community of its message; those of nobody's messages are passed over. @idempotent by message */
export async function takeReceipts({ db, bus, log }: ReceiptParts, receipts: readonly Receipt[]): Promise<void> {
  if (receipts.length === 0) return;
  const found = await db.asOwner((tx) =>
    findByRefs(
      tx,
      receipts.map(({ ref }) => ref),
    ),
  );
  const byRef = new Map(receipts.map((receipt) => [receipt.ref, receipt]));
  for (const communityId of new Set(found.map((one) => one.communityId))) {
    const messages = found.filter((one) => one.communityId === communityId);
    const input = {
      receipts: messages.flatMap(({ ref, messageId }) => {
        const receipt = byRef.get(ref);
        if (!receipt) return [];
        const { isDelivered, at, said } = receipt;
        return [{ messageId, isDelivered, said, ...(at === undefined ? {} : { at }) }];
      }),
    };
    const envelope = { commandId: newId(), name: noteReceipts.name, communityId, input };
    const result = await bus.execute({ envelope, actor: systemActor([noteReceipts.permission], [communityId]) });
    if (!result.ok) log.warn({ communityId, code: result.code }, 'receipts not noted');
  }
}
