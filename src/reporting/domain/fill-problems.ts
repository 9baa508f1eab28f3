import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals around filling forms from above, and what should be known about a filled one. */
export const fillProblems = {
  templateUnknown: {
    status: 404,
    'zh-CN': '没有这份表，可能已经超过保留时间。请重新拖入。',
    'zh-TW': '沒有這份表，可能已經超過保留時間。請重新拖入。',
    en: 'There is no such form; it may have been put away. Drop it in again.',
  },
  fillEverybody: {
    status: 200,
    'zh-CN': '工作表“{sheet}”的标题要的是部分人员，登记册里分不出来，列入了全部人员。上报前请选定范围。',
    'zh-TW': '工作表「{sheet}」的標題要的是部分人員，登記冊裡分不出來，列入了全部人員。上報前請選定範圍。',
    en: 'Sheet "{sheet}" asks for certain people whom the register cannot tell apart: everybody was listed. Choose whom before it goes up.',
  },
  fillTooEarly: {
    status: 422,
    'zh-CN': '还没到这一天，不能填这一天的表。',
    'zh-TW': '還沒到這一天，不能填這一天的表。',
    en: 'This day has not come yet.',
  },
} as const satisfies ProblemRegistry;
