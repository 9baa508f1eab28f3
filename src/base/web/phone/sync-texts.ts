import { defineTexts } from '../../domain/texts.ts';

/** What the page of records and settings says. */
export const syncTexts = defineTexts({
  title: { 'zh-CN': '上传与设置', 'zh-TW': '上傳與設定', en: 'Records and settings' },
  records: { 'zh-CN': '记录', 'zh-TW': '記錄', en: 'Records' },
  unsent: { 'zh-CN': '待上传', 'zh-TW': '待上傳', en: 'To send' },
  lastSynced: { 'zh-CN': '上次全部同步：{time}', 'zh-TW': '上次全部同步：{time}', en: 'Last full sync: {time}' },
  never: { 'zh-CN': '还没有', 'zh-TW': '還沒有', en: 'not yet' },
  sendNow: { 'zh-CN': '立即上传', 'zh-TW': '立即上傳', en: 'Send now' },
  sending: { 'zh-CN': '正在上传…', 'zh-TW': '正在上傳…', en: 'Sending…' },
  network: {
    'zh-CN': '连不上服务器。记录都在手机里，会自动再试。',
    'zh-TW': '連不上伺服器。記錄都在手機裡，會自動再試。',
    en: 'The server cannot be reached. Records are on the phone; it tries again by itself.',
  },
  busy: {
    'zh-CN': '服务器正忙，过一会儿自动再试。',
    'zh-TW': '伺服器正忙，過一會兒自動再試。',
    en: 'The server is busy; it tries again in a while.',
  },
  broken: {
    'zh-CN': '服务器出错，没有全部上传。会自动再试；一直不行请告诉管理员。',
    'zh-TW': '伺服器出錯，沒有全部上傳。會自動再試；一直不行請告訴管理員。',
    en: 'The server failed and not everything was sent. It tries again; if it goes on, tell the administrator.',
  },
  aside: { 'zh-CN': '被退回的记录', 'zh-TW': '被退回的記錄', en: 'Refused records' },
  again: { 'zh-CN': '再传一次', 'zh-TW': '再傳一次', en: 'Send again' },
  discard: { 'zh-CN': '不要了', 'zh-TW': '不要了', en: 'Discard' },
  discardWhy: { 'zh-CN': '为什么不要这条记录？', 'zh-TW': '為什麼不要這筆記錄？', en: 'Why discard this record?' },
  reason: { 'zh-CN': '理由（至少 2 个字）', 'zh-TW': '理由（至少 2 個字）', en: 'Reason (2 letters or more)' },
  phone: { 'zh-CN': '这部手机', 'zh-TW': '這部手機', en: 'This phone' },
  clock: { 'zh-CN': '手机时间', 'zh-TW': '手機時間', en: 'Clock' },
  clockRight: { 'zh-CN': '准', 'zh-TW': '準', en: 'right' },
  seconds: { 'zh-CN': '{count} 秒', 'zh-TW': '{count} 秒', en: '{count} s' },
  storage: { 'zh-CN': '占用空间', 'zh-TW': '占用空間', en: 'Storage' },
  megabytes: {
    'zh-CN': '{used} MB（还可用 {free} GB）',
    'zh-TW': '{used} MB（還可用 {free} GB）',
    en: '{used} MB ({free} GB free)',
  },
  version: { 'zh-CN': '版本', 'zh-TW': '版本', en: 'Version' },
  signOut: { 'zh-CN': '退出登录', 'zh-TW': '登出', en: 'Sign out' },
  signOutWaiting: {
    'zh-CN': '还有 {count} 条没上传。退出后它们锁在手机里，同一账号重新登录后继续上传。',
    'zh-TW': '還有 {count} 筆沒上傳。登出後它們鎖在手機裡，同一帳號重新登入後繼續上傳。',
    en: '{count} records are not sent. They stay locked on this phone and go out when the same account signs in again.',
  },
  signOutPlain: {
    'zh-CN': '退出后，手机上的名册会清除。',
    'zh-TW': '登出後，手機上的名冊會清除。',
    en: 'The register on this phone is wiped when you sign out.',
  },
  sendFirst: { 'zh-CN': '先上传', 'zh-TW': '先上傳', en: 'Send first' },
  signOutNow: { 'zh-CN': '退出', 'zh-TW': '登出', en: 'Sign out' },
});
