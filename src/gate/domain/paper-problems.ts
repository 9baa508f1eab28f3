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
  paperLineUnknown: {
    status: 404,
    'zh-CN': '没有找到这一行，可能已过出入记录的保存期限。',
    'zh-TW': '沒有找到這一行，可能已過出入記錄的保存期限。',
    en: 'This line was not found; perhaps the log no longer keeps it.',
  },
  paperLineChanged: {
    status: 409,
    'zh-CN': '第 {line} 行刚被更正或划掉过。请看过现在的内容再改。',
    'zh-TW': '第 {line} 行剛被更正或劃掉過。請看過現在的內容再改。',
    en: 'Line {line} was corrected or struck out just now. Look at it as it stands, then change it.',
  },
  paperDayOff: {
    status: 422,
    'zh-CN': '第 {line} 行的日期只能是表头日期或第二天。整张表日期录错的，请逐行划掉后重录。',
    'zh-TW': '第 {line} 行的日期只能是表頭日期或第二天。整張表日期錄錯的，請逐行劃掉後重錄。',
    en: 'Line {line} can only be of the day on the sheet or the day after. If the whole sheet has the wrong day, strike its lines out and key it in again.',
  },
} as const satisfies ProblemRegistry;
