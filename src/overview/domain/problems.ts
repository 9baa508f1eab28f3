import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals of the plan. */
export const planProblems = {
  planBuildingUnknown: {
    status: 422,
    'zh-CN': '有 {count} 栋楼不在本社区的登记册里，请刷新后再试。',
    'zh-TW': '有 {count} 棟樓不在本社區的登記冊裡，請重新整理後再試。',
    en: '{count} buildings are not in the register of this community; reload the page and try again.',
  },
} as const satisfies ProblemRegistry;
