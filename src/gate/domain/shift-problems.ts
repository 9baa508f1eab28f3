import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals about who stands at which gate when. */
export const shiftProblems = {
  shiftEndBeforeStart: {
    status: 422,
    'zh-CN': '下班时间必须晚于上班时间。',
    'zh-TW': '下班時間必須晚於上班時間。',
    en: 'A shift must end later than it begins.',
  },
  shiftTooLong: {
    status: 422,
    'zh-CN': '一个班次最多 {hours} 小时。请分成几班，让人轮换休息。',
    'zh-TW': '一個班次最多 {hours} 小時。請分成幾班，讓人輪換休息。',
    en: 'A shift lasts {hours} hours at most. Split it, so that people can rest.',
  },
  shiftOverlaps: {
    status: 409,
    'zh-CN': '同一个人的班次重叠（{count} 处）。一个人同一时间只能在一个卡口。',
    'zh-TW': '同一個人的班次重疊（{count} 處）。一個人同一時間只能在一個卡口。',
    en: 'Shifts of one person overlap ({count}). Nobody can stand at two gates at a time.',
  },
  notGateWorker: {
    status: 422,
    'zh-CN': '这个账号在本社区没有值守卡口的岗位。',
    'zh-TW': '這個帳號在本社區沒有值守卡口的職務。',
    en: 'This account has no role at the gates of this community.',
  },
  shiftGone: {
    status: 404,
    'zh-CN': '这个班次已取消或不存在。',
    'zh-TW': '這個班次已取消或不存在。',
    en: 'This shift was removed or does not exist.',
  },
  shiftStarted: {
    status: 409,
    'zh-CN': '这个班次已经上岗，不能再改。需要换人时请先交班。',
    'zh-TW': '這個班次已經上崗，不能再改。需要換人時請先交班。',
    en: 'This shift has begun and cannot be changed. Hand over first to bring in somebody else.',
  },
  shiftOver: {
    status: 409,
    'zh-CN': '这个班次已经结束。',
    'zh-TW': '這個班次已經結束。',
    en: 'This shift is over.',
  },
  shiftNotYours: {
    status: 403,
    'zh-CN': '这不是您的班次。请本人操作。',
    'zh-TW': '這不是您的班次。請本人操作。',
    en: 'This is not your shift; its guard has to do it.',
  },
  shiftNotStarted: {
    status: 409,
    'zh-CN': '还没有上岗，不能交班。',
    'zh-TW': '還沒有上崗，不能交班。',
    en: 'The shift has not begun, so it cannot be handed over.',
  },
  shiftTooEarly: {
    status: 409,
    'zh-CN': '离上班还早，最多提前 {hours} 小时上岗。',
    'zh-TW': '離上班還早，最多提前 {hours} 小時上崗。',
    en: 'It is too early: a shift can be begun {hours} hours ahead at most.',
  },
  swapNotWanted: {
    status: 409,
    'zh-CN': '这个班次没有人要换，或者已经被别人接下。',
    'zh-TW': '這個班次沒有人要換，或者已經被別人接下。',
    en: 'Nobody wants to swap this shift, or somebody else has taken it.',
  },
  weekEmpty: {
    status: 409,
    'zh-CN': '那一周没有班次可以复制。',
    'zh-TW': '那一週沒有班次可以複製。',
    en: 'That week has no shifts to copy.',
  },
  weeksOverlap: {
    status: 422,
    'zh-CN': '两周必须至少相隔 7 天。',
    'zh-TW': '兩週必須至少相隔 7 天。',
    en: 'The two weeks must be at least 7 days apart.',
  },
} as const satisfies ProblemRegistry;
