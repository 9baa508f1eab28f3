import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts around the inbox are called in the trail. */
export const inboxActNames: ActNames = {
  takeInFile: { 'zh-CN': '收到文件', 'zh-TW': '收到檔案', en: 'Found a file in the inbox' },
  settleInboxFile: { 'zh-CN': '处理收件', 'zh-TW': '處理收件', en: 'Dealt with a file of the inbox' },
  '/api/inbox/:id': { 'zh-CN': '打开收件', 'zh-TW': '開啟收件', en: 'Opened a file of the inbox' },
};

/** What these acts are about. */
export const inboxSubjectNames: ActNames = {
  inboxFile: { 'zh-CN': '收件', 'zh-TW': '收件', en: 'File of the inbox' },
};
