import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the inbox. */
export const inboxTexts = defineTexts({
  title: { 'zh-CN': '收件箱', 'zh-TW': '收件箱', en: 'Inbox' },
  about: {
    'zh-CN': '共享文件夹或邮件转存来的文件。点了才导入，不会自己入库。',
    'zh-TW': '共用資料夾或郵件轉存來的檔案。點了才匯入，不會自己入庫。',
    en: 'Files from the shared folder or an e-mail drop. Nothing is imported until somebody says so.',
  },
  none: { 'zh-CN': '收件箱是空的', 'zh-TW': '收件箱是空的', en: 'The inbox is empty' },
  noneWhat: {
    'zh-CN': '把文件放进数据目录的 inbox/社区编码 文件夹，一两分钟后出现在这里。',
    'zh-TW': '把檔案放進資料目錄的 inbox/社區編碼 資料夾，一兩分鐘後出現在這裡。',
    en: 'Put files into the folder inbox/<community code> of the data folder; they appear here within two minutes.',
  },
  file: { 'zh-CN': '文件', 'zh-TW': '檔案', en: 'File' },
  foundAt: { 'zh-CN': '收到', 'zh-TW': '收到', en: 'Received' },
  state: { 'zh-CN': '状态', 'zh-TW': '狀態', en: 'State' },
  acts: { 'zh-CN': '作为', 'zh-TW': '作為', en: 'Take as' },
  waiting: { 'zh-CN': '待处理', 'zh-TW': '待處理', en: 'Waiting' },
  unreadable: { 'zh-CN': '打不开', 'zh-TW': '打不開', en: 'Cannot be read' },
  fileEncrypted: { 'zh-CN': '有密码，打不开', 'zh-TW': '有密碼，打不開', en: 'Protected by a password' },
  fileDamaged: { 'zh-CN': '损坏，或没传完整', 'zh-TW': '損壞，或沒傳完整', en: 'Damaged or incomplete' },
  fileTooLarge: { 'zh-CN': '超过 50 MB，太大', 'zh-TW': '超過 50 MB，太大', en: 'Larger than 50 MB' },
  fileNotASheet: { 'zh-CN': '不是表格文件', 'zh-TW': '不是表格檔案', en: 'Not a spreadsheet' },
  fileEmpty: { 'zh-CN': '空文件', 'zh-TW': '空檔案', en: 'An empty file' },
  roster: { 'zh-CN': '名册', 'zh-TW': '名冊', en: 'Roster' },
  pushList: { 'zh-CN': '推单', 'zh-TW': '推單', en: 'Push list' },
  template: { 'zh-CN': '上级表格', 'zh-TW': '上級表格', en: 'Form from above' },
  dismissed: { 'zh-CN': '已移走', 'zh-TW': '已移走', en: 'Put away' },
  dismiss: { 'zh-CN': '移走', 'zh-TW': '移走', en: 'Put away' },
  download: { 'zh-CN': '下载', 'zh-TW': '下載', en: 'Download' },
  again: {
    'zh-CN': '又收到 {count} 次同样的文件',
    'zh-TW': '又收到 {count} 次同樣的檔案',
    en: 'came {count} times more',
  },
  emptied: { 'zh-CN': '内容已到期清除', 'zh-TW': '內容已到期清除', en: 'content was put away after a month' },
  settled: { 'zh-CN': '{name} 作为{use}处理', 'zh-TW': '{name} 作為{use}處理', en: 'taken as {use} by {name}' },
  sender: { 'zh-CN': '谁推来的', 'zh-TW': '誰推來的', en: 'Who sent it' },
  ok: { 'zh-CN': '导入', 'zh-TW': '匯入', en: 'Import' },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
});
