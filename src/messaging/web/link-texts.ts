import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the pages behind a link; whoever reads them has nobody to ask beside. */
export const linkTexts = defineTexts({
  loading: { 'zh-CN': '正在打开……', 'zh-TW': '正在打開……', en: 'Opening…' },
  offlineTitle: { 'zh-CN': '没有网络', 'zh-TW': '沒有網路', en: 'No network' },
  offlineWhat: {
    'zh-CN': '第一次打开要有网络。连上网后点下面的按钮。',
    'zh-TW': '第一次打開要有網路。連上網後點下面的按鈕。',
    en: 'The first time needs a network. Connect, then press the button.',
  },
  again: { 'zh-CN': '再试一次', 'zh-TW': '再試一次', en: 'Try again' },
  optional: { 'zh-CN': '（选填）', 'zh-TW': '（選填）', en: '(optional)' },
  addRow: { 'zh-CN': '＋ 加一人：{what}', 'zh-TW': '＋ 加一人：{what}', en: '+ Add one: {what}' },
  row: { 'zh-CN': '第 {n} 人', 'zh-TW': '第 {n} 人', en: 'Person {n}' },
  removeRow: { 'zh-CN': '去掉', 'zh-TW': '去掉', en: 'Remove' },
  send: { 'zh-CN': '提交', 'zh-TW': '送出', en: 'Send' },
  toMend: { 'zh-CN': '还有 {n} 处要改', 'zh-TW': '還有 {n} 處要改', en: '{n} to correct' },
  draft: {
    'zh-CN': '填的内容随时存在这台手机里',
    'zh-TW': '填的內容隨時存在這支手機裡',
    en: 'Kept on this phone as you fill it in',
  },
  waitingTitle: {
    'zh-CN': '已存在手机里，还没交出去',
    'zh-TW': '已存在手機裡，還沒送出',
    en: 'Kept on the phone, not sent yet',
  },
  waitingWhat: {
    'zh-CN': '现在连不上网络。有网时会自动交，只交一次。可以关掉这一页，有网时再打开就行。',
    'zh-TW': '現在連不上網路。有網時會自動送出，只送一次。可以關掉這一頁，有網時再打開就行。',
    en: 'There is no connection now. It is sent by itself, once, when there is one. You may close this page and open it again later.',
  },
  sending: { 'zh-CN': '正在提交……', 'zh-TW': '正在送出……', en: 'Sending…' },
  doneTitle: { 'zh-CN': '已收到，谢谢', 'zh-TW': '已收到，謝謝', en: 'Received, thank you' },
  receipt: { 'zh-CN': '回执', 'zh-TW': '回執', en: 'Receipt' },
  receivedAt: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'Time' },
  keepReceipt: { 'zh-CN': '请截图留存。', 'zh-TW': '請截圖留存。', en: 'Take a screenshot to keep it.' },
  another: { 'zh-CN': '再填一份', 'zh-TW': '再填一份', en: 'Fill in another one' },
  back: { 'zh-CN': '返回', 'zh-TW': '返回', en: 'Back' },
  refusedTitle: { 'zh-CN': '没能交上', 'zh-TW': '沒能送出', en: 'Not taken' },
  mend: { 'zh-CN': '回去改', 'zh-TW': '回去改', en: 'Go back and correct' },
  failed: {
    'zh-CN': '系统暂时忙，稍后会自动再交。',
    'zh-TW': '系統暫時忙，稍後會自動再送。',
    en: 'The system is busy; it is sent again in a moment.',
  },
});
