import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts on lists from above are called in the trail. */
export const pushActNames: ActNames = {
  receiveList: { 'zh-CN': '接收推单', 'zh-TW': '接收推單', en: 'Received a list' },
  decideListRow: { 'zh-CN': '核对推单人员', 'zh-TW': '核對推單人員', en: 'Decided a row of a list' },
  transferListRows: { 'zh-CN': '流转推单人员', 'zh-TW': '流轉推單人員', en: 'Handed rows of a list on' },
  spreadList: { 'zh-CN': '分派推单', 'zh-TW': '分派推單', en: 'Spread a list' },
  recordListResult: { 'zh-CN': '登记推单结果', 'zh-TW': '登記推單結果', en: 'Recorded a result of a list' },
  reopenListCheck: { 'zh-CN': '重新核查推单人员', 'zh-TW': '重新核查推單人員', en: 'Reopened a check of a list' },
  escalateListRows: { 'zh-CN': '推单核对超时上报', 'zh-TW': '推單核對逾時上報', en: 'Told of late rows of lists' },
  returnList: { 'zh-CN': '回复推单', 'zh-TW': '回覆推單', en: 'Returned a list' },
  '/api/push-lists/review': { 'zh-CN': '查看待核对推单', 'zh-TW': '查看待核對推單', en: 'Looked at rows to decide' },
  '/api/push-lists/:id/return.xlsx': {
    'zh-CN': '下载推单反馈',
    'zh-TW': '下載推單反饋',
    en: 'Downloaded the answer to a list',
  },
};

/** What they are about. */
export const pushSubjectNames: ActNames = {
  pushList: { 'zh-CN': '推单', 'zh-TW': '推單', en: 'List' },
  pushRow: { 'zh-CN': '推单人员', 'zh-TW': '推單人員', en: 'Row of a list' },
  pushSubject: { 'zh-CN': '推单核查', 'zh-TW': '推單核查', en: 'Check of a list' },
};
