import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals around forms that the level above sends down. */
export const sentFormProblems = {
  sentFormUnknown: {
    status: 404,
    'zh-CN': '没有这份表格任务，或者已经超过保留时间。',
    'zh-TW': '沒有這份表格任務，或者已經超過保留時間。',
    en: 'There is no such form, or it was put away after its time.',
  },
  formTooLarge: {
    status: 413,
    'zh-CN': '空白表不能超过 {megabytes} MB。请删去图片再下发。',
    'zh-TW': '空白表不能超過 {megabytes} MB。請刪去圖片再下發。',
    en: 'A blank form may have {megabytes} MB at most. Take the pictures out and send it again.',
  },
  formDueEarly: {
    status: 422,
    'zh-CN': '上报时限必须晚于现在。',
    'zh-TW': '上報時限必須晚於現在。',
    en: 'A form must be due later than now.',
  },
  formIsWithdrawn: {
    status: 409,
    'zh-CN': '上级已经收回这份表，不用再填。',
    'zh-TW': '上級已經收回這份表，不用再填。',
    en: 'The form was taken back and need not be filled any more.',
  },
  formChangeNeeded: {
    status: 422,
    'zh-CN': '已经签字上报过一版。请写明这次更正了什么。',
    'zh-TW': '已經簽字上報過一版。請寫明這次更正了什麼。',
    en: 'A version was signed and sent up already. Say what this one corrects.',
  },
  formNotThisOne: {
    status: 422,
    'zh-CN': '这不是下发的那份表：找不到工作表“{sheets}”的表头。请在下载的表上填写，不要改表头。',
    'zh-TW': '這不是下發的那份表：找不到工作表「{sheets}」的表頭。請在下載的表上填寫，不要改表頭。',
    en: 'This is not the form that was sent down: the header of sheet "{sheets}" is not in it. Fill in the downloaded form and leave its header alone.',
  },
  formReplyNotNewest: {
    status: 409,
    'zh-CN': '只能退回最新的、已经签字的一版。',
    'zh-TW': '只能退回最新的、已經簽字的一版。',
    en: 'Only the newest signed version can be sent back.',
  },
} as const satisfies ProblemRegistry;
