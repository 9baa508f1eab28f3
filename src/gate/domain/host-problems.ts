import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals that a household reads which answers for a visitor by its link. */
export const hostProblems = {
  visitAskOver: {
    status: 409,
    'zh-CN': '这次来访已经结束，不用再答。要改主意请打电话给门口。',
    'zh-TW': '這次來訪已經結束，不用再答。要改主意請打電話給門口。',
    en: 'This visit is over; no answer is needed. To change something call the gate.',
  },
} as const satisfies ProblemRegistry;
