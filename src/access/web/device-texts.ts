import { defineTexts } from '../../base/domain/texts.ts';

/** What the page of work phones says. */
export const deviceTexts = defineTexts({
  title: { 'zh-CN': '工作手机', 'zh-TW': '工作手機', en: 'Work phones' },
  about: {
    'zh-CN': '存有名册的手机。丢了马上停用：钥匙作废，手机一联网就自己清空。',
    'zh-TW': '存有名冊的手機。丟了馬上停用：鑰匙作廢，手機一連網就自己清空。',
    en: 'Phones that keep a part of the register. End a lost one at once: its key is void, and it wipes itself at its next contact.',
  },
  who: { 'zh-CN': '谁的', 'zh-TW': '誰的', en: 'Whose' },
  phone: { 'zh-CN': '手机', 'zh-TW': '手機', en: 'Phone' },
  seen: { 'zh-CN': '最近联系', 'zh-TW': '最近聯繫', en: 'Last contact' },
  unsent: { 'zh-CN': '待上传', 'zh-TW': '待上傳', en: 'To send' },
  clock: { 'zh-CN': '时钟', 'zh-TW': '時鐘', en: 'Clock' },
  right: { 'zh-CN': '准', 'zh-TW': '準', en: 'right' },
  fast: { 'zh-CN': '快 {minutes} 分', 'zh-TW': '快 {minutes} 分', en: '{minutes} min fast' },
  slow: { 'zh-CN': '慢 {minutes} 分', 'zh-TW': '慢 {minutes} 分', en: '{minutes} min slow' },
  version: { 'zh-CN': '版本', 'zh-TW': '版本', en: 'Version' },
  state: { 'zh-CN': '状态', 'zh-TW': '狀態', en: 'State' },
  inUse: { 'zh-CN': '使用中', 'zh-TW': '使用中', en: 'In use' },
  ended: {
    'zh-CN': '{day} 由{name}停用：{reason}',
    'zh-TW': '{day} 由{name}停用：{reason}',
    en: 'Ended {day} by {name}: {reason}',
  },
  end: { 'zh-CN': '停用', 'zh-TW': '停用', en: 'End it' },
  endTitle: { 'zh-CN': '停用这部手机', 'zh-TW': '停用這部手機', en: 'End this phone' },
  endWhat: {
    'zh-CN': '停用后不能恢复。手机上的名册和 {count} 条没上传的记录会清除。',
    'zh-TW': '停用後不能恢復。手機上的名冊和 {count} 筆沒上傳的記錄會清除。',
    en: 'This cannot be undone. The register on it and {count} records not yet sent are wiped.',
  },
  lost: { 'zh-CN': '手机丢了', 'zh-TW': '手機遺失', en: 'Phone lost' },
  stolen: { 'zh-CN': '手机被偷', 'zh-TW': '手機被偷', en: 'Phone stolen' },
  changed: { 'zh-CN': '换了手机', 'zh-TW': '換了手機', en: 'Changed phones' },
  left: { 'zh-CN': '不再值守', 'zh-TW': '不再值守', en: 'No longer on duty' },
  done: { 'zh-CN': '已停用', 'zh-TW': '已停用', en: 'Ended' },
  empty: { 'zh-CN': '还没有工作手机', 'zh-TW': '還沒有工作手機', en: 'No phones yet' },
  emptyWhat: {
    'zh-CN': '值守人员在手机浏览器里打开本站的 /phone，登录后就会出现在这里。',
    'zh-TW': '值守人員在手機瀏覽器裡開啟本站的 /phone，登入後就會出現在這裡。',
    en: 'A worker opens /phone of this site in the phone’s browser and signs in; the phone then appears here.',
  },
});
