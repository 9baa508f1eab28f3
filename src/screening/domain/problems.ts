import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals of screening. */
export const screeningProblems = {
  campaignNobody: {
    status: 422,
    'zh-CN': '这个范围里没有住户。请换网格、楼栋或标签。',
    'zh-TW': '這個範圍裡沒有住戶。請換網格、樓棟或標籤。',
    en: 'Nobody lives in what was chosen. Choose other grids, buildings or tags.',
  },
  campaignEndsBeforeStart: {
    status: 422,
    'zh-CN': '截止时间必须晚于开始时间。',
    'zh-TW': '截止時間必須晚於開始時間。',
    en: 'It must end later than it begins.',
  },
  campaignOver: {
    status: 422,
    'zh-CN': '截止时间已经过了。请定一个以后的时间。',
    'zh-TW': '截止時間已經過了。請定一個以後的時間。',
    en: 'Its end has passed already. Choose a later time.',
  },
  campaignUnknown: {
    status: 404,
    'zh-CN': '没有这次排查。',
    'zh-TW': '沒有這次排查。',
    en: 'There is no such campaign.',
  },
} as const satisfies ProblemRegistry;
