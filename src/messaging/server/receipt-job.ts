import type { Job } from '../../base/server/jobs.ts';
import type { Gateways } from './gateways/gateway.ts';
import { awaitsReceipts } from './receipt-queries.ts';
import { takeReceipts } from './receipts.ts';

/** So often a gateway is asked in one run; it hands out a hundred at a time. */
const MOST_ROUNDS = 20;

/**
 * Each minute: gateways that hand receipts out are asked, as long as a message waits for one. For sites that no gateway can reach, a laptop
 * behind the network of the office. What was handed out is not handed out again: a server that dies in between leaves a message without.
 */
export function receiptJob(gateways: Gateways): Job {
  return {
    name: 'messaging-receipts',
    cron: '* * * * *',
    async run({ db, bus, clock, log }) {
      const now = clock.now();
      if (!(await db.asOwner((tx) => awaitsReceipts(tx, now)))) return;
      for (const gateway of gateways.values())
        for (let round = 0; gateway.receipts && round < MOST_ROUNDS; round += 1) {
          const receipts = await gateway.receipts(now);
          await takeReceipts({ db, bus, log }, receipts);
          if (receipts.length === 0) break;
        }
    },
  };
}
