import { defineTexts } from '../../base/domain/texts.ts';

/** What the page of the trail says. */
export const auditTexts = defineTexts({
  title: { 'zh-CN': '操作与查阅记录', 'zh-TW': '操作與查閱記錄', en: 'Who did and who looked' },
  about: {
    'zh-CN': '每次操作、每次查看居民信息、每次登录都在这里。谁也不能删改。',
    'zh-TW': '每次操作、每次查看居民資訊、每次登入都在這裡。誰也不能刪改。',
    en: 'Every act, every look at a resident, every sign-in. Nobody can change or delete it.',
  },
  at: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'Time' },
  worker: { 'zh-CN': '工作人员', 'zh-TW': '工作人員', en: 'Worker' },
  act: { 'zh-CN': '做了什么', 'zh-TW': '做了什麼', en: 'Act' },
  about_whom: { 'zh-CN': '关于谁', 'zh-TW': '關於誰', en: 'About' },
  reason: { 'zh-CN': '理由', 'zh-TW': '理由', en: 'Reason' },
  outcome: { 'zh-CN': '结果', 'zh-TW': '結果', en: 'Outcome' },
  done: { 'zh-CN': '完成', 'zh-TW': '完成', en: 'Done' },
  refused: { 'zh-CN': '被拒绝', 'zh-TW': '被拒絕', en: 'Refused' },
  kind: { 'zh-CN': '种类', 'zh-TW': '種類', en: 'Kind' },
  command: { 'zh-CN': '操作', 'zh-TW': '操作', en: 'Act' },
  look: { 'zh-CN': '查看', 'zh-TW': '查看', en: 'Look' },
  session: { 'zh-CN': '登录', 'zh-TW': '登入', en: 'Sign-in' },
  from: { 'zh-CN': '从', 'zh-TW': '從', en: 'From' },
  to: { 'zh-CN': '到', 'zh-TW': '到', en: 'To' },
  system: { 'zh-CN': '系统', 'zh-TW': '系統', en: 'System' },
  nobody: { 'zh-CN': '没有账号的人', 'zh-TW': '沒有帳號的人', en: 'Somebody without an account' },
  onlyThisOne: { 'zh-CN': '只看这位居民', 'zh-TW': '只看這位居民', en: 'Only this resident' },
  onePerson: { 'zh-CN': '只看一位居民', 'zh-TW': '只看一位居民', en: 'One resident only' },
  lookedTitle: { 'zh-CN': '谁查看过这位居民', 'zh-TW': '誰查看過這位居民', en: 'Who looked at this resident' },
  lookedTimes: {
    'zh-CN': '{name}：{count} 次，最近 {time}',
    'zh-TW': '{name}：{count} 次，最近 {time}',
    en: '{name}: {count} times, last {time}',
  },
  nobodyLooked: { 'zh-CN': '没有人查看过。', 'zh-TW': '沒有人查看過。', en: 'Nobody has looked.' },
  emptyTitle: { 'zh-CN': '还没有记录', 'zh-TW': '還沒有記錄', en: 'No records yet' },
  emptyWhat: {
    'zh-CN': '大家开始工作后，这里会自动记下来。',
    'zh-TW': '大家開始工作後，這裡會自動記下來。',
    en: 'It fills by itself once people start to work.',
  },
});
