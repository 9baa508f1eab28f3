import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Why a single check of a batch is not in the log; see `check-sorting.ts`. */
export const checkProblems = {
  checkBroken: {
    status: 422,
    'zh-CN': '这条通行记录不完整，已放在一边。请让管理员看一下这部手机的版本。',
    'zh-TW': '這筆通行記錄不完整，已放在一邊。請讓管理員看一下這支手機的版本。',
    en: 'This check is not complete and was set aside. Ask the administrator to look at the version of this phone.',
  },
  checkFromFuture: {
    status: 422,
    'zh-CN': '这条通行记录的时间还没到。请校准手机的时钟。',
    'zh-TW': '這筆通行記錄的時間還沒到。請校準手機的時鐘。',
    en: 'The time of this check has not come yet. Please set the clock of the phone.',
  },
  checkTooOld: {
    status: 422,
    'zh-CN': '这条通行记录已过保存期限，只计数，不再逐条保存。',
    'zh-TW': '這筆通行記錄已過保存期限，只計數，不再逐筆保存。',
    en: 'This check is older than the log is kept: it was counted, not stored.',
  },
} as const satisfies ProblemRegistry;
