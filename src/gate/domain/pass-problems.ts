import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals about passes and the keys that sign them. */
export const passProblems = {
  passEndsBeforeStart: {
    status: 400,
    'zh-CN': '截止日期早于起始日期，请改日期。',
    'zh-TW': '截止日期早於起始日期，請改日期。',
    en: 'The last day is before the first one. Change the days.',
  },
  passEndsInPast: {
    status: 400,
    'zh-CN': '截止日期已过，请改日期。',
    'zh-TW': '截止日期已過，請改日期。',
    en: 'The last day is past already. Choose a later one.',
  },
  passTooLong: {
    status: 400,
    'zh-CN': '出入证最长 {days} 天，到期再发新证。',
    'zh-TW': '出入證最長 {days} 天，到期再發新證。',
    en: 'A pass lasts {days} days at most; issue a new one when it ends.',
  },
  passNobody: {
    status: 404,
    'zh-CN': '没有找到任何人或证件，请检查所选范围。',
    'zh-TW': '沒有找到任何人或證件，請檢查所選範圍。',
    en: 'Nobody and no pass was found. Check what you selected.',
  },
  passPlateUnreadable: {
    status: 400,
    'zh-CN': '车牌号认不出。请只填一个车牌，例如 京A12345。',
    'zh-TW': '車牌號認不出。請只填一個車牌，例如 京A12345。',
    en: 'This is no number plate. Type one plate, for example 京A12345.',
  },
  passHeldAlready: {
    status: 409,
    'zh-CN': '这辆车已有有效的出入证。要换证请用“补发”。',
    'zh-TW': '這輛車已有有效的出入證。要換證請用「補發」。',
    en: 'This vehicle has a good pass already. Use "Replace" for a new card.',
  },
  passRevokedAlready: {
    status: 409,
    'zh-CN': '这张出入证已经作废。',
    'zh-TW': '這張出入證已經作廢。',
    en: 'This pass was revoked already.',
  },
  passEnded: {
    status: 409,
    'zh-CN': '这张出入证已到期，请重新发证。',
    'zh-TW': '這張出入證已到期，請重新發證。',
    en: 'This pass has ended. Issue a new one.',
  },
  passVisitOver: {
    status: 409,
    'zh-CN': '这次来访已结束，请重新登记。',
    'zh-TW': '這次來訪已結束，請重新登記。',
    en: 'This visit is over. Register it again.',
  },
  passVisitRefused: {
    status: 409,
    'zh-CN': '住户不同意这次来访，不能发临时证。',
    'zh-TW': '住戶不同意這次來訪，不能發臨時證。',
    en: 'The household does not want this visit, so it gets no pass.',
  },
  passKeysOfSite: {
    status: 403,
    'zh-CN': '签证密钥属于整个系统，只能由最上级的系统管理员更换。',
    'zh-TW': '簽證金鑰屬於整個系統，只能由最上級的系統管理員更換。',
    en: 'The keys that sign passes belong to the whole site; only its topmost administrator changes them.',
  },
  passForged: {
    status: 400,
    'zh-CN': '签名不对，这是伪造或被改过的证。',
    'zh-TW': '簽名不對，這是偽造或被改過的證。',
    en: 'The signature is wrong: this pass is forged or was changed.',
  },
  passUnknownKey: {
    status: 400,
    'zh-CN': '不是本系统签发的证，或签证密钥已停用。',
    'zh-TW': '不是本系統簽發的證，或簽證金鑰已停用。',
    en: 'This pass was not signed here, or its key is no longer in use.',
  },
  passUnreadable: {
    status: 400,
    'zh-CN': '证的内容损坏，读不出。',
    'zh-TW': '證的內容損壞，讀不出。',
    en: 'The text of the pass is damaged.',
  },
  passOtherKind: {
    status: 400,
    'zh-CN': '这不是出入证。',
    'zh-TW': '這不是出入證。',
    en: 'This is no pass.',
  },
  passExpired: {
    status: 400,
    'zh-CN': '这张出入证已过期。',
    'zh-TW': '這張出入證已過期。',
    en: 'This pass has expired.',
  },
  passNotYetValid: {
    status: 400,
    'zh-CN': '这张出入证还没有生效。',
    'zh-TW': '這張出入證還沒有生效。',
    en: 'This pass is not valid yet.',
  },
  passRevoked: {
    status: 400,
    'zh-CN': '这张出入证已作废。',
    'zh-TW': '這張出入證已作廢。',
    en: 'This pass was revoked.',
  },
} as const satisfies ProblemRegistry;
