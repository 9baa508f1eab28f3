import { z } from 'zod';
import { LOCALES, type Text } from '../../base/domain/texts.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';

/** Ways by which messages leave. `outbox` writes them into a file of the data folder and needs no network. */
export const CHANNELS = ['off', 'outbox', 'aliyun', 'tencent', 'http'] as const;
export type Channel = (typeof CHANNELS)[number];

export const channelNames: Readonly<Record<Channel, Text>> = {
  off: { 'zh-CN': '不发短信', 'zh-TW': '不發簡訊', en: 'No messages' },
  outbox: { 'zh-CN': '写入文件（不联网）', 'zh-TW': '寫入檔案（不連網）', en: 'Into a file (no network)' },
  aliyun: { 'zh-CN': '阿里云短信', 'zh-TW': '阿里雲簡訊', en: 'Aliyun SMS' },
  tencent: { 'zh-CN': '腾讯云短信', 'zh-TW': '騰訊雲簡訊', en: 'Tencent Cloud SMS' },
  http: { 'zh-CN': '其他短信网关', 'zh-TW': '其他簡訊閘道', en: 'Another gateway' },
};

const MINUTES_A_DAY = 1440;
const MOST_SEGMENTS = 100_000;
const MOST_DAYS = 365;

const minuteOfDay = z
  .number()
  .int()
  .min(0)
  .max(MINUTES_A_DAY - 1);

/** Input of `setMessaging`. */
export const SetMessaging = z.object({
  channel: z.enum(CHANNELS),
  /** Segments a day. */
  budget: z.number().int().min(0).max(MOST_SEGMENTS),
  /** Minutes of the local day; equal ones: never quiet. */
  quietFrom: minuteOfDay,
  quietUntil: minuteOfDay,
  locale: z.enum(LOCALES),
  /** Where phones reach this site; empty: messages with links are not sent. Only its origin is kept. */
  address: z.union([
    z.literal(''),
    z
      .url({ protocol: /^https?$/, hostname: /^[^@]+$/ })
      .max(120)
      .transform((text) => /^https?:\/\/[^/?#\s]+/i.exec(text)?.[0] ?? ''),
  ]),
  /** After so many days ended messages are destroyed; their number stays. */
  keepDays: z.number().int().min(1).max(MOST_DAYS),
});
export type SetMessaging = z.infer<typeof SetMessaging>;
export type MessagingSetting = SetMessaging;

/** How a community sends that has chosen nothing: into the file; nights are quiet; 500 segments are about 20 yuan. */
export const DEFAULT_SETTING: MessagingSetting = {
  channel: 'outbox',
  budget: 500,
  quietFrom: 21 * 60 + 30,
  quietUntil: 7 * 60 + 30,
  locale: 'zh-CN',
  address: '',
  keepDays: 30,
};

/** What is told of a new setting. */
export interface MessagingSet {
  readonly type: 'messagingSet';
  readonly setting: MessagingSetting;
}

/** Takes a new setting. Refuses `channelNotSetUp` for a gateway of which this site has no keys. */
export function decideSetting(
  { available }: { readonly available: readonly Channel[] },
  setting: SetMessaging,
): Decision<MessagingSet> {
  const isReady = setting.channel === 'off' || available.includes(setting.channel);
  return isReady ? { facts: [{ type: 'messagingSet', setting }] } : refuse('channelNotSetUp', { field: 'channel' });
}

/** True between the two minutes, across midnight as well; the last minute is not quiet any more. */
export function isQuietAt(
  minute: number,
  { quietFrom, quietUntil }: Pick<MessagingSetting, 'quietFrom' | 'quietUntil'>,
): boolean {
  if (quietFrom === quietUntil) return false;
  return quietFrom < quietUntil
    ? minute >= quietFrom && minute < quietUntil
    : minute >= quietFrom || minute < quietUntil;
}
