import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals about tasks. */
export const tasksProblems = {
  taskGone: {
    status: 404,
    'zh-CN': '这项任务不存在，或不在您的社区。',
    'zh-TW': '這項任務不存在，或不在您的社區。',
    en: 'This task does not exist, or is not in your community.',
  },
  taskOutcomeUnknown: {
    status: 422,
    'zh-CN': '这类任务没有这种结果。请更新应用后再填。',
    'zh-TW': '這類任務沒有這種結果。請更新應用程式後再填。',
    en: 'This kind of task cannot end like that. Update the app and record it again.',
  },
  taskInFuture: {
    status: 422,
    'zh-CN': '记录的时间还没到。请检查手机时钟。',
    'zh-TW': '記錄的時間還沒到。請檢查手機時鐘。',
    en: 'The time recorded has not come yet. Check the clock of the phone.',
  },
  answersWrong: {
    status: 422,
    'zh-CN': '表单还有没填或填错的地方，请改好再交。',
    'zh-TW': '表單還有沒填或填錯的地方，請改好再交。',
    en: 'Something in the form is missing or wrong. Correct it and send it again.',
  },
  taskNone: {
    status: 409,
    'zh-CN': '没有符合条件的未完成任务。',
    'zh-TW': '沒有符合條件的未完成任務。',
    en: 'No open task fits.',
  },
  taskWorkerUnknown: {
    status: 422,
    'zh-CN': '这个账号在本社区不能接任务。',
    'zh-TW': '這個帳號在本社區不能接任務。',
    en: 'This account takes no tasks in this community.',
  },
  taskTaken: {
    status: 409,
    'zh-CN': '有 {count} 项任务已经有人领了。',
    'zh-TW': '有 {count} 項任務已經有人領了。',
    en: 'Somebody else has {count} of these tasks already.',
  },
  taskNotYours: {
    status: 403,
    'zh-CN': '有 {count} 项任务不是您的，只能转交自己的任务。',
    'zh-TW': '有 {count} 項任務不是您的，只能轉交自己的任務。',
    en: '{count} of these tasks are not yours; only your own can be handed over.',
  },
  taskDoneAlready: {
    status: 409,
    'zh-CN': '这项任务已经结束。',
    'zh-TW': '這項任務已經結束。',
    en: 'This task has ended already.',
  },
  taskOpen: {
    status: 409,
    'zh-CN': '这项任务还没结束，不用重新打开。',
    'zh-TW': '這項任務還沒結束，不用重新開啟。',
    en: 'This task is still open.',
  },
  taskDuePast: {
    status: 422,
    'zh-CN': '完成时限必须晚于现在。',
    'zh-TW': '完成時限必須晚於現在。',
    en: 'The due time must be later than now.',
  },
} as const satisfies ProblemRegistry;
