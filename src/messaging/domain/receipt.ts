import { z } from 'zod';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { Decision } from '../../base/domain/decision.ts';

/** What a gateway says, after it had taken a message, of whether it arrived. */
export interface Receipt {
  /** The gateway's own number of the message, as it gave it when it took it. */
  readonly ref: string;
  readonly isDelivered: boolean;
  /** Undefined where the gateway tells no time. */
  readonly at: Instant | undefined;
  /** Its own words, without a number. */
  readonly said: string;
}

const MOST_SAID = 160;
const MOST_AT_ONCE = 500;
const word = z.string().max(400).default('');

const AliyunReceipt = z.object({
  biz_id: z.string().min(1).max(100),
  success: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
  report_time: word,
  err_code: word,
  err_msg: word,
});

/**
 * Receipts as Aliyun posts them (SmsReport, HTTP batch push). Undefined: it is none. Source: help.aliyun.com/zh/sms/developer-reference/smsreport-2
 */
export function readAliyunReceipts(body: unknown): readonly Receipt[] | undefined {
  const read = z.array(AliyunReceipt).max(MOST_AT_ONCE).safeParse(body);
  return read.data?.map(({ biz_id: ref, success, report_time, err_code, err_msg }) => ({
    ...{ ref, isDelivered: success, at: beijingTime(report_time), said: saidOf(`${err_code} ${err_msg}`) },
  }));
}

const TencentReceipt = z.object({
  sid: z.string().min(1).max(100),
  report_status: z.enum(['SUCCESS', 'FAIL']),
  user_receive_time: word,
  errmsg: word,
  description: word,
});

/** Receipts as Tencent posts them. Undefined: it is none. Source: cloud.tencent.com/document/product/382/43547 (status callback) */
export function readTencentReceipts(body: unknown): readonly Receipt[] | undefined {
  const read = z.array(TencentReceipt).max(MOST_AT_ONCE).safeParse(body);
  return read.data?.map(({ sid: ref, report_status, user_receive_time, errmsg, description }) => ({
    ...{ ref, isDelivered: report_status === 'SUCCESS', at: beijingTime(user_receive_time) },
    said: saidOf(`${errmsg} ${description}`),
  }));
}

const PulledReceipt = z.object({
  SerialNo: z.string().min(1).max(100),
  ReportStatus: z.enum(['SUCCESS', 'FAIL']),
  /** Seconds since 1970. */
  UserReceiveTime: z.number().int().min(0).max(9_999_999_999).default(0),
  Description: word,
});
const Pulled = z.object({ Response: z.object({ PullSmsSendStatusSet: z.array(PulledReceipt).max(MOST_AT_ONCE) }) });

/** Receipts as Tencent hands them out when asked (PullSmsSendStatus 2021-01-11). Undefined: it is none. Source: cloud.tencent.com/document/api/382/55980 */
export function readPulledReceipts(body: unknown): readonly Receipt[] | undefined {
  const read = Pulled.safeParse(body);
  return read.data?.Response.PullSmsSendStatusSet.map(({ SerialNo, ReportStatus, UserReceiveTime, Description }) => ({
    ...{ ref: SerialNo, isDelivered: ReportStatus === 'SUCCESS', said: saidOf(Description) },
    at: UserReceiveTime === 0 ? undefined : instantOf(new Date(UserReceiveTime * 1000)),
  }));
}

/** Both vendors write the time of Beijing. Undefined for anything else. */
function beijingTime(text: string): Instant | undefined {
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text) ?? [];
  const ms = Date.parse(`${day ?? ''}T${clock ?? ''}+08:00`);
  return Number.isNaN(ms) ? undefined : instantOf(new Date(ms));
}

function saidOf(text: string): string {
  return text
    .replaceAll(/\d{7,}/g, '***')
    .trim()
    .slice(0, MOST_SAID);
}

/** Input of `noteReceipts`. */
export const NoteReceipts = z.object({
  receipts: z
    .array(
      z.object({
        messageId: idSchema<'message'>(),
        isDelivered: z.boolean(),
        at: z.iso.datetime().optional(),
        said: z.string().max(MOST_SAID),
      }),
    )
    .min(1)
    .max(MOST_AT_ONCE),
});
export type NoteReceipts = z.infer<typeof NoteReceipts>;

/** A message of which no receipt is known yet. */
export interface SentMessage {
  readonly messageId: string;
  readonly template: string;
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly endedAt: Instant;
}

/** What became of a message after it was taken. */
export interface MessageArrived {
  readonly type: 'messageDelivered' | 'messageUndelivered';
  readonly subjectId: string;
  readonly template: string;
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly at: Instant;
  readonly said: string;
}

/**
 * Notes the first receipt of each message; of those that are not waiting for one nothing is said. A time before the sending or after now is
 * that of a wrong clock: now counts. @idempotent by the message
 */
export function decideReceipts(
  { sent, now }: { readonly sent: readonly SentMessage[]; readonly now: Instant },
  { receipts }: NoteReceipts,
): Decision<MessageArrived> {
  const firstOf = new Map([...receipts].reverse().map((receipt) => [String(receipt.messageId), receipt]));
  return {
    facts: sent.flatMap(({ messageId, template, personId, accountId, endedAt }): MessageArrived[] => {
      const receipt = firstOf.get(messageId);
      if (!receipt) return [];
      const told = receipt.at === undefined ? now : instantOf(new Date(receipt.at));
      const at = told < endedAt || told > now ? now : told;
      const type = receipt.isDelivered ? 'messageDelivered' : 'messageUndelivered';
      return [{ type, subjectId: messageId, template, personId, accountId, at, said: receipt.said }];
    }),
  };
}
