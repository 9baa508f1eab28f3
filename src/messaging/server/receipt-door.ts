import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Problem } from '../../base/domain/problem.ts';
import type { Clock } from '../../base/server/clock.ts';
import type { Vault } from '../../base/server/secret.ts';
import { readAliyunReceipts, readTencentReceipts, type Receipt } from '../domain/receipt.ts';
import type { Channel } from '../domain/setting.ts';
import { createAddressBrake } from './address-brake.ts';
import { takeReceipts, type ReceiptParts } from './receipts.ts';

/** A gateway that posts receipts: how they read, and the answer without which it posts them again. */
interface Poster {
  readonly read: (body: unknown) => readonly Receipt[] | undefined;
  readonly thanks: object;
}

const POSTERS: Readonly<Partial<Record<Channel, Poster>>> = {
  aliyun: { read: readAliyunReceipts, thanks: { code: 0, msg: 'OK' } },
  tencent: { read: readTencentReceipts, thanks: { result: 0, errmsg: 'OK' } },
};

/** Five hundred receipts are 150 KB. */
const BODY_LIMIT = 256 * 1024;
/** Wrong keys from one address; a gateway never has one. */
const WRONG_KEYS = { uses: 20, minutes: 10 };
const Params = z.object({ gateway: z.enum(['aliyun', 'tencent']), key: z.string().max(80) });

/**
 * Where a gateway posts its receipts: a path that only it was told. The vendors sign nothing, so the key in the path is what tells them from
 * others. Undefined for gateways that post none.
 */
export function receiptPath(channel: Channel, vault: Vault): string | undefined {
  return POSTERS[channel] === undefined ? undefined : `/api/sms-receipts/${channel}/${keyOf(channel, vault)}`;
}

function keyOf(channel: Channel, vault: Vault): string {
  return vault.hash('smsReceipts', channel).toString('hex');
}

/** The door for gateways: `POST /api/sms-receipts/<gateway>/<key>`. Refuses `receiptDoorUnknown`, `linkBusy`, `receiptUnreadable`. */
export function registerReceiptDoor(
  app: FastifyInstance,
  parts: ReceiptParts & { readonly vault: Vault; readonly clock: Clock },
): void {
  const brake = createAddressBrake(WRONG_KEYS);
  app.post('/api/sms-receipts/:gateway/:key', { bodyLimit: BODY_LIMIT }, async (request) => {
    const params = Params.safeParse(request.params);
    const poster = params.data && POSTERS[params.data.gateway];
    if (!poster || !isSame(params.data.key, keyOf(params.data.gateway, parts.vault))) {
      const seconds = brake.use(request.ip, Date.parse(parts.clock.now()));
      throw seconds > 0 ? new Problem('linkBusy', { seconds }) : new Problem('receiptDoorUnknown');
    }
    const receipts = poster.read(request.body);
    if (!receipts) throw new Problem('receiptUnreadable');
    await takeReceipts(parts, receipts);
    return poster.thanks;
  });
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
