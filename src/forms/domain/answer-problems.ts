import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** What can be wrong with one answer, in words for whoever gave it. */
export const answerProblems = {
  answerMissing: { status: 422, 'zh-CN': '这一项还没有填。', 'zh-TW': '這一項還沒有填。', en: 'Please answer this.' },
  answerUnreadable: {
    status: 422,
    'zh-CN': '这一项看不懂，请重填。',
    'zh-TW': '這一項看不懂，請重填。',
    en: 'This cannot be read; please answer again.',
  },
  answerContradicts: {
    status: 422,
    'zh-CN': '这一项与前面填的不一致。',
    'zh-TW': '這一項與前面填的不一致。',
    en: 'This does not agree with what was answered above.',
  },
  choiceUnknown: {
    status: 422,
    'zh-CN': '没有这个选项，请重选。',
    'zh-TW': '沒有這個選項，請重選。',
    en: 'There is no such choice; please choose again.',
  },
  choiceAlone: {
    status: 422,
    'zh-CN': '“以上都没有”不能与其他选项同时选。',
    'zh-TW': '「以上都沒有」不能與其他選項同時選。',
    en: '“None of these” cannot be chosen together with others.',
  },
  numberUnreadable: { status: 422, 'zh-CN': '请填数字。', 'zh-TW': '請填數字。', en: 'Please give a figure.' },
  numberNotWhole: { status: 422, 'zh-CN': '请填整数。', 'zh-TW': '請填整數。', en: 'Please give a whole number.' },
  numberTooSmall: {
    status: 422,
    'zh-CN': '不能小于 {least}。',
    'zh-TW': '不能小於 {least}。',
    en: 'At least {least}.',
  },
  numberTooLarge: { status: 422, 'zh-CN': '不能大于 {most}。', 'zh-TW': '不能大於 {most}。', en: 'At most {most}.' },
  dayUnreadable: { status: 422, 'zh-CN': '请选日期。', 'zh-TW': '請選日期。', en: 'Please choose a day.' },
  timeUnreadable: { status: 422, 'zh-CN': '请选时间。', 'zh-TW': '請選時間。', en: 'Please choose a time.' },
  momentUnreadable: {
    status: 422,
    'zh-CN': '请选日期和时间。',
    'zh-TW': '請選日期和時間。',
    en: 'Please choose a day and a time.',
  },
  dayTooEarly: { status: 422, 'zh-CN': '不能早于 {day}。', 'zh-TW': '不能早於 {day}。', en: 'Not before {day}.' },
  dayTooLate: { status: 422, 'zh-CN': '不能晚于 {day}。', 'zh-TW': '不能晚於 {day}。', en: 'Not after {day}.' },
  phoneUnreadable: {
    status: 422,
    'zh-CN': '电话号码不对，请核对位数。',
    'zh-TW': '電話號碼不對，請核對位數。',
    en: 'This is no phone number; please count the digits.',
  },
  idNumberUnreadable: {
    status: 422,
    'zh-CN': '证件号码不对，请逐位核对。',
    'zh-TW': '證件號碼不對，請逐位核對。',
    en: 'This id number cannot be right; please check each digit.',
  },
  textTooLong: {
    status: 422,
    'zh-CN': '最多 {most} 个字。',
    'zh-TW': '最多 {most} 個字。',
    en: 'At most {most} signs.',
  },
  rowsTooFew: {
    status: 422,
    'zh-CN': '至少填 {least} 条。',
    'zh-TW': '至少填 {least} 筆。',
    en: 'At least {least} entries.',
  },
  rowsTooMany: { status: 422, 'zh-CN': '最多 {most} 条。', 'zh-TW': '最多 {most} 筆。', en: 'At most {most} entries.' },
} as const satisfies ProblemRegistry;
