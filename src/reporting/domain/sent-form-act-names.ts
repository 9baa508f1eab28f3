import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts around forms sent down are called in the trail. */
export const sentFormActNames: ActNames = {
  sendForm: { 'zh-CN': '下发表格', 'zh-TW': '下發表格', en: 'Sent a form down' },
  withdrawForm: { 'zh-CN': '收回表格', 'zh-TW': '收回表格', en: 'Took a form back' },
  replyForm: { 'zh-CN': '表格签字上报', 'zh-TW': '表格簽字上報', en: 'Signed a form and sent it up' },
  sendFormBack: { 'zh-CN': '退回表格', 'zh-TW': '退回表格', en: 'Sent a form back' },
  destroyForms: { 'zh-CN': '清除到期表格', 'zh-TW': '清除到期表格', en: 'Emptied old forms' },
  '/api/sent-forms/:id/filled': {
    'zh-CN': '下载待报表格',
    'zh-TW': '下載待報表格',
    en: 'Downloaded a form to be sent up',
  },
  '/api/form-replies/:id': { 'zh-CN': '下载已报表格', 'zh-TW': '下載已報表格', en: 'Downloaded a form that went up' },
  '/api/form-replies-below/:id': {
    'zh-CN': '打开社区上报的表格',
    'zh-TW': '打開社區上報的表格',
    en: 'Opened a form that came up',
  },
  '/api/sent-forms-below/:id/zip': {
    'zh-CN': '打包下载上报表格',
    'zh-TW': '打包下載上報表格',
    en: 'Downloaded all forms that came up',
  },
  '/api/sent-forms-below/:id/merged': {
    'zh-CN': '合并下载上报表格',
    'zh-TW': '合併下載上報表格',
    en: 'Downloaded all forms that came up in one',
  },
};

/** What these acts are about. */
export const sentFormSubjectNames: ActNames = {
  sentForm: { 'zh-CN': '下发的表格', 'zh-TW': '下發的表格', en: 'Form sent down' },
  formReply: { 'zh-CN': '上报的表格', 'zh-TW': '上報的表格', en: 'Form that came up' },
};
