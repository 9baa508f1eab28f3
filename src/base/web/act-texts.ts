import { defineTexts } from '../domain/texts.ts';

/** What the shared parts that change something say. */
export const actTexts = defineTexts({
  reason: { 'zh-CN': '原因', 'zh-TW': '原因', en: 'Reason' },
  reasonTooShort: {
    'zh-CN': '请至少写 {count} 个字',
    'zh-TW': '請至少寫 {count} 個字',
    en: 'At least {count} characters',
  },
  reasonKept: {
    'zh-CN': '谁、什么时候、为什么看，都会留下记录。',
    'zh-TW': '誰、什麼時候、為什麼看，都會留下記錄。',
    en: 'Who looked, when and why is recorded.',
  },
  ok: { 'zh-CN': '确定', 'zh-TW': '確定', en: 'OK' },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
  'reason-verify': { 'zh-CN': '核对身份', 'zh-TW': '核對身分', en: 'Checking who it is' },
  'reason-call': { 'zh-CN': '打电话联系', 'zh-TW': '打電話聯絡', en: 'Calling them' },
  'reason-report': { 'zh-CN': '填报上级要的表', 'zh-TW': '填報上級要的表', en: 'Filling in a required form' },
  'reason-help': { 'zh-CN': '上门服务、送药送物', 'zh-TW': '到府服務、送藥送物', en: 'A visit or delivery' },

  fieldMissing: { 'zh-CN': '请填这一项', 'zh-TW': '請填這一項', en: 'Please fill this in' },
  fieldTooShort: {
    'zh-CN': '至少 {minimum} 个字',
    'zh-TW': '至少 {minimum} 個字',
    en: 'At least {minimum} characters',
  },
  fieldTooLong: { 'zh-CN': '最多 {maximum} 个字', 'zh-TW': '最多 {maximum} 個字', en: 'At most {maximum} characters' },
  fieldTooSmall: { 'zh-CN': '不能小于 {minimum}', 'zh-TW': '不能小於 {minimum}', en: 'Not below {minimum}' },
  fieldTooBig: { 'zh-CN': '不能大于 {maximum}', 'zh-TW': '不能大於 {maximum}', en: 'Not above {maximum}' },
  fieldTooFew: { 'zh-CN': '至少选 {minimum} 个', 'zh-TW': '至少選 {minimum} 個', en: 'Choose at least {minimum}' },
  fieldTooMany: { 'zh-CN': '最多选 {maximum} 个', 'zh-TW': '最多選 {maximum} 個', en: 'Choose at most {maximum}' },
  fieldWrong: { 'zh-CN': '写法不对，请再看看', 'zh-TW': '寫法不對，請再看看', en: 'This does not look right' },

  dropTitle: { 'zh-CN': '把文件拖到这里', 'zh-TW': '把檔案拖到這裡', en: 'Drop files here' },
  dropChoose: { 'zh-CN': '选文件', 'zh-TW': '選檔案', en: 'Choose files' },
  uploadWaiting: { 'zh-CN': '排队中', 'zh-TW': '排隊中', en: 'Waiting' },
  uploadSending: { 'zh-CN': '上传 {percent}%', 'zh-TW': '上傳 {percent}%', en: 'Sending {percent}%' },
  uploadReading: { 'zh-CN': '正在读', 'zh-TW': '正在讀', en: 'Reading' },
  uploadDone: { 'zh-CN': '收到了', 'zh-TW': '收到了', en: 'Received' },
  uploadWrongKind: {
    'zh-CN': '这种文件读不了，只收 {kinds}',
    'zh-TW': '這種檔案讀不了，只收 {kinds}',
    en: 'Cannot be read; only {kinds}',
  },
  uploadTooBig: {
    'zh-CN': '文件太大，最多 {megabytes} MB',
    'zh-TW': '檔案太大，最多 {megabytes} MB',
    en: 'Too large: at most {megabytes} MB',
  },
  uploadAgain: { 'zh-CN': '再传一次', 'zh-TW': '再傳一次', en: 'Send again' },
  uploadRemove: { 'zh-CN': '移走', 'zh-TW': '移走', en: 'Remove' },
});
