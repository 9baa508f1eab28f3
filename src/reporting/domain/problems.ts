import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals around daily reports and robots. */
export const reportingProblems = {
  reportUnknown: {
    status: 404,
    'zh-CN': '没有这份日报。',
    'zh-TW': '沒有這份日報。',
    en: 'There is no such report.',
  },
  reportExists: {
    status: 409,
    'zh-CN': '这一天的日报已经生成。需要修改时请填写更正。',
    'zh-TW': '這一天的日報已經產生。需要修改時請填寫更正。',
    en: 'The report of this day is there already. Correct it where it needs to be changed.',
  },
  reportDayAhead: {
    status: 422,
    'zh-CN': '还没到这一天，不能生成日报。',
    'zh-TW': '還沒到這一天，不能產生日報。',
    en: 'This day has not come yet.',
  },
  reportOpen: {
    status: 409,
    'zh-CN': '第 {version} 版还没有签字，请直接在这一版上修改。',
    'zh-TW': '第 {version} 版還沒有簽字，請直接在這一版上修改。',
    en: 'Version {version} is not signed yet; change that one.',
  },
  reportIsSigned: {
    status: 409,
    'zh-CN': '第 {version} 版已经签字上报，不能再改。请填写更正，形成新的一版。',
    'zh-TW': '第 {version} 版已經簽字上報，不能再改。請填寫更正，形成新的一版。',
    en: 'Version {version} is signed and sent up. Correct it in a new version.',
  },
  reportNotSigned: {
    status: 409,
    'zh-CN': '只能退回最新的、已经签字的一版。',
    'zh-TW': '只能退回最新的、已經簽字的一版。',
    en: 'Only the newest signed version can be sent back.',
  },
  checksUnexplained: {
    status: 409,
    'zh-CN': '有 {count} 处数字对不上。请先核对，或逐条说明原因，再签字。',
    'zh-TW': '有 {count} 處數字對不上。請先核對，或逐條說明原因，再簽字。',
    en: '{count} checks between figures do not hold. Mend or explain each of them, then sign.',
  },
  overrideChangesNothing: {
    status: 422,
    'zh-CN': '表上已经是 {value}，没有改动。',
    'zh-TW': '表上已經是 {value}，沒有改動。',
    en: 'The sheet says {value} already; nothing changes.',
  },
  indicatorUnknown: {
    status: 422,
    'zh-CN': '日报里没有这个指标。',
    'zh-TW': '日報裡沒有這個指標。',
    en: 'The report has no such figure.',
  },
  checkUnknown: {
    status: 422,
    'zh-CN': '没有这项核对。',
    'zh-TW': '沒有這項核對。',
    en: 'There is no such check.',
  },
  reportTimesOrder: {
    status: 422,
    'zh-CN': '上报时限必须晚于生成时间。',
    'zh-TW': '上報時限必須晚於產生時間。',
    en: 'Reports must be due later than they are made.',
  },
  areaUnknown: {
    status: 404,
    'zh-CN': '没有编码为 {code} 的辖区。',
    'zh-TW': '沒有編碼為 {code} 的轄區。',
    en: 'There is no area with the code {code}.',
  },
  robotUnknown: {
    status: 404,
    'zh-CN': '没有这个群机器人，或者它已停用。',
    'zh-TW': '沒有這個群機器人，或者它已停用。',
    en: 'There is no such robot, or it was stopped.',
  },
  robotAddressWrong: {
    status: 422,
    'zh-CN': '地址不是这种机器人的。请从群设置里复制完整的 Webhook 地址。',
    'zh-TW': '地址不是這種機器人的。請從群設定裡複製完整的 Webhook 地址。',
    en: 'This is not the address of such a robot. Copy the whole webhook address from the settings of the group.',
  },
} as const satisfies ProblemRegistry;
