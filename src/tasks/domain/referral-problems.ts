import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals about early reports. */
export const referralProblems = {
  referralUnknown: {
    status: 404,
    'zh-CN': '没有这条早报告。',
    'zh-TW': '沒有這條早報告。',
    en: 'There is no such early report.',
  },
  referralClosed: {
    status: 409,
    'zh-CN': '这条早报告已经有结果了。请刷新后看。',
    'zh-TW': '這條早報告已經有結果了。請重新整理後看。',
    en: 'This early report has its outcome already. Reload to see it.',
  },
} as const satisfies ProblemRegistry;
