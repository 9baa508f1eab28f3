import type { Instant } from '../../base/domain/day.ts';
import type { Text } from '../../base/domain/texts.ts';

/** Where a message stands. Everything but `waiting` is an end; what `failed` can be tried again. */
export const MESSAGE_STATES = ['waiting', 'sent', 'failed', 'expired', 'cancelled', 'noPhone'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const messageStateNames: Readonly<Record<MessageState, Text>> = {
  waiting: { 'zh-CN': '等待发送', 'zh-TW': '等待傳送', en: 'Waiting' },
  sent: { 'zh-CN': '已发出', 'zh-TW': '已發出', en: 'Sent' },
  failed: { 'zh-CN': '发送失败', 'zh-TW': '傳送失敗', en: 'Failed' },
  expired: { 'zh-CN': '过时未发', 'zh-TW': '過時未發', en: 'Too late, not sent' },
  cancelled: { 'zh-CN': '已取消', 'zh-TW': '已取消', en: 'Cancelled' },
  noPhone: { 'zh-CN': '没有手机号', 'zh-TW': '沒有手機號', en: 'No mobile number' },
};

/** Why a gateway did not take a message, in our words; its own words are kept beside. */
export const MESSAGE_ERRORS = [
  'notReached',
  'busy',
  'refused',
  'credentials',
  'balance',
  'number',
  'blocked',
  'templateMissing',
  'templateRefused',
  'limit',
  'notSetUp',
  'unreadable',
  'notMobile',
  'noNumber',
] as const;
export type MessageError = (typeof MESSAGE_ERRORS)[number];

export const messageErrorNames: Readonly<Record<MessageError, Text>> = {
  notReached: { 'zh-CN': '连不上短信网关', 'zh-TW': '連不上簡訊閘道', en: 'The gateway was not reached' },
  busy: { 'zh-CN': '短信网关忙', 'zh-TW': '簡訊閘道忙碌', en: 'The gateway is busy' },
  refused: { 'zh-CN': '短信网关拒收', 'zh-TW': '簡訊閘道拒收', en: 'The gateway refused it' },
  credentials: { 'zh-CN': '网关密钥或权限不对', 'zh-TW': '閘道金鑰或權限不對', en: 'Keys or rights are wrong' },
  balance: { 'zh-CN': '网关账户余额不足', 'zh-TW': '閘道帳戶餘額不足', en: 'No balance left at the gateway' },
  number: { 'zh-CN': '手机号不对', 'zh-TW': '手機號不對', en: 'The number is wrong' },
  blocked: { 'zh-CN': '对方拒收短信', 'zh-TW': '對方拒收簡訊', en: 'The number takes no messages' },
  templateMissing: {
    'zh-CN': '没有配置这种短信的模板',
    'zh-TW': '沒有設定這種簡訊的範本',
    en: 'No approved text is set up',
  },
  templateRefused: { 'zh-CN': '签名或模板未通过', 'zh-TW': '簽名或範本未通過', en: 'Signature or text not approved' },
  limit: { 'zh-CN': '超过网关的发送限额', 'zh-TW': '超過閘道的傳送限額', en: 'A limit of the gateway is reached' },
  notSetUp: { 'zh-CN': '这个渠道没有配置', 'zh-TW': '這個管道沒有設定', en: 'This way is not set up' },
  unreadable: {
    'zh-CN': '内容无法解密（密钥换过）',
    'zh-TW': '內容無法解密（金鑰換過）',
    en: 'Cannot be opened: the key of the site changed',
  },
  notMobile: {
    'zh-CN': '座机或境外号码，请打电话',
    'zh-TW': '市話或境外號碼，請打電話',
    en: 'Landline or from abroad: call instead',
  },
  noNumber: {
    'zh-CN': '没有登记电话，请上门',
    'zh-TW': '沒有登記電話，請上門',
    en: 'No number known: go there',
  },
};

/** Errors that another try will not mend: somebody has to do something first. */
const LASTING: ReadonlySet<MessageError> = new Set([
  'refused',
  'credentials',
  'number',
  'blocked',
  'templateMissing',
  'templateRefused',
  'notSetUp',
  'unreadable',
  'notMobile',
  'noNumber',
]);

/** True when trying again by itself is of no use. */
export function isLasting(error: MessageError): boolean {
  return LASTING.has(error);
}

/** A message that waits, as the clockwork looks at it. */
export interface WaitingMessage {
  readonly messageId: string;
  readonly urgency: 'urgent' | 'normal';
  readonly segments: number;
  readonly madeAt: Instant;
  /** It used up its part of today's budget in an earlier try already. */
  readonly isCharged: boolean;
}
