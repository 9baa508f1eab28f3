import { defineTexts } from '../../base/domain/texts.ts';

/** The page of the digital card, for residents. */
export const cardTexts = defineTexts({
  title: { 'zh-CN': '我的出入证', 'zh-TW': '我的出入證', en: 'My pass' },
  until: { 'zh-CN': '有效至', 'zh-TW': '有效至', en: 'Valid until' },
  from: { 'zh-CN': '从', 'zh-TW': '從', en: 'From' },
  number: { 'zh-CN': '编号', 'zh-TW': '編號', en: 'Number' },
  expired: { 'zh-CN': '已过期', 'zh-TW': '已過期', en: 'Expired' },
  expiredWhat: {
    'zh-CN': '请到社区居委会或打社区电话换新证。没有证也能进出：向值守人员报姓名、楼号、房号核对。',
    'zh-TW': '請到社區居委會或打社區電話換新證。沒有證也能進出：向值守人員報姓名、樓號、房號核對。',
    en: 'Ask the community office for a new one. Without a pass you can still come in: tell the guard your name, building and room.',
  },
  notYet: { 'zh-CN': '还没有生效', 'zh-TW': '還沒有生效', en: 'Not valid yet' },
  tapCode: { 'zh-CN': '点二维码放大', 'zh-TW': '點二維碼放大', en: 'Tap the code to enlarge it' },
  tapBack: { 'zh-CN': '点一下缩小', 'zh-TW': '點一下縮小', en: 'Tap to go back' },
  bright: {
    'zh-CN': '给值守人员扫码。扫不出时把屏幕调亮、擦干净。',
    'zh-TW': '給值守人員掃碼。掃不出時把螢幕調亮、擦乾淨。',
    en: 'Show this to the guard. If it does not scan, turn the screen brighter and wipe it.',
  },
  keep: { 'zh-CN': '保存在这部手机', 'zh-TW': '儲存在這支手機', en: 'Keep on this phone' },
  keepWhat: {
    'zh-CN': '下次打开本页就能看到，没有网络也可以。',
    'zh-TW': '下次開啟本頁就能看到，沒有網路也可以。',
    en: 'Then this page shows it again, also without a network.',
  },
  kept: { 'zh-CN': '已保存在这部手机', 'zh-TW': '已儲存在這支手機', en: 'Kept on this phone' },
  drop: { 'zh-CN': '从这部手机删除', 'zh-TW': '從這支手機刪除', en: 'Remove from this phone' },
  cannotKeep: {
    'zh-CN': '这个浏览器不让保存。请截图，或把链接收藏起来。',
    'zh-TW': '這個瀏覽器不讓儲存。請截圖，或把連結收藏起來。',
    en: 'This browser keeps nothing. Take a screenshot, or bookmark the link.',
  },
  others: { 'zh-CN': '这部手机上的证', 'zh-TW': '這支手機上的證', en: 'Passes on this phone' },
  privacy: {
    'zh-CN':
      '证只在您的手机里显示，本页不上传任何内容；没有身份证号，也没有健康信息。谁拿到这个二维码谁就能冒用，请不要转发。',
    'zh-TW':
      '證只在您的手機裡顯示，本頁不上傳任何內容；沒有身分證號，也沒有健康資訊。誰拿到這個二維碼誰就能冒用，請不要轉發。',
    en: 'The pass is shown on your phone only; this page sends nothing. It holds no id number and nothing about your health. Whoever has this code can misuse it: do not pass it on.',
  },
  noneTitle: { 'zh-CN': '这里还没有出入证', 'zh-TW': '這裡還沒有出入證', en: 'There is no pass here yet' },
  noneWhat: {
    'zh-CN': '请扫社区工作人员给您看的二维码，或点他发给您的链接。没有智能手机可以领纸质卡。',
    'zh-TW': '請掃社區工作人員給您看的二維碼，或點他發給您的連結。沒有智慧型手機可以領紙本卡。',
    en: 'Scan the code that the community office shows you, or open the link it sent. A paper card is there for everybody without a smartphone.',
  },
  brokenTitle: { 'zh-CN': '链接不完整', 'zh-TW': '連結不完整', en: 'The link is incomplete' },
  brokenWhat: {
    'zh-CN': '可能在转发时被截断。请让社区工作人员重新发一次，或直接扫他屏幕上的二维码。',
    'zh-TW': '可能在轉發時被截斷。請讓社區工作人員重新發一次，或直接掃他螢幕上的二維碼。',
    en: 'It may have been cut off on its way. Ask the office to send it again, or scan the code on their screen.',
  },
});
