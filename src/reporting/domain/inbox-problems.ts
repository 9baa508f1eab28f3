import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals around the inbox. */
export const inboxProblems = {
  inboxFileUnknown: {
    status: 404,
    'zh-CN': '收件箱里没有这个文件，或者已经超过保留时间。',
    'zh-TW': '收件箱裡沒有這個檔案，或者已經超過保留時間。',
    en: 'There is no such file in the inbox, or it was put away after its time.',
  },
  inboxFileSettledBefore: {
    status: 409,
    'zh-CN': '这个文件已经有人处理过。',
    'zh-TW': '這個檔案已經有人處理過。',
    en: 'Somebody has dealt with this file already.',
  },
  inboxFileUnreadable: {
    status: 422,
    'zh-CN': '这个文件打不开，只能移走。请让对方重发。',
    'zh-TW': '這個檔案打不開，只能移走。請讓對方重發。',
    en: 'This file cannot be read and can only be put away. Ask for it again.',
  },
} as const satisfies ProblemRegistry;
