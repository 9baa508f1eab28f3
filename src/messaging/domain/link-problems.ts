import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals that somebody with a link reads, on a phone, without anybody to ask beside. */
export const linkProblems = {
  linkUnknown: {
    status: 404,
    'zh-CN': '这个链接不完整，或不是本系统发出的。请重新扫海报上的码，或问居委会。',
    'zh-TW': '這個連結不完整，或不是本系統發出的。請重新掃海報上的碼，或詢問社區。',
    en: 'This link is incomplete or not ours. Scan the poster again, or ask the neighbourhood office.',
  },
  linkEnded: {
    status: 410,
    'zh-CN': '这个链接用到 {day} 为止，已经到期。请向居委会要新的。',
    'zh-TW': '這個連結用到 {day} 為止，已經到期。請向社區索取新的。',
    en: 'This link ended on {day}. Ask the neighbourhood office for a new one.',
  },
  linkRevoked: {
    status: 410,
    'zh-CN': '这批链接已经停用。请向居委会要新的。',
    'zh-TW': '這批連結已經停用。請向社區索取新的。',
    en: 'These links are no longer in use. Ask the neighbourhood office for a new one.',
  },
  linkTooFast: {
    status: 429,
    'zh-CN': '提交得太快，请等 {seconds} 秒再交。内容都在。',
    'zh-TW': '送出得太快，請等 {seconds} 秒再送。內容都在。',
    en: 'That was very fast. Send again in {seconds} seconds; nothing is lost.',
  },
  linkTooOld: {
    status: 409,
    'zh-CN': '这一页打开太久了。请重新扫码，看一看内容再交。',
    'zh-TW': '這一頁打開太久了。請重新掃碼，看一看內容再送。',
    en: 'This page was open for too long. Scan again, check what is in it and send.',
  },
  linkBusy: {
    status: 429,
    'zh-CN': '现在填的人太多。内容已存在手机上，{seconds} 秒后会自动再交。',
    'zh-TW': '現在填的人太多。內容已存在手機上，{seconds} 秒後會自動再送。',
    en: 'Too many people are sending now. Yours is kept on the phone and sent again in {seconds} seconds.',
  },
} as const satisfies ProblemRegistry;
