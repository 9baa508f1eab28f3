import type { ProblemRegistry } from './problem.ts';

/** Problems that every room can meet. */
export const baseProblems = {
  notFound: {
    status: 404,
    'zh-CN': '没有找到，或者不在您的辖区内。',
    'zh-TW': '沒有找到，或者不在您的轄區內。',
    en: 'Not found, or outside your area.',
  },
  notSignedIn: { status: 401, 'zh-CN': '请先登录。', 'zh-TW': '請先登入。', en: 'Please sign in first.' },
  notPermitted: {
    status: 403,
    'zh-CN': '您的岗位没有这项权限。需要时请找社区主任。',
    'zh-TW': '您的職務沒有這項權限。需要時請找社區主任。',
    en: 'Your role does not permit this. Ask the director if you need it.',
  },
  invalidInput: {
    status: 400,
    'zh-CN': '填写有误：{field}。',
    'zh-TW': '填寫有誤：{field}。',
    en: 'Please check: {field}.',
  },
  unknownCommand: {
    status: 404,
    'zh-CN': '没有这个操作：{name}。',
    'zh-TW': '沒有這個操作：{name}。',
    en: 'There is no command {name}.',
  },
  tooLarge: {
    status: 413,
    'zh-CN': '内容太大，最多 {megabytes} MB。',
    'zh-TW': '內容太大，最多 {megabytes} MB。',
    en: 'Too large: at most {megabytes} MB.',
  },
  tooMany: {
    status: 429,
    'zh-CN': '请求太多，请稍后再试。',
    'zh-TW': '請求太多，請稍後再試。',
    en: 'Too many requests, please wait a moment.',
  },
  busy: {
    status: 429,
    'zh-CN': '服务器正忙，{seconds} 秒后会自动再送，记录不会丢。',
    'zh-TW': '伺服器正忙，{seconds} 秒後會自動再送，記錄不會遺失。',
    en: 'The server is busy. Records are sent again in {seconds} seconds; nothing is lost.',
  },
  changedMeanwhile: {
    status: 409,
    'zh-CN': '这条记录刚被别人改过。请看过新内容再改。',
    'zh-TW': '這筆記錄剛被別人改過。請看過新內容再改。',
    en: 'Somebody changed this record just now. Look at it again, then change it.',
  },
  commandIdUsed: {
    status: 409,
    'zh-CN': '这个操作编号已用于另一项操作。',
    'zh-TW': '這個操作編號已用於另一項操作。',
    en: 'This command id was used for another command.',
  },
  databaseUnreachable: {
    status: 503,
    'zh-CN': '数据库连接不上，已保存的内容都在。请稍后再试。',
    'zh-TW': '資料庫連接不上，已儲存的內容都在。請稍後再試。',
    en: 'The database cannot be reached; what was saved is kept. Please try again later.',
  },
  internal: {
    status: 500,
    'zh-CN': '系统出错了，没有保存。编号 {requestId}，请告诉管理员。',
    'zh-TW': '系統出錯了，沒有儲存。編號 {requestId}，請告訴管理員。',
    en: 'Something failed and nothing was saved. Tell the administrator number {requestId}.',
  },
} as const satisfies ProblemRegistry;
