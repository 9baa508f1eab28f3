import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Why a sheet of paper does not go into the log. */
export const paperProblems = {
  paperInFuture: {
    status: 422,
    'zh-CN': '第 {line} 行的时间还没到，请核对日期和时间。',
    'zh-TW': '第 {line} 行的時間還沒到，請核對日期和時間。',
    en: 'The time of line {line} has not come yet; compare day and time with the paper.',
  },
  paperTooOld: {
    status: 422,
    'zh-CN': '第 {line} 行已过出入记录的保存期限，不再逐条保存。',
    'zh-TW': '第 {line} 行已過出入記錄的保存期限，不再逐筆保存。',
    en: 'Line {line} is older than the log is kept; it is no longer stored line by line.',
  },
  paperPersonUnknown: {
    status: 422,
    'zh-CN': '第 {line} 行选的人不在本社区登记册里，请重新选择或只写姓名。',
    'zh-TW': '第 {line} 行選的人不在本社區登記冊裡，請重新選擇或只寫姓名。',
    en: 'The person of line {line} is not in the register of this community; choose again or write the name only.',
  },
} as const satisfies ProblemRegistry;
