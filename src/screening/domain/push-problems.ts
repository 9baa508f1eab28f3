import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals about lists from above. */
export const pushProblems = {
  pushListEmpty: {
    status: 422,
    'zh-CN': '没认出姓名、证件号或电话列。读到的表头：{headers}。请检查表头，或在表里写明“姓名”“身份证号”“电话”。',
    'zh-TW':
      '沒認出姓名、證件號或電話欄。讀到的表頭：{headers}。請檢查表頭，或在表裡寫明「姓名」「身分證號」「電話」。',
    en: 'No column of names, ids or phones was recognised. Headers found: {headers}. Check the headers or name the columns.',
  },
  pushListTooLong: {
    status: 413,
    'zh-CN': '这份名单有 {rows} 人，一次最多 {most} 人。请分成几份再上传。',
    'zh-TW': '這份名單有 {rows} 人，一次最多 {most} 人。請分成幾份再上傳。',
    en: 'This list has {rows} people; {most} is the most at once. Split it and send the parts.',
  },
  pushListKnown: {
    status: 409,
    'zh-CN': '这份名单已在 {at} 收过（{name}），没有重复办理。',
    'zh-TW': '這份名單已在 {at} 收過（{name}），沒有重複辦理。',
    en: 'This list was received on {at} already ({name}); nothing was done twice.',
  },
  pushListUnknown: {
    status: 404,
    'zh-CN': '没有这份名单。',
    'zh-TW': '沒有這份名單。',
    en: 'There is no such list.',
  },
  pushRowUnknown: {
    status: 404,
    'zh-CN': '没有这一行。请刷新后再试。',
    'zh-TW': '沒有這一行。請重新整理後再試。',
    en: 'There is no such row. Reload and try again.',
  },
  pushRowDecided: {
    status: 409,
    'zh-CN': '这一行刚才已有人处理。请看下一行。',
    'zh-TW': '這一行剛才已有人處理。請看下一行。',
    en: 'Somebody has just decided this row. Go on with the next.',
  },
  pushRowsOpen: {
    status: 409,
    'zh-CN': '还有 {count} 行没办完，不能回复。请先办完，或选“先回已办的”。',
    'zh-TW': '還有 {count} 行沒辦完，不能回覆。請先辦完，或選「先回已辦的」。',
    en: '{count} rows are still open. Finish them first, or choose to return what is done.',
  },
  pushNowhere: {
    status: 422,
    'zh-CN': '请选一个别的社区。',
    'zh-TW': '請選一個別的社區。',
    en: 'Choose another community.',
  },
} as const satisfies ProblemRegistry;
