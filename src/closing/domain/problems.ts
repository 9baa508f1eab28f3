import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals of a destruction. */
export const closingProblems = {
  destroyOtherCommunity: {
    status: 422,
    'zh-CN': '社区代码不符，没有销毁任何数据。',
    'zh-TW': '社區代碼不符，沒有銷毀任何資料。',
    en: 'The code is not that of this community; nothing was destroyed.',
  },
  destroyOrdersRunning: {
    status: 409,
    'zh-CN': '还有 {count} 份隔离观察没有结束。先解除或撤销，再销毁。',
    'zh-TW': '還有 {count} 份隔離觀察沒有結束。先解除或撤銷，再銷毀。',
    en: '{count} isolation orders have not ended. Release or withdraw them first.',
  },
  destroySensorsHang: {
    status: 409,
    'zh-CN': '还有 {count} 个门磁装在门上。先收回，再销毁。',
    'zh-TW': '還有 {count} 個門磁裝在門上。先收回，再銷毀。',
    en: '{count} sensors still hang at doors. Collect them first.',
  },
  destroyNothing: {
    status: 409,
    'zh-CN': '没有可销毁的疫情数据。',
    'zh-TW': '沒有可銷毀的疫情資料。',
    en: 'There is nothing to destroy.',
  },
} as const satisfies ProblemRegistry;
