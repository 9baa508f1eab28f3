import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals about messages. */
export const messagingProblems = {
  channelNotSetUp: {
    status: 409,
    'zh-CN': '本站没有配置这个渠道。请系统管理员按 docs/sms.md 填好密钥并重启。',
    'zh-TW': '本站沒有設定這個管道。請系統管理員按 docs/sms.md 填好金鑰並重新啟動。',
    en: 'This site has no keys for that gateway. The administrator sets it up by docs/sms.md and starts again.',
  },
  messagingAddressMissing: {
    status: 409,
    'zh-CN': '还没有填本站地址，短信里的链接打不开。请先在“短信”页设置。',
    'zh-TW': '還沒有填本站位址，簡訊裡的連結打不開。請先在「簡訊」頁設定。',
    en: 'The address of this site is not set, so links would lead nowhere. Set it on the page of messages first.',
  },
  messagingOff: {
    status: 409,
    'zh-CN': '本社区没有开通短信。请先在“短信”页选择渠道。',
    'zh-TW': '本社區沒有開通簡訊。請先在「簡訊」頁選擇管道。',
    en: 'Messages are switched off here. Choose a way on the page of messages first.',
  },
  messageUnknown: {
    status: 404,
    'zh-CN': '没有这条短信。',
    'zh-TW': '沒有這條簡訊。',
    en: 'There is no such message.',
  },
  messageNotFailed: {
    status: 409,
    'zh-CN': '这条短信没有失败，不用重发。',
    'zh-TW': '這條簡訊沒有失敗，不用重發。',
    en: 'This message has not failed.',
  },
  messageTooOld: {
    status: 409,
    'zh-CN': '这条短信已经过时，请重新发起。',
    'zh-TW': '這條簡訊已經過時，請重新發起。',
    en: 'This message says nothing new any more. Send a new one.',
  },
  receiptDoorUnknown: {
    status: 404,
    'zh-CN': '没有这个回执地址。请按“短信”页上的地址在短信网关里配置。',
    'zh-TW': '沒有這個回執位址。請按「簡訊」頁上的位址在簡訊閘道裡設定。',
    en: 'There is no such address for receipts. Set the one of the page of messages at the gateway.',
  },
  receiptUnreadable: {
    status: 400,
    'zh-CN': '回执的格式不对。',
    'zh-TW': '回執的格式不對。',
    en: 'These are no receipts.',
  },
  messageGone: {
    status: 409,
    'zh-CN': '这条短信已经发出或已经结束，取消不了。',
    'zh-TW': '這條簡訊已經發出或已經結束，取消不了。',
    en: 'This message has gone or has ended already.',
  },
} as const satisfies ProblemRegistry;
